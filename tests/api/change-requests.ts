import { expect } from 'vitest';
import { problem } from '../../src/contract/problem.ts';
import { recordAnswers, type RecordAnswer } from '../../src/contract/record-kind.ts';
import type { RecordKind } from '../../src/domain/vocabulary.ts';

/** The record in an answer with this status, parsed by the contract of its kind. */
export async function expectRecord<Kind extends RecordKind>(
  kind: Kind,
  response: Response,
  status = 200,
): Promise<RecordAnswer<Kind>> {
  const body: unknown = await response.json();
  expect([response.status, response.status === status ? '' : body]).toEqual([status, '']);
  const answer = recordAnswers[kind].parse(body);
  expect(response.headers.get('etag')).toBe(`"${answer.version}"`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return answer;
}

/** The problem of a refusal, with `field rule` of each issue. */
export async function expectRefusal(response: Response, status: number, code: string) {
  const body = problem.parse(await response.json());
  expect([response.status, body.code]).toEqual([status, code]);
  return { ...body, rules: body.issues.map(({ field, rule }) => `${field} ${rule}`) };
}

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
