import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import { headlineFigures, type KindSum } from '../../domain/portfolio/headline-figures.ts';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import '../../ui/table-twin.css';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useProjectTableText } from './project-table-text.ts';
import './table-page.css';
import { TOTAL_GROUPS, type TotalRow, totalRows, type TotalGroup } from './total-rows.ts';
import { useGroupLabel } from './use-group-label.ts';

const KINDS = ['applied', 'approved', 'disbursed', 'clawedBack'] as const;

/** Money of the shown projects by group, one column a kind: columns are summed, rows never. */
export function TotalsPanel(): ReactNode {
  const { t } = useTranslation(['projectPage', 'projects']);
  const { portfolio, selection, filter, toggle, dataDate, filterWords } = usePortfolioView();
  const [group, setGroup] = useState<TotalGroup>('district');
  const rows = useMemo(() => totalRows(portfolio, selection, group), [portfolio, selection, group]);
  const all = useMemo(() => headlineFigures(portfolio, selection), [portfolio, selection]);
  const label = useGroupLabel(portfolio, group);
  const total: TotalRow = {
    value: '',
    projects: all.projects.shown,
    mwh: all.capacityMWh.shown,
    missingMWhCount: all.capacityMWh.missingCount,
    applied: all.applied,
    approved: all.approved,
    disbursed: all.disbursed,
    clawedBack: all.clawedBack,
  };
  return (
    <Panel
      id="project-totals"
      title={t('totals.title')}
      question={[t('totals.question'), filterWords].filter((words) => words !== '').join(' · ')}
      controls={
        <>
          <Explain
            title={t('totals.title')}
            definition={t('totals.definition')}
            formula={t('totals.formula')}
            clause={[]}
            dataDate={dataDate}
            rows={selection.awardCount}
          />
          <label className="totals-group">
            {t('totals.group')}
            <select
              value={group}
              onChange={(event) =>
                setGroup(TOTAL_GROUPS.find((each) => each === event.target.value) ?? 'district')
              }
            >
              {TOTAL_GROUPS.map((each) => (
                <option key={each} value={each}>
                  {t(`projects:column.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      }
      foot={t('totals.foot')}
      footRight={t('dataDate', { date: dataDate })}
    >
      <div className="table-twin-scroll">
        <table className="table-twin totals">
          <caption className="visually-hidden">{t('totals.question')}</caption>
          <TotalsHead group={group} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.value} data-selected={filter[group]?.includes(row.value) ? '' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="table-twin-toggle"
                    aria-pressed={filter[group]?.includes(row.value) === true}
                    onClick={() => toggle(group, row.value)}
                  >
                    {label(row.value)}
                  </button>
                </th>
                <Cells row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('totals.column')}</th>
              <Cells row={total} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}

function TotalsHead({ group }: { group: TotalGroup }): ReactNode {
  const { t } = useTranslation(['projectPage', 'projects', 'vocabulary']);
  const text = useProjectTableText();
  const money = text.unit('approvedFen');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t(`projects:column.${group}`)}
        </th>
        <th scope="col" rowSpan={2} className="table-twin-right">
          {t('totals.projects')}
        </th>
        <th scope="col" rowSpan={2} className="table-twin-right">
          {t('projects:column.capacityMWh')}
          <small>MWh</small>
        </th>
        <th scope="colgroup" colSpan={KINDS.length} className="totals-bracket">
          {t('totals.bracket')}
        </th>
      </tr>
      <tr>
        {KINDS.map((kind) => (
          <th key={kind} scope="col" className="table-twin-right">
            {t(`vocabulary:moneyKind.${kind === 'clawedBack' ? 'clawed_back' : kind}`)}
            <small>{money}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells({ row }: { row: TotalRow }): ReactNode {
  const { t } = useTranslation('projectPage');
  const text = useProjectTableText();
  return (
    <>
      <td className="table-twin-right">{text.whole(row.projects)}</td>
      <td className="table-twin-right">
        {row.missingMWhCount === row.projects ? (
          <span className="absent">{text.absent('missing')}</span>
        ) : (
          text.quantity(row.mwh)
        )}
        <Missing count={row.missingMWhCount} words={t('totals.missingMWh', { count: row.missingMWhCount })} />
      </td>
      {KINDS.map((kind) => (
        <td key={kind} className="table-twin-right">
          <Sum sum={row[kind]} />
        </td>
      ))}
    </>
  );
}

/** Zero where nothing of the kind happened; missing where it did and no amount is on record. */
function Sum({ sum: { fen, count, missingCount } }: { sum: KindSum }): ReactNode {
  const { t } = useTranslation('projectPage');
  const text = useProjectTableText();
  if (count > 0 && missingCount === count) return <span className="absent">{text.absent('missing')}</span>;
  return (
    <>
      <span title={text.exact(fen)}>{text.money(fen)}</span>
      <Missing count={missingCount} words={t('totals.missingFen', { count: missingCount })} />
    </>
  );
}

function Missing({ count, words }: { count: number; words: string }): ReactNode {
  return count === 0 ? null : <abbr title={words}>†</abbr>;
}
