import type { explainZh } from './explain.zh.ts';
import type { Wording } from './wording.ts';

export const explainEn: Wording<typeof explainZh> = {
  open: 'Explain this number: {{figure}}',
  definition: 'Definition',
  formula: 'Formula',
  clause: 'Clause',
  clauseQuotation: 'Official English interpretation',
  dataDate: 'Data as of',
  rows: 'Rests on',
  rowCount: '{{count}} rows',
  noClause: 'No clause involved',
  close: 'Close explanation',
};
