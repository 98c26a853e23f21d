import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectCsvWords } from './project-csv.ts';
import { useProjectTableText } from './project-table-text.ts';

/** Words of the file in the language on screen. */
export function useProjectCsvWords(): ProjectCsvWords {
  const { t } = useTranslation(['projects', 'vocabulary']);
  const text = useProjectTableText();
  return useMemo(
    () => ({
      column: text.column,
      absent: text.absent,
      units: {
        yuan: t('unit.yuan'),
        percent: t('unit.percent'),
        metres: t('unit.m'),
        mw: t('unit.mw'),
        mwh: t('unit.mwh'),
      },
      text: (row, column) => {
        switch (column) {
          case 'route':
            return row.route === null ? text.absent('missing') : t(`vocabulary:route.${row.route}`);
          case 'stage':
            return row.stage === null ? text.absent('missing') : t(`vocabulary:physicalStage.${row.stage}`);
          case 'pilot':
            if (row.pilot === 'unknown' || row.pilot === null) return text.absent('missing');
            return t(`pilot.${row.pilot}`);
          case 'light':
            return row.light === null ? text.absent('notComputable') : t(`vocabulary:light.${row.light}`);
          case 'verdict':
            if (row.verdict !== null) return t(`vocabulary:verdict.${row.verdict}`);
            return t(row.awardCount === 0 ? 'noAward' : 'noVerdict');
          case 'siting':
            return t(`vocabulary:siting.${row.siting}`);
          case 'name':
          case 'organisation':
          case 'district':
          case 'park':
            return text[column](row);
          default:
            return column satisfies never;
        }
      },
    }),
    [t, text],
  );
}
