import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import '../../ui/i18n/project-words.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { ProjectFailure } from './project-failure.tsx';
import './project.css';

/** No such project, or one of another district: the same words for both, so that they tell neither apart. */
export function ProjectPageMissing({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('projectPage');
  return (
    <section className="panel project-state" role="alert">
      <h2>{t('missing.title')}</h2>
      <p>{t('missing.text', { id })}</p>
      <PageLink path="/projects" className="button button-primary">
        {t('missing.all')}
      </PageLink>
    </section>
  );
}

/** The project did not load; the way to the others stays. */
export function ProjectPageFailure(props: ComponentProps<typeof ProjectFailure>): ReactNode {
  return (
    <section className="panel">
      <ProjectFailure {...props} />
    </section>
  );
}
