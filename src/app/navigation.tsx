import { IconDots, IconPresentation, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../ui/brand.tsx';
import { portfolioPages } from './pages.tsx';
import type { PanelEntry } from './panel-slot.tsx';
import { viewAlone } from './view-search.ts';

type Section = PanelEntry['id'];
type Page = (typeof portfolioPages)[number];

/** A page is the current one whatever the filter, and on the pages of its records too. */
const holdsRecords = { includeSearch: false, exact: false } as const;
const isItself = { includeSearch: false, exact: true } as const;

/** @param isTab under a thumb there is room for a short word */
function PageLink({ page, to, icon, isTab = false }: Page & { isTab?: boolean }): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <Link
      to={to}
      search={viewAlone}
      className="nav-link"
      activeOptions={to === '/' ? isItself : holdsRecords}
    >
      {icon}
      <span>{t(isTab ? `tab.${page}` : `title.${page}`)}</span>
    </Link>
  );
}

function OtherPages(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <>
      <li>
        <Link to="/wall" search={viewAlone} className="nav-link">
          <IconPresentation size="1.125rem" stroke={1.5} aria-hidden />
          <span>{t('title.wall')}</span>
        </Link>
      </li>
      <li>
        <Link to="/settings" search={viewAlone} className="nav-link" activeOptions={isItself}>
          <IconSettings size="1.125rem" stroke={1.5} aria-hidden />
          <span>{t('title.settings')}</span>
        </Link>
      </li>
    </>
  );
}

function PageLinks(): ReactNode {
  return portfolioPages.map((each) => (
    <li key={each.page}>
      <PageLink {...each} />
    </li>
  ));
}

/** Panels of the page, to jump to. */
function Sections({ sections }: { sections: readonly Section[] }): ReactNode {
  const { t } = useTranslation('shell');
  if (sections.length < 2) return null;
  return (
    <ul aria-label={t('nav.sections')} className="nav-sections">
      {sections.map((section) => (
        <li key={section}>
          <a className="nav-link" href={`#section-${section}`}>
            <span>{t(`section.${section}`)}</span>
          </a>
        </li>
      ))}
    </ul>
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
          <PageLinks />
        </ul>
        <ul>
          <OtherPages />
        </ul>
        <Sections sections={sections} />
      </div>
    </nav>
  );
}

/** The four pages that a thumb reaches; the rest stands behind "more". */
const tabs = portfolioPages.filter(({ page }) => ['overview', 'map', 'funding', 'projects'].includes(page));

/** What a thumb reaches on a narrow screen. */
export function BottomTabs({ sections }: { sections: readonly Section[] }): ReactNode {
  const { t } = useTranslation('shell');
  const id = useId();
  return (
    <nav className="bottom-tabs" aria-label={t('nav.tabs')}>
      <ul>
        {tabs.map((each) => (
          <li key={each.page}>
            <PageLink {...each} isTab />
          </li>
        ))}
        <li>
          <button type="button" className="nav-link" popoverTarget={id}>
            <IconDots size="1.125rem" stroke={1.5} aria-hidden />
            <span>{t('nav.more')}</span>
          </button>
        </li>
      </ul>
      <div id={id} popover="auto" className="more-pages">
        <ul aria-label={t('nav.pages')}>
          <PageLinks />
          <OtherPages />
        </ul>
        <Sections sections={sections} />
      </div>
    </nav>
  );
}
