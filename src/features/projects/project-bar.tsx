import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../domain/money/percent.ts';
import { BulletMark, HatchPatterns, hatchesOf } from '../../viz/charts/bullet-mark.tsx';
import type { BulletBar } from '../../viz/charts/bullet-row.ts';
import type { ProjectRow } from '../../domain/portfolio/project-rows.ts';

/** One set of hatches for all bars of the table. */
const PATTERN_ID = 'project-bar';
const TRACK_PX = 68;
const WIDTH_PX = 84;

/** Draws nothing; the bars of the table refer to it. */
export function ProjectBarPatterns(): ReactNode {
  return (
    <svg width={0} height={0} className="project-bar-patterns" aria-hidden>
      <HatchPatterns id={PATTERN_ID} />
    </svg>
  );
}

/** The project's awards against the ceilings of their units; null where there is no ceiling. */
export function ProjectBar({ row }: { row: ProjectRow }): ReactNode {
  const { t } = useTranslation('projects');
  const bar = projectBar(row);
  if (bar === null || row.ceilingFen === null) return null;
  const share = (fen: number): string => percentText(fen, row.ceilingFen ?? 0, 1) ?? '';
  const words = t('bar', { used: share(row.approvedInCeilingFen), paid: share(row.disbursedInCeilingFen) });
  const image = { role: 'img', 'aria-label': words };
  return (
    <svg className="project-bar" viewBox={`0 -3 ${WIDTH_PX} 15`} {...image}>
      <BulletMark
        bar={bar}
        left={0}
        right={TRACK_PX}
        y={0}
        height={9}
        muted={false}
        hatches={hatchesOf(PATTERN_ID)}
        unverifiedText={false}
      />
    </svg>
  );
}

/**
 * Shares of the ceilings. Excess stands beyond the line even where the project's own awards stay below it: the unit
 * may be shared, and an excess is never netted against room in another unit.
 */
export function projectBar(row: ProjectRow): BulletBar | null {
  const { ceilingFen, approvedInCeilingFen, disbursedInCeilingFen, utilisationBp, verdict } = row;
  if (ceilingFen === null || ceilingFen === 0) return null;
  const unitOver = (utilisationBp ?? 0) / 10_000 - 1;
  const ownOver = approvedInCeilingFen / ceilingFen - 1;
  const over = verdict === 'exceeds' ? Math.max(0, unitOver, ownOver) : 0;
  return {
    approvedShare: Math.min(1, approvedInCeilingFen / ceilingFen),
    disbursedShare: Math.min(1, disbursedInCeilingFen / ceilingFen),
    excess: over > 0 ? { share: over, text: '' } : null,
    // By how much another reading exceeds is not a figure of this row: the shortest stub says that it does.
    readingExcess: verdict === 'interpretation_dependent' ? { share: 0, text: '' } : null,
    unverified: null,
  };
}
