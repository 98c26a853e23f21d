import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import type { JudgedAward } from '../../contract/project-detail.ts';
import { candidatesOf, readingOf } from '../../domain/caps/cap-candidate.ts';
import { useLanguage } from '../../ui/language.ts';
import { ReadingName } from '../../ui/reading-name.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';

type Candidate = JudgedAward['candidates'][number];
type Props = { candidates: readonly Candidate[]; measure: PolicyDocument['measures'][number] | null };

/** Every reading of the clause side by side; open where they disagree. */
export function AwardReadings({ candidates, measure }: Props): ReactNode {
  const { t } = useTranslation('project');
  const language = useLanguage();
  if (candidates.length < 2) return null;
  const differ = new Set(candidates.map(({ verdict }) => verdict)).size > 1;
  return (
    <details className="readings" open={differ}>
      <summary>
        {t(differ ? 'verdicts.readingsDiffer' : 'verdicts.readingsAgree', { count: candidates.length })}
      </summary>
      <ul>
        {candidates.map((candidate) => (
          <li key={`${candidate.basis} ${candidate.reading}`}>
            <p>
              <b>
                <ReadingName basis={candidate.basis} reading={candidate.reading} />
              </b>
              {isDefault(candidate, measure) && <span className="tag">{t('verdicts.default')}</span>}
            </p>
            <VerdictMark verdict={candidate.verdict} withWord />
            <p className="project-note">{language === 'en' ? candidate.reason.en : candidate.reason.zh}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function isDefault({ basis, reading }: Candidate, measure: Props['measure']): boolean {
  if (measure === null) return false;
  return candidatesOf(measure).some(
    (each) => each.isDefault && each.basis === basis && readingOf(each) === reading,
  );
}
