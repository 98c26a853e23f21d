import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import { resources } from '../../ui/i18n/resources.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { LegendLook } from '../../viz/map/paint-legend.ts';
import type { PlacedRow } from './map-marks.ts';
import { COLOUR_SCALES, type Colouring, colourGroups, NO_VERDICT } from './site-colouring.ts';

/** An entry of the legend; entries of the filter can be toggled. */
export type LegendItem = {
  key: string;
  look: LegendLook;
  words: string;
  /** Sites inside the filter that it stands for; null where it stands for no sites. */
  count: number | null;
  /** null where the entry is no value of the filter. */
  filter: { isChosen: boolean; onToggle: () => void } | null;
};

/** The vocabulary's list of each colouring; a legend calls some routes by shorter names. */
const CODE_LIST = {
  route: 'route',
  verdict: 'verdict',
  stage: 'physicalStage',
  light: 'light',
  siting: 'siting',
} as const satisfies Record<Colouring, string>;

/** Names a group of values: by the first one, and how many there are. */
function useGroupWords(colouring: Colouring): (values: readonly string[]) => string {
  const { t } = useTranslation('sites');
  const language = useLanguage();
  return useMemo(() => {
    const { vocabulary, sites } = resources[language];
    const labels: Record<string, string> = {
      ...vocabulary[CODE_LIST[colouring]],
      ...(colouring === 'route' ? sites.legend.route : {}),
    };
    return (values) => {
      const label = labels[values[0] ?? ''] ?? t('legend.noVerdict');
      return values.length > 1 ? t('legend.kinds', { label, kinds: values.length }) : label;
    };
  }, [t, language, colouring]);
}

function shownCount(
  placed: readonly PlacedRow[],
  isShown: Uint8Array,
  counts: (row: PlacedRow) => boolean,
): number {
  return placed.reduce((sum, row, index) => sum + (counts(row) ? (isShown[index] ?? 0) : 0), 0);
}

/** What colour, shape, outline and area mean, with the counts of sites. */
export function useLegend(
  placed: readonly PlacedRow[],
  isShown: Uint8Array,
  colouring: Colouring,
): LegendItem[] {
  const { filter, setDimension } = usePortfolioView();
  const { t } = useTranslation(['sites', 'vocabulary']);
  const groupWords = useGroupWords(colouring);
  return useMemo(() => {
    const entry = (
      dimension: Colouring,
      values: readonly string[],
      facts: Pick<LegendItem, 'look' | 'words' | 'count'>,
    ): LegendItem => {
      const chosen = filter[dimension] ?? [];
      const isChosen = values.every((value) => chosen.includes(value));
      const others = chosen.filter((value) => !values.includes(value));
      const onToggle = (): void => setDimension(dimension, isChosen ? others : [...others, ...values]);
      return {
        ...facts,
        key: `${facts.look.kind} ${values.join(' ')}`,
        filter: values.includes(NO_VERDICT) ? null : { isChosen, onToggle },
      };
    };
    const note = (look: LegendLook, words: string, count: number | null): LegendItem => ({
      key: look.kind,
      look,
      words,
      count,
      filter: null,
    });
    const colours = colourGroups(placed, isShown, COLOUR_SCALES[colouring]).map(({ values, colour, shown }) =>
      entry(colouring, values, { look: { kind: 'colour', colour }, words: groupWords(values), count: shown }),
    );
    const shapes = SITING_VERDICTS.filter((siting) => placed.some((row) => row.siting === siting)).map(
      (siting) =>
        entry('siting', [siting], {
          look: { kind: 'shape', siting },
          words: t(`sites:legend.siting.${siting}`),
          count: shownCount(placed, isShown, (row) => row.siting === siting),
        }),
    );
    const warning = entry('verdict', ['exceeds'], {
      look: { kind: 'warning' },
      words: t('vocabulary:verdict.exceeds'),
      count: shownCount(placed, isShown, ({ verdict }) => verdict === 'exceeds'),
    });
    const left = placed.length - shownCount(placed, isShown, () => true);
    return [
      // Shapes alone tell the siting: they all have one colour.
      ...(colouring === 'siting' ? [] : colours),
      ...shapes,
      ...(warning.count === 0 || colouring === 'verdict' ? [] : [warning]),
      ...(left === 0 ? [] : [note({ kind: 'context' }, t('sites:legend.context'), left)]),
      note({ kind: 'park' }, t('sites:legend.park'), null),
      note({ kind: 'note' }, t('sites:legend.size'), null),
    ];
  }, [placed, isShown, colouring, filter, setDimension, groupWords, t]);
}
