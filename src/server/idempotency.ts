import { invalidRequest } from './request-body.ts';

/**
 * The key under which a creation is repeated; null without the header.
 * @throws Refusal `invalid_request` when it is not 1 to 100 visible ASCII characters
 */
export function idempotencyKey({ headers }: Request): string | null {
  const key = headers.get('idempotency-key');
  if (key === null || /^[\x21-\x7e]{1,100}$/.test(key)) return key;
  const detail = 'expected 1 to 100 visible ASCII characters';
  throw invalidRequest([{ field: 'Idempotency-Key', rule: 'wrong_format', detail }]);
}
