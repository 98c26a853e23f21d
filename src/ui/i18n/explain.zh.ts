export const explainZh = {
  open: '解释这个数：{{figure}}',
  definition: '定义',
  formula: '算法',
  clause: '条款',
  clauseQuotation: '官方英文解读原文',
  dataDate: '数据截至',
  rows: '依据',
  rowCount: '{{count}} 行记录',
  noClause: '不涉及条款',
  close: '关闭解释',
} as const;
