import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { hostOf } from './document-host.ts';
import { ProjectSection } from './project-section.tsx';

/** The project's documents where they can be read; nothing of them is kept here. */
export function DocumentSection({ detail: { project } }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation(['projectPage', 'vocabulary']);
  const language = useLanguage();
  const { synthetic } = usePortfolioView();
  return (
    <ProjectSection
      title={t('documents.title')}
      question={t('documents.question')}
      foot={t('documents.foot')}
    >
      {project.documents.length === 0 && <p className="project-empty">{t('documents.none')}</p>}
      <ul className="outputs">
        {project.documents.map(({ title, url, issuedOn }) => {
          const name = language === 'en' ? title.en : title.zh;
          const host = hostOf(url);
          return (
            <li key={`${url} ${title.zh}`}>
              <span className="document-name">
                <a
                  href={url}
                  target="_blank"
                  rel="noreferrer noopener"
                  aria-label={t('documents.open', { name, host })}
                >
                  {name} <IconExternalLink size="0.875rem" stroke={1.5} aria-hidden />
                </a>
                {synthetic && <span className="tag">{t('documents.sample')}</span>}
              </span>
              <span className="project-note">
                {host} ·{' '}
                {issuedOn === null ? t('documents.undated') : t('documents.issuedOn', { date: issuedOn })}
              </span>
            </li>
          );
        })}
      </ul>
    </ProjectSection>
  );
}
