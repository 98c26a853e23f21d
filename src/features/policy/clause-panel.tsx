import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import { useLanguage } from '../../ui/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { ClauseBasis } from './clause-basis.tsx';
import { ClauseCitation } from './clause-citation.tsx';
import { ClauseConditions, ClauseDates, ClauseFlags } from './clause-facts.tsx';
import { ClauseNotes } from './clause-notes.tsx';
import { ClauseState } from './clause-state.tsx';
import { ClauseTerms } from './clause-terms.tsx';
import { ClauseWords } from './clause-words.tsx';
import { useInstrumentWord } from './code-words.ts';
import './policy.css';
import { type PolicyMeasure, useChooseClause, useClause } from './use-clause.ts';

/** What one clause says: its words, its limits, what counts as a unit, its dates, conditions and open questions. */
export function ClausePanel(): ReactNode {
  const { t } = useTranslation(['policy', 'shell']);
  const language = useLanguage();
  const instrument = useInstrumentWord();
  const clause = useClause();
  if (clause.state !== 'known') {
    return (
      <Panel id="clause" title={t('shell:section.clause')} question={t('policy:name')}>
        <ClauseState clause={clause} />
      </Panel>
    );
  }
  const { policy, measure } = clause;
  const side = language === 'en' ? 'en' : 'zh';
  return (
    <div className="clause-place">
      <Panel
        id="clause"
        title={t('clause.region', { id: measure.id, title: measure.shortTitle[side] })}
        question={t('clause.question', {
          section: t('measures.sectionHead', { section: measure.section }),
          instrument: instrument(measure.instrument),
        })}
        controls={<Neighbours policy={policy} measure={measure} />}
        foot={t('source', {
          title: policy.document.title[side],
          publisher: policy.document.publisher[side],
          date: policy.document.printedOn,
        })}
      >
        <ClauseWords policy={policy} measure={measure} />
        <ClauseTerms bases={policy.bases} measure={measure} />
        <ClauseBasis measure={measure} />
        <div className="clause-columns">
          <ClauseDates measure={measure} />
          <ClauseConditions measure={measure} />
        </div>
        <ClauseNotes measure={measure} />
        <ClauseFlags measure={measure} />
        <ClauseCitation policy={policy} measure={measure} />
      </Panel>
    </div>
  );
}

/** The clauses before and after, in the text's order. */
function Neighbours({ policy, measure }: { policy: PolicyDocument; measure: PolicyMeasure }): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const choose = useChooseClause();
  const place = policy.measures.findIndex(({ id }) => id === measure.id);
  const neighbour = (at: number, label: string, icon: ReactNode): ReactNode => {
    const other = policy.measures[at];
    return (
      <button
        type="button"
        className="button clause-step"
        disabled={other === undefined}
        aria-label={
          other === undefined
            ? label
            : `${label} ${other.id} ${language === 'en' ? other.shortTitle.en : other.shortTitle.zh}`
        }
        onClick={() => choose(other?.id ?? measure.id)}
      >
        {icon}
      </button>
    );
  };
  return (
    <>
      {neighbour(place - 1, t('clause.previous'), <IconChevronLeft size="1rem" aria-hidden />)}
      {neighbour(place + 1, t('clause.next'), <IconChevronRight size="1rem" aria-hidden />)}
    </>
  );
}
