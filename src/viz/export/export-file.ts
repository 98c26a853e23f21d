import type { TFunction } from 'i18next';
import { csvText } from './csv-text.ts';
import type { Exportable, ExportFormat, ExportFrame } from './export-frame.ts';
import { fileName } from './file-name.ts';
import { framedSvg } from './framed-svg.ts';
import { pngBlob } from './png-blob.ts';

type Words = TFunction<'export'>;

/**
 * One file of a panel, worded by the `export` namespace.
 * @throws Error when there is no picture to draw, or the browser cannot draw it.
 */
export async function fileOf(
  format: ExportFormat,
  exportable: Exportable,
  t: Words,
): Promise<{ blob: Blob; name: string }> {
  const name = fileName([exportable.name, exportable.frame.dataDate], format);
  if (format === 'csv') {
    return { blob: new Blob([csvOf(exportable, t)], { type: 'text/csv;charset=utf-8' }), name };
  }
  const svg = await svgOf(exportable, t);
  const blob =
    format === 'png' ? await pngBlob(svg, 3) : new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
  return { blob, name };
}

function csvOf({ table, exactUnits, frame }: Exportable, t: Words): string {
  const notes = [
    { header: t('note.dataDate'), value: frame.dataDate },
    { header: t('note.filters'), value: frame.filters === '' ? t('noFilters') : frame.filters },
    { header: t('note.source'), value: frame.source },
    { header: t('note.nature'), value: frame.synthetic ? t('synthetic') : t('real') },
  ];
  return csvText(table, notes, exactUnits);
}

async function svgOf({ getPicture, frame }: Exportable, t: Words): Promise<string> {
  const picture = await getPicture();
  if (picture === null) throw new Error('there is no picture to export');
  return framedSvg({
    picture,
    title: frame.title,
    lines: [frame.question, ...(frame.unit === undefined ? [] : [frame.unit]), filterLine(frame, t)],
    mark: frame.synthetic ? t('synthetic') : null,
    legend: frame.legend,
    foot: [
      ...(frame.exclusions ?? []),
      t('source', { source: frame.source }),
      ...(frame.attribution === undefined ? [] : [frame.attribution]),
      t('dataDate', { date: frame.dataDate }),
    ],
  });
}

function filterLine({ filters }: ExportFrame, t: Words): string {
  return filters === '' ? t('noFilters') : t('filters', { words: filters });
}
