import type { ReactNode } from 'react';
import type { ParallelMark } from './parallel-row.ts';

const colour: Record<ParallelMark, string> = {
  good: 'var(--v-within)',
  going: 'var(--ink2)',
  bad: 'var(--v-exceeds)',
  unsure: 'var(--v-cannot)',
};

/** Silhouettes differ: disc with a tick, open clock, full clock, dashed ring with a question mark. */
const glyphs: Record<ParallelMark, ReactNode> = {
  good: (
    <>
      <circle cx={7} cy={7} r={6.2} fill={colour.good} />
      <path d="M4.2 7.2l2 2 3.7-4" fill="none" stroke="var(--surface)" strokeWidth={1.5} />
    </>
  ),
  going: (
    <g fill="none" stroke={colour.going} strokeWidth={1.3}>
      <circle cx={7} cy={7} r={5.7} />
      <path d="M7 3.6V7l2.4 1.6" />
    </g>
  ),
  bad: (
    <>
      <circle cx={7} cy={7} r={6.2} fill={colour.bad} />
      <path d="M7 3.4V7l2.6 1.7" fill="none" stroke="var(--surface)" strokeWidth={1.5} />
    </>
  ),
  unsure: (
    <g fill="none" stroke={colour.unsure} strokeWidth={1.2}>
      <circle cx={7} cy={7} r={5.8} strokeDasharray="2 1.8" />
      <path d="M5.6 6c0-2 2.9-1.8 2.9-.1C8.5 7 7 6.9 7 8M7 9.2v1" />
    </g>
  ),
};

/** How a figure stands, in a box of 14 × 14 pixels. */
export function ParallelGlyph({ mark, x, y }: { mark: ParallelMark; x: number; y: number }): ReactNode {
  return <g transform={`translate(${x} ${y})`}>{glyphs[mark]}</g>;
}
