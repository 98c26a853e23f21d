import { createContext, type ReactNode, useState } from 'react';
import type { HintLine } from './bullet-row.ts';
import { ChartHint } from './chart-hint.tsx';
import './chart-mark-hint.css';

/** A hint beside one mark, in pixels of the picture. */
export type MarkHint = { x: number; y: number; title: string; lines: readonly HintLine[]; foot?: string };

/** Marks tell their hint here, and null when the pointer leaves them. */
export const MarkHintContext = createContext<(hint: MarkHint | null) => void>(() => {});

/** Holds a picture and the hint of the mark under the pointer; the picture is not drawn anew for a hint. */
export function MarkHintStage({ width, children }: { width: number; children: ReactNode }): ReactNode {
  const [hint, setHint] = useState<MarkHint | null>(null);
  return (
    <div className="chart-mark-stage">
      <MarkHintContext value={setHint}>{children}</MarkHintContext>
      {hint !== null && (
        <div
          className="chart-mark-hint"
          style={{
            top: hint.y,
            ...(hint.x > width / 2 ? { right: width - hint.x + 10 } : { left: hint.x + 10 }),
          }}
        >
          <ChartHint
            title={hint.title}
            lines={hint.lines}
            {...(hint.foot === undefined ? {} : { foot: hint.foot })}
          />
        </div>
      )}
    </div>
  );
}
