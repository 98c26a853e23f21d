import { createContext, type ReactNode, useContext } from 'react';

/** Where a part of a project stands: beside a page under the panel's own title, or as a panel of the project's page. */
export type SectionFrame = { on: 'side' } | { on: 'page'; id: string };

export const SectionFrameContext = createContext<SectionFrame>({ on: 'side' });

type HeadingProps = { id?: string; className?: string; children: ReactNode };

/** A heading inside a section: one level below the section's own, which stands lower beside a page than on one. */
export function SubHeading(props: HeadingProps): ReactNode {
  return useContext(SectionFrameContext).on === 'page' ? <h3 {...props} /> : <h4 {...props} />;
}

/** A heading below a {@link SubHeading}. */
export function LeastHeading(props: HeadingProps): ReactNode {
  return useContext(SectionFrameContext).on === 'page' ? <h4 {...props} /> : <h5 {...props} />;
}
