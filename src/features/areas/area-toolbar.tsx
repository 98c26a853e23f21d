import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaEditor } from './use-area-editor.ts';

/** The steps of drawing as buttons, each with the key that does the same. */
export function AreaToolbar({ editor, onImport }: { editor: AreaEditor; onImport: () => void }): ReactNode {
  const { t } = useTranslation('areas');
  const { history, drawing, dispatch } = editor;
  const { openRing, polygons } = drawing;
  const isOpen = openRing !== null;
  const corners = openRing === null ? 0 : (polygons[openRing.polygon]?.[openRing.ring]?.length ?? 0);
  const acts = [
    {
      key: 'polygon',
      isOff: isOpen,
      act: () => dispatch({ step: 'start', ring: 'polygon' }),
    },
    {
      key: 'hole',
      isOff: isOpen || polygons.length === 0,
      act: () => dispatch({ step: 'start', ring: 'hole' }),
    },
    { key: 'close', isOff: corners < 3, act: () => dispatch({ step: 'close' }) },
    { key: 'cancel', isOff: !isOpen, act: () => dispatch({ step: 'cancel' }) },
    { key: 'undo', isOff: history.past.length === 0, act: () => dispatch({ step: 'undo' }) },
    { key: 'redo', isOff: history.future.length === 0, act: () => dispatch({ step: 'redo' }) },
  ] as const;
  return (
    <div className="area-toolbar" role="toolbar" aria-label={t('tool.label')}>
      {acts.map(({ key, isOff, act }) => (
        <button
          key={key}
          type="button"
          className="button"
          disabled={isOff}
          title={t(`tool.${key}Hint`)}
          onClick={act}
        >
          {t(`tool.${key}`)}
        </button>
      ))}
      <button type="button" className="button" disabled={isOpen} onClick={onImport}>
        {t('tool.import')}
      </button>
    </div>
  );
}
