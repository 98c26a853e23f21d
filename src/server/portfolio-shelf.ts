import type { Boundaries } from '../contract/boundary.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import type { AnswerWriter } from './answer-writer.ts';
import type { Caller } from './caller.ts';
import type { EncodedAnswer } from './json-answer.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { PortfolioWriter } from './portfolio-writer.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

/** Scopes whose answers are kept, beside that of all districts. */
const SCOPES = 4;
/** Milliseconds after which work that goes on lets other requests in. */
const SLICE_MS = 8;

/** After a change came in between, more may follow. */
const LULL_MS = 50;
/** How long a portfolio is begun again when a change comes in between; then changes wait for it. */
const PATIENCE_MS = 1000;

type Place = {
  facts: LedgerFacts;
  writer: PortfolioWriter;
  /** `version` is null while it is written: it will be of the newest. */
  written: { version: string | null; answer: Promise<EncodedAnswer> } | undefined;
};

/**
 * Encoded portfolios by scope: each is written once for a data version, whoever asks at once, and one after the other.
 * Changes of the facts that come in `inTurn` come between the slices of writing: what was written by then and is
 * touched by them is written again.
 */
export function createPortfolioShelf(
  policy: { catalogue: Catalogue; boundaries: Boundaries },
  createWriter: () => AnswerWriter,
  inTurn: Turnstile,
): {
  portfolio(facts: LedgerFacts, districts: Caller['districts']): Promise<EncodedAnswer>;
  /** Whether anyone has asked for this scope lately. */
  holds(scope: 'all'): boolean;
  clear(): void;
} {
  // In the order of use, the one used longest ago first.
  const places = new Map<string, Place>();
  const oneByOne = createTurnstile();

  function answerOf(place: Place): Promise<EncodedAnswer> {
    const { facts, writer, written } = place;
    if (written !== undefined && (written.version === null || written.version === facts.dataVersion)) {
      return written.answer;
    }
    const answer = oneByOne(() =>
      newest(writer, facts, inTurn, (version) => {
        writing.version = version;
      }),
    );
    const writing: NonNullable<Place['written']> = { version: null, answer };
    place.written = writing;
    answer.catch(() => {
      if (place.written === writing) place.written = undefined;
    });
    return answer;
  }

  return {
    async portfolio(facts, districts) {
      const scope = districts === 'all' ? 'all' : [...new Set(districts)].toSorted((a, b) => a - b);
      const key = String(scope);
      const known = places.get(key);
      const place: Place =
        known?.facts === facts
          ? known
          : { facts, writer: new PortfolioWriter(scope, policy, createWriter()), written: undefined };
      places.delete(key);
      places.set(key, place);
      const scoped = [...places.keys()].filter((each) => each !== 'all');
      const oldest = scoped[0];
      if (scoped.length > SCOPES && oldest !== undefined) places.delete(oldest);
      return answerOf(place);
    },
    holds: (scope) => places.has(scope),
    clear: () => places.clear(),
  };
}

/** `done` learns of the version before anything else can happen. */
async function newest(
  writer: PortfolioWriter,
  facts: LedgerFacts,
  inTurn: Turnstile,
  done: (version: string) => void,
): Promise<EncodedAnswer> {
  const patientUntil = performance.now() + PATIENCE_MS;
  while (performance.now() < patientUntil) {
    const answer = await inSlices(writer, facts, done);
    if (answer !== undefined) return answer;
    // Changes seldom come alone.
    await new Promise((resolve) => setTimeout(resolve, LULL_MS));
  }
  return inTurn(async () => {
    const answer = await inSlices(writer, facts, done);
    if (answer === undefined) throw new Error('the facts changed out of turn');
    return answer;
  });
}

/** undefined: the facts changed before it was finished. */
async function inSlices(
  writer: PortfolioWriter,
  facts: LedgerFacts,
  done: (version: string) => void,
): Promise<EncodedAnswer | undefined> {
  const { dataVersion } = facts;
  if (dataVersion === '') throw new Error('a change broke the facts');
  const steps = writer.write(facts);
  let sliceEnd = performance.now() + SLICE_MS;
  while (facts.dataVersion === dataVersion) {
    const step = steps.next();
    if (step.done === true) {
      done(dataVersion);
      return step.value;
    }
    while (writer.isFull() || performance.now() > sliceEnd) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
  return undefined;
}
