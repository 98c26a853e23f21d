/** The smallest text of a panel is 12 px; on a stage 540 of its pixels high, that is 1/45 of the screen. */
const STAGE_HEIGHT = 540;
/** Panels narrower than this lose columns. */
const STAGE_MIN_WIDTH = 900;

/** A stage in its own pixels, and how much each is enlarged on the screen. */
export type StageSize = { scale: number; width: number; height: number };

/**
 * The stage that fills a screen of this size without stretching: enlarged until its text can be read from the back
 * row, but never below life size, where a small screen scrolls instead.
 */
export function stageSize(screenWidth: number, screenHeight: number): StageSize {
  const scale = Math.max(1, Math.min(screenHeight / STAGE_HEIGHT, screenWidth / STAGE_MIN_WIDTH));
  return { scale, width: screenWidth / scale, height: screenHeight / scale };
}
