import { useCallback, useEffect, useState } from 'react';

type Story = {
  /** Position of the scene on screen, from 0. */
  scene: number;
  isPlaying: boolean;
  goTo: (scene: number) => void;
  toggle: () => void;
};

/** Scenes one after another, each for `dwellMs`, round and round; a step by hand starts the dwell anew. */
export function useStory(sceneCount: number, dwellMs: number): Story {
  const [scene, setScene] = useState(0);
  const [isPlaying, setPlaying] = useState(true);
  const goTo = useCallback(
    (wanted: number) => setScene(((wanted % sceneCount) + sceneCount) % sceneCount),
    [sceneCount],
  );
  const toggle = useCallback(() => setPlaying((was) => !was), []);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => goTo(scene + 1), dwellMs);
    return () => clearTimeout(timer);
  }, [isPlaying, scene, goTo, dwellMs]);
  return { scene, isPlaying, goTo, toggle };
}
