import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { districtRows } from '../features/districts/district-rows.ts';
import { dayText, glanceMoney, shareText } from '../features/headline/figure-text.ts';
import { headlineFigures } from '../domain/portfolio/headline-figures.ts';
import { useLanguage } from '../ui/language.ts';
import { usePortfolioView } from '../ui/view-context.tsx';
import type { OverviewPanelId } from './overview-panels.ts';

/** The one sentence of a scene, from the same figures that its panel draws. */
export function useWallMessage(scene: OverviewPanelId): string {
  const { t } = useTranslation(['wall', 'export']);
  const language = useLanguage();
  const { portfolio, selection } = usePortfolioView();
  const figures = useMemo(() => headlineFigures(portfolio, selection), [portfolio, selection]);
  const leading = useMemo(
    () => districtRows(portfolio, selection).rows.find((row) => row.approvedFen > 0),
    [portfolio, selection],
  );
  const money = (fen: number): string => {
    const { text, unit } = glanceMoney(fen, language);
    return t(`export:amount.${unit}`, { amount: text });
  };
  switch (scene) {
    case 'funding': {
      const { approved, utilisationPct } = figures;
      if (utilisationPct === null) return t('message.fundingOpen', { amount: money(approved.fen) });
      return t('message.funding', { amount: money(approved.fen), share: utilisationPct });
    }
    case 'sites': {
      const { pilots, outside } = figures.pilotOutside;
      return pilots === 0 ? t('message.sitesNone') : t('message.sites', { pilots, outside });
    }
    case 'routes': {
      const { namedMWh, ambiguousMWh, notNamedMWh } = figures.highSafety;
      const share = shareText(namedMWh, namedMWh + ambiguousMWh + notNamedMWh);
      return share === null ? t('message.routesNone') : t('message.routes', { share });
    }
    case 'timeline': {
      const { disbursed, lastPaidDay } = figures;
      if (lastPaidDay === null) return t('message.timelineNone');
      return t('message.timeline', { amount: money(disbursed.fen), date: dayText(lastPaidDay) });
    }
    case 'districts': {
      if (leading === undefined) return t('message.districtsNone');
      const district = language === 'en' ? leading.nameEn : leading.nameZh;
      return t('message.districts', { district, amount: money(leading.approvedFen) });
    }
    case 'standing': {
      const { red, amber } = figures.lights;
      return t('message.standing', { red, amber });
    }
    case 'projects': {
      const { exceeds, interpretation_dependent, cannot_verify } = figures.verdictCounts;
      const count = exceeds + interpretation_dependent + cannot_verify;
      return count === 0 ? t('message.projectsNone') : t('message.projects', { count, exceeds });
    }
    default:
      return scene satisfies never;
  }
}
