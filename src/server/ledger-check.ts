import { RECORD_TABLES, type RecordOf, recordsByKind } from '../contract/record-kind.ts';
import type { PortfolioRecords } from '../contract/record.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/vocabulary.ts';
import { awardOfMilestone, recordRules, referencesOf, type RuleIssue } from './record-rules.ts';

/** One broken rule between records: `record` is its table, row and id. */
export type RecordIssue = { record: string; rule: string; detail: string };

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
  const rows = recordsByKind(records);
  const rules = recordRules(catalogue, adcodes);
  const ids = new Map(RECORD_KINDS.map((kind) => [kind, new Set(rows[kind].map(({ id }) => id))]));

  const check = <Kind extends RecordKind>(kind: Kind, tables: { [Some in Kind]: RecordOf[Some][] }): void => {
    const seen = new Set<string>();
    const table: RecordOf[Kind][] = tables[kind];
    table.forEach((record, row) => {
      const fail = ({ field, rule, detail }: RuleIssue): void => {
        const place = `${RECORD_TABLES[kind]}[${row}] ${record.id}`;
        issues.push({ record: place, rule, detail: `${field}: ${detail}` });
      };
      if (seen.has(record.id)) {
        fail({ field: 'id', rule: 'repeated_id', detail: `${record.id} stands twice` });
      }
      seen.add(record.id);
      for (const { field, kind: target, id } of referencesOf[kind](record)) {
        if (ids.get(target)?.has(id) === true) continue;
        fail({ field, rule: 'unknown_reference', detail: `no record ${id} in ${RECORD_TABLES[target]}` });
      }
      rules[kind](record).forEach(fail);
    });
  };
  for (const kind of RECORD_KINDS) check(kind, rows);
  return [...issues, ...codeIssues(records), ...milestoneIssues(records), ...moneyIssues(records)];
}

function codeIssues({ projects }: PortfolioRecords): RecordIssue[] {
  const owners = new Map<string, string>();
  return projects.flatMap(({ id, code }, row) => {
    const other = owners.get(code);
    owners.set(code, id);
    if (other === undefined) return [];
    const detail = `code: ${code} is also the code of ${other}`;
    return [{ record: `projects[${row}] ${id}`, rule: 'repeated_code', detail }];
  });
}

function milestoneIssues({ milestones, awards }: PortfolioRecords): RecordIssue[] {
  const awardOf = new Map(awards.map((award) => [award.id, award]));
  return milestones.flatMap((milestone, row) =>
    awardOfMilestone(milestone, awardOf.get(milestone.awardId ?? '')).map(({ field, rule, detail }) => ({
      record: `milestones[${row}] ${milestone.id}`,
      rule,
      detail: `${field}: ${detail}`,
    })),
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
