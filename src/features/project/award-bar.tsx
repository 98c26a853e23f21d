import { type ReactNode, useId } from 'react';
import type { JudgedAward } from '../../contract/project-detail.ts';
import { parseYuan } from '../../domain/money/yuan.ts';
import { BulletMark, HatchPatterns, hatchesOf } from '../../viz/charts/bullet-mark.tsx';
import type { BulletBar } from '../../viz/charts/bullet-row.ts';

const TRACK_PX = 320;
/** Room for the excess beyond the end of the track. */
const WIDTH_PX = TRACK_PX + 40;

/** All awards of the unit against what is allowed, as the figures beside it say; the upright line is 100 %. */
export function AwardBar({ award }: { award: JudgedAward }): ReactNode {
  const id = useId();
  const bar = awardBar(award);
  if (bar === null) return null;
  return (
    <svg className="award-bar" width={WIDTH_PX} height={20} viewBox={`0 -4 ${WIDTH_PX} 20`} aria-hidden>
      <HatchPatterns id={id} />
      <BulletMark
        bar={bar}
        left={0}
        right={TRACK_PX}
        y={0}
        height={12}
        muted={false}
        hatches={hatchesOf(id)}
        unverifiedText={false}
      />
    </svg>
  );
}

/** null: the unit has no ceiling, so that there is nothing to draw it against. */
export function awardBar({ unitSum, allowedMax, verdict }: JudgedAward): BulletBar | null {
  const sum = unitSum === null ? null : parseYuan(unitSum);
  const limit = allowedMax === null ? null : parseYuan(allowedMax);
  if (sum === null || limit === null || limit === 0n) return null;
  const share = Number(sum) / Number(limit);
  return {
    approvedShare: Math.min(1, share),
    disbursedShare: null,
    excess: sum > limit ? { share: share - 1, text: '' } : null,
    // How far another reading would exceed is not a figure of this unit: a stub of the least length says that it does.
    readingExcess: verdict === 'interpretation_dependent' && sum <= limit ? { share: 0, text: '' } : null,
    unverified: null,
  };
}
