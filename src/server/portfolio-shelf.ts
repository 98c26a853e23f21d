import type { Boundaries } from '../contract/boundary.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import type { AnswerWriter } from './answer-writer.ts';
import type { Caller } from './caller.ts';
import type { EncodedAnswer } from './json-answer.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { PortfolioWriter } from './portfolio-writer.ts';
import type { Turnstile } from './turnstile.ts';

/** Scopes whose answers are kept, beside that of all districts. */
const SCOPES = 4;
/** Milliseconds after which work that goes on lets other requests in. */
const SLICE_MS = 8;

type Place = {
  facts: LedgerFacts;
  writer: PortfolioWriter;
  written: { version: string; answer: Promise<EncodedAnswer> } | undefined;
};

/** Encoded portfolios by scope: each is written once for a data version, whoever asks at once. */
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

  function answerOf(place: Place): Promise<EncodedAnswer> {
    const { facts, writer, written } = place;
    if (written?.version === facts.dataVersion) return written.answer;
    const answer = inTurn(() => inSlices(writer, facts));
    const writing = { version: facts.dataVersion, answer };
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

async function inSlices(writer: PortfolioWriter, facts: LedgerFacts): Promise<EncodedAnswer> {
  const steps = writer.write(facts);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    while (writer.isFull() || performance.now() > sliceEnd) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
