import type { BilingualText } from '../portfolio-columns.ts';
import type { Basis, CapTerm, Catalogue, Measure } from './catalogue.ts';

/** What part of a clause a difference touches. */
export const CHANGE_ASPECTS = [
  'terms',
  'readings',
  'basis',
  'dates',
  'conditions',
  'notes',
  'instrument',
  'flags',
  'wording',
] as const;
export type ChangeAspect = (typeof CHANGE_ASPECTS)[number];

/** In the order in which differences are told. */
const FACT_FIELDS = [
  'term',
  'reading',
  'textual',
  'evidence',
  'candidates',
  'default',
  'strict',
  'from',
  'to',
  'fromEvidence',
  'toEvidence',
  'condition',
  'note',
  'instrument',
  'monetary',
  'flag',
  'section',
  'title',
  'titleGrade',
  'shortTitle',
  'paraphrase',
  'quotation',
  'document',
  'publisher',
  'printedOn',
  'language',
  'languageNote',
  'timeZone',
  'base',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

export type CatalogueNote = Pick<Measure['notes'][number], 'text' | 'options' | 'default'>;

export type FactValue =
  | { kind: 'text'; text: BilingualText }
  | { kind: 'quotation'; text: string }
  | { kind: 'code'; code: string }
  | { kind: 'monetary'; monetary: boolean }
  | { kind: 'date'; date: string }
  | { kind: 'term'; term: CapTerm }
  | { kind: 'readings'; readings: string[] }
  | { kind: 'bases'; bases: Basis[] }
  | { kind: 'note'; note: CatalogueNote };

/** One thing that a catalogue states. `key` tells apart what one field states several times: a term, a condition. */
export type CatalogueFact = { aspect: ChangeAspect; field: FactField; key: string; value: FactValue };

/** null: not stated on that side. */
export type FactChange = Omit<CatalogueFact, 'value'> & { from: FactValue | null; to: FactValue | null };

export type ClauseDiff = {
  measure: string;
  state: 'added' | 'removed' | 'changed';
  /** As the newer side has it, or the older one where it is gone. */
  shortTitle: BilingualText;
  changes: FactChange[];
};

export type CatalogueDiff = {
  /** Of the document as a whole: its title, its dates, the figures that awards cite. */
  document: FactChange[];
  /** Clauses that differ, in the order of the newer catalogue, then those that are gone. */
  clauses: ClauseDiff[];
  /** Clauses that both sides state alike. */
  sameCount: number;
};

/** Collects facts under keys of their own: a second condition of one id gets another key than the first. */
class FactList {
  readonly facts: CatalogueFact[] = [];
  readonly #seen = new Map<string, number>();

  add(aspect: ChangeAspect, field: FactField, value: FactValue | null, id = ''): void {
    if (value === null) return;
    const slot = `${aspect} ${field} ${id}`;
    const earlier = this.#seen.get(slot) ?? 0;
    this.#seen.set(slot, earlier + 1);
    this.facts.push({ aspect, field, key: earlier === 0 ? id : `${id}#${earlier + 1}`, value });
  }
}

const text = (of: BilingualText | null): FactValue | null =>
  of === null ? null : { kind: 'text', text: of };
const code = (of: string | null): FactValue | null => (of === null ? null : { kind: 'code', code: of });
const date = (of: string | null): FactValue | null => (of === null ? null : { kind: 'date', date: of });

/**
 * Everything that a clause states, in a fixed order. Two clauses are alike exactly when their facts are; the order
 * in which a catalogue lists terms of different kinds, conditions, notes or flags is no fact.
 */
export function clauseFacts(measure: Measure): CatalogueFact[] {
  const list = new FactList();
  for (const term of measure.terms) {
    list.add('terms', 'term', { kind: 'term', term: withoutReadings(term) }, term.kind);
    if (hasReadings(term)) {
      list.add('readings', 'reading', { kind: 'readings', readings: term.readings }, term.kind);
    }
  }
  basisFacts(measure, list);
  const { effective } = measure;
  list.add('dates', 'from', date(effective.from));
  list.add('dates', 'to', date(effective.to));
  list.add('dates', 'fromEvidence', text(effective.fromEvidence));
  list.add('dates', 'toEvidence', text(effective.toEvidence));
  for (const { id, text: words } of measure.conditions) list.add('conditions', 'condition', text(words), id);
  for (const { id, ...note } of measure.notes) list.add('notes', 'note', { kind: 'note', note }, id);
  list.add('instrument', 'instrument', code(measure.instrument));
  list.add('instrument', 'monetary', { kind: 'monetary', monetary: measure.monetary });
  for (const flag of measure.flags) list.add('flags', 'flag', code(flag), flag);
  list.add('wording', 'section', code(measure.section));
  list.add('wording', 'title', text(measure.title));
  list.add('wording', 'titleGrade', code(measure.titleGrade));
  list.add('wording', 'shortTitle', text(measure.shortTitle));
  list.add('wording', 'paraphrase', text(measure.paraphrase));
  for (const quotation of measure.quotations) {
    list.add('wording', 'quotation', { kind: 'quotation', text: quotation }, '');
  }
  return list.facts;
}

function hasReadings(term: CapTerm): term is Extract<CapTerm, { readings: unknown }> {
  return 'readings' in term;
}

/** Readings are facts of their own, so that one that comes or goes does not look like another term. */
function withoutReadings(term: CapTerm): CapTerm {
  return hasReadings(term) ? { ...term, readings: [] } : term;
}

function basisFacts({ basis }: Measure, list: FactList): void {
  list.add('basis', 'textual', code(basis.textual));
  list.add('basis', 'evidence', text(basis.evidence));
  if (basis.candidates.length > 0) {
    list.add('basis', 'candidates', { kind: 'bases', bases: basis.candidates });
  }
  list.add('basis', 'default', code(basis.default));
  list.add('basis', 'strict', code(basis.strict));
}

/** What a catalogue states of its document, and the figures that awards cite; its version is its name, no fact. */
export function documentFacts({ document, timeZone, bases }: Catalogue): CatalogueFact[] {
  const list = new FactList();
  list.add('wording', 'document', text(document.title));
  list.add('wording', 'publisher', text(document.publisher));
  list.add('dates', 'printedOn', date(document.printedOn));
  list.add('wording', 'language', code(document.language));
  list.add('wording', 'languageNote', text(document.note));
  list.add('dates', 'timeZone', code(timeZone));
  for (const { id, label } of bases) list.add('terms', 'base', text(label), id);
  return list.facts;
}

/** What differs from one catalogue to another, clause by clause. Pure; of a catalogue with itself it is empty. */
export function catalogueDiff(from: Catalogue, to: Catalogue): CatalogueDiff {
  const before = new Map(from.measures.map((measure) => [measure.id, measure]));
  const after = new Map(to.measures.map((measure) => [measure.id, measure]));
  const gone = from.measures.filter(({ id }) => !after.has(id));
  const clauses = [
    ...to.measures.map((measure) => clauseDiff(before.get(measure.id), measure)),
    ...gone.map((measure) => clauseDiff(measure, undefined)),
  ].filter((clause) => clause !== null);
  const kept = to.measures.filter(({ id }) => before.has(id)).length;
  const changed = clauses.filter(({ state }) => state === 'changed').length;
  return {
    document: factChanges(documentFacts(from), documentFacts(to)),
    clauses,
    sameCount: kept - changed,
  };
}

function clauseDiff(from: Measure | undefined, to: Measure | undefined): ClauseDiff | null {
  const shown = to ?? from;
  if (shown === undefined) return null;
  const changes = factChanges(
    from === undefined ? [] : clauseFacts(from),
    to === undefined ? [] : clauseFacts(to),
  );
  if (changes.length === 0) return null;
  const state = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
  return { measure: shown.id, state, shortTitle: shown.shortTitle, changes };
}

function factChanges(from: readonly CatalogueFact[], to: readonly CatalogueFact[]): FactChange[] {
  const before = new Map(from.map((fact) => [factKey(fact), fact]));
  const after = new Map(to.map((fact) => [factKey(fact), fact]));
  const facts = new Map([...before, ...after]);
  return [...facts]
    .map(
      ([key, { aspect, field, key: id }]): FactChange => ({
        aspect,
        field,
        key: id,
        from: before.get(key)?.value ?? null,
        to: after.get(key)?.value ?? null,
      }),
    )
    .filter((change) => canonical(change.from) !== canonical(change.to))
    .toSorted(
      (a, b) =>
        CHANGE_ASPECTS.indexOf(a.aspect) - CHANGE_ASPECTS.indexOf(b.aspect) ||
        FACT_FIELDS.indexOf(a.field) - FACT_FIELDS.indexOf(b.field),
    );
}

function factKey({ aspect, field, key }: CatalogueFact): string {
  return `${aspect} ${field} ${key}`;
}

/** Equal values have equal texts, whatever the order in which a file names their parts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
