import { WITHIN_IS_NOT_ELIGIBLE } from '../../domain/caps/explanation.ts';

/** Ends of sentences and of the facts within them, as the engine writes explanations. */
const ENDS = { zh: /[。；]/, en: /\. |; |\.$/ };

/**
 * An explanation of the engine step by step. Its first sentence names the clause and the verdict, which stand beside
 * the steps already, and its last one is no step: the page says it once. An explanation of one sentence stays whole.
 */
export function explanationSteps(explanation: string, language: 'zh' | 'en'): string[] {
  const facts = explanation
    .split(ENDS[language])
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '' && fact !== WITHIN_IS_NOT_ELIGIBLE[language]);
  return facts.length > 1 ? facts.slice(1) : facts;
}
