import { sql } from 'kysely';
import type { Place } from '../access.ts';
import { chained } from '../revision-chain.ts';
import { type LedgerWork, MOST_REFERRERS, REMEMBERED_MS } from '../store.ts';
import { optionalNumber, text } from './cell.ts';
import { changedSums, type LedgerHead } from './ledger-head.ts';
import { recordsWhere } from './ledger-reading.ts';
import { recordForms, REFERENCES } from './record-forms.ts';
import { writeRecord } from './record-writing.ts';
import { rowOfRevision } from './revision-rows.ts';
import type { SqlEngine, Work } from './sql-engine.ts';

/** Reads and changes the ledger inside a transaction; `head` moves on with each change. */
export function ledgerWork(engine: SqlEngine, work: Work, head: LedgerHead): LedgerWork {
  return {
    find: async (kind, id) => (await recordsWhere(engine, work, kind, sql`id = ${id}`))[0],

    async referrers(kind, id) {
      const found: Awaited<ReturnType<LedgerWork['referrers']>> = [];
      for (const { from, column } of REFERENCES.filter(({ to }) => to === kind)) {
        const rows = await engine.cells(
          work,
          sql`select id from ${sql.table(recordForms[from].table)} where ${sql.ref(column)} = ${id} limit ${sql.lit(MOST_REFERRERS)}`,
        );
        found.push(...rows.map(([referrer]) => ({ kind: from, id: text(referrer) })));
      }
      return found.slice(0, MOST_REFERRERS);
    },

    async placesNaming(organisationId) {
      const rows = await engine.cells(
        work,
        sql`
          select district_adcode from project where organisation_id = ${organisationId}
          union
          select project.district_adcode from award join project on project.id = award.project_id
          where award.organisation_id = ${organisationId}
          union
          select coalesce(output.district_adcode, project.district_adcode)
          from output left join project on project.id = output.project_id
          where output.organisation_id = ${organisationId}`,
      );
      return rows.map(([place]): Place => optionalNumber(place));
    },

    async awardsWith({ measure, ...keys }) {
      const columns = [
        ['id', keys.ids],
        ['project_id', keys.projectIds],
        ['organisation_id', keys.organisationIds],
        ['base_ref', keys.baseRefs],
      ] as const;
      // One query for each key, since each has an index of its own.
      const found = new Map<string, Awaited<ReturnType<LedgerWork['awardsWith']>>[number]>();
      for (const [column, values] of columns) {
        if (values.length === 0) continue;
        const shares = sql`measure = ${measure} and ${sql.ref(column)} in (${sql.join(values)})`;
        for (const { record } of await recordsWhere(engine, work, 'award', shares))
          found.set(record.id, record);
      }
      return [...found.values()];
    },

    projectOfCode: async (code) => (await recordsWhere(engine, work, 'project', sql`code = ${code}`))[0],
    organisationOfCreditCode: async (creditCode) =>
      (await recordsWhere(engine, work, 'organisation', sql`credit_code = ${creditCode}`))[0],

    sumFen: async (money) => head.sums[money],

    recall: (callerId, key) =>
      work
        .selectFrom('idempotency_key')
        .select(['request', 'answer'])
        .where('caller_id', '=', callerId)
        .where('key', '=', key)
        .executeTakeFirst(),

    async remember(callerId, key, { request, answer }, at) {
      const oldest = new Date(Date.parse(at) - REMEMBERED_MS).toISOString();
      await work.deleteFrom('idempotency_key').where('at', '<', oldest).execute();
      await work
        .insertInto('idempotency_key')
        .values({ caller_id: callerId, key, request, answer, at })
        .execute();
    },

    async apply(change, authorship) {
      await writeRecord(engine, work, change);
      const { kind, id, action, version, before, after } = change;
      const revision = await chained(head.lastHash, {
        ...authorship,
        sequence: head.sequence + 1,
        kind,
        recordId: id,
        version,
        action,
        before,
        after,
      });
      await work.insertInto('revision').values(rowOfRevision(revision)).execute();
      head.sums = changedSums(head.sums, change);
      head.sequence = revision.sequence;
      head.lastHash = revision.hash;
    },
  };
}
