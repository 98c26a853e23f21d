import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AwardRecord, PortfolioRecords } from '../../src/contract/record.ts';
import { projectDetail } from '../../src/contract/project-detail.ts';
import type { PortfolioColumns } from '../../src/domain/portfolio-columns.ts';
import { isApproved } from '../../src/domain/caps/recorded-award.ts';
import { arbitraryRecords, DISTRICT_CODES } from '../fixtures/arbitrary-records.ts';
import { columnsOf, snapshotOf, viewer } from './snapshot-under-test.ts';

const arbitraryDistricts = fc.subarray(DISTRICT_CODES, { minLength: 0, maxLength: 3 });

const districtOf = ({ projects }: PortfolioRecords, projectId: string): number =>
  projects.find(({ id }) => id === projectId)?.districtAdcode ?? 0;
const isOwn = (
  records: PortfolioRecords,
  districts: readonly number[],
  { projectId }: AwardRecord,
): boolean => districts.includes(districtOf(records, projectId));

/** The verdict's word of each award that has one. */
function verdictsOf({
  awards,
  verdicts,
  dictionaries,
}: PortfolioColumns): Record<string, string | undefined> {
  return Object.fromEntries(
    verdicts.awardRow.map((award, row) => [
      awards.id[award],
      dictionaries.verdict[verdicts.verdictCode[row] ?? -1],
    ]),
  );
}

/** Each unit as the ids of its awards that travel and its figures. */
function unitsOf({ awards, verdicts, units, unitAwards }: PortfolioColumns) {
  const members = units.measureCode.map((): string[] => []);
  verdicts.unitRow.forEach((unit, row) => {
    if (unit !== null) members[unit]?.push(awards.id[verdicts.awardRow[row] ?? -1] ?? '');
  });
  unitAwards.unitRow.forEach((unit, row) =>
    members[unit]?.push(awards.id[unitAwards.awardRow[row] ?? -1] ?? ''),
  );
  return units.measureCode.map((measure, row) => ({
    key: `${measure} ${units.basisCode[row]} ${units.readingCode[row]} ${members[row]?.toSorted().join()}`,
    members: members[row] ?? [],
    holdsOthers: units.holdsOthers[row] === 1,
    verdict: units.verdictCode[row],
    figures: [
      units.sumFen[row],
      units.limitFen[row],
      units.headroomFen[row],
      units.excessFen[row],
      units.bindingTermCode[row],
    ],
  }));
}

describe('the portfolio of a caller of some districts', () => {
  it('holds his records alone, with the verdicts of the whole ledger', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, arbitraryDistricts, async (records, districts) => {
        const snapshot = await snapshotOf(records);
        const whole = await columnsOf(snapshot, 'all');
        const scoped = await columnsOf(snapshot, districts);
        const own = records.awards.filter((award) => isOwn(records, districts, award));
        expect(scoped.districts).toEqual(districts.toSorted((a, b) => a - b));
        expect(scoped.awards.id).toEqual(own.map(({ id }) => id));
        expect(scoped.projects.id).toEqual(
          records.projects
            .filter(({ districtAdcode }) => districts.includes(districtAdcode))
            .map(({ id }) => id),
        );
        const all = verdictsOf(whole);
        expect(verdictsOf(scoped)).toEqual(
          Object.fromEntries(own.filter(isApproved).map(({ id }) => [id, all[id]])),
        );
        expect(scoped.disbursements.amountFen.reduce((sum, fen) => sum + fen, 0)).toBe(
          records.disbursements
            .filter(({ awardId }) => own.some(({ id }) => id === awardId))
            .reduce((sum, { amountFen }) => sum + amountFen, 0),
        );
        const places = new Set(scoped.dictionaries.district.map(Number));
        expect(
          scoped.outputs.districtCode.every(
            (code) => code === null || places.has(Number(scoped.dictionaries.district[code])),
          ),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('tells the figures of a unit only when all its awards and all on its bases are his', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, arbitraryDistricts, async (records, districts) => {
        const snapshot = await snapshotOf(records);
        const all = unitsOf(await columnsOf(snapshot, 'all'));
        const scoped = unitsOf(await columnsOf(snapshot, districts));
        const award = new Map(records.awards.map((each) => [each.id, each]));
        const own = (id: string): boolean => isOwn(records, districts, award.get(id) ?? fail(id));
        const isShared = (id: string): boolean => {
          const { baseRef, measure } = award.get(id) ?? fail(id);
          const sharesBases = ['II-5', 'III-2', 'III-3'].includes(measure);
          return (
            sharesBases &&
            baseRef !== null &&
            all.some(({ members }) =>
              members.some(
                (each) =>
                  !own(each) && award.get(each)?.baseRef === baseRef && award.get(each)?.measure === measure,
              ),
            )
          );
        };
        const expected = all
          .filter(({ members }) => members.some(own))
          .map((unit) => {
            const travels = unit.members.filter(own);
            const holdsOthers = travels.length < unit.members.length || travels.some(isShared);
            return {
              ...unit,
              key: `${unit.key.split(' ').slice(0, 3).join(' ')} ${travels.toSorted().join()}`,
              members: travels,
              holdsOthers,
              figures: holdsOthers ? [null, null, null, null, null] : unit.figures,
            };
          });
        const order = (units: typeof scoped) => units.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(order(scoped)).toEqual(order(expected));
        expect(all.some(({ holdsOthers }) => holdsOthers)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of others: their names, ids and amounts leave no trace while verdicts stay', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, arbitraryDistricts, async (records, districts) => {
        const marked = withMarks(records, districts);
        const [plain, other] = [await snapshotOf(records), await snapshotOf(marked)];
        const before = await columnsOf(plain, districts);
        // Totals of the city are sums over others, told where that says nothing of anyone.
        const { city: _totals, ...told } = await columnsOf(other, districts);
        expect(JSON.stringify(told)).not.toMatch(MARKS);
        const verdictsStay =
          JSON.stringify(verdictsOf(before)) ===
          JSON.stringify(verdictsOf(await columnsOf(other, districts)));
        if (verdictsStay) {
          const { city: _before, units: unitsBefore, ...rest } = before;
          const { city: _after, units: unitsAfter, ...same } = await columnsOf(other, districts);
          expect(same).toEqual(rest);
          expect(unitsAfter.sumFen).toEqual(unitsBefore.sumFen);
          expect(unitsAfter.limitFen).toEqual(unitsBefore.limitFen);
        }
        for (const { id, districtAdcode } of marked.projects) {
          const answer = other.project(id, viewer(districts));
          if (!districts.includes(districtAdcode)) {
            expect(answer).toBeUndefined();
            continue;
          }
          const detail = projectDetail.parse(answer);
          expect(JSON.stringify(detail)).not.toMatch(MARKS);
          const known = plain.project(id, viewer(districts));
          const readings = (answered: typeof known) =>
            answered?.awards.map(({ verdict, candidates }) => [
              verdict,
              candidates.map((each) => each.verdict),
            ]);
          if (JSON.stringify(readings(detail)) === JSON.stringify(readings(known)))
            expect(detail).toEqual(known);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function fail(id: string): never {
  throw new RangeError(`no award ${id}`);
}

/** Longer than any amount of the generated ledgers is likely to be; as fen, as yuan and with separators. */
const MARKED_FEN = 918_273_645;
const MARKS = /918273645|9,?182,?736\.45|FOREIGN/;

/** The same ledger with the amounts, names and texts of others marked; what units rest on stays what it is. */
function withMarks(records: PortfolioRecords, districts: readonly number[]): PortfolioRecords {
  const mark = { zh: 'FOREIGN', en: 'FOREIGN' };
  const isOwnAward = (id: string): boolean =>
    records.awards.some((award) => award.id === id && isOwn(records, districts, award));
  const isOwnProject = (id: string): boolean => districts.includes(districtOf(records, id));
  const named = new Set([
    ...records.projects.filter(({ id }) => isOwnProject(id)).map(({ organisationId }) => organisationId),
    ...records.awards.filter(({ id }) => isOwnAward(id)).map(({ organisationId }) => organisationId),
    ...records.outputs
      .filter(({ districtAdcode, projectId }) =>
        districtAdcode === null
          ? projectId !== null && isOwnProject(projectId)
          : districts.includes(districtAdcode),
      )
      .map(({ organisationId }) => organisationId),
  ]);
  return {
    ...records,
    organisations: records.organisations.map((each) => (named.has(each.id) ? each : { ...each, name: mark })),
    projects: records.projects.map((each) =>
      isOwnProject(each.id) ? each : { ...each, name: mark, code: `FOREIGN-${each.id}` },
    ),
    awards: records.awards.map((each) =>
      isOwnAward(each.id)
        ? each
        : {
            ...each,
            id: `FOREIGN-${each.id}`,
            approvedFen: each.approvedFen === null ? null : MARKED_FEN,
            appliedFen: MARKED_FEN,
          },
    ),
    milestones: records.milestones.map((each) =>
      isOwnProject(each.projectId) ? each : { ...each, id: `FOREIGN-${each.id}` },
    ),
    sites: records.sites.map((each) =>
      isOwnProject(each.projectId) ? each : { ...each, id: `FOREIGN-${each.id}` },
    ),
    disbursements: records.disbursements.map((each) =>
      isOwnAward(each.awardId)
        ? each
        : { ...each, id: `FOREIGN-${each.id}`, awardId: `FOREIGN-${each.awardId}`, amountFen: MARKED_FEN },
    ),
    clawbacks: records.clawbacks.map((each) =>
      isOwnAward(each.awardId)
        ? each
        : { ...each, awardId: `FOREIGN-${each.awardId}`, amountFen: MARKED_FEN, reason: mark },
    ),
    notes: records.notes.map((each) =>
      isOwnProject(each.projectId ?? '') ? each : { ...each, text: 'FOREIGN', author: 'FOREIGN' },
    ),
  };
}

describe('totals of the city', () => {
  it('are absent for all districts, and told only when others are many', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, arbitraryDistricts, async (records, districts) => {
        const snapshot = await snapshotOf(records);
        expect((await columnsOf(snapshot, 'all')).city).toBeNull();
        const { city } = await columnsOf(snapshot, districts);
        const outside = records.projects.filter(({ districtAdcode }) => !districts.includes(districtAdcode));
        const isMany = (rows: { project: string; organisation: string | null }[]): boolean =>
          new Set(rows.map(({ project }) => project)).size >= 5 &&
          new Set(rows.map(({ organisation }) => organisation).filter((each) => each !== null)).size >= 3;
        const told = outside.map(({ id, organisationId }) => ({ project: id, organisation: organisationId }));
        expect(city?.projectCount).toBe(isMany(told) ? records.projects.length : null);
        const approved = records.awards.filter((award) => isApproved(award) && award.approvedFen !== null);
        const others = approved.filter((award) => !isOwn(records, districts, award));
        const isTold = isMany(
          others.map(({ projectId, organisationId }) => ({
            project: projectId,
            organisation: organisationId,
          })),
        );
        expect(city?.approvedFen).toBe(
          isTold ? approved.reduce((sum, { approvedFen }) => sum + (approvedFen ?? 0), 0) : null,
        );
      }),
      { numRuns: 60 },
    );
  });
});
