import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { type SitingRow, sitingCounts } from './siting-rows.ts';

/** How many sites have each finding; each filters everything else. */
export function SitingCounts({ rows }: { rows: readonly SitingRow[] }): ReactNode {
  const { t } = useTranslation(['map', 'sites']);
  const { filter, toggle } = usePortfolioView();
  const counts = sitingCounts(rows);
  return (
    <ul className="siting-counts" aria-label={t('map:list.counts')}>
      {SITING_VERDICTS.map((siting) => (
        <li key={siting}>
          <button
            type="button"
            aria-pressed={filter.siting?.includes(siting) === true}
            onClick={() => toggle('siting', siting)}
          >
            <SitingMark siting={siting} size={12} />
            {t(`sites:legend.siting.${siting}`)} <b>{counts[siting]}</b>
          </button>
        </li>
      ))}
      {counts.outsideCity > 0 && <li>{t('map:list.outsideCityCount', { count: counts.outsideCity })}</li>}
    </ul>
  );
}
