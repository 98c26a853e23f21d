import type { stateZh } from './state.zh.ts';
import type { Wording } from './wording.ts';

export const stateEn: Wording<typeof stateZh> = {
  loading: 'Loading',
  empty: {
    title: 'No records yet',
    text: 'The data file holds no projects. The overview appears here once records are loaded.',
  },
  nothingSelected: {
    title: 'No project passes these filters',
    text: 'Filters: {{filters}}. Nothing was removed; it is only not shown.',
    clear: 'Clear filters',
  },
  failed: {
    title: 'The data did not load',
    safe: 'The records on the server are unchanged.',
    retry: 'Retry',
    network: 'The server cannot be reached. Check the network, then retry.',
    unreadable:
      'The answer breaks the contract; versions may differ. Reload the page. If it stays, give the details below to your administrator.',
    refused:
      'The server refused the request ({{code}}). Retry in a moment. If it stays, give the details below to your administrator.',
    unavailable: 'The server is unavailable for the moment. Retry shortly.',
    detail: 'Details',
  },
  panelFailed: {
    title: '“{{panel}}” could not be shown',
    text: 'The other panels and the data are not affected.',
    retry: 'Retry',
  },
  staleAnswer: { title: 'Could not update: showing the data of {{time}}', retry: 'Retry' },
  staleData: 'Data as of {{date}}, {{days}} days ago; it may not show the present state.',
};
