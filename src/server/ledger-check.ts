import type { PortfolioRecords } from '../contract/record.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { FUNDING_STAGES, PHYSICAL_STAGES } from '../domain/vocabulary.ts';

/** One broken rule between records: `record` is its table, row and id. */
export type RecordIssue = { record: string; rule: string; detail: string };

type Table = Exclude<keyof PortfolioRecords, 'dataDate' | 'synthetic'>;

const TABLES: readonly Table[] = [
  'organisations',
  'parks',
  'projects',
  'sites',
  'milestones',
  'awards',
  'disbursements',
  'clawbacks',
  'outputs',
  'districtPolicies',
];

/**
 * Rules that a schema cannot see: ids and project codes stand once, references, codes, conditions and bases exist,
 * milestones stand on their own track, and no kind of money sums beyond 2^53 - 1 fen. Empty when all hold.
 */
export function checkRecords(
  records: PortfolioRecords,
  catalogue: Pick<Catalogue, 'measures' | 'bases'>,
  adcodes: ReadonlySet<number>,
): RecordIssue[] {
  const issues: RecordIssue[] = [];
  const fail = (table: Table, row: number, id: string, rule: string, detail: string): void => {
    issues.push({ record: `${table}[${row}] ${id}`, rule, detail });
  };
  const ids = new Map(TABLES.map((table) => [table, idsOf(records, table, fail)]));
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const bases = new Set(catalogue.bases.map(({ id }) => id));

  /** Fails when a reference names nothing; null is a missing reference and no error. */
  const refers = (
    table: Table,
    row: number,
    id: string,
    field: string,
    target: Table,
    value: string | null,
  ): void => {
    if (value === null || ids.get(target)?.has(value) === true) return;
    fail(table, row, id, 'unknown_reference', `${field}: no record ${value} in ${target}`);
  };
  const inDistrict = (table: Table, row: number, id: string, adcode: number | null): void => {
    if (adcode !== null && !adcodes.has(adcode)) {
      fail(table, row, id, 'unknown_district', `districtAdcode: no district ${adcode} in the boundary file`);
    }
  };
  const underMeasure = (table: Table, row: number, id: string, measure: string): void => {
    if (!measures.has(measure))
      fail(table, row, id, 'unknown_measure', `measure: the policy has no ${measure}`);
  };

  records.parks.forEach(({ id, districtAdcode }, row) => inDistrict('parks', row, id, districtAdcode));
  const codes = new Map<string, string>();
  records.projects.forEach(({ id, code, organisationId, parkId, districtAdcode }, row) => {
    const other = codes.get(code);
    if (other !== undefined)
      fail('projects', row, id, 'repeated_code', `code: ${code} is also the code of ${other}`);
    codes.set(code, id);
    refers('projects', row, id, 'organisationId', 'organisations', organisationId);
    refers('projects', row, id, 'parkId', 'parks', parkId);
    inDistrict('projects', row, id, districtAdcode);
  });
  records.sites.forEach(({ id, projectId }, row) =>
    refers('sites', row, id, 'projectId', 'projects', projectId),
  );

  const projectOfAward = new Map(records.awards.map(({ id, projectId }) => [id, projectId]));
  records.milestones.forEach(({ id, projectId, awardId, track, stage }, row) => {
    refers('milestones', row, id, 'projectId', 'projects', projectId);
    refers('milestones', row, id, 'awardId', 'awards', awardId);
    const stages: readonly string[] = track === 'funding' ? FUNDING_STAGES : PHYSICAL_STAGES;
    if (!stages.includes(stage)) {
      fail('milestones', row, id, 'stage_of_other_track', `stage: ${stage} is not on the ${track} track`);
    }
    if ((track === 'funding') !== (awardId !== null)) {
      fail(
        'milestones',
        row,
        id,
        'award_and_track',
        'awardId: set on the funding track, null on the physical one',
      );
    }
    const owner = awardId === null ? projectId : projectOfAward.get(awardId);
    if (owner !== undefined && owner !== projectId) {
      fail(
        'milestones',
        row,
        id,
        'award_of_other_project',
        `awardId: ${awardId} belongs to project ${owner}`,
      );
    }
  });
  records.awards.forEach((award, row) => {
    const { id, projectId, organisationId, measure } = award;
    refers('awards', row, id, 'projectId', 'projects', projectId);
    refers('awards', row, id, 'organisationId', 'organisations', organisationId);
    underMeasure('awards', row, id, measure);
    const conditions = new Set(measures.get(measure)?.conditions.map((condition) => condition.id));
    for (const { conditionId } of award.conditions) {
      if (!conditions.has(conditionId)) {
        fail(
          'awards',
          row,
          id,
          'unknown_condition',
          `conditions: ${measure} has no condition ${conditionId}`,
        );
      }
    }
    for (const base of Object.keys(award.basesFen)) {
      if (!bases.has(base))
        fail('awards', row, id, 'unknown_base', `basesFen: the policy has no base ${base}`);
    }
  });
  for (const table of ['disbursements', 'clawbacks'] as const) {
    records[table].forEach(({ id, awardId }, row) => refers(table, row, id, 'awardId', 'awards', awardId));
  }
  records.outputs.forEach(({ id, measure, organisationId, projectId, districtAdcode }, row) => {
    underMeasure('outputs', row, id, measure);
    refers('outputs', row, id, 'organisationId', 'organisations', organisationId);
    refers('outputs', row, id, 'projectId', 'projects', projectId);
    inDistrict('outputs', row, id, districtAdcode);
  });
  records.districtPolicies.forEach(({ id, measure, districtAdcode }, row) => {
    underMeasure('districtPolicies', row, id, measure);
    inDistrict('districtPolicies', row, id, districtAdcode);
  });
  return [...issues, ...textIssues(records), ...moneyIssues(records)];
}

function idsOf(
  records: PortfolioRecords,
  table: Table,
  fail: (table: Table, row: number, id: string, rule: string, detail: string) => void,
): Set<string> {
  const seen = new Set<string>();
  records[table].forEach(({ id }, row) => {
    if (seen.has(id)) fail(table, row, id, 'repeated_id', `id: ${id} stands twice in ${table}`);
    seen.add(id);
  });
  return seen;
}

/** Texts that no database gives back as they came: with a NUL, or with half of a surrogate pair. */
function textIssues(records: PortfolioRecords): RecordIssue[] {
  const isWhole = (value: unknown): boolean => {
    if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
    return typeof value !== 'object' || value === null || Object.values(value).every(isWhole);
  };
  return TABLES.flatMap((table) =>
    records[table].flatMap((record, row) =>
      Object.entries(record)
        .filter(([, value]) => !isWhole(value))
        .map(([field]) => ({
          record: `${table}[${row}] ${record.id}`,
          rule: 'broken_text',
          detail: `${field}: holds a NUL or half a character`,
        })),
    ),
  );
}

/** Sums that the columns could not carry exactly. */
function moneyIssues(records: PortfolioRecords): RecordIssue[] {
  const kinds: [string, (number | null)[]][] = [
    ['awards.appliedFen', records.awards.map((award) => award.appliedFen)],
    ['awards.approvedFen', records.awards.map((award) => award.approvedFen)],
    ['disbursements.amountFen', records.disbursements.map((payment) => payment.amountFen)],
    ['clawbacks.amountFen', records.clawbacks.map((clawback) => clawback.amountFen)],
  ];
  return kinds
    .filter(
      ([, amounts]) =>
        amounts.reduce<bigint>((sum, fen) => sum + BigInt(fen ?? 0), 0n) > Number.MAX_SAFE_INTEGER,
    )
    .map(([record]) => ({
      record,
      rule: 'sum_too_large',
      detail: 'the sum of all amounts exceeds 2^53 - 1 fen',
    }));
}
