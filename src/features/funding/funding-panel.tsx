import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { columnUnit, useAmountText } from '../../viz/charts/amount-text.ts';
import { BulletChart } from '../../viz/charts/bullet-chart.tsx';
import type { BulletRow } from '../../viz/charts/bullet-row.ts';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import type { LegendEntry } from '../../viz/export/legend-entry.ts';
import { type CapRow, capRows } from '../../domain/portfolio/cap-rows.ts';
import { fundingNotes } from './funding-notes.ts';
import { fundingBullets, type FundingWords } from './funding-picture.ts';
import { fundingTable } from './funding-table.ts';

const NOTHING: readonly string[] = [];

/** How much of its ceilings each clause uses, and what cannot be said. */
export function FundingPanel(): ReactNode {
  const { t } = useTranslation('funding');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const amount = useAmountText();
  const { portfolio, filter, ground, selection, toggle, dataDate } = usePortfolioView();
  const { data: policy } = useQuery(policyQuery);
  const { unfiltered, withoutOwn, shown } = useCapRows(portfolio, ground, filter, selection);
  const chosen = filter.measure ?? NOTHING;

  const side = language === 'en' ? 'en' : 'zh';
  const titles = new Map(policy?.measures.map(({ id, shortTitle }) => [id, shortTitle[side]]));
  const unit = columnUnit(Math.max(0, ...unfiltered.map(({ ceilingFen }) => ceilingFen ?? 0)), language);
  const unitLabel = label(`moneyUnit.${unit}`);
  const words: FundingWords = {
    t,
    nameOf: (measure) => titles.get(measure) ?? '',
    unit,
    amount,
  };
  const bullets = fundingBullets(withoutOwn, unfiltered, chosen, words);
  const onToggle = (measure: string): void => toggle('measure', measure);
  const { table, exactUnits } = fundingTable(withoutOwn, chosen, onToggle, {
    ...words,
    unitLabel,
    yuan: label('moneyUnit.yuan'),
    verdictLabel: (verdict) => label(`verdict.${verdict}`),
    notApplicable: label('absent.notApplicable'),
  });
  const clauses = policy?.measures.filter(({ id }) =>
    shown.some(
      ({ measure, kind, awardCount }) => measure === id && kind !== 'non_monetary' && awardCount > 0,
    ),
  );

  return (
    <ChartPanel
      id="funding"
      title={t('title')}
      question={t('question')}
      legend={legendOf(
        bullets,
        shown.some(({ othersCount }) => othersCount > 0),
        t,
      )}
      notes={fundingNotes(shown, t, (fen) => amount.inColumn(fen, unit))}
      source={policy === undefined ? t('source') : t('sourceWithPolicy', { date: policy.document.printedOn })}
      table={table}
      exactUnits={exactUnits}
      explain={
        <Explain
          title={t('explain.title')}
          definition={t('explain.definition')}
          formula={t('explain.formula')}
          clause={(clauses ?? []).map(({ id, shortTitle, quotations }) => ({
            id,
            title: shortTitle[side],
            quotation: quotations.join(' … '),
          }))}
          dataDate={dataDate}
          rows={shown.reduce((count, { awardCount }) => count + awardCount, 0)}
        />
      }
    >
      {(host) => (
        <BulletChart
          host={host}
          label={sentence(shown, words)}
          rows={bullets}
          widestRows={fundingBullets(unfiltered, unfiltered, NOTHING, words)}
          columns={[
            { key: 'disbursed', header: t('disbursed'), unit: unitLabel, place: 'trail' },
            { key: 'approved', header: t('approved'), unit: unitLabel, place: 'trail', strong: true },
            { key: 'ceiling', header: t('ceiling'), unit: unitLabel, place: 'trail' },
            { key: 'used', header: t('used'), unit: '%', place: 'trail' },
          ]}
          words={{
            label: t('clause'),
            bar: t('bar'),
            barNote: t('barNote'),
            marks: t('attention'),
            click: t('click'),
          }}
          shortestLineTrack={220}
          onToggle={onToggle}
        />
      )}
    </ChartPanel>
  );
}

/** Rows without any filter, under every filter but that for clauses (the picture's own), and under all of them. */
function useCapRows(
  portfolio: Parameters<typeof capRows>[0],
  ground: Parameters<typeof selectRows>[1],
  filter: Parameters<typeof selectRows>[1],
  selection: Parameters<typeof capRows>[1],
): Record<'unfiltered' | 'withoutOwn' | 'shown', CapRow[]> {
  const unfiltered = useMemo(() => capRows(portfolio, selectRows(portfolio, ground)), [portfolio, ground]);
  const shown = useMemo(() => capRows(portfolio, selection), [portfolio, selection]);
  const withoutOwn = useMemo(() => {
    const { measure, ...others } = filter;
    return measure === undefined ? shown : capRows(portfolio, selectRows(portfolio, others));
  }, [portfolio, filter, shown]);
  return { unfiltered, withoutOwn, shown };
}

function legendOf(bullets: readonly BulletRow[], withOthers: boolean, t: FundingWords['t']): LegendEntry[] {
  const entries: LegendEntry[] = [
    { label: t('ceiling'), shape: 'outline', colour: 'var(--ceiling)' },
    { label: t('approved'), shape: 'fill', colour: 'var(--awarded)' },
    { label: t('disbursedInFull'), shape: 'inner', colour: 'var(--disbursed)' },
    { label: t('excess'), shape: 'fill', colour: 'var(--v-exceeds)' },
    { label: t('readingExcess'), shape: 'hatch', colour: 'var(--v-interp)' },
    {
      label: t(withOthers ? 'unverifiedOrOthers' : 'unverified'),
      shape: 'hatch',
      colour: 'var(--v-cannot)',
    },
  ];
  const isFiltered = bullets.some(({ state }) => state === 'muted');
  return isFiltered ? [...entries, { label: t('outside'), shape: 'fill', colour: 'var(--muted)' }] : entries;
}

function sentence(rows: readonly CapRow[], { t, nameOf }: FundingWords): string {
  const used = rows
    .filter(({ utilisationPct }) => utilisationPct !== null)
    .toSorted((a, b) => Number(b.utilisationPct) - Number(a.utilisationPct));
  const [most] = used;
  if (most === undefined) return t('labelEmpty');
  const count = (verdict: keyof CapRow['verdictCounts']): number =>
    rows.reduce((sum, { verdictCounts }) => sum + verdictCounts[verdict], 0);
  return t('label', {
    count: used.length,
    clause: `${most.measure} ${nameOf(most.measure)}`.trim(),
    used: most.utilisationPct ?? '',
    exceeds: count('exceeds'),
    dependent: count('interpretation_dependent'),
    unverified: count('cannot_verify'),
  });
}
