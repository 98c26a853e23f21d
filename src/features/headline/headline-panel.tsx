import type { ReactNode } from 'react';

export function HeadlinePanel(): ReactNode {
  return <div />;
}
