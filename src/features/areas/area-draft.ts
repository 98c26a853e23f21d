import { parkOutline } from '../../contract/record.ts';
import { z } from '../../contract/schema-kit.ts';
import type { AreaDrawing } from './area-drawing.ts';

/*
 * What was drawn and not saved, kept in the browser's tab only, by caller and by park: it outlives a reload and a
 * lost session, and is nobody else's.
 */

export type AreaDraft = {
  /** Of the park as it was when the drawing began, so that what others stored since is noticed. */
  version: number;
  drawing: AreaDrawing;
  why: string;
};

const openRing = z.array(z.tuple([z.number(), z.number()]));
const schema = z.strictObject({
  version: z.int().min(1),
  drawing: z.strictObject({
    crs: parkOutline.shape.crs,
    polygons: z.array(z.array(openRing)),
    openRing: z.strictObject({ polygon: z.int(), ring: z.int() }).nullable(),
  }),
  why: z.string(),
});

/** Where a draft is kept, as those of the forms are. @param owner tells callers apart */
export function areaDraftKey(owner: string, parkId: string): string {
  return `parkfolio.draft:${owner}:park-area:${parkId}`;
}

/** The draft that is kept, null when there is none. */
export function keptAreaDraft(key: string): AreaDraft | null {
  try {
    const text = sessionStorage.getItem(key);
    if (text === null) return null;
    const kept: unknown = JSON.parse(text);
    const parsed = schema.safeParse(kept);
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage can be forbidden or hold something else; the drawing then starts from the stored area.
    return null;
  }
}

/** Keeps the draft; null forgets it. */
export function keepAreaDraft(key: string, draft: AreaDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Forbidden or full: the page itself still holds the drawing.
  }
}
