import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { apiErrorOf } from '../../api/api-error.ts';
import { noteCreation } from '../../api/record-change.ts';
import { FormFailure } from '../../ui/form-failure.tsx';
import { useParkTexts } from './park-texts.ts';

const MOST_CHARACTERS = 4000;

/** Adds a note. What was typed stays until it is stored; sent again unchanged, it is not stored twice. */
export function NoteForm({ parkId }: { parkId: string }): ReactNode {
  const { t } = useParkTexts();
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const last = useRef<{ typed: string; idempotencyKey: string } | null>(null);
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
      { body: { parkId, text: typed }, idempotencyKey },
      {
        onSuccess: () => {
          last.current = null;
          // What was typed on while the note was sent is not lost.
          setText((now) => (now.trim() === typed ? '' : now));
        },
      },
    );
  }

  const failure = apiErrorOf(error);
  return (
    <form className="note-form" noValidate onSubmit={save}>
      <label htmlFor={id}>{t('parkNotes.field')}</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        maxLength={MOST_CHARACTERS}
        value={text}
        aria-invalid={isEmpty}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setIsEmpty(false);
        }}
      />
      <small id={`${id}-help`}>{isEmpty ? t('parkNotes.empty') : t('parkNotes.help')}</small>
      <FormFailure error={failure} />
      {failure !== null && <p>{t('parkNotes.kept')}</p>}
      <div className="note-form-actions">
        <button type="submit" className="button button-primary" disabled={isPending}>
          {t(isPending ? 'parkNotes.saving' : 'parkNotes.add')}
        </button>
        <output>{isSuccess && text === '' ? t('parkNotes.saved') : ''}</output>
      </div>
    </form>
  );
}
