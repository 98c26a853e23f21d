import type { CSSProperties, ReactNode } from 'react';

/** An amount beyond the line, or apart from the bar; '' for no text. */
type Stub = { fen: number; text: string };

export type CapBarProps = {
  /** null: there is no ceiling to draw against. */
  limitFen: number | null;
  approvedFen: number;
  disbursedFen: number;
  excess: Stub | null;
  readingExcess: Stub | null;
  /** Money without a ceiling. */
  unverified: Stub | null;
  /** Length of the ceiling as a share of the longest one; 1 puts the 100 % line at one x in every row. */
  trackShare?: number;
  isMuted?: boolean;
};

/**
 * An amount against its ceiling: outlined track, approved as fill, disbursed inside, 100 % as an upright line, excess
 * beyond it. The figures stand beside it as text, so that it is hidden from screen readers.
 */
export function CapBar(props: CapBarProps): ReactNode {
  const { limitFen, approvedFen, disbursedFen, excess, readingExcess, unverified, trackShare = 1 } = props;
  const share = (fen: number): number =>
    limitFen === null || limitFen === 0 ? 0 : Math.min(1, Math.max(0, fen / limitFen));
  const length = (fen: number): CSSProperties => ({ inlineSize: `${share(fen) * 100}%` });
  return (
    <span className="cap-bar" data-muted={props.isMuted === true ? '' : undefined} aria-hidden>
      {limitFen !== null && (
        <span className="cap-track-room" style={{ flexGrow: 1 }}>
          <span className="cap-track" style={{ inlineSize: `${Math.max(0.01, trackShare) * 100}%` }}>
            <i className="cap-approved" style={length(approvedFen)} />
            <i className="cap-disbursed" style={length(disbursedFen)} />
          </span>
          <CapStub kind="excess" stub={excess} limitFen={limitFen} />
          <CapStub kind="reading" stub={readingExcess} limitFen={limitFen} />
          <CapStub kind="unverified" stub={unverified} limitFen={limitFen} />
        </span>
      )}
      {limitFen === null && <CapStub kind="unverified" stub={unverified} limitFen={null} />}
    </span>
  );
}

/** Long enough to see and short enough for its room; its text says how much. */
function CapStub({
  kind,
  stub,
  limitFen,
}: {
  kind: 'excess' | 'reading' | 'unverified';
  stub: Stub | null;
  limitFen: number | null;
}): ReactNode {
  if (stub === null) return null;
  const share = limitFen === null || limitFen === 0 ? 1 : stub.fen / limitFen;
  return (
    <>
      <i
        className="cap-stub"
        data-kind={kind}
        style={{ inlineSize: `${Math.min(1.25, Math.max(0.3125, share * 6))}rem` }}
      />
      {stub.text !== '' && (
        <b className="cap-stub-text" data-kind={kind}>
          {stub.text}
        </b>
      )}
    </>
  );
}
