import {
  IconChartBar,
  IconCoins,
  IconLayoutDashboard,
  IconMap2,
  IconMapPin,
  IconPresentation,
  IconSettings,
  IconTable,
  IconTrafficLights,
  IconTimeline,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../ui/brand.tsx';
import type { PanelEntry } from './panel-slot.tsx';
import type { ViewSearch } from './view-search.ts';

type Section = PanelEntry['id'];

const sectionIcon: Record<Section, ReactNode> = {
  sites: <IconMapPin size="1.125rem" stroke={1.5} aria-hidden />,
  funding: <IconCoins size="1.125rem" stroke={1.5} aria-hidden />,
  routes: <IconChartBar size="1.125rem" stroke={1.5} aria-hidden />,
  timeline: <IconTimeline size="1.125rem" stroke={1.5} aria-hidden />,
  districts: <IconMap2 size="1.125rem" stroke={1.5} aria-hidden />,
  standing: <IconTrafficLights size="1.125rem" stroke={1.5} aria-hidden />,
  projects: <IconTable size="1.125rem" stroke={1.5} aria-hidden />,
};

/** A view keeps its filter, language and scheme from page to page. */
const sameView = (search: ViewSearch): ViewSearch => search;

function Pages(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <li>
      <Link to="/" search={sameView} className="nav-link" activeOptions={{ includeSearch: false }}>
        <IconLayoutDashboard size="1.125rem" stroke={1.5} aria-hidden />
        <span>{t('title.overview')}</span>
      </Link>
    </li>
  );
}

function WallLink(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <li>
      <Link to="/wall" search={sameView} className="nav-link">
        <IconPresentation size="1.125rem" stroke={1.5} aria-hidden />
        <span>{t('title.wall')}</span>
      </Link>
    </li>
  );
}

function SettingsLink(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <li>
      <Link to="/settings" search={sameView} className="nav-link" activeOptions={{ includeSearch: false }}>
        <IconSettings size="1.125rem" stroke={1.5} aria-hidden />
        <span>{t('title.settings')}</span>
      </Link>
    </li>
  );
}

function SectionLink({ section }: { section: Section }): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <a className="nav-link" href={`#section-${section}`}>
      {sectionIcon[section]}
      <span>{t(`section.${section}`)}</span>
    </a>
  );
}

/** The pages, and the panels of this one. */
export function Rail({ sections }: { sections: readonly Section[] }): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <nav className="rail" aria-label={t('nav.pages')}>
      <div className="rail-content">
        <Brand />
        <ul>
          <Pages />
          <WallLink />
          <SettingsLink />
        </ul>
        {sections.length > 0 && (
          <ul aria-label={t('nav.sections')}>
            {sections.map((section) => (
              <li key={section}>
                <SectionLink section={section} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </nav>
  );
}

/** What a thumb reaches on a narrow screen. */
export function BottomTabs({ sections }: { sections: readonly Section[] }): ReactNode {
  const { t } = useTranslation('shell');
  const tabs = sections.filter((section) => ['sites', 'funding', 'routes', 'projects'].includes(section));
  return (
    <nav className="bottom-tabs" aria-label={t('nav.tabs')}>
      <ul>
        <Pages />
        {tabs.length === 0 && (
          <>
            <WallLink />
            <SettingsLink />
          </>
        )}
        {tabs.map((section) => (
          <li key={section}>
            <SectionLink section={section} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
