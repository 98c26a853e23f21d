import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedAward } from '../../contract/project-detail.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { AwardBar } from './award-bar.tsx';
import { ClauseText, ConditionList } from './award-clause.tsx';
import { AwardFacts } from './award-facts.tsx';
import { AwardFigures } from './award-figures.tsx';
import { AwardReadings } from './award-readings.tsx';
import { AwardButtons } from './record-buttons.tsx';
import { SubHeading } from './section-frame.tsx';
import { useMeasure } from './use-measure.ts';

/** One award: its clause, its verdict on money with the arithmetic, the official words, and the conditions. */
export function AwardVerdict({ award, mayWrite }: { award: JudgedAward; mayWrite: boolean }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const language = useLanguage();
  const clause = useMeasure(award.measure);
  const measure = clause.state === 'known' ? clause.measure : null;
  const heading = useId();
  const explanation = useRef<HTMLParagraphElement>(null);
  const shortTitle =
    measure === null ? '' : language === 'en' ? measure.shortTitle.en : measure.shortTitle.zh;
  return (
    <article className="award" aria-labelledby={heading}>
      <header className="award-head">
        <SubHeading id={heading}>
          <span className="award-clause">{award.measure}</span> {shortTitle}
        </SubHeading>
        {award.verdict === null ? (
          <span className="project-note">{t('verdicts.notJudged')}</span>
        ) : (
          <VerdictMark verdict={award.verdict} withWord size={16} />
        )}
        <span className="project-note award-id">
          {t(`vocabulary:fundingStage.${award.fundingStage}`)} · {t('verdicts.award', { id: award.id })}
        </span>
        <AwardButtons id={award.id} mayWrite={mayWrite} />
      </header>
      <div>
        <AwardFigures award={award} />
        <AwardBar award={award} />
        {award.explanation !== null && (
          <div className="arithmetic">
            <p ref={explanation}>{language === 'en' ? award.explanation.en : award.explanation.zh}</p>
            <CopyButton label={t('verdicts.copy')} source={explanation} />
          </div>
        )}
        <AwardReadings candidates={award.candidates} measure={measure} />
        <AwardFacts award={award} bases={clause.state === 'known' ? clause.bases : []} />
      </div>
      <div className="award-basis">
        {measure === null ? (
          <ClauseAbsence state={clause.state} />
        ) : (
          <>
            <ClauseText measure={measure} />
            <ConditionList measure={measure} award={award} />
          </>
        )}
      </div>
    </article>
  );
}

function ClauseAbsence({ state }: { state: ReturnType<typeof useMeasure>['state'] }): ReactNode {
  const { t } = useTranslation('project');
  if (state === 'loading') return <p className="project-note">{t('verdicts.policyLoading')}</p>;
  return (
    <p className="project-empty">
      {t(state === 'failed' ? 'verdicts.policyFailed' : 'verdicts.unknownMeasure')}
    </p>
  );
}
