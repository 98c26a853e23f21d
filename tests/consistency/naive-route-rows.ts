/* Rows of the page of technical routes, from the audited ledger. Money as BigInt fen, one kind at a time. */
import { lastDayOf, monthOf, monthsBetween, periodOf } from './naive-dates.ts';
import type { Shown } from './naive-filter.ts';
import type { AuditedAward, AuditedLedger, AuditedProject } from './naive-ledger.ts';
import { approvedFen, disbursedFen, rating, safetyOf, sumOf } from './naive-sums.ts';

const PHYSICAL = [
  'filed',
  'design',
  'construction',
  'commissioning',
  'grid_connected',
  'acceptance',
  'operating',
  'retired',
];
const FUNDING = [
  'applied',
  'accepted',
  'expert_review',
  'publicity',
  'approved',
  'disbursed',
  'performance_evaluation',
];
const EXITS = ['rejected', 'withdrawn', 'clawed_back'];

const ofRoute = (route: string) => (project: AuditedProject) => project.record.route === route;
export const isBuilt = ({ record }: AuditedProject): boolean =>
  PHYSICAL.indexOf(record.physicalStage) >= PHYSICAL.indexOf('grid_connected');

/** Projects (or awards) of a route at each stage of a track. */
export function stages(ledger: AuditedLedger, shown: Shown, track: 'physical' | 'funding') {
  const figures = (projects: AuditedProject[], awards: AuditedAward[]) => {
    const { sum, missing } = rating(projects, 'capacityMWh');
    const lacking = awards.filter((award) => award.isApproved && award.record.approvedFen === null);
    return {
      count: track === 'physical' ? projects.length : awards.length,
      mwh: track === 'physical' ? sum : null,
      missingMWh: track === 'physical' ? missing : 0,
      approvedFen: approvedFen(awards),
      missingFen: lacking.length,
    };
  };
  const cell = (
    holdsProject: (one: AuditedProject) => boolean,
    holdsAward: (one: AuditedAward) => boolean,
  ) => ({
    shown: figures(shown.projects.filter(holdsProject), shown.awards.filter(holdsAward)),
    all: figures(ledger.projects.filter(holdsProject), ledger.awards.filter(holdsAward)),
  });
  const stageOf = (award: AuditedAward): string =>
    track === 'physical' ? award.project.record.physicalStage : award.record.fundingStage;
  const columns = track === 'physical' ? PHYSICAL : [...FUNDING, ...EXITS];
  const names = [...new Set(ledger.projects.map(({ record }) => record.route))];
  return {
    stages: columns,
    rows: names.map((route) => ({
      route,
      cells: columns.map((stage) =>
        cell(
          (project) => ofRoute(route)(project) && project.record.physicalStage === stage,
          (award) => ofRoute(route)(award.project) && stageOf(award) === stage,
        ),
      ),
      total: cell(ofRoute(route), ({ project }) => ofRoute(route)(project)),
    })),
    totals: columns.map((stage) =>
      cell(
        ({ record }) => record.physicalStage === stage,
        (award) => stageOf(award) === stage,
      ),
    ),
    total: cell(
      () => true,
      () => true,
    ),
  };
}

/** What a route's projects received for each megawatt hour; who lacks either figure is counted and left out. */
export function costs(ledger: AuditedLedger, shown: Shown, kind: 'approved' | 'disbursed') {
  const names = [...new Set(ledger.projects.map(({ record }) => record.route))];
  return names.map((route) => {
    const counts = { funded: 0, lackingMWh: 0, lackingFen: 0 };
    const values: { fen: bigint; mwh: number }[] = [];
    for (const project of ledger.projects.filter(ofRoute(route))) {
      const own = shown.awards.filter((award) => award.project === project);
      const fen = kind === 'approved' ? approvedFen(own) : disbursedFen(own);
      const isIncomplete =
        kind === 'approved' &&
        own.some(
          (award) =>
            award.isApproved && award.record.approvedFen === null && award.verdict !== 'not_monetary',
        );
      if (fen === 0n && !isIncomplete) continue;
      counts.funded += 1;
      const mwh = project.record.capacityMWh ?? 0;
      if (isIncomplete) counts.lackingFen += 1;
      else if (mwh > 0) values.push({ fen, mwh });
      else counts.lackingMWh += 1;
    }
    const sumFen = sumOf(values.map(({ fen }) => fen));
    const sumMWh = values.reduce((sum, { mwh }) => sum + mwh, 0);
    const each = values.map(({ fen, mwh }) => Number(fen) / mwh).toSorted((one, other) => one - other);
    return {
      route,
      ...counts,
      sumFen,
      sumMWh,
      fenPerMWh: sumMWh === 0 ? null : Number(sumFen) / sumMWh,
      median: middleOf(each),
    };
  });
}

/** The middle value, or the mean of the two in the middle. */
function middleOf(sorted: readonly number[]): number | null {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)];
  if (upper === undefined) return null;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? upper) + upper) / 2 : upper;
}

/** Recorded performance of a route: how many of the shown projects have it, and the middle of it. */
export function performance(ledger: AuditedLedger, shown: Shown) {
  const names = [...new Set(ledger.projects.map(({ record }) => record.route))];
  return names.map((route) => {
    const projects = shown.projects.filter(ofRoute(route));
    const cell = (valueOf: (project: AuditedProject) => number | null) => {
      const values = projects.map(valueOf).filter((value) => value !== null);
      return {
        count: projects.length,
        missing: projects.length - values.length,
        median: middleOf(values.toSorted((one, other) => one - other)),
      };
    };
    return {
      route,
      efficiency: cell(({ record }) => record.roundTripEfficiencyPct),
      duration: cell(({ record: { powerMW, capacityMWh } }) =>
        powerMW === null || powerMW === 0 || capacityMWh === null ? null : capacityMWh / powerMW,
      ),
      cycles: cell(({ record }) => record.cycleLife),
    };
  });
}

/** How far the awards of a clause came, by stage, approval, payments and dates of their milestones. */
export function funnel(ledger: AuditedLedger, shown: Shown, measure: string) {
  const reached = ({ record, isApproved, payments }: AuditedAward): number => {
    const happened = ledger.records.milestones.filter(
      ({ awardId, track, actualOn }) => awardId === record.id && track === 'funding' && actualOn !== null,
    );
    const passed = [record.fundingStage, ...happened.map(({ stage }) => stage)].map((stage) =>
      FUNDING.indexOf(stage),
    );
    return Math.max(
      0,
      ...passed,
      isApproved ? FUNDING.indexOf('approved') : 0,
      payments.length > 0 ? FUNDING.indexOf('disbursed') : 0,
    );
  };
  const place = new Map(
    ledger.awards.filter(({ record }) => record.measure === measure).map((award) => [award, reached(award)]),
  );
  const step = (stage: string, holds: (award: AuditedAward) => boolean) => {
    const ofClause = (award: AuditedAward): boolean => award.record.measure === measure && holds(award);
    const awards = shown.awards.filter(ofClause);
    const approved = awards.filter(({ isApproved }) => isApproved);
    return {
      stage,
      count: awards.length,
      standing: awards.filter(({ record }) => record.fundingStage === stage).length,
      allCount: ledger.awards.filter(ofClause).length,
      sums: {
        appliedFen: sumOf(awards.map(({ record }) => record.appliedFen)),
        appliedMissing: awards.filter(({ record }) => record.appliedFen === null).length,
        approvedFen: approvedFen(awards),
        approvedMissing: approved.filter(({ record }) => record.approvedFen === null).length,
        disbursedFen: disbursedFen(awards),
        clawedBackFen: sumOf(awards.flatMap(({ clawbacks }) => clawbacks)),
      },
    };
  };
  return {
    steps: FUNDING.map((stage, least) => step(stage, (award) => (place.get(award) ?? -1) >= least)),
    exits: EXITS.map((stage) => step(stage, ({ record }) => record.fundingStage === stage)),
  };
}

/** Approved money, and capacity as it was connected, by class of the route and by period. */
export function safetyShares(ledger: AuditedLedger, shown: Shown, step: 'month' | 'quarter' | 'year') {
  const { dataDate, milestones } = ledger.records;
  const datesOf = (project: AuditedProject, stage: string): string[] =>
    milestones
      .filter(
        (each) => each.projectId === project.record.id && each.track === 'physical' && each.stage === stage,
      )
      .map(({ actualOn }) => actualOn ?? '')
      .filter((date) => date !== '')
      .toSorted((one, other) => (one < other ? -1 : 1));
  const connected = new Map(
    ledger.projects.map((project) => [
      project,
      datesOf(project, 'grid_connected')[0] ?? datesOf(project, 'operating')[0],
    ]),
  );
  const connectedOn = (project: AuditedProject): string | undefined => connected.get(project);
  const approvals = ledger.awards.filter(
    ({ isApproved, segment, record }) =>
      isApproved && segment !== 'out_of_period' && record.approvedOn !== null,
  );
  const months = [
    ...approvals.map(({ record }) => monthOf(record.approvedOn ?? '')),
    ...ledger.projects.map((project) => monthOf(connectedOn(project) ?? '')),
  ].filter((month) => month !== '');
  const ordered = [...months, monthOf(dataDate)].toSorted((one, other) => (one < other ? -1 : 1));
  const keys = [
    ...new Set(monthsBetween(ordered[0] ?? '', ordered.at(-1) ?? '').map((month) => periodOf(month, step))),
  ];
  const sums = (facts: { route: string; amount: number | null }[]) => {
    const known = (name: string): number =>
      facts
        .filter(({ route }) => safetyOf(route) === name)
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    return {
      named: known('named'),
      ambiguous: known('ambiguous'),
      not_named: known('not_named'),
      count: facts.length,
      missing: facts.filter(({ amount }) => amount === null).length,
    };
  };
  const isIn = (date: string | null | undefined, key: string): boolean =>
    date !== null && date !== undefined && periodOf(monthOf(date), step) === key;
  const approvedIn = (key: string, awards: readonly AuditedAward[]) =>
    sums(
      awards
        .filter(({ record }) => isIn(record.approvedOn, key))
        .map(({ record, project }) => ({ route: project.record.route, amount: record.approvedFen })),
    );
  const connectedIn = (key: string, projects: readonly AuditedProject[]) =>
    sums(
      projects
        .filter((project) => isIn(connectedOn(project), key))
        .map(({ record }) => ({ route: record.route, amount: record.capacityMWh })),
    );
  const seen = approvals.filter((award) => shown.awards.includes(award));
  const shownApproved = shown.awards.filter(({ isApproved }) => isApproved);
  return {
    periods: keys.map((key) => ({ key, isPartial: lastDayOf(key) > dataDate })),
    approved: keys.map((key) => ({ shown: approvedIn(key, seen), all: approvedIn(key, approvals) })),
    commissioned: keys.map((key) => ({
      shown: connectedIn(key, shown.projects),
      all: connectedIn(key, ledger.projects),
    })),
    undatedAwards: shownApproved.filter(
      ({ segment, record }) => segment !== 'out_of_period' && record.approvedOn === null,
    ).length,
    outOfPeriodAwards: shownApproved.filter(({ segment }) => segment === 'out_of_period').length,
    undatedProjects: shown.projects.filter(
      (project) => isBuilt(project) && connectedOn(project) === undefined,
    ).length,
  };
}
