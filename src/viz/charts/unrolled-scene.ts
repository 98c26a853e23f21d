import { createContext } from 'react';
import type { UnrolledLayout } from './unrolled-layout.ts';

/** Sites as columns, all of one length; `shape` is an index into `SITING_VERDICTS`, `colour` into the palette. */
export type UnrolledMarks = {
  /** As `unrolledX` and `unrolledY` have it. */
  along: Float64Array;
  root: Float64Array;
  radiusPx: Float64Array;
  shape: Uint8Array;
  colour: Uint8Array;
  /** 1 inside the filter; the rest is drawn as context. */
  isShown: Uint8Array;
};

/** A mark that is named beside it. */
export type UnrolledLabel = { mark: number; words: string; isUrgent: boolean };

/** What changes with every click; it reaches the marks past the chart, whose own properties stay the same. */
export type UnrolledScene = {
  marks: UnrolledMarks;
  palette: readonly string[];
  labels: readonly UnrolledLabel[];
  selected: number | null;
  pointed: number | null;
  layout: UnrolledLayout;
  words: {
    ring: string;
    inside: string;
    unit: string;
    /** Name of a direction in degrees. */
    direction: (degrees: number) => string;
  };
  onPoint: (mark: number | null) => void;
  onChoose: (mark: number) => void;
};

export const UnrolledSceneContext = createContext<UnrolledScene | null>(null);
