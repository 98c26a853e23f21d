import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedAward, ProjectDetail } from '../../contract/project-detail.ts';
import { CAP_VERDICTS } from '../../domain/vocabulary.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { AwardVerdict } from './award-verdict.tsx';
import { ProjectSection } from './project-section.tsx';

/** The verdict of every award, the most urgent first; what is not approved yet stands last. */
export function VerdictSection({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation('project');
  const { dataDate } = usePortfolioView();
  return (
    <ProjectSection
      title={t('verdicts.title')}
      question={t('verdicts.question')}
      foot={<b>{t('verdicts.notEligible')}</b>}
      footRight={t('dataDate', { date: dataDate })}
    >
      {detail.awards.length === 0 && <p className="project-empty">{t('verdicts.none')}</p>}
      {detail.awards.toSorted(byUrgency).map((award) => (
        <AwardVerdict key={award.id} award={award} mayWrite={detail.mayWrite} />
      ))}
    </ProjectSection>
  );
}

function byUrgency(a: JudgedAward, b: JudgedAward): number {
  return urgency(a) - urgency(b);
}

function urgency({ verdict }: JudgedAward): number {
  return verdict === null ? CAP_VERDICTS.length : CAP_VERDICTS.indexOf(verdict);
}
