import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundariesQuery } from '../../api/boundaries-query.ts';
import { SITING_VERDICTS, type SitingVerdict } from '../../domain/vocabulary.ts';
import { Explain } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { UnrolledChart } from '../../viz/charts/unrolled-chart.tsx';
import { unrolledX, unrolledY } from '../../viz/charts/unrolled-layout.ts';
import type { UnrolledLabel, UnrolledMarks } from '../../viz/charts/unrolled-scene.ts';
import type { LegendEntry } from '../../viz/export/legend-entry.ts';
import { markColours, markPlaces } from './map-marks.ts';
import { directionOf, type UnrolledRow, unrolledRows } from './ring-unrolled-rows.ts';
import { unrolledTable } from './ring-unrolled-table.ts';
import { COLOUR_SCALES } from './site-colouring.ts';
import { shownSites } from './site-rows.ts';
import { capacityText, metresText, projectName } from './site-words.ts';
import { useColouring } from './use-colouring.ts';
import { useSitingRows } from './use-siting-rows.ts';

/** Rows of the table twin: the picture holds all. */
const MOST_TABLED = 1000;
/** Beyond this many sites all marks are small dots: where they lie close is seen then, no longer their size. */
const CROWD = 1500;
const CROWD_PX = 1.6;
/** Sites to act on that are named in the picture. */
const MOST_NAMED = 8;

/** The 5th Ring pulled straight: where along it the sites lie, and how far from it. */
export function RingUnrolledPanel(): ReactNode {
  const { t } = useTranslation(['areas', 'vocabulary', 'sites']);
  const language = useLanguage();
  const { selection, dataDate } = usePortfolioView();
  const { data: boundaries } = useSuspenseQuery(boundariesQuery);
  const { search, change } = usePageSearch();
  const [colouring] = useColouring();
  const { rows: all, shownRows } = useSitingRows(boundaries);

  const rows = useMemo(() => unrolledRows(all, boundaries.ring.polygon), [all, boundaries]);
  const extentM = useMemo(() => extentOf(rows), [rows]);
  const isShown = useMemo(() => shownSites(rows, selection), [rows, selection]);
  const marks = useMemo((): UnrolledMarks => {
    const { radiusPx, shape } = markPlaces(rows);
    return {
      along: Float64Array.from(rows, ({ azimuthDeg }) => unrolledX(azimuthDeg)),
      root: Float64Array.from(rows, ({ distanceM }) => unrolledY(distanceM)),
      radiusPx: rows.length > CROWD ? radiusPx.fill(CROWD_PX) : radiusPx,
      shape,
      colour: markColours(rows, COLOUR_SCALES[colouring]),
      isShown,
    };
  }, [rows, colouring, isShown]);
  const selected = useMemo(() => {
    const at = rows.findIndex(({ id }) => id === search.site);
    return at < 0 ? null : at;
  }, [rows, search.site]);

  const shown = rows.filter((_, index) => isShown[index] === 1);
  const words = (row: UnrolledRow) => ({
    project: projectName(row, language),
    direction: t(`unrolled.direction.${directionOf(row.azimuthDeg)}`),
    siting: t(`vocabulary:siting.${row.siting}`),
    metres: metresText(Math.abs(row.distanceM)),
  });
  const rowAt = (mark: number): UnrolledRow | undefined => rows[mark];
  const choose = useCallback((id: string) => change({ site: id }), [change]);
  const labels = namedMarks(rows, isShown, selected).map(
    ({ mark, row, isUrgent }): UnrolledLabel => ({
      mark,
      isUrgent,
      words: mark === selected && !isUrgent ? projectName(row, language) : t('unrolled.named', words(row)),
    }),
  );
  const unplaced = shownRows.length - shown.length;
  const notes: ChartNote[] = [
    ...(unplaced > 0 ? [{ text: t('unrolled.noPlace', { count: unplaced }) }] : []),
    ...(rows.length > CROWD ? [{ text: t('unrolled.crowd') }] : []),
    ...(shown.length > MOST_TABLED ? [{ text: t('unrolled.nearest', { most: MOST_TABLED }) }] : []),
  ];
  const tabled = useMemo(
    () =>
      rows
        .filter((_, index) => isShown[index] === 1)
        .toSorted((a, b) => Math.abs(a.distanceM) - Math.abs(b.distanceM))
        .slice(0, MOST_TABLED),
    [rows, isShown],
  );

  return (
    <ChartPanel
      id="ring-unrolled"
      title={t('unrolled.title')}
      question={t('unrolled.question')}
      explain={
        <Explain
          title={t('unrolled.explain.title')}
          definition={t('unrolled.explain.definition')}
          formula={t('unrolled.explain.formula')}
          clause={[]}
          dataDate={dataDate}
          rows={shown.length}
        />
      }
      legend={legendOf(
        rows,
        (siting) => t(`sites:legend.siting.${siting}`),
        shown.length < rows.length ? t('unrolled.outside') : null,
      )}
      notes={notes}
      source={t('unrolled.source')}
      table={unrolledTable(tabled, search.site, choose, t, language)}
    >
      {(host) => (
        <UnrolledChart
          host={host}
          label={t('unrolled.label', {
            count: shown.length,
            outside: shown.filter(({ distanceM }) => distanceM >= 0).length,
            inside: shown.filter(({ distanceM }) => distanceM < 0).length,
          })}
          marks={marks}
          palette={COLOUR_SCALES[colouring].palette}
          labels={labels}
          selected={selected}
          extentM={extentM}
          words={{
            ring: t('unrolled.ring'),
            inside: t('unrolled.inside'),
            unit: t('unrolled.unit'),
            direction: (degrees) => t(`unrolled.direction.${directionOf(degrees)}`),
          }}
          describe={(mark) => {
            const row = rowAt(mark);
            return row === undefined ? '' : t('unrolled.sentence', words(row));
          }}
          hint={(mark) => {
            const row = rowAt(mark);
            if (row === undefined) return { title: '', lines: [], foot: '' };
            const { project, direction, siting: verdict, metres } = words(row);
            const { capacityMWh } = row;
            return {
              title: project,
              lines: [
                { label: t('unrolled.distance'), value: t('unrolled.inMetres', { metres }) },
                { label: t('unrolled.siting'), value: verdict },
                { label: t('unrolled.azimuth'), value: direction },
                {
                  label: t('unrolled.capacity'),
                  value:
                    capacityMWh === null
                      ? t('unrolled.missing')
                      : t('unrolled.mwh', { value: capacityText(capacityMWh) }),
                },
              ],
              foot: t('unrolled.click'),
            };
          }}
          onChoose={(mark) => {
            const row = rowAt(mark);
            if (row !== undefined) choose(row.id);
          }}
        />
      )}
    </ChartPanel>
  );
}

function extentOf(rows: readonly UnrolledRow[]): readonly [number, number] {
  let [near, far] = [0, 0];
  for (const { distanceM } of rows) {
    near = Math.min(near, distanceM);
    far = Math.max(far, distanceM);
  }
  return [near, far];
}

/** The selected site, then those to act on, as far as the filter shows them. */
function namedMarks(
  rows: readonly UnrolledRow[],
  isShown: Uint8Array,
  selected: number | null,
): { mark: number; row: UnrolledRow; isUrgent: boolean }[] {
  const acting = [...rows.keys()]
    .filter((mark) => isShown[mark] === 1 && mark !== selected)
    .filter((mark) => ['inside', 'on_the_line'].includes(rows[mark]?.attention ?? ''))
    .slice(0, MOST_NAMED);
  return [...(selected === null ? [] : [selected]), ...acting].flatMap((mark) => {
    const row = rows[mark];
    return row === undefined ? [] : [{ mark, row, isUrgent: row.attention === 'inside' }];
  });
}

const SHAPES = { outside: 'dot', on_the_line: 'half', inside: 'diamond', unknown: 'ring' } as const;

/** What the shapes say; the colours are those of the map above. */
function legendOf(
  rows: readonly UnrolledRow[],
  word: (siting: SitingVerdict) => string,
  context: string | null,
): LegendEntry[] {
  const shapes = SITING_VERDICTS.filter((siting) => rows.some((row) => row.siting === siting)).map(
    (siting): LegendEntry => ({ label: word(siting), shape: SHAPES[siting], colour: 'var(--ink2)' }),
  );
  return context === null ? shapes : [...shapes, { label: context, shape: 'ring', colour: 'var(--ink3)' }];
}
