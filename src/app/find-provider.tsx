import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLaterPart } from './use-later-part.ts';
import { viewAlone } from './view-search.ts';

const loadFind = async () => (await import('./find-places.tsx')).FindPlaces;

type Find = {
  open: () => void;
  /** The first letters must not be typed before the field is there. */
  preload: () => void;
};

const FindContext = createContext<Find | null>(null);

/** @throws Error outside the pages. */
export function useFind(): Find {
  const find = useContext(FindContext);
  if (find === null) throw new Error('nothing to find with above this component');
  return find;
}

/** The way to anything by its name, from every page: `/` and Ctrl+K, unless it `isShut`, as on a wall. */
export function FindProvider({ isShut, children }: { isShut: boolean; children: ReactNode }): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { Part: Places, hasFailed, retry } = useLaterPart(loadFind, isOpen);
  const before = useRef<Element | null>(null);
  const open = useCallback(() => {
    if (isShut) return;
    before.current = document.activeElement;
    retry();
    setIsOpen(true);
  }, [isShut, retry]);
  useHotkeys([
    ['/', open],
    ['mod+K', open],
  ]);
  const find = useMemo<Find>(() => ({ open, preload: () => void loadFind().catch(() => undefined) }), [open]);
  return (
    <FindContext value={find}>
      {children}
      {isOpen && hasFailed && (
        <output className="find-failed">
          {t('find.failed')}
          <button type="button" className="link-button" onClick={() => setIsOpen(false)}>
            {t('edit.close')}
          </button>
        </output>
      )}
      {isOpen && Places !== null && (
        <Places
          onClose={() => {
            setIsOpen(false);
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          onGo={(to) => {
            setIsOpen(false);
            void navigate({ ...to, search: (from) => ({ ...viewAlone(from), ...to.search }) });
          }}
        />
      )}
    </FindContext>
  );
}
