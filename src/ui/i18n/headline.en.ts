import type { headlineZh } from './headline.zh.ts';
import type { Wording } from './wording.ts';

export const headlineEn: Wording<typeof headlineZh> = {
  title: 'Headline figures',
  moneyBracket: 'Four kinds of money, counted apart, never added together',
  attention: 'Verdicts that need a person',
  figure: {
    projects: 'Projects',
    capacity: 'Energy capacity',
    applied: 'Applied',
    approved: 'Awarded',
    disbursed: 'Disbursed',
    clawedBack: 'Clawed back',
    headroom: 'Headroom to ceilings',
    pilots: 'Pilots outside the 5th Ring',
    highSafety: 'High-safety routes named in policy',
  },
  unit: { projects: '', MWh: 'MWh', percent: '%', ofPilots: 'of {{pilots}}', awards: 'awards' },
  note: {
    all: 'of {{all}}',
    power: 'power {{power}} MW',
    missing: '{{count}} missing',
    missingAwards: '{{count}} missing',
    awards: '{{count}} awards',
    records: '{{count}} records',
    utilisation: '{{pct}}% of computable ceilings',
    noCeiling: 'no computable ceiling',
    lastPaid: 'latest {{date}}',
    neverPaid: 'nothing disbursed yet',
    ceiling: 'ceilings {{amount}}, {{count}} award units',
    onTheLine: 'on the line {{count}}',
    inside: 'inside {{count}}',
    unknown: 'position unknown {{count}}',
    flagUnknown: 'pilot not recorded {{count}}',
    noPilots: 'no pilot projects',
    ambiguous: 'unclear {{pct}}%',
    notNamed: 'not named {{pct}}%',
    noCapacity: 'no project with a capacity',
  },
  city: {
    title: 'Whole city',
    note: 'totals only; not published where fewer than 5 projects or 3 organisations stand behind them',
    projects: 'projects {{value}}',
    power: 'power {{value}}',
    capacity: 'energy {{value}}',
    approved: 'awarded {{value}}',
    disbursed: 'disbursed {{value}}',
    withheld: 'not published',
  },
  onlyClause: 'Show only {{measure}}: {{count}}',
  explain: {
    projects: {
      definition: 'Projects that pass the filter, and all projects.',
      formula: 'A count; each project once.',
    },
    capacity: {
      definition: 'Rated energy and rated power of the projects shown.',
      formula:
        'Capacities are summed, and powers are summed. A missing figure is not a zero; it is counted apart.',
    },
    applied: {
      definition: 'Amounts applied for by the awards shown, whatever their funding stage.',
      formula:
        'Sum of the amounts applied for; missing ones are counted apart. Never added to awarded, disbursed or clawed back.',
    },
    approved: {
      definition:
        'Amounts of the awards shown that are approved or later. The share covers award units with a computable ceiling only.',
      formula:
        'Sum of the amounts awarded. Share = awarded of the awards shown in those units ÷ sum of the units’ ceilings; truncated up to 100, rounded up above it.',
    },
    disbursed: {
      definition: 'Money paid out to the awards shown, before claw-backs.',
      formula: 'Sum of the payments on record.',
    },
    clawedBack: {
      definition:
        'Money taken back from the awards shown. A claw-back lowers neither the awarded amount nor the use of a ceiling.',
      formula: 'Sum of the claw-backs on record.',
    },
    headroom: {
      definition:
        'What the award units with a computable ceiling may still receive. A unit is the awards that share one ceiling (an enterprise’s, a project’s, a loan’s…). The policy states no budget, and this sum is none.',
      formula:
        'For each unit: ceiling − awarded, not below zero; then the sum. Units that cannot be verified are left out. A unit counts once and in full if any of its awards is shown.',
      cut: '{{count}} of the units also hold awards that are not shown.',
    },
    pilots: {
      definition:
        'Projects flagged as pilot demonstrations all of whose sites lie outside the 5th Ring Road. The ring condition belongs to III-1 alone.',
      formula:
        'Geodesic distance of each site to the ring; nearer than its precision plus 20 m it is on the line and needs a survey.',
    },
    highSafety: {
      definition:
        'Solid-state lithium-ion and flow batteries are the high-safety routes that the policy names. Whether semi-solid lithium counts as solid the text does not say: it is unclear.',
      formula:
        'Capacity on named routes ÷ capacity on record of the projects shown; projects without a capacity are left out.',
    },
    attention: {
      definition:
        'Awards, approved or later, that exceed, depend on a reading or cannot be verified. Verdicts rest on the whole ledger and no filter changes them. Within the cap is not the same as eligible.',
      formula:
        'Each award is held against its ceiling under every candidate unit and reading. Where they differ and one exceeds, it depends on the reading; where a base or other figure is missing, it cannot be verified.',
    },
    rowsProjects: '{{count}} projects',
    rowsAwards: '{{count}} awards',
    rowsPayments: '{{count}} records',
    rowsUnits: '{{count}} award units',
  },
};
