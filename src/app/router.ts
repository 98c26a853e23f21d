import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { AppRoot } from './app-root.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { parseViewSearch, stringifyViewSearch, viewSearch } from './view-search.ts';

const rootRoute = createRootRoute({
  validateSearch: (search) => viewSearch.parse(search),
  component: AppRoot,
  notFoundComponent: NotFoundPage,
});

const overviewRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OverviewPage });

const wallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wall',
  component: lazyRouteComponent(() => import('./wall-page.tsx'), 'WallPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});

const routeTree = rootRoute.addChildren([overviewRoute, wallRoute, settingsRoute]);

/** The pages. @param history the browser's own unless given. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    parseSearch: parseViewSearch,
    stringifySearch: (search) => stringifyViewSearch(viewSearch.parse(search)),
    ...(history !== undefined && { history }),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
