import type { ReactNode } from 'react';
import { textWidth } from '../text-width.ts';
import { FIGURE_PX, STUB_GAP, stubLength, TEXT_GAP } from './bullet-layout.ts';
import type { BulletBar, BulletStub } from './bullet-row.ts';
import { SvgText } from './svg-text.tsx';

type Props = {
  bar: BulletBar;
  /** Pixels of 0 % and 100 %. */
  left: number;
  right: number;
  y: number;
  height: number;
  muted: boolean;
  hatches: Hatches;
  unverifiedText: boolean;
};

/** Fills of what holds under one reading only, and of what cannot be verified. */
export type Hatches = { reading: string; unverified: string };

/**
 * An amount against its ceiling: outlined track, awarded as fill, disbursed as inner bar, 100 % as one upright line;
 * beyond it the excess of units (red), the excess under one reading (violet, hatched) and, apart, what cannot be
 * verified (grey, hatched). Nothing beyond the line is netted against room left of it.
 */
export function BulletMark({
  bar,
  left,
  right,
  y,
  height,
  muted,
  hatches,
  unverifiedText,
}: Props): ReactNode {
  const track = right - left;
  const fill = (share: number): number => Math.min(1, Math.max(0, share)) * track;
  const inner = Math.round(height * 0.42 * 2) / 2;
  const hasTrack = bar.approvedShare !== null;
  return (
    <g>
      {hasTrack && (
        <>
          <rect
            x={left + 0.5}
            y={y + 0.5}
            width={track - 1}
            height={height - 1}
            fill="var(--surface)"
            stroke={muted ? 'var(--line2)' : 'var(--ceiling)'}
          />
          <rect
            x={left}
            y={y}
            width={fill(bar.approvedShare ?? 0)}
            height={height}
            fill={muted ? 'var(--muted)' : 'var(--awarded)'}
          />
          <rect
            x={left}
            y={y + (height - inner) / 2}
            width={fill(bar.disbursedShare ?? 0)}
            height={inner}
            fill={muted ? 'var(--applied)' : 'var(--disbursed)'}
          />
          <path
            d={`M${right} ${y - 3}v${height + 6}`}
            stroke={muted ? 'var(--ink3)' : 'var(--ink)'}
            strokeWidth={1.6}
          />
        </>
      )}
      <Stubs
        bar={bar}
        from={hasTrack ? right + 1 : left}
        track={track}
        y={y}
        height={height}
        muted={muted}
        hatches={hatches}
        unverifiedText={unverifiedText}
      />
    </g>
  );
}

/** In the order in which they stand beyond the line. */
const KEYS = ['excess', 'readingExcess', 'unverified'];

type StubsProps = Omit<Props, 'left' | 'right'> & { from: number; track: number };

function Stubs({ bar, from, track, y, height, muted, hatches, unverifiedText }: StubsProps): ReactNode {
  const grey = 'var(--ink3)';
  const kinds: {
    stub: BulletStub | null;
    kind: 'excess' | 'unverified';
    fill: string;
    ink: string;
    edge?: string;
  }[] = [
    {
      stub: bar.excess,
      kind: 'excess',
      fill: muted ? 'var(--line2)' : 'var(--v-exceeds)',
      ink: 'var(--v-exceeds)',
    },
    {
      stub: bar.readingExcess,
      kind: 'excess',
      fill: muted ? 'var(--line2)' : hatches.reading,
      ink: 'var(--v-interp)',
    },
    {
      stub: bar.unverified,
      kind: 'unverified',
      fill: hatches.unverified,
      ink: grey,
      edge: 'var(--v-cannot)',
    },
  ];
  let end = from;
  return kinds.map(({ stub, kind, fill, ink, edge }, index) => {
    if (stub === null) return null;
    const length = stubLength(stub.share, track, kind);
    const begin = kind === 'unverified' && end > 0 ? end + STUB_GAP : end;
    const text = kind === 'excess' || unverifiedText ? stub.text : '';
    end = begin + length + TEXT_GAP + (text === '' ? 0 : STUB_GAP + textWidth(text, FIGURE_PX, 600));
    return (
      <g key={KEYS[index]}>
        <rect
          x={begin + 0.5}
          y={y + 0.5}
          width={length}
          height={height - 1}
          fill={fill}
          stroke={edge ?? 'none'}
        />
        {text !== '' && (
          <SvgText
            x={begin + length + STUB_GAP + 1}
            y={y + height / 2 + 4}
            ink={muted ? grey : ink}
            strong={kind === 'excess'}
          >
            {text}
          </SvgText>
        )}
      </g>
    );
  });
}

/** Patterns behind `hatches`; ids must differ between pictures of one page. */
export function HatchPatterns({ id }: { id: string }): ReactNode {
  return (
    <defs>
      {[
        { name: 'reading', ink: 'var(--v-interp)', ground: 'var(--v-interp-tint)', stroke: 2.4 },
        { name: 'unverified', ink: 'var(--v-cannot)', ground: 'var(--surface)', stroke: 1.2 },
      ].map(({ name, ink, ground, stroke }) => (
        <pattern
          key={name}
          id={`${id}-${name}`}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={5} height={5} fill={ground} />
          <path d="M1.2 0V5" stroke={ink} strokeWidth={stroke} />
        </pattern>
      ))}
    </defs>
  );
}

/** The fills that `HatchPatterns` of the same id defines. */
export function hatchesOf(id: string): Hatches {
  return { reading: `url(#${id}-reading)`, unverified: `url(#${id}-unverified)` };
}
