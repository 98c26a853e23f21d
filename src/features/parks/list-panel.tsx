import { type ReactNode, useMemo } from 'react';
import { yuanText } from '../../domain/money/yuan.ts';
import { type Selection, selectRows } from '../../domain/portfolio/selection.ts';
import { ACKNOWLEDGED_VERDICTS } from '../../domain/vocabulary.ts';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { usePageSearch } from '../../ui/page-search.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { columnAmount, columnUnit } from '../../viz/charts/amount-text.ts';
import { MOST_PARKS } from './park-choice.ts';
import { type ParkFigures, parkFigures } from './park-figures.ts';
import { useParkTexts } from './park-texts.ts';
import { useParks } from './parks-context.tsx';
import { RecordPanel } from './record-panel.tsx';
import { TableScroll } from './table-scroll.tsx';

type ListRow = { id: string; nameZh: string; nameEn: string; district: string; figures: ParkFigures };

/** Every park with its key figures, the way to its page, and which two are compared. */
export function ParkListPanel(): ReactNode {
  const { t, of, number, label } = useParkTexts();
  const language = useLanguage();
  const { parks } = useParks();
  const { change } = usePageSearch();
  const rows = useListRows();
  const unit = columnUnit(Math.max(0, ...rows.map(({ figures }) => figures.approved.fen)), language);
  const compared = parks.map(({ id }) => id);
  const headers = [
    { key: 'park', header: t('park'), unit: '' },
    { key: 'district', header: t('parkList.district'), unit: '' },
    { key: 'projects', header: t('parkList.projects'), unit: t('parkList.projectsUnit') },
    { key: 'capacityMWh', header: t('parkList.capacity'), unit: 'MWh' },
    { key: 'approvedFen', header: t('parkList.approved'), unit: label(`moneyUnit.${unit}`) },
    { key: 'late', header: t('parkList.late'), unit: t('parkList.projectsUnit') },
    { key: 'needs', header: t('parkList.needs'), unit: t('parkList.needsUnit') },
  ];

  /** The one chosen first gives way to a third. */
  function compare(id: string): void {
    const others = compared.filter((each) => each !== id);
    const next = others.length < compared.length ? others : [...others, id].slice(-MOST_PARKS);
    change({ with: next.length === 0 ? undefined : next });
  }

  return (
    <RecordPanel
      id="park-list"
      title={t('parkList.title')}
      question={t('parkList.question')}
      explain={{
        definition: t('parkList.explainDefinition'),
        formula: t('parkList.explainFormula'),
        rows: rows.reduce((sum, { figures }) => sum + figures.projects.shown, 0),
      }}
      source={t('parkList.source')}
      foot={t('parkList.comparing', { count: compared.length })}
      table={{
        columns: headers.map(({ key, header, unit: of }, index) => ({
          key,
          header,
          ...(of === '' ? {} : { unit: of }),
          align: index < 2 ? 'left' : 'right',
        })),
        rows: rows.map((row) => ({
          key: row.id,
          cells: [
            of(row),
            row.district,
            row.figures.projects.shown,
            row.figures.capacityMWh.shown,
            yuanText(row.figures.approved.fen),
            row.figures.lateCount,
            attention(row.figures),
          ],
        })),
      }}
      exactUnits={{ approvedFen: label('moneyUnit.yuan') }}
    >
      <TableScroll label={t('parkList.title')}>
        <table className="park-table">
          <thead>
            <tr>
              {headers.map(({ key, header, unit: of }, index) => (
                <th key={key} scope="col" className={index < 2 ? undefined : 'right'}>
                  {header}
                  {of !== '' && <small>{of}</small>}
                </th>
              ))}
              <th scope="col">{t('parkList.compare')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row={row.id} data-selected={compared.includes(row.id) ? '' : undefined}>
                <th scope="row">
                  <PageLink path={`/parks/${row.id}`}>{of(row)}</PageLink>
                </th>
                <td>{row.district}</td>
                <td className="right">{row.figures.projects.shown}</td>
                <td className="right">
                  {number(row.figures.capacityMWh.shown, 1)}
                  <Missing count={row.figures.capacityMWh.missingCount} what="missing" />
                </td>
                <td className="right">
                  {columnAmount(row.figures.approved.fen, unit)}
                  <Missing count={row.figures.approved.missingCount} what="missingAwards" />
                </td>
                <td className={row.figures.lateCount > 0 ? 'right is-late' : 'right'}>
                  {row.figures.lateCount}
                </td>
                <td className="right">
                  <Attention figures={row.figures} />
                </td>
                <td>
                  <button
                    type="button"
                    className="button park-compare"
                    aria-pressed={compared.includes(row.id)}
                    aria-label={t('parkList.compareNamed', { park: of(row) })}
                    onClick={() => compare(row.id)}
                  >
                    {t('parkList.compare')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </RecordPanel>
  );
}

/** All parks under every filter but that for parks. */
function useListRows(): ListRow[] {
  const { portfolio, filter } = usePortfolioView();
  const language = useLanguage();
  return useMemo(() => {
    const { columns, dictionaries } = portfolio;
    const names = language === 'en' ? dictionaries.districtNameEn : dictionaries.districtNameZh;
    return columns.parks.id.map((id, row) => {
      const selection: Selection = selectRows(portfolio, { ...filter, park: [id] });
      return {
        id,
        nameZh: columns.parks.nameZh[row] ?? '',
        nameEn: columns.parks.nameEn[row] ?? '',
        district: names[columns.parks.districtCode[row] ?? -1] ?? '',
        figures: parkFigures(portfolio, selection),
      };
    });
  }, [portfolio, filter, language]);
}

function Missing({ count, what }: { count: number; what: 'missing' | 'missingAwards' }): ReactNode {
  const { t } = useParkTexts();
  return count === 0 ? null : <small>{t(`parkList.${what}`, { count })}</small>;
}

function attention({ verdictCounts }: ParkFigures): number {
  return ACKNOWLEDGED_VERDICTS.reduce((sum, verdict) => sum + verdictCounts[verdict], 0);
}

function Attention({ figures: { verdictCounts } }: { figures: ParkFigures }): ReactNode {
  const found = ACKNOWLEDGED_VERDICTS.filter((verdict) => verdictCounts[verdict] > 0);
  if (found.length === 0) return '0';
  return (
    <span className="park-verdicts">
      {found.map((verdict) => (
        <span key={verdict}>
          <VerdictMark verdict={verdict} /> {verdictCounts[verdict]}
        </span>
      ))}
    </span>
  );
}
