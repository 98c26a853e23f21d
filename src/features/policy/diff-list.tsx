import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueDiff, FactChange, FactField } from '../../domain/caps/catalogue-diff.ts';
import { groupCounts } from '../../domain/portfolio/group-sums.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ChangeWords } from './change-words.ts';
import { useChooseClause } from './use-clause.ts';

type Props = { diff: CatalogueDiff; words: ChangeWords };

/** Clause by clause what was there and what is there now. */
export function DiffList({ diff, words }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const isEnglish = useLanguage() === 'en';
  const { portfolio } = usePortfolioView();
  const choose = useChooseClause();
  const counts = useMemo(
    () => groupCounts(portfolio.awards.measureCode, portfolio.dictionaries.measure.length, null),
    [portfolio],
  );
  const awardsUnder = (measure: string): number =>
    counts[portfolio.dictionaries.measure.indexOf(measure)] ?? 0;
  return (
    <ul className="diff">
      {diff.document.length > 0 && (
        <li>
          <h3>{t('versions.documentHead')}</h3>
          <Changes changes={diff.document} words={words} sides="both" />
        </li>
      )}
      {diff.clauses.map(({ measure, shortTitle, state, changes }) => (
        <li key={measure} data-state={state}>
          <h3>
            <span className="measure-id">{measure}</span> {isEnglish ? shortTitle.en : shortTitle.zh}
            <span className="tag">{t(`versions.state.${state}`)}</span>
            {state !== 'added' && (
              <button type="button" className="link-button" onClick={() => choose(measure)}>
                {t('versions.showClause')}
              </button>
            )}
            <span className="policy-note">{t('versions.underNow', { count: awardsUnder(measure) })}</span>
          </h3>
          <ClauseChanges state={state} changes={changes} words={words} />
        </li>
      ))}
    </ul>
  );
}

/** What one asks first of a clause that is new or gone. */
const TOLD_FIRST: ReadonlySet<FactField> = new Set([
  'term',
  'reading',
  'default',
  'from',
  'to',
  'condition',
  'paraphrase',
  'quotation',
]);

type ClauseProps = {
  state: 'added' | 'removed' | 'changed';
  changes: readonly FactChange[];
  words: ChangeWords;
};

/** Every change of a clause that stays; of one that comes or goes, what matters first and the rest behind it. */
function ClauseChanges({ state, changes, words }: ClauseProps): ReactNode {
  const { t } = useTranslation('policy');
  if (state === 'changed') return <Changes changes={changes} words={words} sides="both" />;
  const sides = state === 'added' ? 'to' : 'from';
  const rest = changes.filter(({ field }) => !TOLD_FIRST.has(field));
  return (
    <>
      <Changes changes={changes.filter(({ field }) => TOLD_FIRST.has(field))} words={words} sides={sides} />
      <details className="diff-rest">
        <summary>{t('versions.otherFacts', { count: rest.length })}</summary>
        <Changes changes={rest} words={words} sides={sides} />
      </details>
    </>
  );
}

type ChangesProps = {
  changes: readonly FactChange[];
  words: ChangeWords;
  /** A clause that is new has no older side, one that is gone no newer one. */
  sides: 'both' | 'from' | 'to';
};

function Changes({ changes, words, sides }: ChangesProps): ReactNode {
  const { t } = useTranslation('policy');
  return (
    <dl className="diff-changes">
      {changes.map((change) => {
        const aspect = t(`versions.aspect.${change.aspect}`);
        const field = words.field(change);
        return (
          <div key={`${change.aspect} ${change.field} ${change.key}`}>
            <dt>
              <span className="tag">{aspect}</span> {field !== aspect && field}
            </dt>
            <dd>
              {sides !== 'to' && (
                <del data-none={change.from === null ? '' : undefined}>{words.side(change, 'from')}</del>
              )}
              {sides === 'both' && (
                <span className="diff-arrow">
                  <span aria-hidden>→</span>
                  <span className="visually-hidden">{t('versions.arrow')}</span>
                </span>
              )}
              {sides !== 'from' && (
                <ins data-none={change.to === null ? '' : undefined}>{words.side(change, 'to')}</ins>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
