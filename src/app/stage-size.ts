/**
 * Heights that a stage may have, in its own pixels. On the first, a panel's smallest text (12 px) is 1/45 of the
 * screen; a scene takes the first that holds its whole panel, so that nothing is cut.
 */
export const STAGE_HEIGHTS = [540, 600, 660, 720, 800, 880] as const;
/** Panels narrower than this lose columns. */
const STAGE_MIN_WIDTH = 900;

/** A stage in its own pixels, and how much each is enlarged on the screen. */
export type StageSize = { scale: number; width: number; height: number };

/**
 * The stage that fills a screen of this size without stretching, `stageHeight` of its pixels high: enlarged for the
 * back row, but never below life size, where a small screen scrolls instead.
 */
export function stageSize(screenWidth: number, screenHeight: number, stageHeight: number): StageSize {
  const scale = Math.max(1, Math.min(screenHeight / stageHeight, screenWidth / STAGE_MIN_WIDTH));
  return { scale, width: screenWidth / scale, height: screenHeight / scale };
}
