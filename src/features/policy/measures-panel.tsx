import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import type { Catalogue } from '../../domain/caps/catalogue.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { useTermWords } from '../../ui/term-words.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ClauseState } from './clause-state.tsx';
import { useInstrumentWord } from './code-words.ts';
import { type MeasureRow, measureNumber, measureRows } from './measure-rows.ts';
import './policy.css';
import { sectionTitle } from './section-titles.ts';
import { useChooseClause, useClause } from './use-clause.ts';

const NO_MEASURES: Pick<Catalogue, 'measures'> = { measures: [] };

/** Every rule row of the text with what came of it; the chosen one stands beside. */
export function MeasuresPanel(): ReactNode {
  const { t } = useTranslation('policy');
  const { portfolio, filter, selection, dataDate, filterWords } = usePortfolioView();
  const clause = useClause();
  const policy = 'policy' in clause ? clause.policy : null;
  const sections = useMemo(
    () => measureRows(policy ?? NO_MEASURES, portfolio, filter, selection),
    [policy, portfolio, filter, selection],
  );
  const rows = sections.flatMap((section) => section.rows);
  const measures = new Set(rows.map(({ measure }) => measureNumber(measure.id))).size;
  const question = t('measures.question', { measures });
  return (
    <Panel
      id="measures"
      title={t('measures.title')}
      question={[question, t('measures.hint', { rows: rows.length }), filterWords]
        .filter((words) => words !== '')
        .join(' · ')}
      controls={
        <Explain
          title={t('measures.explain.title')}
          definition={t('measures.explain.definition')}
          formula={t('measures.explain.formula')}
          clause={[]}
          dataDate={dataDate}
          rows={t('measures.explain.rows', {
            awards: rows.reduce((count, { awardCount }) => count + awardCount, 0),
            outputs: rows.reduce((count, { outputCount }) => count + outputCount, 0),
          })}
        />
      }
      foot={t('measures.foot')}
      footRight={t('measures.sectionReference')}
    >
      {policy === null && clause.state !== 'known' && clause.state !== 'unknown' ? (
        <ClauseState clause={clause} />
      ) : (
        policy !== null && (
          <div className="measures-scroll">
            <table className="measures">
              <caption className="visually-hidden">{question}</caption>
              <MeasuresHead />
              {sections.map(({ section, rows: of }) => (
                <SectionBody
                  key={section}
                  section={section}
                  catalogueId={policy.id}
                  bases={policy.bases}
                  rows={of}
                  chosen={clause.state === 'known' ? clause.measure.id : ''}
                />
              ))}
            </table>
          </div>
        )
      )}
    </Panel>
  );
}

function MeasuresHead(): ReactNode {
  const { t } = useTranslation('policy');
  const counted = [
    { header: t('measures.awards'), unit: t('measures.awardUnit') },
    { header: t('measures.approved'), unit: t('measures.awardUnit') },
    { header: t('measures.disbursed'), unit: t('measures.awardUnit') },
    { header: t('measures.outputs'), unit: t('measures.outputUnit') },
  ];
  return (
    <thead>
      <tr>
        <th scope="col">
          {t('measures.clause')}
          <small>{t('measures.clauseNote')}</small>
        </th>
        {counted.map(({ header, unit }) => (
          <th key={header} scope="col" className="measures-count">
            {header}
            <small>{unit}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

type SectionProps = {
  section: string;
  catalogueId: string;
  bases: Catalogue['bases'];
  rows: readonly MeasureRow[];
  chosen: string;
};

function SectionBody({ section, catalogueId, bases, rows, chosen }: SectionProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const title = sectionTitle(catalogueId, section);
  return (
    <tbody>
      <tr className="measures-section">
        <th scope="rowgroup" colSpan={5}>
          {t('measures.sectionHead', { section })}
          {title !== null && <span>{language === 'en' ? title.en : title.zh}</span>}
        </th>
      </tr>
      {rows.map((row) => (
        <MeasureLine key={row.measure.id} row={row} bases={bases} isChosen={row.measure.id === chosen} />
      ))}
    </tbody>
  );
}

type LineProps = { row: MeasureRow; bases: Catalogue['bases']; isChosen: boolean };

function MeasureLine({ row, bases, isChosen }: LineProps): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const words = useTermWords(bases);
  const instrument = useInstrumentWord();
  const {
    measure,
    awardCount,
    approvedCount,
    disbursedCount,
    outputCount,
    outputKinds,
    hiddenOutputCount,
    isOutside,
  } = row;
  const kinds = outputKinds.map(({ kind, count }) =>
    t('measures.outputKind', { kind: t(`vocabulary:outputKind.${kind}`), count }),
  );
  const outputs =
    kinds.length > 0
      ? kinds.join(t('list'))
      : t(hiddenOutputCount > 0 ? 'measures.outputsOutside' : 'measures.noOutputs');
  const written = measure.monetary
    ? [instrument(measure.instrument), words.ceiling(measure)]
    : [t('measures.noMoney'), outputs];
  const money = (count: number): ReactNode =>
    measure.monetary || count > 0 ? (
      count
    ) : (
      <span className="absent">{t('vocabulary:absent.notApplicable')}</span>
    );
  return (
    <tr data-chosen={isChosen ? '' : undefined} data-outside={isOutside ? '' : undefined}>
      <th scope="row">
        <ClauseChoice measure={measure} written={written.join(' · ')} isChosen={isChosen} />
      </th>
      <td className="measures-count">{money(awardCount)}</td>
      <td className="measures-count">{money(approvedCount)}</td>
      <td className="measures-count">{money(disbursedCount)}</td>
      <td className="measures-count">{outputCount}</td>
    </tr>
  );
}

type ChoiceProps = { measure: MeasureRow['measure']; written: string; isChosen: boolean };

function ClauseChoice({ measure, written, isChosen }: ChoiceProps): ReactNode {
  const language = useLanguage();
  const choose = useChooseClause();
  return (
    <button
      type="button"
      className="measure-choice"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => choose(measure.id)}
    >
      <span className="measure-id">{measure.id}</span>
      <span className="measure-name">
        {language === 'en' ? measure.shortTitle.en : measure.shortTitle.zh}
      </span>
      <small>{written}</small>
    </button>
  );
}
