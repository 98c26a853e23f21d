import { useEffect } from 'react';

const KEY = 'parkfolio.signed-out';

/** A new page, which holds nothing of what this one was answered. */
function startAnew(): void {
  location.assign('/');
}

/** Leaves what the caller was answered, here and in the other tabs of this browser. */
export function leaveEveryTab(): void {
  try {
    localStorage.setItem(KEY, String(Date.now()));
  } catch {
    // Storage is switched off: the other tabs find out when they next ask.
  }
  startAnew();
}

/** Starts this tab anew when one signs out in another. */
export function useSignedOutElsewhere(): void {
  useEffect(() => {
    const hear = ({ key, newValue }: StorageEvent): void => {
      if (key === KEY && newValue !== null) startAnew();
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, []);
}
