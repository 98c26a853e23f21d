import { z } from '../../contract/schema-kit.ts';
import type { FormValues } from './form-values.ts';

/*
 * What was typed and not saved, kept in the browser's tab only, by caller and by what is edited: it outlives a lost
 * session, a reload and a step back, and is nobody else's.
 */

/** With the record as it was read, so that what others stored since is noticed. */
export type EditDraft<Fields> = {
  values: FormValues;
  /** null for a new record. */
  read: { version: number; fields: Fields } | null;
  /** Of the creation: sent again after a reload, it is not stored twice. */
  idempotencyKey: string;
};

const PREFIX = 'parkfolio.draft';

/** Where a draft is kept. @param owner tells callers apart. @param target what is edited. */
export function draftKey(owner: string, target: string): string {
  return `${PREFIX}:${owner}:${target}`;
}

/** The draft that is kept, null when there is none or none of this form. */
export function keptDraft<Fields>(key: string, fields: z.ZodType<Fields>): EditDraft<Fields> | null {
  const schema = z.strictObject({
    values: z.record(z.string(), z.string()),
    read: z.strictObject({ version: z.int().min(1), fields }).nullable(),
    idempotencyKey: z.string().min(1).max(100),
  });
  try {
    const text = sessionStorage.getItem(key);
    if (text === null) return null;
    const kept: unknown = JSON.parse(text);
    const parsed = schema.safeParse(kept);
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage can be forbidden or hold something else; the form then starts from the stored record.
    return null;
  }
}

export function keepDraft<Fields>(key: string, draft: EditDraft<Fields>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Forbidden or full: the form itself still holds everything.
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}
