import { type RefObject, useEffect, useState } from 'react';

/**
 * How far a scene's panel may be made smaller than its stage, step by step. At the first its smallest text is 1/45
 * of the screen, at the last 1/75.
 */
const FITS = [1, 0.9, 0.82, 0.75, 0.67, 0.6] as const;
/** A panel that has not changed for so long has all it waits for. */
const QUIET_MS = 150;
/** A panel is shown after so long at the latest, however busy it is. */
const LATEST_MS = 2000;

type PanelFit = {
  fit: number;
  /** False while the fit is being found; the panel stays unseen until then, so that nothing jumps in sight. */
  isFound: boolean;
};

/**
 * The largest fit at which the panel in `place` shows whole, so that nothing is cut. It starts anew with each
 * `scene`, and shrinks while the panel, which may still be loading, has more to show than its place holds.
 */
export function usePanelFit(place: RefObject<HTMLElement | null>, scene: string): PanelFit {
  const [found, setFound] = useState({ scene, step: 0, isFound: false });
  const { step, isFound } = found.scene === scene ? found : { step: 0, isFound: false };
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let frame = 0;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const check = (): void => {
      const panel = element.querySelector('.panel');
      if (panel === null) return;
      const isCut = panel.scrollHeight > panel.clientHeight + 1;
      if (isCut && step + 1 < FITS.length) setFound({ scene, step: step + 1, isFound });
      else if (!isFound) quiet = setTimeout(() => setFound({ scene, step, isFound: true }), QUIET_MS);
    };
    const later = (): void => {
      clearTimeout(quiet);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(check);
    };
    const watch = new MutationObserver(later);
    watch.observe(element, { childList: true, subtree: true, attributes: true });
    later();
    return () => {
      watch.disconnect();
      clearTimeout(quiet);
      cancelAnimationFrame(frame);
    };
  }, [place, scene, step, isFound]);
  useEffect(() => {
    const show = (): void =>
      setFound((last) => ({ scene, step: last.scene === scene ? last.step : 0, isFound: true }));
    const timer = setTimeout(show, LATEST_MS);
    return () => clearTimeout(timer);
  }, [scene]);
  return { fit: FITS[step] ?? 1, isFound };
}
