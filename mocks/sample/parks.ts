import type { ParkRecord } from '../../src/contract/record.ts';
import type { BoundarySet } from '../../src/domain/siting/boundary-set.ts';
import type { ParkTargetKind } from '../../src/domain/vocabulary.ts';
import { sampleOutline } from './park-outlines.ts';
import type { Random } from './seeded-random.ts';

type SamplePark = Omit<ParkRecord, 'outline' | 'targets' | 'partners'> & {
  /** Targets for 200 projects in the whole sample; they grow with it. */
  targetsPer200: readonly {
    kind: ParkTargetKind;
    value: number;
    dueOn: string;
    source: ParkRecord['name'];
  }[];
  partners: ParkRecord['partners'];
};

const actionPlan = {
  zh: '示例：园区三年行动计划（合成）',
  en: 'Sample: three-year action plan of the park (synthetic)',
};
const agreement = {
  zh: '示例：央地共建框架协议（合成）',
  en: 'Sample: framework agreement of both sides (synthetic)',
};
const yearPlan = { zh: '示例：2026 年度工作要点（合成）', en: 'Sample: work plan for 2026 (synthetic)' };

const central = (number: string, part: ParkRecord['name']): ParkRecord['partners'][number] => ({
  name: { zh: `示例央企 ${number}`, en: `Sample central enterprise ${number}` },
  side: 'central',
  part,
  source: agreement,
});
const local = (number: string, part: ParkRecord['name']): ParkRecord['partners'][number] => ({
  name: { zh: `示例市属企业 ${number}`, en: `Sample municipal enterprise ${number}` },
  side: 'local',
  part,
  source: agreement,
});
const parts = {
  construction: {
    zh: '示例：牵头园区储能电站建设（合成）',
    en: 'Sample: leads the building of storage stations (synthetic)',
  },
  technology: {
    zh: '示例：提供液流电池与压缩空气储能技术（合成）',
    en: 'Sample: brings flow-battery and compressed-air technology (synthetic)',
  },
  grid: {
    zh: '示例：负责电网接入与调度（合成）',
    en: 'Sample: sees to grid connection and dispatch (synthetic)',
  },
  land: { zh: '示例：提供场地与配套服务（合成）', en: 'Sample: provides premises and services (synthetic)' },
  operation: { zh: '示例：负责园区运营（合成）', en: 'Sample: operates the park (synthetic)' },
};

/**
 * The two demonstration areas, two places each. Centres: WGS84 points of the areas' cores, uncertain by 150 m to
 * 1.5 km (Doudian); the circles are schematic, not the parks' legal limits. Targets are invented.
 */
const PARKS: readonly SamplePark[] = [
  {
    id: 'K1',
    name: { zh: '昌平“能源谷”', en: 'Changping Energy Valley' },
    districtAdcode: 110114,
    centre: { lon: 116.4701, lat: 40.1147, crs: 'WGS84' },
    radiusM: 3000,
    targetsPer200: [
      { kind: 'capacity_mwh', value: 150, dueOn: '2026-12-31', source: actionPlan },
      { kind: 'projects', value: 30, dueOn: '2026-12-31', source: actionPlan },
      { kind: 'enterprises', value: 16, dueOn: '2026-12-31', source: yearPlan },
      { kind: 'high_safety_share_pct', value: 50, dueOn: '2027-12-31', source: actionPlan },
    ],
    partners: [central('01', parts.construction), central('02', parts.grid), local('01', parts.land)],
  },
  {
    id: 'K2',
    name: { zh: '中关村生命科学园', en: 'Zhongguancun Life Science Park' },
    districtAdcode: 110114,
    centre: { lon: 116.28815, lat: 40.09354, crs: 'WGS84' },
    radiusM: 1200,
    targetsPer200: [
      { kind: 'capacity_mwh', value: 30, dueOn: '2026-12-31', source: yearPlan },
      { kind: 'projects', value: 12, dueOn: '2026-12-31', source: yearPlan },
    ],
    partners: [central('03', parts.technology), local('02', parts.operation)],
  },
  {
    id: 'K3',
    name: { zh: '良乡大学城', en: 'Liangxiang University Town' },
    districtAdcode: 110111,
    centre: { lon: 116.17038, lat: 39.72186, crs: 'WGS84' },
    radiusM: 1800,
    targetsPer200: [
      { kind: 'capacity_mwh', value: 60, dueOn: '2026-12-31', source: actionPlan },
      { kind: 'projects', value: 20, dueOn: '2026-12-31', source: actionPlan },
      { kind: 'high_safety_share_pct', value: 40, dueOn: '2027-12-31', source: actionPlan },
    ],
    partners: [central('01', parts.technology), local('03', parts.land)],
  },
  {
    id: 'K4',
    name: { zh: '窦店高端制造业基地', en: 'Doudian high-end manufacturing base' },
    districtAdcode: 110111,
    centre: { lon: 116.07, lat: 39.655, crs: 'WGS84' },
    radiusM: 2800,
    targetsPer200: [
      { kind: 'capacity_mwh', value: 90, dueOn: '2027-06-30', source: actionPlan },
      { kind: 'projects', value: 18, dueOn: '2026-12-31', source: yearPlan },
      { kind: 'enterprises', value: 12, dueOn: '2026-12-31', source: yearPlan },
    ],
    partners: [],
  },
];

/** The parks of a sample of so many projects; not all have an outline. */
export function sampleParks(projectCount: number, boundaries: BoundarySet, random: Random): ParkRecord[] {
  return PARKS.map(({ targetsPer200, partners, ...park }) => ({
    ...park,
    outline: sampleOutline(park, boundaries, random),
    targets: targetsPer200.map((target) => {
      const isShare = target.kind === 'high_safety_share_pct';
      return {
        ...target,
        value: isShare ? target.value : Math.max(1, Math.round((target.value * projectCount) / 200)),
      };
    }),
    partners,
  }));
}
