import { CRS_CODES, PARTNER_SIDES } from '../../domain/vocabulary.ts';
import { columnKinds, refers, tableIn } from './column-kinds.ts';
import type { ColumnWords } from './sql-engine.ts';

const addToPark = (column: string): string => `ALTER TABLE park ADD COLUMN ${column}`;

/** What version 4 added: outlines and partners of parks, documents of projects, and a way to what was withdrawn of them. */
export function parkSchema(words: ColumnWords): string[] {
  const { text, id, code, date, both, position } = columnKinds(words);
  const table = tableIn(words);

  return [
    // As recorded, in the recorded system; a converted copy never stands here. Only ever read as a whole.
    addToPark(code('outline_crs', CRS_CODES).optional),
    addToPark(
      `outline_polygons TEXT CHECK (${words.isJsonList('outline_polygons')}) CHECK ((outline_polygons IS NULL) = (outline_crs IS NULL))`,
    ),
    table(
      'park_partner',
      id('park_id').required,
      position,
      ...both('name'),
      code('side', PARTNER_SIDES).required,
      ...both('part'),
      ...both('source'),
      'PRIMARY KEY (park_id, position)',
      refers('park_id', 'park'),
    ),
    table(
      'project_document',
      id('project_id').required,
      position,
      ...both('title'),
      text('url', 2000).required,
      date('issued_on').optional,
      `CHECK (${['http', 'https'].map((scheme) => `lower(url) LIKE '${scheme}://%'`).join(' OR ')})`,
      'PRIMARY KEY (project_id, position)',
      refers('project_id', 'project'),
    ),
    // What is withdrawn stands in no table any more: only its revision names what it belonged to.
    ...(['projectId', 'awardId'] as const).map(
      (owner) =>
        `CREATE INDEX revision_withdrawn_${owner.toLowerCase()} ON revision (${words.jsonField('before_json', owner)}) WHERE action = 'withdraw'`,
    ),
  ];
}
