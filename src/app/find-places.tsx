import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FindDialog } from '../features/find/find-dialog.tsx';
import type { FindEntry, FindPlace } from '../features/find/find-entries.ts';
import { resources } from '../ui/i18n/resources.ts';
import { overviewPanels } from './overview-panels.ts';
import { portfolioPages } from './pages.tsx';
import type { PanelEntry } from './panel-slot.tsx';
import type { ViewSearch } from './view-search.ts';

/** Where a found thing is: a page with what its address adds to the view. */
type FoundAddress = { to: string; search: ViewSearch; hash?: string };
type PageId = (typeof portfolioPages)[number]['page'] | 'wall' | 'settings';

const pages: readonly { page: PageId; to: string; panels: readonly PanelEntry[] }[] = [
  ...portfolioPages.map(({ page, to }) => ({ page, to, panels: page === 'overview' ? overviewPanels : [] })),
  { page: 'wall', to: '/wall', panels: [] },
  { page: 'settings', to: '/settings', panels: [] },
];

const titles = { zh: resources['zh-CN'].shell.title, en: resources.en.shell.title };
const sections = { zh: resources['zh-CN'].shell.section, en: resources.en.shell.section };

/** What can be found, and where each of it is. */
export function FindPlaces(props: { onGo: (to: FoundAddress) => void; onClose: () => void }): ReactNode {
  const { onGo, onClose } = props;
  const { t } = useTranslation('shell');
  const places = useMemo<FindPlace[]>(
    () => [
      ...pages.map(({ page }) => ({
        kind: 'page' as const,
        id: page,
        zh: titles.zh[page],
        en: titles.en[page],
        detail: '',
      })),
      ...pages.flatMap(({ page, panels }) =>
        panels.map(({ id }) => ({
          kind: 'panel' as const,
          id: `${page}/${id}`,
          zh: sections.zh[id],
          en: sections.en[id],
          detail: t(`title.${page}`),
        })),
      ),
    ],
    [t],
  );
  return <FindDialog places={places} onClose={onClose} onGo={(entry) => onGo(addressOf(entry))} />;
}

function addressOf({ kind, id }: Pick<FindEntry, 'kind' | 'id'>): FoundAddress {
  const [page = '', panel = ''] = id.split('/');
  const addresses: Record<FindEntry['kind'], FoundAddress> = {
    page: { to: pathOf(id), search: {} },
    panel: { to: pathOf(page), search: {}, hash: `section-${panel}` },
    park: { to: `/parks/${id}`, search: {} },
    project: { to: `/projects/${id}`, search: {} },
    clause: { to: '/policy', search: { clause: id } },
    enterprise: { to: '/projects', search: { enterprise: [id] } },
    district: { to: '/', search: { district: [id] } },
  };
  return addresses[kind];
}

function pathOf(page: string): string {
  return pages.find((each) => each.page === page)?.to ?? '/';
}
