import type { NoteRecord, ParkRecord, ProjectRecord } from '../../src/contract/record.ts';
import { numbered } from './record-number.ts';
import type { Random } from './seeded-random.ts';
import { DATA_DAY, dateOf, workingDay } from './working-day.ts';

const PROJECT_NOTES = [
  '示例备注：已约业主补交设备清单（合成）。 / Sample note: the owner is to hand in the list of equipment (synthetic).',
  '示例备注：并网时间待电网公司书面确认（合成）。 / Sample note: the grid company has yet to confirm the date in writing (synthetic).',
  '示例备注：现场踏勘完成，照片另存（合成）。 / Sample note: the site was visited, pictures are kept elsewhere (synthetic).',
] as const;
const PARK_NOTE =
  '示例备注：园区季度例会已讨论目标进展（合成）。 / Sample note: the quarterly meeting discussed the targets (synthetic).';
const AUTHORS = ['示例人员甲 / Sample officer A', '示例人员乙 / Sample officer B'] as const;
const PROJECT_NOTES_PER_200 = 9;
const FIRST_DAY = DATA_DAY - 300;

/** What people noted about some projects and parks, the oldest first. */
export function sampleNotes(
  projects: readonly ProjectRecord[],
  parks: readonly ParkRecord[],
  random: Random,
): NoteRecord[] {
  const count = Math.max(1, Math.round((PROJECT_NOTES_PER_200 * projects.length) / 200));
  const drafts = [
    ...Array.from({ length: count }, () => ({
      projectId: random.pick(projects).id,
      parkId: null,
      text: random.pick(PROJECT_NOTES),
    })),
    ...parks.slice(0, 2).map(({ id }) => ({ projectId: null, parkId: id, text: PARK_NOTE })),
  ].map((draft) => ({
    ...draft,
    author: random.pick(AUTHORS),
    // Office hours in Beijing.
    writtenAt: `${dateOf(workingDay(random.whole(FIRST_DAY, DATA_DAY - 5)))}T0${random.whole(1, 8)}:${random.whole(10, 59)}:00.000Z`,
  }));
  return drafts
    .toSorted((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1))
    .map((draft, index) => ({ id: `N${numbered(index + 1, drafts.length, 3)}`, ...draft }));
}
