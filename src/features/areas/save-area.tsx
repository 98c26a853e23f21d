import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { parkChange } from '../../api/record-change.ts';
import { type ParkRecord, parkRecord } from '../../contract/record.ts';
import { problemText } from '../../ui/problem-text.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { closedPolygons, drawingOf } from './area-drawing.ts';
import type { AreaEditor } from './use-area-editor.ts';

/** What someone else stored meanwhile. */
export type AreaConflict = { version: number; park: ParkRecord };

type Props = {
  parkId: string;
  editor: AreaEditor;
  conflict: AreaConflict | null;
  onConflict: (conflict: AreaConflict | null) => void;
  onSaved: () => void;
  onClose: () => void;
};

/** The reason, the way into the records, and what stands in it. */
export function SaveArea({ parkId, editor, conflict, onConflict, onSaved, onClose }: Props): ReactNode {
  const { t } = useTranslation(['areas', 'edit']);
  const { mutateAsync, isPending } = useMutation(parkChange);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const { drawing, obstacle, why, setWhy, base } = editor;
  const obstacleId = useId();

  async function send(version: number): Promise<void> {
    setFailure(null);
    const reason = why.trim() === '' ? {} : { why: why.trim() };
    const outline = { crs: drawing.crs, polygons: closedPolygons(drawing) };
    editor.markDone(true);
    try {
      await mutateAsync({ id: parkId, version, body: { outline, ...reason } });
      onSaved();
    } catch (error) {
      editor.markDone(false);
      if (!(error instanceof ApiError)) throw error;
      const current = error.problem?.current;
      const park = parkRecord.safeParse(current?.record);
      if (current !== undefined && park.success) onConflict({ version: current.version, park: park.data });
      else setFailure(error);
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (obstacle === null) void send(base.version);
  };

  if (conflict !== null) {
    const theirs = { version: conflict.version, outline: conflict.park.outline };
    const isSameArea = JSON.stringify(theirs.outline) === JSON.stringify(base.outline);
    return (
      <section className="area-conflict" aria-label={t('conflict.title')}>
        <StepHeading>{t('conflict.title')}</StepHeading>
        <p>{t(isSameArea ? 'conflict.otherFields' : 'conflict.area')}</p>
        <div className="area-buttons">
          <button type="button" className="button" onClick={() => onConflict(null)}>
            {t('edit:back')}
          </button>
          {!isSameArea && (
            <button
              type="button"
              className="button"
              onClick={() => {
                editor.rebase(theirs);
                editor.dispatch({ step: 'replace', drawing: drawingOf(theirs.outline) });
                onConflict(null);
              }}
            >
              {t('conflict.theirs')}
            </button>
          )}
          <button
            type="button"
            className="button button-primary"
            disabled={isPending}
            onClick={() => {
              editor.rebase(theirs);
              onConflict(null);
              void send(theirs.version);
            }}
          >
            {t('conflict.mine')}
          </button>
        </div>
      </section>
    );
  }
  return (
    <form className="area-save" onSubmit={onSubmit}>
      {failure !== null && <Failure key={failure.message} error={failure} />}
      <label>
        {t('save.why')}
        <input value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <p id={obstacleId} className="edit-note" aria-live="polite">
        {obstacle === null ? t(`save.crs`, { crs: t(`crs.${drawing.crs}.name`) }) : t(`save.${obstacle}`)}
      </p>
      <div className="area-buttons">
        <button type="button" className="button" onClick={onClose}>
          {t('edit:cancel')}
        </button>
        <button
          type="submit"
          className="button button-primary"
          disabled={obstacle !== null || isPending}
          aria-describedby={obstacleId}
        >
          {t(isPending ? 'edit:saving' : 'edit:save')}
        </button>
      </div>
    </form>
  );
}

/** A change that was refused or got no answer: what happened, what is safe, what to do. */
function Failure({ error }: { error: ApiError }): ReactNode {
  const { t } = useTranslation(['edit', 'problem']);
  const { t: problemWords } = useTranslation('problem');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const { code, issues } = error;
  const isUnsure = code === 'network' || code === 'unreadable';
  return (
    <div className="edit-alert" role="alert" tabIndex={-1} ref={notice}>
      <h3>{t(isUnsure ? 'failure.unsureTitle' : 'failure.title')}</h3>
      <p>{code === 'network' ? t('failure.networkEdit') : problemText(error, problemWords)}</p>
      <p>{t(code === 'not_signed_in' ? 'failure.signIn' : 'failure.kept')}</p>
      <details>
        <summary>{t('failure.detail')}</summary>
        <code>{[error.message, ...issues.map(({ field, detail }) => `${field}: ${detail}`)].join('\n')}</code>
      </details>
    </div>
  );
}
