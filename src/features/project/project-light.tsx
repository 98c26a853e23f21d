import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { LIGHT_INDICATORS, type LightIndicator } from '../../domain/progress/project-light.ts';
import { MISSING_CODE } from '../../domain/portfolio/typed-columns.ts';
import { LightMark } from '../../ui/light-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { thresholdOf } from '../../domain/progress/track-lateness.ts';
import { projectTracks } from './track-rows.ts';
import { useTrackText } from './track-words.ts';

/** The project's light as the server gave it, the indicator that made it, and the example threshold. */
export function ProjectLight({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation('project');
  const { portfolio } = usePortfolioView();
  const row = portfolio.projectRowById.get(detail.project.id);
  const light =
    row === undefined
      ? undefined
      : portfolio.vocabulary.light[portfolio.projects.lightCode[row] ?? MISSING_CODE];
  const { lightIndicatorCode, lightValue } = portfolio.columns.projects;
  const code = row === undefined ? null : (lightIndicatorCode[row] ?? null);
  const name = code === null ? null : portfolio.dictionaries.lightIndicator[code];
  const indicator = LIGHT_INDICATORS.find((each) => each === name) ?? null;
  const days = row === undefined ? null : (lightValue[row] ?? null);
  const reason = useReason(detail, indicator, days);
  if (light === undefined) return null;
  return (
    <span className="project-light" title={t('light.example')}>
      <LightMark light={light} withWord size={18} />
      <span className="project-note">{reason}</span>
    </span>
  );
}

function useReason(detail: ProjectDetail, indicator: LightIndicator | null, days: number | null): string {
  const { t } = useTranslation('project');
  const { dataDate } = usePortfolioView();
  const text = useTrackText();
  if (indicator === null) return t('light.none');
  if (days === null) return t(`light.${indicator}`, { days: 0 });
  const late = projectTracks(detail, dataDate).rows.find(
    (row) => row.late?.indicator === indicator && row.late.days === days,
  );
  const what =
    late?.late?.indicator === 'milestone_overdue'
      ? t('light.stage', { stage: text.stage(late.track, late.late.stage), days })
      : t(`light.${indicator}`, { days });
  const threshold = thresholdOf(indicator, days);
  return threshold === null ? what : t('light.withThreshold', { what, threshold: threshold.days });
}
