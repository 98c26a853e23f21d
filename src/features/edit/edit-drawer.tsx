import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { projectQuery } from '../../api/project-query.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { editTargetText, type RecordTarget } from '../../ui/edit-target.ts';
import { problemText } from '../../ui/problem-text.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { AwardForm } from './award-form.tsx';
import { draftKey, dropDraft } from './edit-draft.ts';
import type { EditDone, EditPlace } from './edit-done.ts';
import '../../ui/form-kit.css';
import '../../ui/edit-panel.css';
import { HistoryList } from './history-list.tsx';
import { LeaveQuestion } from '../../ui/leave-question.tsx';
import { useLeafWords } from './leaf-words.ts';
import { ProjectForm } from './project-form.tsx';

type Props = {
  target: RecordTarget;
  /** Tells callers apart: nobody finds another's draft. */
  owner: string;
  /** Asked for when something would be given up; null while nothing is. */
  leaving: { stay: () => void; go: () => void } | null;
  onDirtyChange: (isDirty: boolean) => void;
  onDone: (done: EditDone) => void;
  onClose: () => void;
};

/** A form, or the history of a record, beside the page. */
export function EditDrawer({ target, owner, leaving, onDirtyChange, onDone, onClose }: Props): ReactNode {
  const { t } = useTranslation(['edit', 'history', 'shell']);
  const { synthetic } = usePortfolioView();
  const isHistory = target.what === 'project-history' || target.what === 'award-history';
  const key = draftKey(owner, editTargetText(target));
  const place = useMemo<EditPlace>(
    () => ({ draftKey: key, onDirtyChange, onDone, onClose }),
    [key, onDirtyChange, onDone, onClose],
  );
  useReturnedFocus();
  return (
    <Drawer.Root
      opened
      onClose={leaving === null ? onClose : leaving.stay}
      position="right"
      size="min(56rem, 100vw)"
      returnFocus={false}
      closeOnClickOutside={isHistory}
      // Over the panel of a project, whichever of the two comes first.
      zIndex={210}
      classNames={{ content: 'edit-panel', body: 'edit-body' }}
    >
      <Drawer.Overlay style={{ background: 'var(--shade)' }} />
      <Drawer.Content>
        <div className="edit-head">
          <Drawer.Title>
            <TargetTitle target={target} />
            {synthetic && <span className="edit-tag edit-synthetic">{t('shell:synthetic.short')}</span>}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t(isHistory ? 'history:close' : 'close')} />
        </div>
        <Drawer.Body>
          {leaving !== null && (
            <LeaveQuestion
              onStay={leaving.stay}
              onGo={() => {
                dropDraft(key);
                leaving.go();
              }}
            />
          )}
          <div hidden={leaving !== null}>
            <TargetContent key={key} target={target} place={place} />
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** Which project a target belongs to; null when it is new, undefined when the records hold no such award. */
function useProjectId(target: RecordTarget): string | null | undefined {
  const { awards, projects } = usePortfolioView().portfolio.columns;
  if (target.what === 'new-project') return null;
  if (target.what === 'new-award') return target.projectId;
  if (target.what === 'project' || target.what === 'project-history') return target.id;
  return projects.id[awards.projectRow[awards.id.indexOf(target.id)] ?? -1];
}

function TargetTitle({ target }: { target: RecordTarget }): ReactNode {
  const { t } = useTranslation(['edit', 'history']);
  const { inLanguage, text } = useLeafWords('award');
  const projectId = useProjectId(target);
  const { columns, dictionaries } = usePortfolioView().portfolio;
  const row = columns.projects.id.indexOf(projectId ?? '');
  const zh = columns.projects.nameZh[row];
  const en = columns.projects.nameEn[row];
  const project = zh === undefined || en === undefined ? (projectId ?? '') : inLanguage({ zh, en });
  const awardName = (id: string): string => {
    const code = columns.awards.measureCode[columns.awards.id.indexOf(id)];
    const measure = code === undefined ? undefined : dictionaries.measure[code];
    return measure === undefined ? id : `${text('measure', measure)} · ${id}`;
  };
  if (target.what === 'new-project') return t('title.newProject');
  if (target.what === 'project-history') return t('history:title', { name: project });
  if (target.what === 'award-history') return t('history:title', { name: awardName(target.id) });
  if (target.what === 'award') {
    return t('title.named', { title: t('title.award'), name: awardName(target.id) });
  }
  const title = t(target.what === 'project' ? 'title.project' : 'title.newAward');
  return t('title.named', { title, name: project });
}

function TargetContent({ target, place }: { target: RecordTarget; place: EditPlace }): ReactNode {
  const projectId = useProjectId(target);
  const road = useEditRoad();
  if (target.what === 'project-history') return <HistoryList kind="project" id={target.id} />;
  if (target.what === 'award-history') return <HistoryList kind="award" id={target.id} />;
  if (target.what === 'new-project') {
    return road?.writes === false ? <MayNotWrite /> : <ProjectForm detail={null} place={place} />;
  }
  if (projectId === undefined || projectId === null) return <NoRecord />;
  return (
    <OfProject id={projectId}>
      {(detail) => {
        if (target.what === 'project') return <ProjectForm detail={detail} place={place} />;
        const awardId = target.what === 'award' ? target.id : null;
        if (awardId !== null && !detail.awards.some(({ id }) => id === awardId)) return <NoRecord />;
        return <AwardForm detail={detail} awardId={awardId} place={place} />;
      }}
    </OfProject>
  );
}

type OfProjectProps = { id: string; children: (detail: ProjectDetail) => ReactNode };

/** What is edited, once it is there and may be changed. */
function OfProject({ id, children }: OfProjectProps): ReactNode {
  const { t } = useTranslation('edit');
  const { t: problemWords } = useTranslation('problem');
  const { data: detail, error, refetch } = useQuery(projectQuery(id));
  if (detail !== undefined) {
    return detail.mayWrite ? children(detail) : <MayNotWrite />;
  }
  if (error === null) return <output className="edit-note">{t('loading')}</output>;
  const code = error instanceof ApiError ? error.code : 'unreadable';
  if (code === 'not_found') return <NoRecord />;
  return (
    <div className="edit-alert" role="alert">
      <p>{problemText({ code }, problemWords)}</p>
      <button type="button" className="button" onClick={() => void refetch()}>
        {t('retry')}
      </button>
    </div>
  );
}

function MayNotWrite(): ReactNode {
  const { t } = useTranslation('edit');
  return <p className="edit-alert">{t('mayNotWrite')}</p>;
}

function NoRecord(): ReactNode {
  const { t } = useTranslation('edit');
  return (
    <p className="edit-alert" role="alert">
      {t('noRecord')}
    </p>
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
