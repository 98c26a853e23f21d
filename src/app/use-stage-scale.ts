import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type RefCallback, useLayoutEffect, useRef, useState } from 'react';

/** The smallest text is 12 px on the stage; 540 of its pixels high, that is 1/45 of the screen. */
const STAGE_HEIGHT = 540;
/** Narrower than this the panels lose columns; a screen below it scrolls instead. */
const STAGE_MIN_WIDTH = 900;

export type StageSize = { scale: number; width: number; height: number };

/** The stage of a screen of this size: its own pixels, and how much each is enlarged. */
export function stageOf(screenWidth: number, screenHeight: number): StageSize {
  const scale = Math.max(1, Math.min(screenHeight / STAGE_HEIGHT, screenWidth / STAGE_MIN_WIDTH));
  return { scale, width: screenWidth / scale, height: screenHeight / scale };
}

/** The stage that fills an element. */
export function useStageScale(): [RefCallback<HTMLDivElement>, StageSize] {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const own = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const box = own.current;
    if (box !== null) setFirst({ width: box.clientWidth, height: box.clientHeight });
  }, []);
  const merged = useMergedRef(ref, own);
  return [merged, stageOf(width || (first?.width ?? STAGE_MIN_WIDTH), height || (first?.height ?? STAGE_HEIGHT))];
}
