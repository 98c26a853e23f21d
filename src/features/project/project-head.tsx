import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { ProjectFacts } from './project-facts.tsx';
import { ProjectHeadline } from './project-headline.tsx';
import { ProjectNeighbours } from './project-neighbours.tsx';
import { ProjectButtons } from './record-buttons.tsx';

/** What the project was given in one sentence, its facts, and the ways on: forms, history, the next project. */
export function ProjectHead({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation('projectPage');
  return (
    <section id="project-facts" className="panel project-head" aria-labelledby="project-facts-title">
      <div className="project-head-top">
        <ProjectHeadline detail={detail} />
        <div className="project-head-ways">
          <ProjectButtons detail={detail} />
          <ProjectNeighbours id={detail.project.id} />
        </div>
      </div>
      <h3 className="visually-hidden">{t('facts')}</h3>
      <ProjectFacts detail={detail} />
    </section>
  );
}
