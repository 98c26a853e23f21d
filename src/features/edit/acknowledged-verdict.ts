import type { Problem } from '../../contract/problem.ts';
import { ACKNOWLEDGED_VERDICTS, type AcknowledgedVerdict, type CapVerdict } from '../../domain/vocabulary.ts';

function toAcknowledge(verdict: CapVerdict | null): AcknowledgedVerdict | null {
  return ACKNOWLEDGED_VERDICTS.find((each) => each === verdict) ?? null;
}

/**
 * The verdict under which an award would be stored: its own when that needs an acknowledgement, else the most
 * urgent one of the other awards that it changes; null when a refusal names none.
 */
export function acknowledgedVerdict({
  judgement,
  affected = [],
}: Pick<Problem, 'judgement' | 'affected'>): AcknowledgedVerdict | null {
  const own = toAcknowledge(judgement?.verdict ?? null);
  if (own !== null) return own;
  return ACKNOWLEDGED_VERDICTS.find((each) => affected.some(({ verdict }) => verdict === each)) ?? null;
}
