import type { ReactNode } from 'react';
import './state.css';

type StateNoticeProps = {
  title: string;
  text: string;
  /** `alert` speaks up at once, for failures. */
  tone?: 'plain' | 'alert';
  /** What one can do. */
  children?: ReactNode;
};

/** A state in place of the content: what is so, what is safe, what to do. */
export function StateNotice({ title, text, tone = 'plain', children }: StateNoticeProps): ReactNode {
  return (
    <section className="state-notice" data-tone={tone} role={tone === 'alert' ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children !== undefined && <div className="state-actions">{children}</div>}
    </section>
  );
}
