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

const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/map',
  component: lazyRouteComponent(() => import('./map-page.tsx'), 'MapPage'),
});

const parksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/parks',
  component: lazyRouteComponent(() => import('./parks-page.tsx'), 'ParksPage'),
});

const parkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/parks/$id',
  component: lazyRouteComponent(() => import('./park-page.tsx'), 'ParkPage'),
});

const routesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/routes',
  component: lazyRouteComponent(() => import('./routes-page.tsx'), 'RoutesPage'),
});

const fundingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/funding',
  component: lazyRouteComponent(() => import('./funding-page.tsx'), 'FundingPage'),
});

const projectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects',
  component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
});

const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects/$id',
  component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
});

const policyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policy',
  component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
});

const routeTree = rootRoute.addChildren([
  overviewRoute,
  mapRoute,
  parksRoute,
  parkRoute,
  routesRoute,
  fundingRoute,
  projectsRoute,
  projectRoute,
  policyRoute,
  wallRoute,
  settingsRoute,
]);

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
