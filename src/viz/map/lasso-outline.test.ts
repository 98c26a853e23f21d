import { describe, expect, it } from 'vitest';
import { MOST_CORNERS } from '../../domain/portfolio/filter-text.ts';
import { holdsPosition, type Position } from '../../domain/siting/polygon.ts';
import { boxOutline, lassoOutline } from './lasso-outline.ts';

/** A round line of many points, over `turns` of the circle. */
function round(points: number, turns = 1, radius = 100): Position[] {
  return Array.from({ length: points }, (_, at) => {
    const angle = (at / (points - 1)) * turns * 2 * Math.PI;
    return [200 + radius * Math.cos(angle), 200 + radius * Math.sin(angle)];
  });
}

function cornersOf(line: readonly Position[]): readonly Position[] {
  const drawn = lassoOutline(line);
  return drawn.kind === 'outline' ? drawn.corners : [];
}

describe('a drawn line', () => {
  it('becomes an area of few corners that holds what it encircled', () => {
    const corners = cornersOf(round(2000, 0.99));
    expect(corners.length).toBeGreaterThan(8);
    expect(corners.length).toBeLessThanOrEqual(MOST_CORNERS);
    expect(holdsPosition([corners], 200, 200)).toBe(true);
    expect(holdsPosition([corners], 200, 293)).toBe(true);
    expect(holdsPosition([corners], 200, 307)).toBe(false);
  });

  it('keeps few corners however wildly it was drawn', () => {
    const wild = round(3000, 0.99).map(([x, y], at): Position => {
      const far = at % 2 === 0 ? 1.2 : 0.9;
      return [200 + (x - 200) * far, 200 + (y - 200) * far];
    });
    expect(cornersOf(wild).length).toBeLessThanOrEqual(MOST_CORNERS);
  });

  it('may overshoot its own start', () => {
    const spiral = round(300, 1.1).map(([x, y], at): Position => [x, y + at * 0.02]);
    const corners = cornersOf(spiral);
    expect(holdsPosition([corners], 200, 200)).toBe(true);
  });

  it('is no area when it is a figure of eight', () => {
    const eight = Array.from({ length: 200 }, (_, at): Position => {
      const angle = (at / 199) * 2 * Math.PI;
      return [200 + 100 * Math.sin(angle), 200 + 60 * Math.sin(2 * angle)];
    });
    expect(lassoOutline(eight)).toEqual({ kind: 'crosses' });
  });

  it.each<[string, Position[]]>([
    ['nothing', []],
    ['a click', [[10, 10]]],
    ['a stroke', Array.from({ length: 50 }, (_, at): Position => [at, at])],
    ['a dot', round(20, 0.99, 3)],
  ])('is too small when it is %s', (_, line) => {
    expect(lassoOutline(line)).toEqual({ kind: 'too_small' });
  });
});

describe('a drawn box', () => {
  it('has the four corners, whichever two were drawn', () => {
    const corners = [
      [40, 60],
      [10, 60],
      [10, 20],
      [40, 20],
    ];
    expect(boxOutline([40, 60], [10, 20])).toEqual({ kind: 'outline', corners });
    expect(boxOutline([10, 10], [15, 15])).toEqual({ kind: 'too_small' });
  });
});
