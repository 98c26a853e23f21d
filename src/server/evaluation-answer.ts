import type { CapEvaluation as CapAnswer, CapEvaluationRequest } from '../contract/caps.ts';
import { readingOf } from '../domain/caps/cap-candidate.ts';
import type { BindingTerm } from '../domain/caps/cap-unit.ts';
import type { FigureWords } from '../domain/caps/cap-words.ts';
import type { Catalogue, Measure } from '../domain/caps/catalogue.ts';
import { type CapEvaluation, evaluateCaps } from '../domain/caps/evaluation.ts';
import { candidateReason, explain } from '../domain/caps/explanation.ts';
import { percentText } from '../domain/money/percent.ts';
import { yuanText } from '../domain/money/yuan.ts';
import { Refusal } from './refusal.ts';

export function optionalYuan(fen: bigint | null): string | null {
  return fen === null ? null : yuanText(fen);
}

/** `POST /api/caps/evaluate`. @throws Refusal `unknown_measure` naming the field. */
export function evaluationAnswer(
  { measure: id, awards, inferredTerms }: CapEvaluationRequest,
  catalogue: Catalogue,
  words: FigureWords,
): CapAnswer {
  const measure = catalogue.measures.find((row) => row.id === id);
  if (measure === undefined) {
    const detail = `the policy has no measure ${id}`;
    throw new Refusal('unknown_measure', detail, [{ field: 'measure', rule: 'unknown_measure', detail }]);
  }
  return evaluationText(measure, evaluateCaps(measure, awards, inferredTerms), words);
}

/** An evaluation with its figures as decimal yuan and its sentences. */
export function evaluationText(measure: Measure, evaluation: CapEvaluation, words: FigureWords): CapAnswer {
  const figures = evaluation.judged?.figures ?? null;
  const allowed = figures?.allowedMaxFen ?? null;
  const binding = figures?.binding ?? null;
  return {
    verdict: evaluation.verdict,
    allowedMax: optionalYuan(allowed),
    utilisationPct: binding === null ? null : percentText(binding.sumFen, binding.limitFen),
    pooledPct: allowed === null ? null : percentText(figures?.sumFen ?? 0n, allowed),
    headroom: optionalYuan(figures?.headroomFen ?? null),
    bindingTerm: bindingText(binding),
    explanation: explain(measure, evaluation, words),
    candidates: (evaluation.judged?.candidates ?? []).map((judged) => ({
      basis: judged.candidate.basis,
      reading: readingOf(judged.candidate),
      verdict: judged.verdict,
      reason: candidateReason(judged, words),
    })),
  };
}

function bindingText(binding: BindingTerm | null): CapAnswer['bindingTerm'] {
  if (binding === null) return null;
  return {
    kind: binding.kind,
    unit: binding.unit,
    sum: yuanText(binding.sumFen),
    limit: yuanText(binding.limitFen),
  };
}
