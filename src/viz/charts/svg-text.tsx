import type { ReactNode } from 'react';

type Props = {
  x: number;
  y: number;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  ink?: string;
  strong?: boolean;
  /** Stands on marks: an edge in the colour of the surface keeps it legible. */
  halo?: boolean;
  children: ReactNode;
};

/** One line of text in a picture; `y` is its baseline. Pointers go through it to what it labels. */
export function SvgText({
  x,
  y,
  size = 12,
  anchor = 'start',
  ink = 'var(--ink2)',
  strong = false,
  halo = false,
  children,
}: Props): ReactNode {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fill={ink}
      textAnchor={anchor}
      {...(strong ? { fontWeight: 600 } : {})}
      {...(halo ? { stroke: 'var(--surface)', strokeWidth: 3, paintOrder: 'stroke' } : {})}
      pointerEvents="none"
    >
      {children}
    </text>
  );
}
