import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import type { ParkDetail } from '../../contract/park-detail.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { OutlineMap } from '../../viz/map/outline-map.tsx';
import { type AreaDrawing, closedPolygons, drawingOf, inWgs84, sameDrawing } from './area-drawing.ts';
import { AreaFacts } from './area-facts.tsx';
import { areaSiteRows } from './area-site-rows.ts';
import { AreaToolbar } from './area-toolbar.tsx';
import { useAreaWords } from './area-words.ts';
import { CornerList } from './corner-list.tsx';
import { type DrawingFault, drawingFaults } from './drawing-faults.ts';
import { ExportArea } from './export-area.tsx';
import { ImportStep } from './import-step.tsx';
import { type AreaConflict, SaveArea } from './save-area.tsx';
import { useAreaEditor } from './use-area-editor.ts';
import { useAreaGeometry, useOutlineDrawing } from './use-area-map.ts';

type Props = {
  detail: ParkDetail;
  boundaries: Boundaries;
  draftKey: string;
  onDirtyChange: (isDirty: boolean) => void;
  /** Whether Escape gives up a step of the drawing now, instead of closing. */
  onBusyChange: (isBusy: boolean) => void;
  onSaved: () => void;
  onClose: () => void;
};

const NO_FAULTS: readonly DrawingFault[] = [];

/** A park's area: looked at by everyone who may see the park, drawn by those who may write it. */
export function AreaEditor({ detail, boundaries, draftKey, ...place }: Props): ReactNode {
  const { onDirtyChange, onBusyChange, onSaved, onClose } = place;
  const { t } = useTranslation(['areas', 'edit']);
  const { park, mayWrite } = detail;
  const { portfolio } = usePortfolioView();
  const editor = useAreaEditor(park, draftKey, onDirtyChange);
  const { drawing, dispatch, history, faults, base } = editor;
  const [isImporting, setIsImporting] = useState(false);
  const [preview, setPreview] = useState<AreaDrawing | null>(null);
  const [conflict, setConflict] = useState<AreaConflict | null>(null);
  const onPreview = useCallback((next: AreaDrawing | null) => setPreview(next), []);

  const isDrawing = mayWrite && !isImporting && conflict === null;
  const isBusy = isDrawing && (drawing.openRing !== null || history.selected !== null);
  useEffect(() => onBusyChange(isBusy), [isBusy, onBusyChange]);
  useUndoKeys(
    isDrawing,
    () => dispatch({ step: 'undo' }),
    () => dispatch({ step: 'redo' }),
  );

  const shown = isImporting && preview !== null ? preview : drawing;
  const shownFaults = useMemo(
    () => (shown === drawing ? faults : drawingFaults(shown)),
    [shown, drawing, faults],
  );
  const shownWgs84 = useMemo(() => inWgs84(shown), [shown]);
  // What others stored meanwhile is what one compares with.
  const outline = conflict === null ? base.outline : conflict.park.outline;
  const stored = useMemo(() => inWgs84(drawingOf(outline)), [outline]);
  const isSame = sameDrawing(stored, shownWgs84);
  const sound = useMemo(
    () =>
      shownFaults.length > 0 || shown.openRing !== null || shownWgs84.polygons.length === 0
        ? null
        : closedPolygons(shownWgs84),
    [shown, shownWgs84, shownFaults],
  );
  const late = useDeferredValue(sound);
  const rows = useMemo(() => areaSiteRows(portfolio, park.id, late ?? []), [portfolio, park.id, late]);
  const geometry = useAreaGeometry(boundaries);
  const picture = useOutlineDrawing({
    area: shownWgs84.polygons,
    openRing: shown.openRing,
    recorded: outline === null || isSame ? null : stored.polygons,
    park,
    hasRecorded: outline !== null,
    rows,
    faults: mayWrite ? shownFaults : NO_FAULTS,
    selected: isDrawing ? history.selected : null,
    isEditable: isDrawing,
  });
  const facts = (
    <AreaFacts
      area={sound}
      stored={outline === null || isSame ? null : closedPolygons(stored)}
      rows={rows}
      boundaries={boundaries}
    />
  );

  return (
    <div className="area-editor">
      <div className="area-place">
        {isDrawing && (
          <AreaToolbar
            editor={editor}
            onImport={() => {
              setPreview(null);
              setIsImporting(true);
            }}
          />
        )}
        <OutlineMap
          geometry={geometry}
          drawing={picture}
          words={{
            name: t('map.name'),
            hint: t(mayWrite ? 'map.hint' : 'map.viewHint'),
            zoomIn: t('map.zoomIn'),
            zoomOut: t('map.zoomOut'),
            fit: t('map.fit'),
          }}
          fitKey={isImporting ? preview : null}
          actions={{
            onAdd: (lon, lat) => dispatch({ step: 'add', lon, lat }),
            onClose: () => dispatch({ step: 'close' }),
            onSelect: (corner) => dispatch({ step: 'select', corner }),
            onInsert: (corner, lon, lat) => dispatch({ step: 'insert', corner, lon, lat }),
            onMove: (corner, lon, lat, isSameMove) =>
              dispatch({ step: 'move', corner, lon, lat, isSame: isSameMove }),
            onRemove: (corner) => dispatch({ step: 'remove', corner }),
            onCancel: () => dispatch({ step: 'cancel' }),
          }}
        />
        <p className="edit-note">{t(outline === null ? 'map.legendCircle' : 'map.legend')}</p>
      </div>
      <div className="area-side">
        <div className="area-scroll">
          {editor.isRestored && (
            <output className="edit-restored">
              <span>{t('edit:draft.text')}</span>
              <button type="button" className="link-button" onClick={editor.discard}>
                {t('discard')}
              </button>
            </output>
          )}
          {isImporting ? (
            <ImportStep
              onPreview={onPreview}
              onTake={(taken) => {
                dispatch({ step: 'replace', drawing: taken });
                setIsImporting(false);
              }}
              onCancel={() => setIsImporting(false)}
            >
              {facts}
            </ImportStep>
          ) : (
            <>
              {mayWrite && <Faults faults={faults} isOpen={drawing.openRing !== null} />}
              {!mayWrite && <p className="edit-note">{t('readOnly')}</p>}
              {facts}
              <ExportArea park={park} stored={stored} hasRecorded={outline !== null} isChanged={!isSame} />
              {isDrawing && (
                <CornerList
                  area={shownWgs84.polygons}
                  openRing={drawing.openRing}
                  selected={history.selected}
                  dispatch={dispatch}
                />
              )}
            </>
          )}
        </div>
        {mayWrite && !isImporting && (
          <SaveArea
            parkId={park.id}
            editor={editor}
            conflict={conflict}
            onConflict={setConflict}
            onSaved={onSaved}
            onClose={onClose}
          />
        )}
      </div>
    </div>
  );
}

/** What is wrong with the drawing, said as it changes. */
function Faults({ faults, isOpen }: { faults: readonly DrawingFault[]; isOpen: boolean }): ReactNode {
  const { t } = useTranslation('areas');
  const { faultText } = useAreaWords();
  const most = 8;
  return (
    <div className="area-faults" aria-live="polite" data-faulty={faults.length > 0}>
      {faults.length > 0 && (
        <>
          <p>{t('fault.title', { count: faults.length })}</p>
          <ul>
            {faults.slice(0, most).map((fault) => {
              const words = faultText(fault);
              return <li key={words}>{words}</li>;
            })}
          </ul>
          {faults.length > most && <p>{t('import.more', { count: faults.length - most })}</p>}
        </>
      )}
      {faults.length === 0 && isOpen && <p>{t('fault.drawing')}</p>}
    </div>
  );
}

/** Ctrl or ⌘ with Z and Y anywhere, but in a field, which has an undo of its own. */
function useUndoKeys(isOn: boolean, undo: () => void, redo: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target, key, shiftKey } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isTyping || (!event.ctrlKey && !event.metaKey) || event.altKey) return;
    const letter = key.toLowerCase();
    if (letter === 'y' || (letter === 'z' && shiftKey)) redo();
    else if (letter === 'z') undo();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}
