import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { noteCreation } from '../../api/record-change.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NoteForm } from '../../ui/note-form.tsx';
import { ProjectSection } from './project-section.tsx';

/** What people noted about the project, newest first, and the way to add to it. */
export function NoteSection({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation('projectPage');
  const language = useLanguage();
  const road = useEditRoad();
  const at = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hour12: false,
    timeZone: 'Asia/Shanghai',
  });
  return (
    <ProjectSection title={t('notes.title')} question={t('notes.question')} foot={t('notes.foot')}>
      {detail.notes.length === 0 && <p className="project-empty">{t('notes.none')}</p>}
      <ul className="outputs">
        {detail.notes.map(({ id, text, author, writtenAt }) => (
          <li key={id}>
            <span className="note-text">{text}</span>
            <span className="project-note">
              {author} · <time dateTime={writtenAt}>{at.format(new Date(writtenAt))}</time>
            </span>
          </li>
        ))}
      </ul>
      {road?.writes === true && detail.mayWrite && <ProjectNoteForm projectId={detail.project.id} />}
    </ProjectSection>
  );
}

function ProjectNoteForm({ projectId }: { projectId: string }): ReactNode {
  const { mutate, isPending, isSuccess, error } = useMutation(noteCreation);
  return (
    <NoteForm
      isPending={isPending}
      isSuccess={isSuccess}
      failure={apiErrorOf(error)}
      onSave={(text, idempotencyKey, onSuccess) =>
        mutate({ body: { projectId, text }, idempotencyKey }, { onSuccess })
      }
    />
  );
}
