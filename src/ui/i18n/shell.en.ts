import type { shellZh } from './shell.zh.ts';
import type { Wording } from './wording.ts';

export const shellEn: Wording<typeof shellZh> = {
  product: 'Parkfolio',
  title: {
    overview: 'Overview',
    wall: 'Big screen',
    settings: 'Settings',
    signIn: 'Sign in',
    notFound: 'No such page',
  },
  nav: { pages: 'Pages', sections: 'On this page', tabs: 'Quick navigation' },
  section: {
    sites: 'Map, siting',
    funding: 'Funding, caps',
    routes: 'Routes',
    timeline: 'Over time',
    districts: 'Districts',
    standing: 'Progress',
    projects: 'Projects',
  },
  skipToContent: 'Skip to content',
  synthetic: { full: 'Synthetic data · not real projects', short: 'Synthetic data' },
  demo: {
    full: 'Demonstration · synthetic sample records',
    mark: 'Demonstration',
    short: 'Demo · synthetic',
  },
  scope: '{{districts}} only',
  account: {
    label: 'Account: {{name}}, {{role}}, {{districts}}',
    allDistricts: 'Whole city',
    districts_one: '{{count}} district',
    districts_other: '{{count}} districts',
    signOut: 'Sign out',
    signOutFailed: 'Still signed in: the server cannot be reached. Try again.',
  },
  dataDate: 'Data as of {{date}}',
  language: { label: '语言 / Language', zh: '中文', en: 'EN' },
  scheme: { toDark: 'Switch to dark', toLight: 'Switch to light' },
  copyLink: { action: 'Copy link', done: 'Copied', failed: 'Could not copy: use the address bar' },
  view: { label: 'Show as', picture: 'Chart', table: 'Table' },
  notFound: { text: 'Nothing lives at this address. The data is untouched.', back: 'Go to the overview' },
  project: { title: 'Project' },
  edit: {
    form: 'Form',
    saved: 'Saved: {{name}}',
    withdrawn: 'Withdrawn: {{name}}. Its history stays.',
    close: 'OK',
  },
  brokenLink: {
    title: 'Part of this link could not be opened; the nearest view is shown',
    dropped: 'Left out: {{list}}',
    unknownProject: 'no project {{id}}',
    close: 'Dismiss notice',
  },
};
