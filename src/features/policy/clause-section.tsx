import { type ReactNode, useId } from 'react';

type Props = { title: string; note?: string; children: ReactNode };

/** One question about a clause. */
export function ClauseSection({ title, note, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="clause-section" aria-labelledby={id}>
      <h3 id={id}>
        {title}
        {note !== undefined && <span className="policy-note">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
