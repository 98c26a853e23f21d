import { useState } from 'react';
import { type SavedView, savedViewsOf, savedViewsText, withSaved } from './saved-views.ts';

const KEY = 'parkfolio.project-views';

export type SavedViews = {
  views: readonly SavedView[];
  /** Whether it is stored: a browser may refuse. */
  save: (view: SavedView) => boolean;
  remove: (name: string) => boolean;
};

/** The views that this browser keeps. */
export function useSavedViews(): SavedViews {
  const [views, setViews] = useState(() => savedViewsOf(stored()));
  const store = (next: SavedView[]): boolean => {
    try {
      localStorage.setItem(KEY, savedViewsText(next));
    } catch {
      return false;
    }
    setViews(next);
    return true;
  };
  // Another window may have saved since this one read.
  return {
    views,
    save: (view) => store(withSaved(savedViewsOf(stored()), view)),
    remove: (name) => store(savedViewsOf(stored()).filter((each) => each.name !== name)),
  };
}

/** null where the browser keeps nothing. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
