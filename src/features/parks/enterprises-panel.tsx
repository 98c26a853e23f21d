import { type ReactNode, useMemo, useState } from 'react';
import { yuanText } from '../../domain/money/yuan.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { useLanguage } from '../../ui/language.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { columnAmount, columnUnit } from '../../viz/charts/amount-text.ts';
import { type EnterpriseRow, enterpriseRows, type KindOfMoney } from './enterprise-rows.ts';
import { type ParkTexts, useParkTexts } from './park-texts.ts';
import { RecordPanel } from './record-panel.tsx';
import { TableScroll } from './table-scroll.tsx';
import { usePrinting } from '../../ui/use-printing.ts';

const MONEY = ['applied', 'approved', 'disbursed', 'clawedBack'] as const;
const FIRST = 12;
const STEP = 40;

/** Who runs projects in the park, with what money, and which of their verdicts asks for most. */
export function ParkEnterprisesPanel(): ReactNode {
  const texts = useParkTexts();
  const { t, label } = texts;
  const language = useLanguage();
  const { portfolio, filter, ground, selection, toggle } = usePortfolioView();
  const [wanted, setLimit] = useState(FIRST);
  const limit = usePrinting() ? Infinity : wanted;
  const { rows, outside } = useRows(portfolio, filter, ground, selection);
  const unit = columnUnit(
    Math.max(0, ...rows.flatMap((row) => MONEY.map((kind) => row[kind].fen))),
    language,
  );
  const money = (kind: KindOfMoney): ReactNode => <Money kind={kind} text={columnAmount(kind.fen, unit)} />;
  const more = Math.min(STEP, rows.length - limit);
  return (
    <RecordPanel
      id="park-enterprises"
      title={t('parkEnterprises.title')}
      question={t('parkEnterprises.question')}
      explain={{
        definition: t('parkEnterprises.explainDefinition'),
        formula: t('parkEnterprises.explainFormula'),
        rows: rows.reduce((sum, { projects }) => sum + projects, 0),
      }}
      source={t('parkEnterprises.source')}
      foot={t('parkEnterprises.foot')}
      table={fileOf(rows, texts)}
      exactUnits={Object.fromEntries(MONEY.map((kind) => [kind, label('moneyUnit.yuan')]))}
    >
      {rows.length === 0 ? (
        <p className="parks-empty">{t('parkEnterprises.empty')}</p>
      ) : (
        <TableScroll label={t('parkEnterprises.title')}>
          <table className="park-table">
            <thead>
              <tr>
                <th scope="col">{t('parkEnterprises.organisation')}</th>
                <th scope="col">{t('parkEnterprises.roles')}</th>
                <th scope="col" className="right">
                  {t('parkEnterprises.projects')}
                  <small>{t('parkEnterprises.projectsUnit')}</small>
                </th>
                {MONEY.map((kind) => (
                  <th key={kind} scope="col" className="right">
                    {t(`parkEnterprises.${kind}`)}
                    <small>{label(`moneyUnit.${unit}`)}</small>
                  </th>
                ))}
                <th scope="col">{t('parkEnterprises.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, limit).map((row) => {
                const isChosen = filter.enterprise?.includes(row.id) === true;
                return (
                  <tr
                    key={row.id}
                    data-row={row.id}
                    data-selected={isChosen ? '' : undefined}
                    data-muted={outside.has(row.id) ? '' : undefined}
                  >
                    <th scope="row">
                      <button
                        type="button"
                        className="link-button"
                        aria-pressed={isChosen}
                        onClick={() => toggle('enterprise', row.id)}
                      >
                        {texts.of(row)}
                      </button>
                      <Badge row={row} />
                    </th>
                    <td>{texts.list(row.roles.map((role) => label(`ecosystemRole.${role}`)))}</td>
                    <td className="right">{row.projects}</td>
                    {MONEY.map((kind) => (
                      <td key={kind} className="right">
                        {money(row[kind])}
                      </td>
                    ))}
                    <td>
                      {row.verdict === null ? (
                        <span className="park-absent">{t('parkEnterprises.noVerdict')}</span>
                      ) : (
                        <VerdictMark verdict={row.verdict} withWord />
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
      {more > 0 && (
        <button type="button" className="button park-more" onClick={() => setLimit(wanted + STEP)}>
          {t('parkEnterprises.more', { count: more })}
        </button>
      )}
    </RecordPanel>
  );
}

type View = ReturnType<typeof usePortfolioView>;

/** Rows under every filter but that for enterprises, and the ids of those it leaves out: grey, not gone. */
function useRows(
  portfolio: View['portfolio'],
  filter: View['filter'],
  ground: View['ground'],
  selection: View['selection'],
): { rows: EnterpriseRow[]; outside: ReadonlySet<string> } {
  return useMemo(() => {
    const { enterprise = [], ...others } = filter;
    const under = enterprise.length === 0 ? selection : selectRows(portfolio, { ...others, ...ground });
    const rows = enterpriseRows(portfolio, under);
    const outside = rows.filter(({ id }) => enterprise.length > 0 && !enterprise.includes(id));
    return { rows, outside: new Set(outside.map(({ id }) => id)) };
  }, [portfolio, filter, ground, selection]);
}

function Badge({ row: { kind, benchmark } }: { row: EnterpriseRow }): ReactNode {
  const { t } = useParkTexts();
  if (kind === 'institution') return <small>{t('parkEnterprises.institution')}</small>;
  return benchmark === true ? <small className="park-badge">{t('parkEnterprises.benchmark')}</small> : null;
}

/** Nothing where there is no such record; zero is zero, and what is missing is said beside the sum. */
function Money({ kind: { count, missingCount }, text }: { kind: KindOfMoney; text: string }): ReactNode {
  const { t } = useParkTexts();
  if (count === 0) return '';
  if (missingCount === count) return <span className="park-absent">{t('parkEnterprises.missing')}</span>;
  return (
    <>
      {text}
      {missingCount > 0 && <small>{t('parkEnterprises.plusMissing', { count: missingCount })}</small>}
    </>
  );
}

function fileOf(rows: readonly EnterpriseRow[], { t, label, of, list }: ParkTexts): FigureTable {
  const missing = label('absent.missing');
  const amount = ({ fen, count, missingCount }: KindOfMoney): string =>
    count === 0 ? '' : missingCount === count ? missing : yuanText(fen);
  const yes = (flag: boolean | null): string =>
    flag === null ? missing : t(flag ? 'parkEnterprises.yes' : 'parkEnterprises.no');
  return {
    columns: [
      { key: 'organisation', header: t('parkEnterprises.organisation'), align: 'left' },
      { key: 'benchmark', header: t('parkEnterprises.benchmarkColumn'), align: 'left' },
      { key: 'roles', header: t('parkEnterprises.roles'), align: 'left' },
      { key: 'projects', header: t('parkEnterprises.projects'), align: 'right' },
      ...MONEY.map((kind) => ({ key: kind, header: t(`parkEnterprises.${kind}`), align: 'right' as const })),
      { key: 'verdict', header: t('parkEnterprises.verdict'), align: 'left' },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        of(row),
        row.kind === 'enterprise' ? yes(row.benchmark) : t('parkEnterprises.institution'),
        list(row.roles.map((role) => label(`ecosystemRole.${role}`))),
        row.projects,
        ...MONEY.map((kind) => amount(row[kind])),
        row.verdict === null ? '' : label(`verdict.${row.verdict}`),
      ],
    })),
  };
}
