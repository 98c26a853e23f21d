import type { ReactNode } from 'react';
import type { HighSafety } from '../../domain/portfolio/high-safety.ts';

/** ● named by the policy, ◐ ambiguous, beside a name on the page; spoken as its word. */
export function SafetyGlyph({ safety, word }: { safety: HighSafety; word: string }): ReactNode {
  const image = { role: 'img', 'aria-label': word };
  return (
    <svg className="safety-glyph" viewBox="0 0 10 10" {...image}>
      {safety === 'named' && <circle cx={5} cy={5} r={4} fill="currentColor" />}
      {safety === 'ambiguous' && (
        <>
          <circle cx={5} cy={5} r={3.5} fill="none" stroke="currentColor" strokeWidth={1.2} />
          <path d="M5 1.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
