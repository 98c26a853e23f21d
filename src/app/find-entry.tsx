import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLaterPart } from './use-later-part.ts';
import { viewAlone } from './view-search.ts';

const loadFind = async () => (await import('./find-places.tsx')).FindPlaces;

/** The way to anything by its name: a button, `/` and Ctrl+K. */
export function FindEntry(): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { Part: Find, hasFailed, retry } = useLaterPart(loadFind, isOpen);
  const open = useCallback(() => {
    retry();
    setIsOpen(true);
  }, [retry]);
  useHotkeys([
    ['/', open],
    ['mod+K', open],
  ]);

  return (
    <>
      <button type="button" className="button find-open" aria-haspopup="dialog" onClick={open}>
        <IconSearch size="1rem" stroke={1.5} aria-hidden />
        <span className="wide-only">{t('find.action')}</span>
        <span className="narrow-only visually-hidden">{t('find.action')}</span>
        <kbd className="wide-only" aria-hidden>
          /
        </kbd>
      </button>
      {isOpen && hasFailed && <output className="copy-link-outcome">{t('find.failed')}</output>}
      {isOpen && Find !== null && (
        <Find
          onClose={() => setIsOpen(false)}
          onGo={(to) => {
            setIsOpen(false);
            void navigate({ ...to, search: (from) => ({ ...viewAlone(from), ...to.search }) });
          }}
        />
      )}
    </>
  );
}
