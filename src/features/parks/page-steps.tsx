import type { ReactNode } from 'react';
import type { MilestonePage } from './milestones-picture.ts';
import { useParkTexts } from './park-texts.ts';

type Props = {
  /** Index of the page in sight. */
  page: number;
  pages: readonly MilestonePage[];
  all: number;
  onChange: (page: number) => void;
};

/** Which rows are in sight of how many, and the steps to the others; nothing where all are. */
export function PageSteps({ page, pages, all, onChange }: Props): ReactNode {
  const { t } = useParkTexts();
  const current = pages[page];
  if (pages.length < 2 || current === undefined) return null;
  return (
    <div className="page-steps">
      <button type="button" className="button" disabled={page === 0} onClick={() => onChange(page - 1)}>
        {t('parkMilestones.previous')}
      </button>
      <output>{t('parkMilestones.page', { from: current.from + 1, to: current.to, all })}</output>
      <button
        type="button"
        className="button"
        disabled={page === pages.length - 1}
        onClick={() => onChange(page + 1)}
      >
        {t('parkMilestones.following')}
      </button>
    </div>
  );
}
