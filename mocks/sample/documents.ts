import type { ProjectRecord } from '../../src/contract/record.ts';
import type { PhysicalStage } from '../../src/domain/vocabulary.ts';
import { dayReached, type StageDates } from './physical-timeline.ts';
import type { Random } from './seeded-random.ts';
import { dateOf } from './working-day.ts';

/** What is issued once a stage is reached. */
const DOCUMENTS: readonly { stage: PhysicalStage; path: string; title: ProjectRecord['name'] }[] = [
  {
    stage: 'filed',
    path: 'filing-notice',
    title: { zh: '示例：项目备案证明（合成）', en: 'Sample: filing notice (synthetic)' },
  },
  {
    stage: 'grid_connected',
    path: 'grid-connection',
    title: { zh: '示例：并网意见书（合成）', en: 'Sample: grid connection opinion (synthetic)' },
  },
  {
    stage: 'acceptance',
    path: 'acceptance-report',
    title: { zh: '示例：竣工验收报告（合成）', en: 'Sample: acceptance report (synthetic)' },
  },
];
const PROJECT_SHARE = 1 / 3;
const UNDATED_SHARE = 0.15;

/** Documents of one project; two of three projects have none on record. */
export function sampleDocuments(
  id: string,
  timeline: readonly StageDates[],
  random: Random,
): ProjectRecord['documents'] {
  const own = random.branch(id);
  if (!own.chance(PROJECT_SHARE)) return [];
  return DOCUMENTS.flatMap(({ stage, path, title }) => {
    const day = dayReached(timeline, stage);
    const isDated = !own.chance(UNDATED_SHARE);
    if (day === null && stage !== 'filed') return [];
    return {
      title,
      url: `https://documents.example/${id}/${path}`,
      issuedOn: day !== null && isDated ? dateOf(day) : null,
    };
  });
}
