import type { DistrictPolicyRecord, OutputRecord } from '../../src/contract/record.ts';
import { dayOf } from '../../src/domain/progress/calendar-day.ts';
import type { OutputKind } from '../../src/domain/vocabulary.ts';
import type { SampleOrganisation } from './organisations.ts';
import { dayReached } from './physical-timeline.ts';
import type { SampleProject } from './projects.ts';
import { numbered } from './record-number.ts';
import type { Random } from './seeded-random.ts';
import { DATA_DAY, dateOf, workingDay } from './working-day.ts';

type OutputTopic = { measure: string; kind: OutputKind; zh: string; en: string; per200: number };

/** Results that belong to no project, per 200 projects. */
const TOPICS: readonly OutputTopic[] = [
  { measure: 'I-2', kind: 'carrier', zh: '产业创新中心', en: 'industrial innovation centre', per200: 3 },
  { measure: 'I-2', kind: 'platform', zh: '中试验证平台', en: 'pilot-scale test platform', per200: 4 },
  { measure: 'I-3', kind: 'training', zh: '产教融合实训班', en: 'joint training course', per200: 5 },
  {
    measure: 'II-2',
    kind: 'incubation',
    zh: '专精特新企业培育服务',
    en: 'SME incubation service',
    per200: 6,
  },
  { measure: 'IV-1', kind: 'standard', zh: '储能技术标准', en: 'energy storage standard', per200: 9 },
  { measure: 'IV-3', kind: 'talent', zh: '领军人才引进', en: 'recruitment of leading talent', per200: 5 },
];

const FIRST_RESULT = dayOf('2024-05-06');

function topicOutputs(
  projectCount: number,
  organisations: readonly SampleOrganisation[],
  random: Random,
): Omit<OutputRecord, 'id'>[] {
  const actors = organisations.filter(({ sector }) => sector === 'institution' || sector === 'technology');
  return TOPICS.flatMap(({ measure, kind, zh, en, per200 }) => {
    const count = Math.max(1, Math.round((per200 * projectCount) / 200));
    return Array.from({ length: count }, (_, index) => {
      const number = numbered(index + 1, count, 2);
      const actor = random.pick(actors);
      const day = workingDay(random.whole(FIRST_RESULT, DATA_DAY + 120));
      return {
        measure,
        kind,
        title: { zh: `示例${zh} ${number}`, en: `Sample ${en} ${number}` },
        organisationId: actor.record.id,
        projectId: null,
        districtAdcode: actor.districtAdcode,
        // Not yet completed.
        completedOn: day <= DATA_DAY ? dateOf(day) : null,
      };
    });
  });
}

/** Pilots and charging demonstrations that run are themselves results of III-1 and III-5. */
function demonstrations(projects: readonly SampleProject[], random: Random): Omit<OutputRecord, 'id'>[] {
  return projects.flatMap(({ record, kind, timeline, owner }) => {
    const operatingDay = dayReached(timeline, 'operating');
    const isPilot = record.pilot === 'yes';
    if (operatingDay === null || !(isPilot || kind === 'charging') || random.chance(0.35)) return [];
    const [zh, en] = isPilot
      ? ['试点示范', 'pilot demonstration']
      : ['光储充与车网互动示范', 'charging and V2G demonstration'];
    return [
      {
        measure: isPilot ? 'III-1' : 'III-5',
        kind: 'demonstration' as const,
        title: { zh: `${record.name.zh} ${zh}`, en: `${record.name.en} ${en}` },
        organisationId: owner.record.id,
        projectId: record.id,
        districtAdcode: record.districtAdcode,
        completedOn: dateOf(operatingDay),
      },
    ];
  });
}

/** Results of the clauses without money. */
export function sampleOutputs(
  projects: readonly SampleProject[],
  organisations: readonly SampleOrganisation[],
  districtPolicies: readonly DistrictPolicyRecord[],
  random: Random,
): OutputRecord[] {
  const outputs = [
    ...topicOutputs(projects.length, organisations, random),
    ...demonstrations(projects, random),
    ...districtPolicies.map(({ measure, title, districtAdcode, issuedOn }) => ({
      measure,
      kind: 'district_policy' as const,
      title,
      organisationId: null,
      projectId: null,
      districtAdcode,
      completedOn: issuedOn,
    })),
  ];
  return outputs.map((output, index) => ({ id: `O${numbered(index + 1, outputs.length, 3)}`, ...output }));
}

const POLICIES: readonly { districtAdcode: number; zh: string; en: string; issuedOn: string | null }[] = [
  { districtAdcode: 110114, zh: '昌平区', en: 'Changping District', issuedOn: '2024-05-28' },
  { districtAdcode: 110111, zh: '房山区', en: 'Fangshan District', issuedOn: '2024-07-09' },
  { districtAdcode: 110115, zh: '大兴区', en: 'Daxing District', issuedOn: '2024-12-17' },
  { districtAdcode: 110113, zh: '顺义区', en: 'Shunyi District', issuedOn: '2025-06-10' },
  { districtAdcode: 110116, zh: '怀柔区', en: 'Huairou District', issuedOn: '2026-01-20' },
  // Announced, not yet issued.
  { districtAdcode: 110112, zh: '通州区', en: 'Tongzhou District', issuedOn: null },
];

/** The districts' own policies; a handful however many projects there are. */
export function sampleDistrictPolicies(): DistrictPolicyRecord[] {
  return POLICIES.map(({ districtAdcode, zh, en, issuedOn }, index) => ({
    id: `DP${index + 1}`,
    districtAdcode,
    title: {
      zh: `示例：${zh}支持新型储能产业发展若干措施`,
      en: `Sample: measures of ${en} in support of the new energy storage industry`,
    },
    measure: 'II-1',
    issuedOn,
  }));
}
