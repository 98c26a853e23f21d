import { useEffect } from 'react';

/** Elements that use these keys themselves. */
const OWN_KEYS = 'input, select, textarea, button, a, [role="dialog"], [role="application"]';

/** A presenter's keys: arrows and page keys step, space plays and pauses, Escape leaves. */
export function useStoryKeys(act: {
  step: (by: number) => void;
  toggle: () => void;
  leave: () => void;
}): void {
  const { step, toggle, leave } = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isModified = event.ctrlKey || event.metaKey || event.altKey;
      const isOwn = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
      if (isModified || isOwn || event.defaultPrevented) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') step(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') step(-1);
      else if (event.key === ' ') toggle();
      else if (event.key === 'Escape') leave();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [step, toggle, leave]);
}
