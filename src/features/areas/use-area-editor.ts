import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { ParkDetail } from '../../contract/park-detail.ts';
import type { ParkRecord } from '../../contract/record.ts';
import { keepAreaDraft, keptAreaDraft } from './area-draft.ts';
import { afterStep, drawingOf, EMPTY_DRAWING, sameDrawing, startOf } from './area-drawing.ts';
import { drawingFaults } from './drawing-faults.ts';

export type StoredArea = { version: number; outline: ParkRecord['outline'] };

/** Why a drawing cannot be stored now; null when it can. */
export type SaveObstacle = 'open' | 'empty' | 'faulty' | 'unchanged' | null;

/** The state of one park's drawing: its steps, what is wrong with it, and the stored area that it began from. */
export function useAreaEditor(
  park: ParkDetail['park'],
  draftKey: string,
  onDirtyChange: (isDirty: boolean) => void,
) {
  const [kept] = useState(() => keptAreaDraft(draftKey));
  const [base, setBase] = useState<StoredArea>({
    version: kept?.version ?? park.version,
    outline: park.outline,
  });
  const [history, dispatch] = useReducer(afterStep, kept?.drawing ?? drawingOf(park.outline), startOf);
  const [why, setWhy] = useState(kept?.why ?? '');
  const [isRestored, setIsRestored] = useState(kept !== null);
  const isDone = useRef(false);

  const drawing = history.present;
  const stored = useMemo(
    () => (base.outline === null ? EMPTY_DRAWING : drawingOf(base.outline)),
    [base.outline],
  );
  const faults = useMemo(() => drawingFaults(drawing), [drawing]);
  const isChanged = !sameDrawing(drawing, stored);
  const isDirty = isChanged || drawing.openRing !== null || why.trim() !== '';
  const obstacle: SaveObstacle =
    drawing.openRing !== null
      ? 'open'
      : drawing.polygons.length === 0
        ? 'empty'
        : faults.length > 0
          ? 'faulty'
          : isChanged
            ? null
            : 'unchanged';

  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange]);
  useEffect(() => {
    if (isDone.current) return;
    keepAreaDraft(draftKey, isDirty ? { version: base.version, drawing, why } : null);
  }, [draftKey, isDirty, base.version, drawing, why]);

  return {
    history,
    dispatch,
    drawing,
    faults,
    obstacle,
    isDirty,
    isRestored,
    base,
    why,
    setWhy,
    /** Goes on from the park as it is now. */
    rebase: setBase,
    /** Gives up what was kept and starts again from the stored area. */
    discard: (): void => {
      setBase({ version: park.version, outline: park.outline });
      dispatch({ step: 'replace', drawing: drawingOf(park.outline) });
      setWhy('');
      setIsRestored(false);
    },
    /** While the change is under way, and after it, nothing is to be kept or asked about. */
    markDone: (done: boolean): void => {
      isDone.current = done;
      onDirtyChange(!done && isDirty);
      if (done) keepAreaDraft(draftKey, null);
    },
  };
}

export type AreaEditor = ReturnType<typeof useAreaEditor>;
