import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { columnAmount, columnUnit } from '../../viz/charts/amount-text.ts';
import type { ClauseAward, ClauseAwards } from './clause-awards.ts';

const FIRST_ROWS = 12;
const MORE_ROWS = 50;
const MONEY = ['appliedFen', 'approvedFen', 'disbursedFen', 'clawedBackFen'] as const;

/** The awards under the clause, each with its project; what the filter hides is counted. */
export function AwardTable({ under }: { under: ClauseAwards }): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const language = useLanguage();
  const [limit, setLimit] = useState(FIRST_ROWS);
  const { awards, hiddenCount } = under;
  if (awards.length === 0) {
    return <p>{hiddenCount === 0 ? t('under.noAwards') : t('under.noneShown', { count: hiddenCount })}</p>;
  }
  const unit = columnUnit(
    Math.max(0, ...awards.flatMap((award) => MONEY.map((kind) => award[kind] ?? 0))),
    language,
  );
  const unitWord = t(`vocabulary:moneyUnit.${unit}`);
  const rest = Math.max(0, awards.length - limit);
  const headers = [t('under.project'), t('under.organisation'), t('under.district'), t('under.stage')];
  const money = [t('under.applied'), t('under.approved'), t('under.disbursed'), t('under.clawedBack')];
  return (
    <>
      <ScrollRegion className="policy-scroll" label={t('under.awardCount')}>
        <table className="policy-table award-table">
          <caption className="visually-hidden">{t('under.awardCount')}</caption>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
              {money.map((header) => (
                <th key={header} scope="col" className="policy-right">
                  {header} <small>{unitWord}</small>
                </th>
              ))}
              <th scope="col">{t('under.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {awards.slice(0, limit).map((award) => (
              <AwardLine key={award.id} award={award} amount={(fen) => columnAmount(fen, unit)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="policy-note award-count">
        {t('under.shownOf', { total: awards.length, shown: Math.min(limit, awards.length) })}
        {hiddenCount > 0 && ` · ${t('under.hidden', { count: hiddenCount })}`}
        {rest > 0 && (
          <button type="button" className="link-button" onClick={() => setLimit(limit + MORE_ROWS)}>
            {t('under.showMore', { count: Math.min(MORE_ROWS, rest) })}
          </button>
        )}
      </p>
    </>
  );
}

function AwardLine({ award, amount }: { award: ClauseAward; amount: (fen: number) => string }): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const isEnglish = useLanguage() === 'en';
  const { toggle, filter } = usePortfolioView();
  const { project, organisation, verdict, stage } = award;
  const district = isEnglish ? award.districtNameEn : award.districtNameZh;
  /** Blank is "not of this kind", 未填 is missing, 0 is zero. */
  const money = (fen: number | null | undefined): ReactNode => {
    if (fen === undefined) return '';
    if (fen === null) return <span className="absent">{t('vocabulary:absent.missing')}</span>;
    return fen === 0 ? '0' : amount(fen);
  };
  return (
    <tr>
      <th scope="row">
        <PageLink path={`/projects/${project.id}`}>{isEnglish ? project.nameEn : project.nameZh}</PageLink>
      </th>
      <td>
        {organisation === null ? (
          <span className="absent">{t('vocabulary:absent.missing')}</span>
        ) : isEnglish ? (
          organisation.nameEn
        ) : (
          organisation.nameZh
        )}
      </td>
      <td>
        <button
          type="button"
          className="link-button"
          aria-pressed={filter.district?.includes(award.district) === true}
          aria-label={t('under.filterDistrict', { district })}
          onClick={() => toggle('district', award.district)}
        >
          {district}
        </button>
      </td>
      <td>{stage === null ? '' : t(`vocabulary:fundingStage.${stage}`)}</td>
      {MONEY.map((kind) => (
        <td key={kind} className="policy-right">
          {money(award[kind])}
        </td>
      ))}
      <td>
        {verdict === null ? (
          <span className="absent">{t('under.notJudged')}</span>
        ) : (
          <VerdictMark verdict={verdict} withWord />
        )}
      </td>
    </tr>
  );
}
