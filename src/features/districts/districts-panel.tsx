import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { type PortfolioView, usePortfolioView } from '../../ui/view-context.tsx';
import { columnUnit, useAmountText } from '../../viz/charts/amount-text.ts';
import { BulletChart } from '../../viz/charts/bullet-chart.tsx';
import type { BulletColumn, BulletRow } from '../../viz/charts/bullet-row.ts';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import type { LegendEntry } from '../../viz/export/legend-entry.ts';
import { type DistrictRow, type DistrictRows, districtRows } from './district-rows.ts';
import { districtBullets, districtTable, type DistrictTexts } from './districts-picture.ts';

const NOTHING: readonly string[] = [];

/** Which districts hold most awards, use most of their ceilings, need attention. */
export function DistrictsPanel(): ReactNode {
  const { t } = useTranslation('districts');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const view = usePortfolioView();
  const { filter, selection, toggle, dataDate } = view;
  const { unfiltered, withoutOwn, shown } = useDistrictRows(view);
  const chosen = filter.district ?? NOTHING;

  const unit = columnUnit(Math.max(0, ...unfiltered.rows.map(({ approvedFen }) => approvedFen)), language);
  const decimals = useMemo(
    () => new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    [language],
  );
  const texts: DistrictTexts = {
    t,
    // The column says that they are districts.
    nameOf: ({ nameZh, nameEn }) => (language === 'en' ? nameEn.replace(/ District$/, '') : nameZh),
    unit,
    unitLabel: label(`moneyUnit.${unit}`),
    yuan: label('moneyUnit.yuan'),
    amount: useAmountText(),
    missing: label('absent.missing'),
    capacityText: (mwh) => decimals.format(mwh),
    verdictLabel: (verdict) => label(`verdict.${verdict}`),
  };
  const bullets = districtBullets(withoutOwn.rows, unfiltered.rows, chosen, texts);
  const onToggle = (district: string): void => toggle('district', district);
  const { table, exactUnits } = districtTable(withoutOwn.rows, chosen, onToggle, texts);

  return (
    <ChartPanel
      id="districts"
      title={t('title')}
      question={t('question')}
      legend={legendOf(bullets, t)}
      notes={districtNotes(shown, texts)}
      source={t('source')}
      table={table}
      exactUnits={exactUnits}
      explain={
        <Explain
          title={t('explain.title')}
          definition={t('explain.definition')}
          formula={t('explain.formula')}
          clause={[]}
          dataDate={dataDate}
          rows={selection.awardCount}
        />
      }
    >
      {(host) => (
        <BulletChart
          host={host}
          label={sentence(shown.rows, texts)}
          rows={bullets}
          widestRows={districtBullets(unfiltered.rows, unfiltered.rows, NOTHING, texts)}
          columns={columnsOf(bullets, withoutOwn, texts)}
          words={{
            label: t('district'),
            bar: t('bar'),
            barNote: t('barNote'),
            marks: t('attention'),
            click: t('click'),
          }}
          shortestLineTrack={96}
          onToggle={onToggle}
        />
      )}
    </ChartPanel>
  );
}

/** Rows without any filter, under every filter but that for districts (the picture's own), and under all of them. */
function useDistrictRows({
  portfolio,
  filter,
  selection,
}: Pick<PortfolioView, 'portfolio' | 'filter' | 'selection'>): Record<
  'unfiltered' | 'withoutOwn' | 'shown',
  DistrictRows
> {
  const unfiltered = useMemo(() => districtRows(portfolio, selectRows(portfolio, {})), [portfolio]);
  const shown = useMemo(() => districtRows(portfolio, selection), [portfolio, selection]);
  const withoutOwn = useMemo(() => {
    const { district, ...others } = filter;
    return district === undefined ? shown : districtRows(portfolio, selectRows(portfolio, others));
  }, [portfolio, filter, shown]);
  return { unfiltered, withoutOwn, shown };
}

function columnsOf(
  bullets: readonly BulletRow[],
  { rows }: DistrictRows,
  texts: DistrictTexts,
): BulletColumn[] {
  const { t, unitLabel } = texts;
  const isPartOf =
    bullets.length > 0 && rows.some(({ shownProjects, allProjects }) => shownProjects < allProjects);
  return [
    {
      key: 'projects',
      header: t('projects'),
      unit: isPartOf ? t('shownOfAll') : t('projectsUnit'),
      place: 'lead',
    },
    { key: 'capacity', header: t('capacity'), unit: 'MWh', place: 'lead' },
    { key: 'approved', header: t('approved'), unit: unitLabel, place: 'lead', strong: true },
    { key: 'used', header: t('used'), unit: '%', place: 'trail' },
  ];
}

function legendOf(bullets: readonly BulletRow[], t: DistrictTexts['t']): LegendEntry[] {
  const entries: LegendEntry[] = [
    { label: t('ceiling'), shape: 'outline', colour: 'var(--ceiling)' },
    { label: t('approved'), shape: 'fill', colour: 'var(--awarded)' },
    { label: t('disbursed'), shape: 'inner', colour: 'var(--disbursed)' },
    { label: t('excess'), shape: 'fill', colour: 'var(--v-exceeds)' },
  ];
  const isFiltered = bullets.some(({ state }) => state === 'muted');
  return isFiltered ? [...entries, { label: t('outside'), shape: 'fill', colour: 'var(--muted)' }] : entries;
}

function districtNotes({ rows, withoutProjects }: DistrictRows, { t, nameOf }: DistrictTexts): ChartNote[] {
  const sum = (read: (row: DistrictRow) => number): number =>
    rows.reduce((total, row) => total + read(row), 0);
  const cut = sum((row) => row.cutUnitCount);
  const missing = sum((row) => row.shownMissingMWh);
  const notes: (ChartNote | null)[] = [
    { text: t('note.basis') },
    cut === 0 ? null : { text: t('note.cut', { count: cut }) },
    missing === 0 ? null : { text: t('note.missing', { count: missing }) },
    withoutProjects.length === 0
      ? null
      : {
          text: t('note.without', {
            count: withoutProjects.length,
            list: withoutProjects.map(nameOf).join(t('listSeparator')),
          }),
        },
  ];
  return notes.filter((note) => note !== null);
}

function sentence(rows: readonly DistrictRow[], { t, nameOf, unit, amount }: DistrictTexts): string {
  const [most] = rows;
  if (most === undefined || most.approvedFen === 0) return t('labelEmpty');
  const count = (verdict: keyof DistrictRow['attention']): number =>
    rows.reduce((sum, { attention }) => sum + attention[verdict], 0);
  return t('label', {
    count: rows.filter(({ shownProjects }) => shownProjects > 0).length,
    district: nameOf(most),
    amount: amount.inColumn(most.approvedFen, unit),
    exceeds: count('exceeds'),
    dependent: count('interpretation_dependent'),
    unverified: count('cannot_verify'),
  });
}
