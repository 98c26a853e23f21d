import { type ReactNode, useId } from 'react';

/** Fields that belong together, under their heading. */
export function FormSection({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="edit-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p className="edit-note">{note}</p>}
      <div className="edit-grid">{children}</div>
    </section>
  );
}
