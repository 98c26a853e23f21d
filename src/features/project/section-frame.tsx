import { createContext, type ReactNode, useContext } from 'react';

/** Where a part of a project stands: beside a page under the panel's own title, or as a panel of the project's page. */
export type SectionFrame = { on: 'side' } | { on: 'page'; id: string };

export const SectionFrameContext = createContext<SectionFrame>({ on: 'side' });

type HeadingProps = { id?: string; className?: string; children: ReactNode };

/** A heading inside a section: one level below the section's own, which stands lower beside a page than on one. */
export function SubHeading({ children, ...rest }: HeadingProps): ReactNode {
  const isOnPage = useContext(SectionFrameContext).on === 'page';
  return isOnPage ? <h3 {...rest}>{children}</h3> : <h4 {...rest}>{children}</h4>;
}

/** A heading below a {@link SubHeading}. */
export function LeastHeading({ children, ...rest }: HeadingProps): ReactNode {
  const isOnPage = useContext(SectionFrameContext).on === 'page';
  return isOnPage ? <h4 {...rest}>{children}</h4> : <h5 {...rest}>{children}</h5>;
}
