import type { FilterDimension } from '../../domain/portfolio/portfolio-filter.ts';
import {
  CAP_VERDICTS,
  type CapVerdict,
  LIGHTS,
  PHYSICAL_STAGES,
  ROUTES,
  SITING_VERDICTS,
} from '../../domain/vocabulary.ts';
import { routeColour } from '../../ui/route-colour.ts';
import { verdictColour } from '../../ui/verdict-colour.ts';
import type { SiteRow } from './site-rows.ts';

/** What the colour of a site can mean; each is a dimension of the filter as well. */
export const COLOURINGS = [
  'route',
  'verdict',
  'stage',
  'light',
  'siting',
] as const satisfies FilterDimension[];
export type Colouring = (typeof COLOURINGS)[number];

export function isColouring(text: string): text is Colouring {
  return COLOURINGS.some((colouring) => colouring === text);
}

/** Sites of projects without an approved award have no verdict, and no value to filter by. */
export const NO_VERDICT = 'none';

/** One ramp for a track in order: the further a project has come, the stronger the accent; a retired one is grey. */
function stageColour(stage: (typeof PHYSICAL_STAGES)[number]): string {
  if (stage === 'retired') return 'var(--ink3)';
  const share = PHYSICAL_STAGES.indexOf(stage) / (PHYSICAL_STAGES.length - 2);
  return `color-mix(in srgb, var(--accent) ${Math.round(32 + 68 * share)}%, var(--surface))`;
}

/** Verdicts whose tokens are one colour, told apart by glyph elsewhere, need colours of their own on discs. */
function verdictShade(verdict: CapVerdict): string {
  if (verdict === 'not_monetary') return 'var(--ceiling)';
  if (verdict === 'invalid_input') return 'color-mix(in srgb, var(--v-invalid) 55%, var(--surface))';
  return verdictColour(verdict);
}

const lightColour = {
  red: 'var(--v-exceeds)',
  amber: 'var(--light-amber)',
  green: 'var(--v-within)',
  grey: 'var(--ink3)',
} as const;

export type ColourScale = {
  /** Values in the order of the field, as the filter names them. */
  values: readonly string[];
  /** CSS colours of the values. */
  palette: readonly string[];
  valueOf: (row: SiteRow) => string;
};

/** Constant objects, so that what is drawn with them is drawn again only when another one is chosen. */
export const COLOUR_SCALES: Readonly<Record<Colouring, ColourScale>> = {
  route: { values: ROUTES, palette: ROUTES.map(routeColour), valueOf: ({ route }) => route },
  verdict: {
    values: [...CAP_VERDICTS, NO_VERDICT],
    palette: [...CAP_VERDICTS.map(verdictShade), 'var(--applied)'],
    valueOf: ({ verdict }) => verdict ?? NO_VERDICT,
  },
  stage: {
    values: PHYSICAL_STAGES,
    palette: PHYSICAL_STAGES.map(stageColour),
    valueOf: ({ stage }) => stage,
  },
  light: {
    values: LIGHTS,
    palette: LIGHTS.map((light) => lightColour[light]),
    valueOf: ({ light }) => light,
  },
  siting: {
    values: SITING_VERDICTS,
    // Siting is told by shape; in one colour the shapes stand out.
    palette: SITING_VERDICTS.map(() => 'var(--ink2)'),
    valueOf: ({ siting }) => siting,
  },
};

/** Values drawn in one colour, with their sites: shown and all. */
export type ColourGroup = { colour: string; values: string[]; shown: number; all: number };

/**
 * The colours that occur, in the scale's order. Routes that borrow a neighbour's hue share its entry, since the map
 * cannot tell them apart; values of the other scales stay apart.
 */
export function colourGroups(
  rows: readonly SiteRow[],
  isShown: Uint8Array,
  { values, palette, valueOf }: ColourScale,
): ColourGroup[] {
  const counts = new Map(values.map((value) => [value, { shown: 0, all: 0 }]));
  for (const [index, row] of rows.entries()) {
    const count = counts.get(valueOf(row));
    if (count === undefined) continue;
    count.all += 1;
    count.shown += isShown[index] ?? 0;
  }
  const groups = new Map<string, ColourGroup>();
  for (const [code, value] of values.entries()) {
    const { shown, all } = counts.get(value) ?? { shown: 0, all: 0 };
    if (all === 0) continue;
    const colour = palette[code] ?? '';
    const group = groups.get(colour) ?? { colour, values: [], shown: 0, all: 0 };
    groups.set(colour, {
      colour,
      values: [...group.values, value],
      shown: group.shown + shown,
      all: group.all + all,
    });
  }
  return [...groups.values()];
}
