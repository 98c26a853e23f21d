import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortfolioView } from '../ui/view-context.tsx';
import { StateBanner } from './state-banner.tsx';
import { useViewSearch } from './use-view-search.ts';

type SidePanel = ComponentType<{ projectId: string; onClose: () => void }>;

/** The project that the address names, beside the page; its chunk is fetched when the first one is opened. */
export function OpenProject(): ReactNode {
  const { t } = useTranslation(['state', 'shell']);
  const { portfolio } = usePortfolioView();
  const [{ project }, changeView] = useViewSearch();
  const [Panel, setPanel] = useState<SidePanel | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const isKnown = project !== undefined && portfolio.projectRowById.has(project);
  const isWanted = isKnown && Panel === null && !hasFailed;

  useEffect(() => {
    if (!isWanted) return;
    import('../features/project/project-side-panel.tsx').then(
      ({ ProjectSidePanel }) => setPanel(() => ProjectSidePanel),
      () => setHasFailed(true),
    );
  }, [isWanted]);

  if (!isKnown) return null;
  if (Panel !== null) {
    return <Panel projectId={project} onClose={() => changeView(({ project: _closed, ...kept }) => kept)} />;
  }
  if (!hasFailed) return null;
  return (
    <StateBanner
      tone="warning"
      text={t('panelFailed.title', { panel: t('shell:project.title') })}
      detail={t('panelFailed.text')}
    >
      <button type="button" className="button" onClick={() => setHasFailed(false)}>
        {t('panelFailed.retry')}
      </button>
    </StateBanner>
  );
}
