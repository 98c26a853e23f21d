import type { ReactNode } from 'react';

type ScrollRegionProps = { label: string; className: string; children: ReactNode };

/** What is wider than a narrow screen scrolls inside its own edges, by keyboard as well. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps): ReactNode {
  // Not a control, but a region that scrolls must be reachable without a pointer.
  const reachable = { tabIndex: 0 };
  return (
    <section className={className} aria-label={label} {...reachable}>
      {children}
    </section>
  );
}
