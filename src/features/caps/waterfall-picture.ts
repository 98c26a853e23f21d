import type { CapTerm } from '../../domain/caps/catalogue.ts';
import type { MissingFigure } from '../../domain/caps/term-check.ts';
import type { Waterfall, WaterfallStep } from '../../domain/caps/waterfall.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import type { WaterfallRow } from '../../viz/charts/waterfall-row.ts';
import type { UnitFacts } from './cap-units.ts';
import type { CapsWords } from './use-caps-words.ts';

type Step<Kind extends WaterfallStep['kind']> = Extract<WaterfallStep, { kind: Kind }>;

/** Names what is missing: "investment not recorded (A3)". */
export function missingText(missing: readonly MissingFigure[], { t, terms }: CapsWords): string {
  return missing
    .map(({ awardId, figure, isConflict }) => {
      const name = figure === 'year' || figure === 'days' ? t(`figure.${figure}`) : terms.base(figure);
      return t(isConflict ? 'waterfall.conflict' : 'waterfall.missing', { figure: name, award: awardId });
    })
    .filter((text, place, all) => all.indexOf(text) === place)
    .join(t('list'));
}

/**
 * The steps of a unit, worded. What is left and what is in excess are the ledger's own figures (`facts`), and green only
 * where the verdict over all readings (`awardVerdict`) is; `paidFen` gives what is paid out on an award.
 */
export function waterfallRows(
  { steps, binding }: Waterfall,
  facts: UnitFacts,
  awardVerdict: CapVerdict,
  paidFen: (awardId: string) => number,
  words: CapsWords,
): WaterfallRow[] {
  const limits = steps.filter((step) => step.kind === 'limit');
  return steps.map((step, place): WaterfallRow => {
    switch (step.kind) {
      case 'base': {
        const next = steps[place + 1];
        return baseRow(step, next?.kind === 'limit' ? next.fen : null, words);
      }
      case 'limit':
        return limitRow(step, binding.length > 0, words);
      case 'years':
        return yearsRow(step, words);
      case 'allowed':
        return allowedRow(step, binding, limits.length, facts, words);
      case 'awarded':
        return awardedRow(step, facts, paidFen, words);
      case 'rest':
        return restRow(facts, awardVerdict, words);
      default:
        return step satisfies never;
    }
  });
}

/** A name that begins a line. */
function sentenceCase(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

const NONE = { kind: 'none' } as const;

function baseRow(step: Step<'base'>, partFen: bigint | null, words: CapsWords): WaterfallRow {
  const { t, terms, money, exact } = words;
  const { fen, count, base, missing } = step;
  return {
    key: `base ${base}`,
    label: sentenceCase(terms.base(base)),
    note: fen === null ? missingText(missing, words) : t('waterfall.baseNote', { count }),
    bar:
      fen === null
        ? NONE
        : { kind: 'base', fen: Number(fen), partFen: partFen === null ? null : Number(partFen) },
    text: fen === null ? t('waterfall.notRecorded') : money(fen),
    aside: '',
    tone: fen === null ? 'absent' : 'plain',
    hint: fen === null ? [] : [{ label: terms.base(base), value: exact(fen) }],
  };
}

function limitRow(step: Step<'limit'>, isKnown: boolean, words: CapsWords): WaterfallRow {
  const { t, terms, termName, money, exact } = words;
  const { term, fen, binds, missing, parts } = step;
  return {
    key: `limit ${term.kind} ${'base' in term ? term.base : ''}`,
    label: sentenceCase(
      t(`waterfall.term.${term.kind}`, {
        rate: 'basisPoints' in term ? term.basisPoints / 100 : 0,
        base: 'base' in term ? terms.base(term.base) : '',
      }),
    ),
    note: fen === null ? missingText(missing, words) : limitNote(term, parts.length, words),
    bar: fen === null ? NONE : { kind: 'limit', fen: Number(fen), binds },
    text: fen === null ? t('waterfall.cannot') : money(fen),
    aside: fen !== null && isKnown && !binds ? t('waterfall.notBinding') : '',
    tone: fen === null ? 'absent' : 'plain',
    hint: fen === null ? [] : [{ label: termName(term), value: exact(fen) }],
  };
}

function limitNote(term: CapTerm, parts: number, { t, terms }: CapsWords): string {
  switch (term.kind) {
    case 'annual_cap':
      return t('waterfall.note.annual', { amount: terms.amount(term.fen), count: parts });
    case 'not_above_cost':
      return t(term.origin === 'inferred' ? 'waterfall.note.inferred' : 'waterfall.note.stated');
    case 'percent':
      return t('waterfall.note.percent');
    case 'rate_points':
      return t('waterfall.note.points');
    case 'absolute':
    case 'term_years':
    case 'unquantified':
      return t('waterfall.note.absolute');
    default:
      return term satisfies never;
  }
}

function yearsRow({ used, max, isBroken, missing }: Step<'years'>, words: CapsWords): WaterfallRow {
  const { t } = words;
  const isMissing = missing.length > 0;
  return {
    key: 'years',
    label: t('waterfall.years'),
    note: isMissing ? missingText(missing, words) : t('waterfall.yearsNote', { count: max }),
    bar: NONE,
    text: isMissing
      ? t('waterfall.notRecorded')
      : t(isBroken ? 'waterfall.yearsOver' : 'waterfall.yearsUsed', { used, max }),
    aside: '',
    tone: isMissing ? 'absent' : isBroken ? 'bad' : 'plain',
    hint: [],
  };
}

function allowedRow(
  { fen }: Step<'allowed'>,
  binding: readonly CapTerm[],
  limitCount: number,
  facts: UnitFacts,
  { t, termName, money, exact }: CapsWords,
): WaterfallRow {
  const stated = facts.limitFen ?? fen;
  return {
    key: 'allowed',
    label: t('allowed'),
    note:
      binding.length === 0
        ? t('waterfall.allowedUnknown')
        : t(limitCount > 1 ? 'waterfall.allowedSmaller' : 'waterfall.allowedOnly', {
            term: binding.map(termName).join(t('list')),
          }),
    bar: stated === null ? NONE : { kind: 'allowed', fen: Number(stated) },
    text: stated === null ? t('waterfall.cannot') : money(stated),
    aside: '',
    tone: stated === null ? 'absent' : 'strong',
    hint: stated === null ? [] : [{ label: t('allowed'), value: exact(stated) }],
  };
}

function awardedRow(
  { fen, awards }: Step<'awarded'>,
  facts: UnitFacts,
  paidFen: (awardId: string) => number,
  { t, money, exact }: CapsWords,
): WaterfallRow {
  return {
    key: 'awarded',
    label: t('waterfall.awarded'),
    note:
      awards.length > 1 && awards.length < 4
        ? t('waterfall.awardsSpelled', {
            count: awards.length,
            amounts: awards.map((award) => money(award.fen)).join(' + '),
          })
        : t('waterfall.awards', { count: awards.length }),
    bar: {
      kind: 'awarded',
      parts: awards.map((award) => ({ key: award.id, fen: Number(award.fen), paidFen: paidFen(award.id) })),
    },
    text: money(facts.sumFen ?? fen),
    aside: t('waterfall.paid', { amount: money(facts.disbursedFen) }),
    tone: 'strong',
    hint: awards.flatMap((award) => [
      { label: t('waterfall.award', { id: award.id }), value: exact(award.fen) },
      { label: t('waterfall.awardPaid', { id: award.id }), value: exact(paidFen(award.id)) },
    ]),
  };
}

/** What is left is drawn in the colour of the verdict that it stands under. */
const HEADROOM_TONES: Partial<Record<CapVerdict, WaterfallRow['tone']>> = {
  within: 'good',
  at_cap: 'good',
  interpretation_dependent: 'reading',
};

function restRow(
  { verdict, sumFen, limitFen, headroomFen, excessFen }: UnitFacts,
  awardVerdict: CapVerdict,
  words: CapsWords,
): WaterfallRow {
  const { t, money, exact } = words;
  const [sum, limit] = [sumFen ?? 0, limitFen ?? sumFen ?? 0];
  const row = { key: 'rest', aside: '' };
  if (verdict === 'exceeds') {
    const isAmount = excessFen !== null && excessFen > 0;
    return {
      ...row,
      label: t('excess'),
      note: t(isAmount ? 'waterfall.excessNote' : 'waterfall.excessYears'),
      bar: isAmount ? { kind: 'excess', fromFen: sum - excessFen, toFen: sum } : NONE,
      text: isAmount ? money(excessFen) : t('waterfall.noAmount'),
      tone: awardVerdict === 'exceeds' ? 'bad' : 'reading',
      hint: isAmount ? [{ label: t('excess'), value: exact(excessFen) }] : [],
    };
  }
  if (headroomFen === null) {
    return {
      ...row,
      label: t('headroom'),
      note: t('waterfall.restUnknown'),
      bar: NONE,
      text: t('waterfall.cannot'),
      tone: 'absent',
      hint: [],
    };
  }
  return {
    ...row,
    label: t('headroom'),
    note: t('waterfall.restNote'),
    bar: headroomFen === 0 ? NONE : { kind: 'headroom', fromFen: sum, toFen: limit },
    text: money(headroomFen),
    tone: headroomFen === 0 ? 'strong' : (HEADROOM_TONES[awardVerdict] ?? 'absent'),
    hint: [{ label: t('headroom'), value: exact(headroomFen) }],
  };
}
