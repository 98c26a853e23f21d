import type { ReactNode } from 'react';

/** A table wider than its panel scrolls inside its own edges, by keyboard as well. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }): ReactNode {
  // Not a control, but a region that scrolls must be reachable without a pointer.
  const reachable = { tabIndex: 0 };
  return (
    <section className="park-scroll" aria-label={label} {...reachable}>
      {children}
    </section>
  );
}
