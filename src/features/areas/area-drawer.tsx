import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { boundariesQuery } from '../../api/boundaries-query.ts';
import { parkQuery } from '../../api/park-query.ts';
import '../../ui/edit-panel.css';
import '../../ui/form-kit.css';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { LeaveQuestion } from '../../ui/leave-question.tsx';
import { problemText } from '../../ui/problem-text.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { areaDraftKey, keepAreaDraft } from './area-draft.ts';
import { AreaEditor } from './area-editor.tsx';
import './areas.css';

/** How the drawing ended, for the page that it lies over. */
export type AreaDone = { outcome: 'saved'; kind: 'park'; id: string; name: string };

type Props = {
  parkId: string;
  /** Tells callers apart: nobody finds another's draft. */
  owner: string;
  /** Asked for when something would be given up; null while nothing is. */
  leaving: { stay: () => void; go: () => void } | null;
  onDirtyChange: (isDirty: boolean) => void;
  onDone: (done: AreaDone) => void;
  onClose: () => void;
};

/** A park's area beside the page. */
export function AreaDrawer({ parkId, owner, leaving, onDirtyChange, onDone, onClose }: Props): ReactNode {
  const { t } = useTranslation(['areas', 'edit', 'shell']);
  const { synthetic, portfolio } = usePortfolioView();
  const isEnglish = useLanguage() === 'en';
  const [isBusy, setIsBusy] = useState(false);
  const { parks } = portfolio.columns;
  const row = parks.id.indexOf(parkId);
  const name = (isEnglish ? parks.nameEn : parks.nameZh)[row] ?? parkId;
  const draftKey = areaDraftKey(owner, parkId);
  useReturnedFocus();
  return (
    <Drawer.Root
      opened
      onClose={leaving === null ? onClose : leaving.stay}
      position="right"
      size="min(84rem, 100vw)"
      returnFocus={false}
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      // Over the panel of a project, whichever of the two comes first.
      zIndex={210}
      classNames={{ content: 'edit-panel area-panel', body: 'edit-body' }}
    >
      <Drawer.Overlay style={{ background: 'var(--shade)' }} />
      <Drawer.Content>
        <div className="edit-head">
          <Drawer.Title>
            {t('title', { name })}
            {synthetic && <span className="edit-tag edit-synthetic">{t('shell:synthetic.short')}</span>}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('close')} />
        </div>
        <Drawer.Body>
          {leaving !== null && (
            <LeaveQuestion
              onStay={leaving.stay}
              onGo={() => {
                keepAreaDraft(draftKey, null);
                leaving.go();
              }}
            />
          )}
          <div className="area-content" hidden={leaving !== null}>
            <AreaContent
              key={draftKey}
              parkId={parkId}
              draftKey={draftKey}
              onDirtyChange={onDirtyChange}
              onBusyChange={setIsBusy}
              onSaved={() => onDone({ outcome: 'saved', kind: 'park', id: parkId, name })}
              onClose={onClose}
            />
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

type ContentProps = {
  parkId: string;
  draftKey: string;
  onDirtyChange: (isDirty: boolean) => void;
  onBusyChange: (isBusy: boolean) => void;
  onSaved: () => void;
  onClose: () => void;
};

/** The area, once the park and the map's base are there. */
function AreaContent({ parkId, ...place }: ContentProps): ReactNode {
  const { t } = useTranslation('edit');
  const { t: problemWords } = useTranslation('problem');
  const park = useQuery(parkQuery(parkId));
  const base = useQuery(boundariesQuery);
  if (park.data !== undefined && base.data !== undefined) {
    return <AreaEditor detail={park.data} boundaries={base.data} {...place} />;
  }
  const error = park.error ?? base.error;
  if (error === null) return <output className="edit-note">{t('loading')}</output>;
  const code = error instanceof ApiError ? error.code : 'unreadable';
  return (
    <div className="edit-alert" role="alert">
      <p>{code === 'not_found' ? t('noRecord') : problemText({ code }, problemWords)}</p>
      {code !== 'not_found' && (
        <button
          type="button"
          className="button"
          onClick={() => void Promise.all([park.refetch(), base.refetch()])}
        >
          {t('retry')}
        </button>
      )}
    </div>
  );
}

/** Gives the focus back to what opened the drawer: the page takes it away instead of closing it. */
function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
