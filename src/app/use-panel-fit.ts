import { type RefObject, useEffect, useState } from 'react';

/**
 * How far a scene's panel may be made smaller than its stage, step by step. At the first its smallest text is 1/45
 * of the screen, at the last 1/75.
 */
const FITS = [1, 0.9, 0.82, 0.75, 0.67, 0.6] as const;

/**
 * The largest fit at which the panel in `place` shows whole, so that nothing is cut. It starts anew with each
 * `scene`, and shrinks while the panel, which may still be loading, has more to show than its place holds.
 */
export function usePanelFit(place: RefObject<HTMLElement | null>, scene: string): number {
  const [fitted, setFitted] = useState({ scene, step: 0 });
  const step = fitted.scene === scene ? fitted.step : 0;
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let frame = 0;
    const shrink = (): void => {
      const panel = element.querySelector('.panel');
      const isCut = panel !== null && panel.scrollHeight > panel.clientHeight + 1;
      if (isCut && step + 1 < FITS.length) setFitted({ scene, step: step + 1 });
    };
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(shrink);
    };
    const watch = new MutationObserver(later);
    watch.observe(element, { childList: true, subtree: true, attributes: true });
    later();
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [place, scene, step]);
  return FITS[step] ?? 1;
}
