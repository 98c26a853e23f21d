import type { ReactNode } from 'react';
import './state.css';

/** A line above the content that leaves it in place: a stale answer, a broken link, an old data date. */
export function StateBanner({
  tone,
  text,
  detail,
  children,
}: {
  tone: 'note' | 'warning';
  text: string;
  detail?: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="state-banner" data-tone={tone} role={tone === 'warning' ? 'alert' : 'status'}>
      <p>
        <b>{text}</b>
        {detail !== undefined && <span>{detail}</span>}
      </p>
      {children}
    </div>
  );
}
