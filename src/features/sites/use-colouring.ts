import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Colouring, isColouring } from './site-colouring.ts';

/** What the colour of sites means, kept in the address (`colour=`) so that a link shows the same map. */
export function useColouring(): [Colouring, (colouring: Colouring) => void] {
  const { colour } = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (next: Colouring) => {
      void navigate({
        to: '.',
        search: (search) => ({ ...search, colour: next }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [colour !== undefined && isColouring(colour) ? colour : 'route', change];
}
