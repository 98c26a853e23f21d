import type { exportZh } from './export.zh.ts';
import type { Wording } from './wording.ts';

export const exportEn: Wording<typeof exportZh> = {
  open: 'Export: {{title}}',
  svg: 'SVG drawing',
  svgNote: 'scales, can be edited',
  png: 'PNG picture',
  pngNote: 'three times the size, for print',
  csv: 'CSV figures',
  csvNote: 'not rounded',
  noPicture: 'Switch to the chart to export a picture',
  failed: 'Nothing was exported. The figures on screen are safe; you can try again.',
  filters: 'Filter: {{words}}',
  noFilters: 'No filter, all records',
  source: 'Source: {{source}}',
  dataDate: 'Data as of {{date}}',
  synthetic: 'Synthetic data · not real projects',
  note: { dataDate: 'Data as of', filters: 'Filter', source: 'Source', nature: 'Kind of data' },
  real: 'Records',
  amount: {
    yuan: 'CNY {{amount}}',
    wan: '{{amount}} × CNY 10k',
    yi: '{{amount}} × CNY 100 M',
    cnyMillion: 'CNY {{amount}} M',
  },
};
