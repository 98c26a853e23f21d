import { describe, expect, it } from 'vitest';
import { listStep } from './list-step.ts';

describe('a step through a list', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 29],
    ['ArrowDown', 29, 29],
    ['ArrowUp', 0, 0],
  ] as const)('by %s from %i leads to %i', (key, from, to) => {
    expect(listStep(key, from, 30)).toBe(to);
  });

  it('leads nowhere by other keys', () => {
    expect(['Enter', 'a', 'toString'].map((key) => listStep(key, 4, 30))).toEqual([null, null, null]);
  });
});
