/** Ends of sentences and of the facts within them, as the engine writes explanations. */
const ENDS = { zh: /[。；]/, en: /\. |; |\.$/ };

/**
 * An explanation of the engine step by step. Its first sentence names the clause and the verdict, which stand beside
 * the steps already; an explanation of one sentence stays whole.
 */
export function explanationSteps(explanation: string, language: 'zh' | 'en'): string[] {
  const facts = explanation
    .split(ENDS[language])
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '');
  return facts.length > 1 ? facts.slice(1) : facts;
}
