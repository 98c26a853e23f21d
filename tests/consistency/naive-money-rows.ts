/* Rows of money, from the audited ledger, in the shapes that the product's own rows have. BigInt fen. */
import { dayNumber, lastDayOf, monthOf, monthsBetween, periodOf } from './naive-dates.ts';
import type { Shown } from './naive-filter.ts';
import type { AuditedAward, AuditedLedger } from './naive-ledger.ts';
import {
  approvedFen,
  ceilingsOf,
  ceilingUnits,
  certainExcess,
  countsOf,
  disbursedFen,
  LIGHTS,
  rating,
  readingExcess,
  safetyOf,
  SITINGS,
  sumOf,
  utilisation,
  VERDICTS,
} from './naive-sums.ts';

export function headline(ledger: AuditedLedger, { projects, awards }: Shown) {
  const approved = awards.filter(({ isApproved }) => isApproved);
  const paid = awards.flatMap(({ payments }) => payments);
  const returned = awards.flatMap(({ clawbacks }) => clawbacks);
  const inCeiling = approvedFen(awards.filter(({ segment }) => segment === 'in_ceiling'));
  const { ceilingFen, headroomFen, unitCount, cutUnitCount } = ceilingsOf(awards);
  const [power, capacity] = [rating(projects, 'powerMW'), rating(projects, 'capacityMWh')];
  const pilots = projects.filter(({ record }) => record.pilot === 'yes');
  const pilotSitings = countsOf(
    SITINGS,
    pilots.map(({ siting }) => siting),
  );
  const ofClass = (name: string) => projects.filter(({ record }) => safetyOf(record.route) === name);
  const lastPaid = paid
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return {
    projects: { shown: projects.length, all: ledger.projects.length },
    powerMW: { shown: power.sum, missingCount: power.missing },
    capacityMWh: { shown: capacity.sum, missingCount: capacity.missing },
    applied: {
      fen: sumOf(awards.map(({ record }) => record.appliedFen)),
      count: awards.length,
      missingCount: awards.filter(({ record }) => record.appliedFen === null).length,
    },
    approved: {
      fen: approvedFen(awards),
      count: approved.length,
      missingCount: approved.filter(({ record }) => record.approvedFen === null).length,
    },
    disbursed: { fen: disbursedFen(awards), count: paid.length, missingCount: 0 },
    clawedBack: { fen: sumOf(returned), count: returned.length, missingCount: 0 },
    lastPaidDay: lastPaid === undefined ? null : dayNumber(lastPaid),
    ceilingFen,
    headroomFen,
    approvedInCeilingFen: inCeiling,
    utilisationPct: utilisation(inCeiling, ceilingFen),
    unitCount,
    cutUnitCount,
    pilotOutside: {
      pilots: pilots.length,
      outside: pilotSitings['outside'],
      onTheLine: pilotSitings['on_the_line'],
      inside: pilotSitings['inside'],
      unknown: pilotSitings['unknown'],
      flagUnknown: projects.filter(({ record }) => record.pilot === 'unknown').length,
    },
    highSafety: {
      namedMWh: rating(ofClass('named'), 'capacityMWh').sum,
      ambiguousMWh: rating(ofClass('ambiguous'), 'capacityMWh').sum,
      notNamedMWh: rating(ofClass('not_named'), 'capacityMWh').sum,
      namedCount: ofClass('named').length,
      ambiguousCount: ofClass('ambiguous').length,
      notNamedCount: ofClass('not_named').length,
      missingMWhCount: capacity.missing,
    },
    verdictCounts: countsOf(
      VERDICTS,
      awards.map(({ verdict }) => verdict),
    ),
    lights: countsOf(
      LIGHTS,
      projects.map(({ light }) => light.light),
    ),
    siting: countsOf(
      SITINGS,
      projects.map(({ siting }) => siting),
    ),
  };
}

/** One row a measure with any award, shown or not. */
export function caps(ledger: AuditedLedger, shown: Shown, measures: readonly string[]) {
  return measures.flatMap((measure) => {
    const ofMeasure = (award: AuditedAward): boolean => award.record.measure === measure;
    const all = ledger.awards.filter(ofMeasure);
    if (all.length === 0) return [];
    const segments = new Set(all.map(({ segment }) => segment));
    let kind = 'ceiling';
    if (!segments.has('in_ceiling') && segments.has('no_amount')) kind = 'no_amount';
    else if (!segments.has('in_ceiling') && segments.has('not_monetary')) kind = 'non_monetary';
    const awards = shown.awards.filter(ofMeasure);
    const approved = awards.filter(({ isApproved }) => isApproved);
    const inSegment = (segment: AuditedAward['segment']) =>
      awards.filter((award) => award.segment === segment);
    const inCeiling = approvedFen(inSegment('in_ceiling'));
    const units = [...new Set(awards.flatMap((award) => award.units))];
    const ofReading = new Map<string, bigint>();
    for (const unit of units) {
      const reading = JSON.stringify(unit.reading);
      ofReading.set(reading, (ofReading.get(reading) ?? 0n) + readingExcess(unit, ledger.awards));
    }
    const others = inSegment('others');
    const ceilings = ceilingsOf(awards);
    return {
      measure,
      kind,
      approvedFen: inCeiling,
      disbursedFen: disbursedFen(inSegment('in_ceiling')),
      ceilingFen: ceilings.ceilingFen,
      headroomFen: ceilings.headroomFen,
      utilisationPct: utilisation(inCeiling, ceilings.ceilingFen),
      excessFen: sumOf(units.map((unit) => certainExcess(unit, ledger.awards))),
      readingExcessFen: [...ofReading.values()].reduce((most, fen) => (fen > most ? fen : most), 0n),
      unverifiedFen: approvedFen(inSegment('unverified')),
      unverifiedCount: inSegment('unverified').length,
      othersFen: approvedFen(others),
      othersCount: others.length,
      othersExceedingCount: others.filter(({ verdict }) => verdict === 'exceeds').length,
      noAmountFen: approvedFen(inSegment('no_amount')),
      noAmountCount: inSegment('no_amount').length,
      nonMonetaryFen: approvedFen(inSegment('not_monetary')),
      nonMonetaryCount: inSegment('not_monetary').length,
      outOfPeriodFen: approvedFen(inSegment('out_of_period')),
      outOfPeriodCount: inSegment('out_of_period').length,
      unitCount: ceilings.unitCount,
      cutUnitCount: ceilings.cutUnitCount,
      awardCount: approved.length,
      missingAmountCount: approved.filter(({ record }) => record.approvedFen === null).length,
      verdictCounts: countsOf(
        VERDICTS,
        awards.map(({ verdict }) => verdict),
      ),
    };
  });
}

export function districts(
  ledger: AuditedLedger,
  shown: Shown,
  names: readonly { adcode: number; zh: string; en: string }[],
) {
  return names.flatMap(({ adcode, zh, en }) => {
    const all = ledger.projects.filter(({ record }) => record.districtAdcode === adcode);
    if (all.length === 0) return [];
    const seen = shown.projects.filter(({ record }) => record.districtAdcode === adcode);
    const awards = shown.awards.filter(({ project }) => project.record.districtAdcode === adcode);
    const inCeiling = awards.filter(({ segment }) => segment === 'in_ceiling');
    const { ceilingFen, cutUnitCount } = ceilingsOf(awards);
    const count = (verdict: string): number => awards.filter((award) => award.verdict === verdict).length;
    return {
      district: String(adcode),
      nameZh: zh,
      nameEn: en,
      shownProjects: seen.length,
      allProjects: all.length,
      shownMWh: rating(seen, 'capacityMWh').sum,
      shownMissingMWh: rating(seen, 'capacityMWh').missing,
      approvedFen: approvedFen(awards),
      disbursedFen: disbursedFen(awards),
      ceilingFen,
      approvedInCeilingFen: approvedFen(inCeiling),
      disbursedInCeilingFen: disbursedFen(inCeiling),
      utilisationPct: utilisation(approvedFen(inCeiling), ceilingFen),
      excessFen: sumOf(ceilingUnits(awards).map((unit) => certainExcess(unit, ledger.awards))),
      cutUnitCount,
      attention: {
        exceeds: count('exceeds'),
        interpretation_dependent: count('interpretation_dependent'),
        cannot_verify: count('cannot_verify'),
      },
    };
  });
}

/** Money by month, quarter or year: approvals by their date, payments by theirs. */
export function timeline(ledger: AuditedLedger, shown: Shown, step: 'month' | 'quarter' | 'year') {
  const { dataDate } = ledger.records;
  const inPeriod = (awards: readonly AuditedAward[]): AuditedAward[] =>
    awards.filter(({ segment }) => segment !== 'out_of_period');
  const approvals = (awards: readonly AuditedAward[]) =>
    inPeriod(awards).filter(({ isApproved, record }) => isApproved && record.approvedOn !== null);
  const payments = (awards: readonly AuditedAward[]) => inPeriod(awards).flatMap((award) => award.payments);
  const months = [
    ...approvals(ledger.awards).map(({ record }) => monthOf(record.approvedOn ?? '')),
    ...payments(ledger.awards).map(({ on }) => monthOf(on)),
  ];
  const last = [...months, monthOf(dataDate)].toSorted().at(-1) ?? '';
  const first = months.toSorted()[0] ?? '';
  const keys = [...new Set(monthsBetween(first, last).map((month) => periodOf(month, step)))];
  const approvedIn = (awards: readonly AuditedAward[]) =>
    keys.map((key) =>
      approvedFen(
        approvals(awards).filter(({ record }) => periodOf(monthOf(record.approvedOn ?? ''), step) === key),
      ),
    );
  const paidIn = (awards: readonly AuditedAward[]) =>
    keys.map((key) =>
      sumOf(
        payments(awards)
          .filter(({ on }) => periodOf(monthOf(on), step) === key)
          .map(({ fen }) => fen),
      ),
    );
  const outside = shown.awards.filter(({ segment }) => segment === 'out_of_period');
  const undated = inPeriod(shown.awards).filter(
    ({ isApproved, record }) => isApproved && record.approvedOn === null,
  );
  return {
    periods: keys.map((key) => ({ key, isPartial: lastDayOf(key) > dataDate })),
    approvedFen: approvedIn(shown.awards),
    disbursedFen: paidIn(shown.awards),
    allApprovedFen: approvedIn(ledger.awards),
    allDisbursedFen: paidIn(ledger.awards),
    outOfPeriod: { fen: approvedFen(outside), count: outside.length, disbursedFen: disbursedFen(outside) },
    undated: { fen: approvedFen(undated), count: undated.length },
    missingAmountCount: approvals(shown.awards).filter(({ record }) => record.approvedFen === null).length,
  };
}
