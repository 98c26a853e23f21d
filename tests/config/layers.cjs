/**
 * The arrows of the house. Each folder may import the folders listed for it, nothing else of ours;
 * packages are fenced where a layer must stay portable.
 */
const below = {
  domain: [],
  contract: ['domain'],
  server: ['contract', 'domain'],
  api: ['contract', 'domain'],
  ui: ['domain'],
  viz: ['ui', 'domain'],
  features: ['viz', 'ui', 'api', 'contract', 'domain'],
  app: ['features', 'viz', 'ui', 'api', 'contract', 'domain'],
};
const notTest = '\\.test\\.tsx?$';

const arrows = Object.entries(below).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-below`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: notTest },
  to: {
    path: '^(src|mocks|tests|data)/',
    pathNot: [`^src/${layer}/`, ...allowed.map((name) => `^src/${name}/`)],
  },
}));

const fences = [
  {
    name: 'no-sibling-feature',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/[^/]+/', pathNot: '^src/features/$1/' },
  },
  {
    name: 'only-the-composition-root-imports-mocks',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/main\\.tsx$', notTest] },
    to: { path: '^mocks/' },
  },
  {
    name: 'domain-packages',
    severity: 'error',
    from: { path: '^src/domain/', pathNot: notTest },
    to: { path: '(^|/)node_modules/', pathNot: 'node_modules/(gcoord|geographiclib-geodesic)/' },
  },
  {
    name: 'contract-packages',
    severity: 'error',
    from: { path: '^src/contract/', pathNot: notTest },
    to: { path: '(^|/)node_modules/', pathNot: 'node_modules/zod/' },
  },
  {
    name: 'portable-server-has-no-node-modules',
    severity: 'error',
    from: {
      path: '^src/(domain|contract|server)/',
      pathNot: [
        '^src/server/(main|serve|cli|cli-[a-z-]+|accounts-[a-z-]+|gzip-pieces|garbage|data-files|served-files|static-files)\\.ts$',
        '^src/server/sql/',
        notTest,
      ],
    },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'recharts-and-leaflet-in-viz-only',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/viz/' },
    to: { path: 'node_modules/(recharts|leaflet|react-leaflet)/' },
  },
  {
    name: 'react-stays-out-of-the-rules',
    severity: 'error',
    from: { path: '^src/(domain|contract|server|api/client)' },
    to: { path: 'node_modules/(react|react-dom|@mantine|@tanstack)/' },
  },
  { name: 'no-circles', severity: 'error', from: { path: '^(src|mocks)/' }, to: { circular: true } },
  {
    name: 'everything-resolves',
    severity: 'error',
    from: { path: '^(src|mocks)/' },
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...arrows, ...fences],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$|\\?raw$|\\?url$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
