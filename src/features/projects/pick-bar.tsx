import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMPARED } from '../../domain/portfolio/compared-projects.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import type { Picks } from './use-picks.ts';

/** What is picked, and the way to see it side by side. */
export function PickBar({ picks }: { picks: Picks }): ReactNode {
  const { t } = useTranslation('projectPage');
  const { change } = usePageSearch();
  const { ids, isFull, clear } = picks;
  return (
    <div className="pick-bar">
      <output className="project-note" data-warning={isFull ? '' : undefined}>
        {isFull
          ? t('picks.full', { max: MAX_COMPARED })
          : ids.length === 0
            ? t('picks.none')
            : t('picks.count', { count: ids.length })}
      </output>
      {ids.length > 0 && (
        <>
          <button
            type="button"
            className="button button-primary"
            disabled={ids.length < 2}
            onClick={() => change({ with: ids })}
          >
            {t('picks.compare')}
          </button>
          <button type="button" className="link-button" onClick={clear}>
            {t('picks.clear')}
          </button>
        </>
      )}
    </div>
  );
}
