import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { apiErrorOf } from '../../api/api-error.ts';
import { parkQuery } from '../../api/park-query.ts';
import { noteCreation } from '../../api/record-change.ts';
import type { ParkDetail } from '../../contract/park-detail.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NoteForm } from '../../ui/note-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useParkTexts } from './park-texts.ts';
import { useParks } from './parks-context.tsx';
import './parks.css';

const FIRST = 5;
const STEP = 20;

/** What people noted about the park, newest first, and the way to add to it. */
export function ParkNotesPanel(): ReactNode {
  const { t } = useParkTexts();
  const { parks } = useParks();
  const road = useEditRoad();
  const id = parks[0]?.id ?? '';
  const { data, error, isFetching, refetch } = useQuery(parkQuery(id));
  return (
    <Panel
      id="park-notes"
      title={t('parkNotes.title')}
      question={t('parkNotes.question')}
      foot={t('parkNotes.foot')}
    >
      {data === undefined && error === null && (
        <output className="park-absent">{t('parkPartners.waiting')}</output>
      )}
      {data === undefined && error !== null && (
        <div role="alert">
          <p>{t('parkPartners.failed')}</p>
          <button type="button" className="button" disabled={isFetching} onClick={() => void refetch()}>
            {t('parkPartners.retry')}
          </button>
        </div>
      )}
      {data !== undefined && (
        <>
          <Notes notes={data.notes} />
          {road?.writes === true && data.mayWrite && <ParkNoteForm parkId={id} />}
        </>
      )}
    </Panel>
  );
}

function ParkNoteForm({ parkId }: { parkId: string }): ReactNode {
  const { mutate, isPending, isSuccess, error } = useMutation(noteCreation);
  return (
    <NoteForm
      isPending={isPending}
      isSuccess={isSuccess}
      failure={apiErrorOf(error)}
      onSave={(text, idempotencyKey, onSuccess) =>
        mutate({ body: { parkId, text }, idempotencyKey }, { onSuccess })
      }
    />
  );
}

function Notes({ notes }: Pick<ParkDetail, 'notes'>): ReactNode {
  const { t } = useParkTexts();
  const language = useLanguage();
  const [limit, setLimit] = useState(FIRST);
  const more = Math.min(STEP, notes.length - limit);
  if (notes.length === 0) return <p className="park-absent">{t('parkNotes.none')}</p>;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <ol className="park-notes">
        {notes.slice(0, limit).map(({ id, text, author, writtenAt }) => (
          <li key={id}>
            <p>{text}</p>
            <small>{t('parkNotes.by', { author, at: format.format(new Date(writtenAt)) })}</small>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="link-button" onClick={() => setLimit(limit + STEP)}>
          {t('parkNotes.more', { count: more })}
        </button>
      )}
    </>
  );
}
