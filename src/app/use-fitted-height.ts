import { type RefObject, useEffect, useState } from 'react';
import { STAGE_HEIGHTS } from './stage-size.ts';

/**
 * The smallest stage height at which the scene's panel shows whole. It starts anew with each `scene`, and grows step
 * by step while the panel, which may still be loading, has more to show than its place holds.
 */
export function useFittedHeight(place: RefObject<HTMLElement | null>, scene: string): number {
  const [fitted, setFitted] = useState({ scene, step: 0 });
  const step = fitted.scene === scene ? fitted.step : 0;
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let frame = 0;
    const grow = (): void => {
      const panel = element.querySelector('.panel');
      const isCut = panel !== null && panel.scrollHeight > panel.clientHeight + 1;
      if (isCut && step + 1 < STAGE_HEIGHTS.length) setFitted({ scene, step: step + 1 });
    };
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(grow);
    };
    const watch = new MutationObserver(later);
    watch.observe(element, { childList: true, subtree: true, attributes: true });
    later();
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [place, scene, step]);
  return STAGE_HEIGHTS[step] ?? STAGE_HEIGHTS[0];
}
