import type { ParkRecord } from '../../src/contract/record.ts';
import type { ParkTargetKind } from '../../src/domain/vocabulary.ts';

type SamplePark = Omit<ParkRecord, 'targets'> & {
  /** Targets for 200 projects in the whole sample; they grow with it. */
  targetsPer200: readonly {
    kind: ParkTargetKind;
    value: number;
    dueOn: string;
    source: ParkRecord['name'];
  }[];
};

const actionPlan = {
  zh: '示例：园区三年行动计划（合成）',
  en: 'Sample: three-year action plan of the park (synthetic)',
};
const yearPlan = { zh: '示例：2026 年度工作要点（合成）', en: 'Sample: work plan for 2026 (synthetic)' };

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
  },
];

/** The parks of a sample of so many projects. */
export function sampleParks(projectCount: number): ParkRecord[] {
  return PARKS.map(({ targetsPer200, ...park }) => ({
    ...park,
    targets: targetsPer200.map((target) => {
      const isShare = target.kind === 'high_safety_share_pct';
      return {
        ...target,
        value: isShare ? target.value : Math.max(1, Math.round((target.value * projectCount) / 200)),
      };
    }),
  }));
}
