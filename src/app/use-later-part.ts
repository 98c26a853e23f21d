import { type ComponentType, useCallback, useEffect, useState } from 'react';

/** A part of the app in a chunk of its own; `Part` is null until it is there. */
type LaterPart<Props> = { Part: ComponentType<Props> | null; hasFailed: boolean; retry: () => void };

/** Fetches a chunk while it is wanted; one that does not arrive can be tried again. @param load a constant function */
export function useLaterPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  isWanted: boolean,
): LaterPart<Props> {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const isMissing = isWanted && Part === null && !hasFailed;
  useEffect(() => {
    if (!isMissing) return;
    load().then(
      (loaded) => setPart(() => loaded),
      () => setHasFailed(true),
    );
  }, [isMissing, load]);
  const retry = useCallback(() => setHasFailed(false), []);
  return { Part, hasFailed, retry };
}
