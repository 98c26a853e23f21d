import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import { capRows } from '../../domain/portfolio/cap-rows.ts';
import { outputRows } from '../../domain/portfolio/output-rows.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { AwardTable } from './award-table.tsx';
import { clauseAwards } from './clause-awards.ts';
import { ClauseMoney } from './clause-money.tsx';
import { ClauseState } from './clause-state.tsx';
import { OutputTable } from './output-table.tsx';
import './policy.css';
import { type PolicyMeasure, useClause } from './use-clause.ts';

/** Who received what under the clause, against its ceilings, and what it left behind. */
export function UnderPanel(): ReactNode {
  const { t } = useTranslation(['policy', 'shell']);
  const clause = useClause();
  if (clause.state === 'known') return <UnderClause measure={clause.measure} />;
  return (
    <Panel id="under" title={t('under.title')} question={t('policy:name')}>
      <ClauseState clause={clause} />
    </Panel>
  );
}

function UnderClause({ measure }: { measure: PolicyMeasure }): ReactNode {
  const { t } = useTranslation(['policy', 'shell']);
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  const { portfolio, filter, selection, toggle, dataDate, filterWords } = usePortfolioView();
  const under = useMemo(
    () => clauseAwards(portfolio, selection, measure.id),
    [portfolio, selection, measure.id],
  );
  const row = useMemo(
    () => capRows(portfolio, selection).find((each) => each.measure === measure.id) ?? null,
    [portfolio, selection, measure.id],
  );
  const outputs = useMemo(
    () => outputRows(portfolio, filter).filter((output) => output.measure === measure.id),
    [portfolio, filter, measure.id],
  );
  const hasAwards = under.awards.length + under.hiddenCount > 0;
  const isOnly = filter.measure?.includes(measure.id) === true;
  const heading = { id: measure.id, title: measure.shortTitle[side] };
  const question = t(measure.monetary ? 'under.question' : 'under.questionOutputs', heading);
  return (
    <Panel
      id="under"
      title={t('under.title')}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <>
          {hasAwards && (
            <button
              type="button"
              className="button"
              aria-pressed={isOnly}
              onClick={() => toggle('measure', measure.id)}
            >
              {t(isOnly ? 'under.onlyOff' : 'under.only')}
            </button>
          )}
          {measure.monetary && (
            <PageLink path="/funding" search={{ clause: measure.id }} className="button">
              {t('under.toFunding')}
            </PageLink>
          )}
          <Explain
            title={t('under.explain.title')}
            definition={t('under.explain.definition')}
            formula={t('under.explain.formula')}
            clause={[{ ...heading, quotation: measure.quotations.join(' … ') }]}
            dataDate={dataDate}
            rows={under.awards.length}
          />
        </>
      }
      foot={t('under.foot')}
      footRight={t('shell:dataDate', { date: dataDate })}
    >
      {!measure.monetary && <OutputTable outputs={outputs} />}
      {(measure.monetary || hasAwards) && (
        <>
          <ClauseMoney under={under} row={row} />
          <AwardTable key={measure.id} under={under} />
        </>
      )}
      {measure.monetary && outputs.length > 0 && <OutputTable outputs={outputs} />}
    </Panel>
  );
}
