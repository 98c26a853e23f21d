import { noteRecord, parkRecord } from './record.ts';
import { z } from './schema-kit.ts';

/** Each row of the answer carries its version, which a change must name. */
const version = z.int().min(1);

/** One park with what people noted about it; its projects are those of the portfolio that name it. */
export const parkDetail = z.strictObject({
  /** Of the data; each record has its own. */
  version: z.string(),
  /** Whether the caller may change it. */
  mayWrite: z.boolean(),
  park: parkRecord.extend({ version }),
  /** Newest first; none for a wall. */
  notes: z.array(noteRecord.safeExtend({ version })),
});

export type ParkDetail = z.infer<typeof parkDetail>;
