import type { ReactNode } from 'react';

/** What is wider than a narrow screen scrolls inside its own edges, by keyboard as well. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }): ReactNode {
  // Not a control, but a region that scrolls must be reachable without a pointer.
  const reachable = { tabIndex: 0 };
  return (
    <section className="project-scroll" aria-label={label} {...reachable}>
      {children}
    </section>
  );
}
