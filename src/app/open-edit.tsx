import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callerKey } from '../api/session.ts';
import type { AreaDone } from '../features/areas/area-drawer.tsx';
import type { EditDone } from '../features/edit/edit-done.ts';
import { EditContext, type EditRoad } from '../ui/edit-context.tsx';
import { type EditTarget, editTargetOf, editTargetText } from '../ui/edit-target.ts';
import { useCaller } from './caller-context.ts';
import './open-edit.css';
import { StateBanner } from './state-banner.tsx';
import { useLaterPart } from './use-later-part.ts';
import { useViewSearch } from './use-view-search.ts';

const loadArea = async () => (await import('../features/areas/area-drawer.tsx')).AreaDrawer;
const loadDrawer = async () => (await import('../features/edit/edit-drawer.tsx')).EditDrawer;

type Done = EditDone | AreaDone;

/**
 * The way from any record below to its form and its history, and the form that the address names. Whatever would
 * give up what was typed, the step back too, asks first.
 */
export function OpenEdit({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation(['state', 'shell']);
  const session = useCaller();
  const [{ edit }, changeView] = useViewSearch();
  const target = useMemo(() => (edit === undefined ? null : editTargetOf(edit)), [edit]);
  const isArea = target?.what === 'park-area';
  const form = useLaterPart(loadDrawer, target !== null && !isArea);
  const area = useLaterPart(loadArea, isArea);
  const { hasFailed, retry } = isArea ? area : form;
  const [done, setDone] = useState<Done | null>(null);
  const isDirty = useRef(false);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isDirty.current && (current.pathname !== next.pathname || current.search.edit !== next.search.edit),
    enableBeforeUnload: () => isDirty.current,
    withResolver: true,
  });

  const { role } = session.caller;
  const isOpen = target !== null;
  const road = useMemo<EditRoad>(
    () => ({
      open: (next: EditTarget) => {
        setDone(null);
        changeView((from) => ({ ...from, edit: editTargetText(next) }));
      },
      isOpen,
      writes: role === 'commission' || role === 'district_official',
    }),
    [changeView, isOpen, role],
  );
  const onDirtyChange = useCallback((next: boolean) => {
    isDirty.current = next;
  }, []);
  const close = useCallback(() => changeView(({ edit: _closed, ...kept }) => kept), [changeView]);
  const onDone = useCallback(
    (next: Done) => {
      isDirty.current = false;
      setDone(next);
      changeView(({ edit: _closed, project, ...kept }) => {
        const isGone = next.kind === 'project' && next.outcome === 'withdrawn';
        const opened = next.kind === 'project' && next.outcome === 'created' ? next.id : project;
        return opened === undefined || isGone ? kept : { ...kept, project: opened };
      });
    },
    [changeView],
  );
  const leaving =
    blocker.status === 'blocked'
      ? {
          stay: blocker.reset,
          go: () => {
            isDirty.current = false;
            blocker.proceed();
          },
        }
      : null;

  const place = { owner: callerKey(session), leaving, onDirtyChange, onDone, onClose: close };

  return (
    <EditContext value={road}>
      {children}
      {target !== null && target.what !== 'park-area' && form.Part !== null && (
        <form.Part target={target} {...place} />
      )}
      {target?.what === 'park-area' && area.Part !== null && <area.Part parkId={target.id} {...place} />}
      {target !== null && hasFailed && (
        <StateBanner
          tone="warning"
          text={t('panelFailed.title', { panel: t('shell:edit.form') })}
          detail={t('panelFailed.text')}
        >
          <button type="button" className="button" onClick={retry}>
            {t('panelFailed.retry')}
          </button>
        </StateBanner>
      )}
      {done !== null && <DoneNotice done={done} onClose={() => setDone(null)} />}
    </EditContext>
  );
}

/** That a change is stored, until the next one or until it is closed. */
function DoneNotice({ done, onClose }: { done: Done; onClose: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const { name } = done;
  return (
    <div className="edit-done">
      <output>{t(done.outcome === 'withdrawn' ? 'edit.withdrawn' : 'edit.saved', { name })}</output>
      <button type="button" className="link-button" onClick={onClose}>
        {t('edit.close')}
      </button>
    </div>
  );
}
