import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { noteCreation } from '../../api/record-change.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { FormFailure } from '../../ui/form-failure.tsx';
import '../../ui/i18n/later-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { ProjectSection } from './project-section.tsx';

const MOST_CHARACTERS = 4000;

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
      {road?.writes === true && detail.mayWrite && <NoteForm projectId={detail.project.id} />}
    </ProjectSection>
  );
}

/** Adds a note. What was typed stays until it is stored; sent again unchanged, it is not stored twice. */
function NoteForm({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('projectPage');
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const last = useRef<{ typed: string; idempotencyKey: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { mutate, isPending, isSuccess, error } = useMutation(noteCreation);
  const id = useId();

  function save(event: FormEvent): void {
    event.preventDefault();
    const typed = text.trim();
    setIsEmpty(typed === '');
    if (typed === '' || isPending) {
      field.current?.focus();
      return;
    }
    if (last.current?.typed !== typed) last.current = { typed, idempotencyKey: crypto.randomUUID() };
    const { idempotencyKey } = last.current;
    mutate(
      { body: { projectId, text: typed }, idempotencyKey },
      {
        onSuccess: () => {
          last.current = null;
          // What was typed on while the note was sent is not lost.
          setText((now) => (now.trim() === typed ? '' : now));
        },
      },
    );
  }

  return (
    <form className="note-add" noValidate onSubmit={save}>
      <label htmlFor={id}>{t('notes.field')}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={MOST_CHARACTERS}
        value={text}
        aria-invalid={isEmpty}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setText(event.target.value);
          setIsEmpty(false);
        }}
      />
      <small id={`${id}-help`} className="project-note" data-warning={isEmpty ? '' : undefined}>
        {isEmpty ? t('notes.empty') : t('notes.help')}
      </small>
      <FormFailure error={apiErrorOf(error)} />
      <span className="note-actions">
        <button type="submit" className="button" disabled={isPending}>
          {t(isPending ? 'notes.saving' : 'notes.add')}
        </button>
        <output className="project-note">{isSuccess && text === '' ? t('notes.saved') : ''}</output>
      </span>
    </form>
  );
}
