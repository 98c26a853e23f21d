import type { ReactNode } from 'react';
import type { HighSafety } from '../../domain/portfolio/high-safety.ts';

/** ● named by the policy, ◐ ambiguous, nothing where it is not named. */
export function SafetyMark({ safety, x, y }: { safety: HighSafety; x: number; y: number }): ReactNode {
  if (safety === 'not_named') return null;
  if (safety === 'named') return <circle cx={x} cy={y} r={4} fill="var(--ink)" />;
  return (
    <g>
      <circle cx={x} cy={y} r={3.5} fill="none" stroke="var(--ink)" strokeWidth={1.2} />
      <path d={`M${x} ${y - 3.5}a3.5 3.5 0 0 1 0 7z`} fill="var(--ink)" />
    </g>
  );
}
