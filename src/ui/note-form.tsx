import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFailure } from './form-failure.tsx';
import './i18n/later-words.ts';
import './i18n/page-words.ts';
import './note-form.css';

const MOST_CHARACTERS = 4000;

type NoteFormProps = {
  isPending: boolean;
  isSuccess: boolean;
  /** Why the last note was not stored. */
  failure: Parameters<typeof FormFailure>[0]['error'];
  /** @param idempotencyKey the same for the same text until it is stored, so that it is stored once */
  onSave: (text: string, idempotencyKey: string, onStored: () => void) => void;
};

/** Adds a note. What was typed stays until it is stored; sent again unchanged, it is not stored twice. */
export function NoteForm({ isPending, isSuccess, failure, onSave }: NoteFormProps): ReactNode {
  const { t } = useTranslation('projectPage');
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const last = useRef<{ typed: string; idempotencyKey: string } | null>(null);
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
    onSave(typed, last.current.idempotencyKey, () => {
      last.current = null;
      // What was typed on while the note was sent is not lost.
      setText((now) => (now.trim() === typed ? '' : now));
    });
  }

  return (
    <form className="note-form" noValidate onSubmit={save}>
      <label htmlFor={id}>{t('notes.field')}</label>
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
      <small id={`${id}-help`}>{isEmpty ? t('notes.empty') : t('notes.help')}</small>
      <FormFailure error={failure} />
      {failure !== null && <p>{t('notes.kept')}</p>}
      <div className="note-form-actions">
        <button type="submit" className="button button-primary" disabled={isPending}>
          {t(isPending ? 'notes.saving' : 'notes.add')}
        </button>
        <output>{isSuccess && text === '' ? t('notes.saved') : ''}</output>
      </div>
    </form>
  );
}
