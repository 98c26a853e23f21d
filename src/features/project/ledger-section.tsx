import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useFigureText } from './figure-text.ts';
import { type LedgerRow, ledgerOf, MONEY_KINDS, type MoneyKind } from './ledger-rows.ts';
import { MoneyText } from './money-text.tsx';
import { ProjectSection } from './project-section.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

/** The vocabulary's word for a kind of money. */
const kindWord = {
  applied: 'applied',
  approved: 'approved',
  disbursed: 'disbursed',
  clawedBack: 'clawed_back',
} as const satisfies Record<MoneyKind, string>;

/** The project's money by date, one kind a column; columns are summed, rows never. */
export function LedgerSection({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { dataDate } = usePortfolioView();
  const { rows, totals } = ledgerOf(detail);
  return (
    <ProjectSection
      title={t('ledger.title')}
      question={t('ledger.question')}
      foot={t('ledger.foot')}
      footRight={t('dataDate', { date: dataDate })}
    >
      {rows.length === 0 ? (
        <p className="project-empty">{t('ledger.empty')}</p>
      ) : (
        <ScrollRegion className="project-scroll" label={t('ledger.question')}>
          <table className="table-twin ledger">
            <caption className="visually-hidden">{t('ledger.question')}</caption>
            <LedgerHead />
            <tbody>
              {rows.map((row) => (
                <LedgerLine key={row.id} row={row} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('ledger.total')}
                </th>
                {MONEY_KINDS.map((kind) => (
                  <td key={kind} className="table-twin-right">
                    <ColumnTotal {...totals[kind]} />
                  </td>
                ))}
                <td className="ledger-record">{t('ledger.rows', { count: rows.length })}</td>
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      )}
    </ProjectSection>
  );
}

function LedgerHead(): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { moneyUnit } = useFigureText();
  return (
    <thead>
      <tr>
        <th scope="col">{t('ledger.date')}</th>
        <th scope="col">{t('ledger.clause')}</th>
        {MONEY_KINDS.map((kind) => (
          <th key={kind} scope="col" className="table-twin-right">
            {t(`vocabulary:moneyKind.${kindWord[kind]}`)}
            <small>{moneyUnit}</small>
          </th>
        ))}
        <th scope="col">{t('ledger.record')}</th>
      </tr>
    </thead>
  );
}

function LedgerLine({ row }: { row: LedgerRow }): ReactNode {
  const { t } = useTranslation('project');
  // Application and approval are facts of the award's own record; payments and claw-backs are records.
  const isOfAward = row.kind === 'applied' || row.kind === 'approved';
  return (
    <tr>
      <th scope="row" className={row.on === null ? 'absent' : undefined}>
        {row.on ?? t('ledger.undated')}
      </th>
      <td>{row.measure}</td>
      {MONEY_KINDS.map((kind) => (
        <td key={kind} className="table-twin-right">
          {kind === row.kind && <MoneyText fen={row.amountFen} />}
        </td>
      ))}
      <td className="ledger-record">{isOfAward ? row.awardId : row.id}</td>
    </tr>
  );
}

/** Zero where nothing of the kind happened; 未填 where it happened and no amount is recorded. */
function ColumnTotal({ fen, count, missing }: { fen: number; count: number; missing: number }): ReactNode {
  const { t } = useTranslation('project');
  if (count === 0) return '0';
  if (missing === count) return <MoneyText fen={null} />;
  return (
    <>
      <MoneyText fen={fen} />
      {missing > 0 && <small className="absent">{t('ledger.missing', { count: missing })}</small>}
    </>
  );
}
