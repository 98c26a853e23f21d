import { type ReactNode, useEffect, useRef } from 'react';

/** Heading of a step that takes the place of the fields: the focus goes with it. */
export function StepHeading({ children }: { children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 className="edit-step-title" tabIndex={-1} ref={heading}>
      {children}
    </h3>
  );
}
