import { describe, expect, it } from 'vitest';
import { stageSize } from './stage-size.ts';

describe('stageSize', () => {
  it.each([
    [1920, 1080, 2],
    [3840, 2160, 4],
    [7680, 2160, 4],
    [5760, 1080, 2],
  ])('%d x %d shows 12 px text at a 45th of the height', (width, height, scale) => {
    expect(stageSize(width, height)).toEqual({ scale, width: width / scale, height: 540 });
    expect((12 * scale) / height).toBeCloseTo(1 / 45);
  });

  it.each([
    [1080, 1920],
    [390, 844],
    [1280, 400],
  ])('%d x %d keeps the width of its panels, or life size', (width, height) => {
    const stage = stageSize(width, height);
    expect(stage.scale).toBeGreaterThanOrEqual(1);
    expect(stage.width * stage.scale).toBeCloseTo(width);
    expect(stage.height * stage.scale).toBeCloseTo(height);
    expect(stage.scale === 1 || stage.width >= 900).toBe(true);
  });
});
