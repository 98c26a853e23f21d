import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameCorner, type OpenArea, type OutlineCorner } from '../../viz/map/outline-target.ts';
import { useAreaWords } from './area-words.ts';
import type { DrawingStep } from './area-drawing.ts';

type Props = {
  /** WGS84. */
  area: OpenArea;
  openRing: { polygon: number; ring: number } | null;
  selected: OutlineCorner | null;
  dispatch: (step: DrawingStep) => void;
};

/** Rows that a page of a long ring shows. */
const PAGE = 50;
/** About 10 m, and 1 km with Shift. */
const STEP_DEGREES = 0.0001;
const LONG_STEP_DEGREES = 0.01;

/** The list twin of the drawing: every corner with its figures, to be set, moved and removed without a pointer. */
export function CornerList({ area, openRing, selected, dispatch }: Props): ReactNode {
  const { t } = useTranslation('areas');
  return (
    <section className="area-corners" aria-label={t('corners.title')}>
      <h3>{t('corners.title')}</h3>
      {area.length === 0 && <p className="edit-note">{t('corners.none')}</p>}
      {area.flatMap((polygon, at) =>
        polygon.map((ring, ringAt) => (
          <RingCorners
            // Rings have no names of their own: their place is what tells them apart.
            key={`${String(at)}.${String(ringAt)}`}
            ring={ring}
            place={{ polygon: at, ring: ringAt }}
            isOpen={openRing?.polygon === at && openRing.ring === ringAt}
            selected={selected}
            dispatch={dispatch}
          />
        )),
      )}
    </section>
  );
}

type RingProps = {
  ring: OpenArea[number][number];
  place: { polygon: number; ring: number };
  isOpen: boolean;
  selected: OutlineCorner | null;
  dispatch: (step: DrawingStep) => void;
};

function RingCorners({ ring, place, isOpen, selected, dispatch }: RingProps): ReactNode {
  const { t } = useTranslation('areas');
  const { ringName } = useAreaWords();
  const [page, setPage] = useState(0);
  const isSelectedHere = selected?.polygon === place.polygon && selected.ring === place.ring;
  const selectedPage = isSelectedHere ? Math.floor(selected.corner / PAGE) : null;
  const [followed, setFollowed] = useState(selectedPage);
  if (selectedPage !== followed) {
    setFollowed(selectedPage);
    if (selectedPage !== null) setPage(selectedPage);
  }
  const pages = Math.max(1, Math.ceil(ring.length / PAGE));
  const shown = Math.min(page, pages - 1);
  const name = ringName(place.polygon, place.ring);
  return (
    <fieldset className="area-ring">
      <legend>{t(isOpen ? 'corners.open' : 'corners.ring', { ring: name, count: ring.length })}</legend>
      {pages > 1 && (
        <div className="area-pages">
          <button
            type="button"
            className="link-button"
            disabled={shown === 0}
            onClick={() => setPage(shown - 1)}
          >
            {t('corners.before')}
          </button>
          <span>
            {t('corners.page', { from: shown * PAGE + 1, to: Math.min(ring.length, (shown + 1) * PAGE) })}
          </span>
          <button
            type="button"
            className="link-button"
            disabled={shown === pages - 1}
            onClick={() => setPage(shown + 1)}
          >
            {t('corners.after')}
          </button>
        </div>
      )}
      {ring.length > 0 && (
        // Each field says its own name.
        <div className="area-ring-head" aria-hidden="true">
          <span />
          <span>{t('corners.lonHead')}</span>
          <span>{t('corners.latHead')}</span>
        </div>
      )}
      <ol>
        {ring.slice(shown * PAGE, (shown + 1) * PAGE).map((position, index) => {
          const corner = { ...place, corner: shown * PAGE + index };
          return (
            <CornerRow
              key={corner.corner}
              corner={corner}
              position={position}
              next={ring[(corner.corner + 1) % ring.length] ?? position}
              isSelected={isSameCorner(selected, corner)}
              canInsert={!isOpen || corner.corner < ring.length - 1}
              dispatch={dispatch}
            />
          );
        })}
      </ol>
      {isOpen && <NextCorner dispatch={dispatch} />}
      <button
        type="button"
        className="link-button"
        onClick={() => dispatch(isOpen ? { step: 'cancel' } : { step: 'removeRing', ...place })}
      >
        {t('corners.removeRing', { ring: name })}
      </button>
    </fieldset>
  );
}

type RowProps = {
  corner: OutlineCorner;
  position: readonly [number, number];
  next: readonly [number, number];
  isSelected: boolean;
  canInsert: boolean;
  dispatch: (step: DrawingStep) => void;
};

function CornerRow({ corner, position, next, isSelected, canInsert, dispatch }: RowProps): ReactNode {
  const { t } = useTranslation('areas');
  const at = corner.corner + 1;
  const [lon, lat] = position;
  const move = (toLon: number, toLat: number): void =>
    dispatch({ step: 'move', corner, lon: toLon, lat: toLat, isSame: false });
  const insert = (): void =>
    dispatch({ step: 'insert', corner, lon: (lon + next[0]) / 2, lat: (lat + next[1]) / 2 });
  return (
    <li data-selected={isSelected}>
      <button
        type="button"
        className="area-corner"
        aria-pressed={isSelected}
        aria-label={t('corners.select', { at })}
        onClick={() => dispatch({ step: 'select', corner: isSelected ? null : corner })}
      >
        {at}
      </button>
      <DegreeField label={t('corners.lon', { at })} value={lon} max={180} onChange={(to) => move(to, lat)} />
      <DegreeField label={t('corners.lat', { at })} value={lat} max={90} onChange={(to) => move(lon, to)} />
      <button
        type="button"
        className="area-act"
        disabled={!canInsert}
        aria-label={t('corners.insert', { at })}
        title={t('corners.insert', { at })}
        onClick={insert}
      >
        ＋
      </button>
      <button
        type="button"
        className="area-act"
        aria-label={t('corners.remove', { at })}
        title={t('corners.remove', { at })}
        onClick={() => dispatch({ step: 'remove', corner })}
      >
        ×
      </button>
    </li>
  );
}

/** Degrees as people type them: full-width digits and the degree sign are read too; null when it is no number. */
function degreesOf(text: string, max: number): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[°\s]/g, '');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && Math.abs(value) <= max ? value : null;
}

type FieldProps = { label: string; value: number; max: number; onChange: (value: number) => void };

/** One coordinate: taken over on Enter or on leaving; the arrow keys step it. What is no number stays marked. */
function DegreeField({ label, value, max, onChange }: FieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value.toFixed(6);
  const typed = degreesOf(text, max);
  const take = (to: number | null): void => {
    if (to === null) return;
    setDraft(null);
    if (Math.abs(to - value) > 5e-7) onChange(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const sign = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.key === 'Enter') take(typed);
    else if (sign !== 0 && typed !== null)
      take(typed + sign * (event.shiftKey ? LONG_STEP_DEGREES : STEP_DEGREES));
    else return;
    event.preventDefault();
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={typed === null}
      value={text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => take(typed)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Where the next corner of the ring that is being drawn is typed. */
function NextCorner({ dispatch }: { dispatch: (step: DrawingStep) => void }): ReactNode {
  const { t } = useTranslation('areas');
  const [lon, setLon] = useState('');
  const [lat, setLat] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const [toLon, toLat] = [degreesOf(lon, 180), degreesOf(lat, 90)];
    setIsRefused(toLon === null || toLat === null);
    if (toLon === null || toLat === null) return;
    dispatch({ step: 'add', lon: toLon, lat: toLat });
    setLon('');
    setLat('');
    event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className="area-next" onSubmit={onSubmit}>
      <label>
        {t('corners.nextLon')}
        <input inputMode="decimal" value={lon} onChange={(event) => setLon(event.target.value)} />
      </label>
      <label>
        {t('corners.nextLat')}
        <input inputMode="decimal" value={lat} onChange={(event) => setLat(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {t('corners.add')}
      </button>
      {isRefused && (
        <p className="area-error" role="alert">
          {t('corners.refused')}
        </p>
      )}
    </form>
  );
}
