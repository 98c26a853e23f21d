import { type ChangeEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CRS_CODES, type CrsCode } from '../../domain/vocabulary.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { type AreaDrawing, drawingOf } from './area-drawing.ts';
import { useAreaWords } from './area-words.ts';
import {
  fileText,
  type GeojsonIssue,
  type GeojsonReading,
  MAX_FILE_BYTES,
  readGeojson,
} from './geojson-reading.ts';

type Props = {
  /** Shows what would be taken over; null while that is not known. */
  onPreview: (drawing: AreaDrawing | null) => void;
  onTake: (drawing: AreaDrawing) => void;
  onCancel: () => void;
  /** Facts about the preview. */
  children: ReactNode;
};

/** An area from a file or from pasted text: which feature, in which coordinate system, and how it would look. */
export function ImportStep({ onPreview, onTake, onCancel, children }: Props): ReactNode {
  const { t } = useTranslation('areas');
  const [text, setText] = useState('');
  const [reading, setReading] = useState<GeojsonReading | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [crs, setCrs] = useState<CrsCode | null>(null);
  const textId = useId();

  const features = reading?.state === 'read' ? reading.features : [];
  const feature = features.find(({ index }) => index === chosen) ?? null;
  useEffect(() => {
    onPreview(feature === null || crs === null ? null : drawingOf({ crs, polygons: feature.polygons }));
  }, [feature, crs, onPreview]);

  function read(next: GeojsonReading): void {
    setReading(next);
    const [only, second] = next.state === 'read' ? next.features : [];
    setChosen(only !== undefined && second === undefined ? only.index : null);
  }
  async function onFile({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    // A file beyond the bound is not even loaded.
    const size = Math.min(file.size, MAX_FILE_BYTES + 1);
    const decoded = fileText(new Uint8Array(await file.slice(0, size).arrayBuffer()));
    setText('text' in decoded ? decoded.text : '');
    read('text' in decoded ? readGeojson(decoded.text) : { state: 'refused', issues: [decoded.issue] });
  }

  return (
    <section className="area-import" aria-label={t('import.title')}>
      <StepHeading>{t('import.title')}</StepHeading>
      <p className="edit-note">{t('import.intro', { megabytes: MAX_FILE_BYTES / 1024 / 1024 })}</p>
      <label className="button area-file">
        {t('import.file')}
        <input
          type="file"
          className="visually-hidden"
          accept=".geojson,.json,application/geo+json,application/json"
          onChange={(event) => void onFile(event)}
        />
      </label>
      <label htmlFor={textId}>{t('import.text')}</label>
      <textarea
        id={textId}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setReading(null);
        }}
      />
      <button type="button" className="button" onClick={() => read(readGeojson(text))}>
        {t('import.read')}
      </button>
      {reading !== null && reading.issues.length > 0 && (
        <Refusal issues={reading.issues} isPartial={reading.state === 'read'} />
      )}
      {reading?.state === 'read' && (
        <>
          <fieldset className="area-choice">
            <legend>{t('import.feature')}</legend>
            {features.map(({ index, name, polygons, hasHeights }) => (
              <label key={index}>
                <input
                  type="radio"
                  name="area feature"
                  checked={chosen === index}
                  onChange={() => setChosen(index)}
                />
                <span>
                  {name ?? t('import.unnamed', { at: index + 1 })}
                  <small>
                    {t('import.parts', {
                      parts: polygons.length,
                      corners: polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0),
                    })}
                    {hasHeights && t('import.heights')}
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
          <fieldset className="area-choice">
            <legend>{t('import.crs')}</legend>
            {reading.crsMember !== null && (
              <p className="edit-note">{t('import.crsMember', { crs: reading.crsMember })}</p>
            )}
            {CRS_CODES.map((code) => (
              <label key={code}>
                <input type="radio" name="area crs" checked={crs === code} onChange={() => setCrs(code)} />
                <span>
                  {t(`crs.${code}.name`)}
                  <small>{t(`crs.${code}.note`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
        </>
      )}
      {feature !== null && crs !== null ? children : null}
      <div className="area-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {t('import.cancel')}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={feature === null || crs === null}
          onClick={() => {
            if (feature !== null && crs !== null) onTake(drawingOf({ crs, polygons: feature.polygons }));
          }}
        >
          {t('import.take')}
        </button>
      </div>
      {reading?.state === 'read' && (feature === null || crs === null) && (
        <p className="edit-note">{t(feature === null ? 'import.chooseFeature' : 'import.chooseCrs')}</p>
      )}
    </section>
  );
}

function Refusal({ issues, isPartial }: { issues: readonly GeojsonIssue[]; isPartial: boolean }): ReactNode {
  const { t } = useTranslation('areas');
  const { issueText } = useAreaWords();
  return (
    <div className="edit-alert" role="alert">
      <p>{t(isPartial ? 'import.partly' : 'import.refused')}</p>
      <ul>
        {issues.slice(0, 20).map((issue) => {
          const words = issueText(issue);
          return <li key={words}>{words}</li>;
        })}
      </ul>
      {issues.length > 20 && <p>{t('import.more', { count: issues.length - 20 })}</p>}
    </div>
  );
}
