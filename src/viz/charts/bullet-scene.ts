import { createContext } from 'react';
import type { BulletLayout } from './bullet-layout.ts';
import type { BulletColumn, BulletRow } from './bullet-row.ts';

export type BulletWords = {
  /** Header over names, over the bars and over verdict marks. */
  label: string;
  bar: string;
  barNote: string;
  marks: string;
  /** Last line of a hint: what a click does. */
  click: string;
};

/** What changes with every click; it reaches the marks past the chart, whose own properties stay the same. */
export type BulletScene = {
  rows: readonly BulletRow[];
  columns: readonly BulletColumn[];
  words: BulletWords;
  onToggle: (key: string) => void;
  layout: BulletLayout;
  scale: number;
  patternId: string;
};

export const BulletSceneContext = createContext<BulletScene | null>(null);
