import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/project-words.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';

/** The ways to a project's form, to a new award of it, and to its history. None on a wall. */
export function ProjectButtons({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation('project');
  const road = useEditRoad();
  if (road === null) return null;
  const { id } = detail.project;
  return (
    <div className="project-actions">
      {detail.mayWrite && (
        <>
          <button type="button" className="button" onClick={() => road.open({ what: 'project', id })}>
            {t('edit.project')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => road.open({ what: 'new-award', projectId: id })}
          >
            {t('edit.newAward')}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={() => road.open({ what: 'project-history', id })}>
        {t('edit.history')}
      </button>
    </div>
  );
}

/** The ways to an award's form and to its history. */
export function AwardButtons({ id, mayWrite }: { id: string; mayWrite: boolean }): ReactNode {
  const { t } = useTranslation('project');
  const road = useEditRoad();
  if (road === null) return null;
  return (
    <span className="award-actions">
      {mayWrite && (
        <button
          type="button"
          className="link-button"
          aria-label={t('edit.awardNamed', { id })}
          onClick={() => road.open({ what: 'award', id })}
        >
          {t('edit.project')}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        aria-label={t('edit.awardHistoryNamed', { id })}
        onClick={() => road.open({ what: 'award-history', id })}
      >
        {t('edit.history')}
      </button>
    </span>
  );
}
