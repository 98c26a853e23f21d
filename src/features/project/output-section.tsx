import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useLanguage } from '../../ui/language.ts';
import { ProjectSection } from './project-section.tsx';

/** What the project left behind under clauses without money. */
export function OutputSection({ detail: { outputs } }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const language = useLanguage();
  return (
    <ProjectSection title={t('outputs.title')} question={t('outputs.question')}>
      {outputs.length === 0 && <p className="project-empty">{t('outputs.none')}</p>}
      <ul className="outputs">
        {outputs.map(({ id, measure, kind, title, completedOn }) => (
          <li key={id}>
            <span>{language === 'en' ? title.en : title.zh}</span>
            <span className="project-note">
              {measure} · {t(`vocabulary:outputKind.${kind}`)} ·{' '}
              {completedOn === null ? t('outputs.open') : t('outputs.completedOn', { date: completedOn })} ·{' '}
              {id}
            </span>
          </li>
        ))}
      </ul>
    </ProjectSection>
  );
}
