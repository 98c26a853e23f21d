import type { TFunction } from 'i18next';
import type { HighSafety } from '../../domain/portfolio/high-safety.ts';
import type { RouteCode } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { routeColour } from '../../ui/route-colour.ts';
import type { RouteBar, SafetyShare } from '../../viz/charts/route-row.ts';
import type { HighSafetyShare, RouteRow } from './route-rows.ts';

export type RouteTexts = {
  t: TFunction<'routes'>;
  nameOf: (route: RouteCode) => string;
  safetyOf: (safety: HighSafety) => string;
  /** Word for a figure that the record lacks. */
  missing: string;
  /** Megawatt hours with one decimal. */
  capacityText: (mwh: number) => string;
};

/** Routes as bars, worded; `chosen` are the routes filtered for. */
export function routeBars(
  rows: readonly RouteRow[],
  chosen: readonly string[],
  texts: RouteTexts,
): RouteBar[] {
  const { t, capacityText } = texts;
  return rows.map((row) => ({
    key: row.route,
    name: texts.nameOf(row.route),
    colour: routeColour(row.route),
    safety: row.highSafety,
    shown: row.shownMWh,
    all: row.allMWh,
    capacity: capacityOf(row, texts),
    projects: String(row.shownProjects),
    state: row.shownProjects === 0 ? 'muted' : chosen.includes(row.route) ? 'selected' : 'shown',
    hint: [
      { label: t('capacity'), value: t('megawattHours', { amount: capacityText(row.shownMWh) }) },
      { label: t('allCapacity'), value: t('megawattHours', { amount: capacityText(row.allMWh) }) },
      { label: t('projects'), value: t('projectCount', { count: row.shownProjects }) },
      { label: t('missing'), value: t('projectCount', { count: row.shownMissingMWh }) },
      { label: t('safety'), value: texts.safetyOf(row.highSafety) },
    ],
  }));
}

/** Projects that all lack a capacity have none to show, which is not zero. */
function capacityOf(row: RouteRow, { missing, capacityText }: RouteTexts): string {
  const isMissing = row.shownProjects > 0 && row.shownMissingMWh === row.shownProjects;
  return isMissing ? missing : capacityText(row.shownMWh);
}

/** The strip of high-safety classes. */
export function safetyShares(shares: readonly HighSafetyShare[], { safetyOf }: RouteTexts): SafetyShare[] {
  return shares.map(({ highSafety, shownShare }) => ({
    safety: highSafety,
    share: shownShare ?? 0,
    label: safetyOf(highSafety),
    text: shownShare === null ? '—' : `${percentOf(shownShare)}%`,
  }));
}

/** A share of capacity has no limit that its text could cross, so it is simply rounded. */
function percentOf(share: number): string {
  return (share * 100).toFixed(1);
}

/** The table twin and the CSV of the bars. */
export function routeTable(
  rows: readonly RouteRow[],
  chosen: readonly string[],
  onToggle: (route: string) => void,
  texts: RouteTexts,
): FigureTable {
  const { t, capacityText } = texts;
  const unit: string = t('projectsUnit');
  const count = unit === '' ? {} : { unit };
  const total = rows.reduce((sum, { shownMWh }) => sum + shownMWh, 0);
  return {
    columns: [
      { key: 'route', header: t('route'), align: 'left' },
      { key: 'safety', header: t('safety'), align: 'left' },
      { key: 'capacity', header: t('capacity'), unit: 'MWh', align: 'right' },
      { key: 'share', header: t('share'), unit: '%', align: 'right' },
      { key: 'projects', header: t('projects'), align: 'right', ...count },
      { key: 'missing', header: t('missing'), align: 'right', ...count },
      { key: 'allCapacity', header: t('allCapacity'), unit: 'MWh', align: 'right' },
      { key: 'allProjects', header: t('allProjects'), align: 'right', ...count },
    ],
    rows: rows.map((row) => {
      const share = total === 0 ? null : percentOf(row.shownMWh / total);
      const name = [texts.nameOf(row.route), texts.safetyOf(row.highSafety)];
      const counts = [row.shownProjects, row.shownMissingMWh];
      return {
        key: row.route,
        cells: [...name, capacityOf(row, texts), share, ...counts, capacityText(row.allMWh), row.allProjects],
        exact: [
          ...name,
          megawattHours(row.shownMWh),
          share,
          ...counts,
          megawattHours(row.allMWh),
          row.allProjects,
        ],
        selected: chosen.includes(row.route),
        onToggle: () => onToggle(row.route),
      };
    }),
  };
}

/** Sums of decimals carry dust; records hold no more than three decimals of a megawatt hour. */
function megawattHours(mwh: number): number {
  return Math.round(mwh * 1000) / 1000;
}
