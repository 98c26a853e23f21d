import { isoDateOf } from '../../domain/progress/calendar-day.ts';
import { PARK_TARGET_KINDS } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { ParallelCell, ParallelGroup, ParallelMark } from '../../viz/charts/parallel-row.ts';
import type { ParkTexts } from './park-texts.ts';
import type { ParkInView } from './parks-context.tsx';
import type { TargetRow, TargetState } from './target-rows.ts';

export type ParkTargets = { park: ParkInView; targets: readonly TargetRow[] };

const MARKS: Record<TargetState, ParallelMark> = {
  met: 'good',
  on_the_way: 'going',
  overdue: 'bad',
  unknown: 'unsure',
};

/** Beyond this share of the target a bar says no more. */
const LONGEST_SHARE = 1.25;

/** Every kind of target as a row; bars are shares of each one's own target, so that its end is one line for all. */
export function targetGroups(columns: readonly ParkTargets[], texts: ParkTexts): ParallelGroup[] {
  const shares = columns.flatMap(({ targets }) =>
    targets.map(({ present, value }) => (present ?? 0) / value),
  );
  const top = Math.min(LONGEST_SHARE, Math.max(1, ...shares.filter(Number.isFinite)));
  const rows = PARK_TARGET_KINDS.flatMap((kind) => {
    const ofKind = columns.map(({ targets }) => targets.filter((target) => target.kind === kind));
    const most = Math.max(0, ...ofKind.map(({ length }) => length));
    return Array.from({ length: most }, (_, index) => ({
      key: `${kind} ${index}`,
      label: texts.t(`parkTargets.kind.${kind}`),
      colour: 'var(--awarded)',
      cells: ofKind.map((targets) => targetCell(targets[index], texts)),
    }));
  });
  return [{ key: 'targets', title: '', top, rows }];
}

function targetCell(target: TargetRow | undefined, texts: ParkTexts): ParallelCell {
  const { t } = texts;
  if (target === undefined) return { value: null, text: t('parkTargets.none'), hint: t('parkTargets.none') };
  const { value, present, built, state } = target;
  const share = (part: number): number => (value === 0 ? 1 : part / value);
  const text = t('parkTargets.of', {
    present: valueText(present, target, texts),
    value: valueText(value, target, texts),
  });
  const note = t('parkTargets.stateWith', {
    due: isoDateOf(target.dueDay),
    state: stateText(target, texts),
  });
  return {
    value: present === null ? 0 : share(present),
    ...(built === null ? {} : { inner: share(built) }),
    track: 1,
    text,
    note,
    mark: MARKS[state],
    hint: `${text} · ${note}`,
  };
}

/** Shares are cut, not rounded: none is shown as reached that is not. */
function valueText(value: number | null, { kind }: TargetRow, { t, number }: ParkTexts): string {
  if (value === null) return t('parkTargets.noRecord');
  if (kind === 'high_safety_share_pct') return number(Math.floor(value * 10 + 1e-9) / 10, 1, 0);
  return number(value, 1, 0);
}

/** How the target stands, and why where that cannot be told. */
function stateText(target: TargetRow, texts: ParkTexts): string {
  const { t } = texts;
  const { state, doubt, missingCount, withAmbiguous } = target;
  const word = t(`parkTargets.states.${state}`);
  if (doubt !== null) {
    const words = t(`parkTargets.doubt.${doubt}`, {
      count: missingCount,
      share: valueText(withAmbiguous, target, texts),
    });
    return t('parkTargets.stateDoubt', { state: word, doubt: words });
  }
  return missingCount > 0 ? t('parkTargets.alsoMissing', { state: word, count: missingCount }) : word;
}

/** Every target with its source: the twin of the picture, and the file. */
export function targetsTable(columns: readonly ParkTargets[], texts: ParkTexts): FigureTable {
  const { t, of } = texts;
  const left = 'left' as const;
  const right = 'right' as const;
  return {
    columns: [
      { key: 'park', header: t('park'), align: left },
      { key: 'kind', header: t('parkTargets.target'), align: left },
      { key: 'value', header: t('parkTargets.value'), align: right },
      { key: 'due', header: t('parkTargets.due'), align: left },
      { key: 'present', header: t('parkTargets.present'), align: right },
      { key: 'built', header: t('parkTargets.built'), align: right },
      { key: 'missing', header: t('parkTargets.missing'), align: right },
      { key: 'state', header: t('parkTargets.state'), align: left },
      { key: 'source', header: t('parkTargets.sourceColumn'), align: left },
    ],
    rows: columns.flatMap(({ park, targets }) =>
      targets.map((target, index) => {
        const head = [park.name, t(`parkTargets.kind.${target.kind}`)];
        const source = of({ nameZh: target.sourceZh, nameEn: target.sourceEn });
        const tail = [target.missingCount, stateText(target, texts), source];
        return {
          key: `${park.id} ${index}`,
          cells: [
            ...head,
            valueText(target.value, target, texts),
            isoDateOf(target.dueDay),
            valueText(target.present, target, texts),
            target.built === null ? '' : valueText(target.built, target, texts),
            ...tail,
          ],
          exact: [
            ...head,
            target.value,
            isoDateOf(target.dueDay),
            target.present,
            target.built ?? '',
            ...tail,
          ],
        };
      }),
    ),
  };
}
