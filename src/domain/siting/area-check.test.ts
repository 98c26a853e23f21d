import { assert, constantFrom, integer, property, tuple, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaIssue, areaIssues, MAX_AREA_ISSUES } from './area-check.ts';

type Corner = readonly [number, number];

/** Corners on a lattice of a tenth of a degree in Beijing, closed. */
function ring(...corners: Corner[]): [number, number][] {
  const positions = corners.map(([x, y]): [number, number] => [116 + x / 10, 40 + y / 10]);
  return [...positions, ...positions.slice(0, 1)];
}

function square(x: number, y: number, side: number): [number, number][] {
  return ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);
}

const rulesOf = (issues: readonly AreaIssue[]): string[] =>
  issues.map(({ rule, polygon, ring }) => `${rule} ${polygon}.${ring}`);

const check = (...polygons: [number, number][][][]): string[] => rulesOf(areaIssues(polygons));

describe('one ring', () => {
  it('is an area with three corners, turned either way', () => {
    expect(check([ring([0, 0], [1, 0], [0, 1])])).toEqual([]);
    expect(check([ring([0, 1], [1, 0], [0, 0])])).toEqual([]);
  });

  it('may have corners in the middle of straight edges, and corners twice', () => {
    expect(check([ring([0, 0], [1, 0], [2, 0], [3, 0], [3, 0], [3, 3], [0, 3], [0, 1])])).toEqual([]);
  });

  it('needs a last position that repeats the first, and is checked further without', () => {
    const open = ring([0, 0], [2, 2], [2, 0], [0, 2]).slice(0, -1);
    expect(areaIssues([[open]])).toEqual([
      { rule: 'ring_not_closed', polygon: 0, ring: 0, at: open[3] },
      {
        rule: 'crosses_itself',
        polygon: 0,
        ring: 0,
        at: [expect.closeTo(116.1, 12), expect.closeTo(40.1, 12)],
      },
    ]);
  });

  it('needs three different corners', () => {
    expect(check([[]], [])).toEqual(['too_few_corners 0.0', 'too_few_corners 1.0']);
    expect(check([ring([0, 0], [1, 0])])).toEqual(['too_few_corners 0.0']);
    expect(check([ring([0, 0], [1, 0], [1, 0])])).toEqual(['too_few_corners 0.0']);
  });

  it('has no area when its corners lie on one line', () => {
    expect(check([ring([0, 0], [1, 1], [3, 3])])).toEqual(['no_area 0.0']);
    expect(check([ring([0, 0], [3, 0], [1, 0.000004])])).toEqual(['no_area 0.0']);
    expect(check([ring([0, 0], [3, 0], [1, 0.0001])])).toEqual([]);
  });

  it('does not touch itself', () => {
    expect(check([ring([0, 0], [2, 0], [2, 2], [1, 0], [0, 2])])).toEqual(['crosses_itself 0.0']);
    expect(check([ring([0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2])])).toEqual(['crosses_itself 0.0']);
    expect(check([ring([0, 0], [3, 0], [1, 0], [1, 2])])).toContain('crosses_itself 0.0');
    expect(areaIssues([[ring([0, 0], [2, 0], [2, 2], [2, 3], [2, 1], [0, 2])]])[0]?.at).toEqual([
      116.2, 40.3,
    ]);
  });

  it('says at each place where it crosses', () => {
    const issues = areaIssues([[ring([0, 0], [4, 0], [4, 2], [3, -1], [1, -1], [0, 2])]]);
    expect(rulesOf(issues)).toEqual(['crosses_itself 0.0', 'crosses_itself 0.0']);
    expect(issues.map(({ at }) => at?.[1])).toEqual([expect.closeTo(40, 9), expect.closeTo(40, 9)]);
  });

  it('lies in China, with longitude before latitude', () => {
    const turned = square(0, 0, 1).map(([lon, lat]): [number, number] => [lat, lon]);
    expect(areaIssues([[turned]])).toEqual([{ rule: 'outside_china', polygon: 0, ring: 0, at: turned[0] }]);
    expect(check([[...square(0, 0, 1).slice(0, 3), [Number.NaN, 40], [116, 40]]])).toEqual([
      'outside_china 0.0',
    ]);
  });
});

describe('holes', () => {
  it('lie in their outer ring and may touch it', () => {
    expect(check([square(0, 0, 9), square(1, 1, 2), square(5, 5, 2)])).toEqual([]);
    expect(check([square(0, 0, 9), square(0, 1, 2)])).toEqual([]);
    expect(check([square(0, 0, 9), ring([0, 4], [2, 3], [2, 5])])).toEqual([]);
    expect(check([square(0, 0, 9), square(1, 1, 2), square(3, 1, 2)])).toEqual([]);
  });

  it('are outside, around, or across it', () => {
    expect(check([square(0, 0, 3), square(5, 5, 2)])).toEqual(['hole_outside 0.1']);
    expect(check([square(0, 0, 3), square(3, 0, 3)])).toEqual(['hole_outside 0.1']);
    expect(check([square(2, 2, 3), square(0, 0, 9)])).toEqual(['hole_outside 0.1']);
    expect(new Set(check([square(0, 0, 3), square(2, 1, 3)]))).toEqual(new Set(['rings_cross 0.1']));
    expect(check([square(0, 0, 3), square(0, 0, 3)])).toEqual(['no_area 0.0']);
  });

  it('pass through corners of the outer ring without crossing an edge', () => {
    expect(check([square(0, 0, 3), ring([3, 0], [0, 3], [4, 4])])).toContain('rings_cross 0.1');
  });

  it('do not overlap each other', () => {
    expect(check([square(0, 0, 9), square(1, 1, 5), square(2, 2, 2)])).toEqual(['rings_cross 0.2']);
    expect(check([square(0, 0, 9), square(2, 2, 2), square(1, 1, 5)])).toEqual(['rings_cross 0.2']);
    expect(check([square(0, 0, 9), square(2, 2, 2), square(2, 2, 2)])).toEqual(['rings_cross 0.2']);
  });
});

describe('several polygons', () => {
  it('may be apart, share a border, or lie in each other’s holes', () => {
    expect(check([square(0, 0, 2)], [square(5, 5, 2)])).toEqual([]);
    expect(check([square(0, 0, 2)], [square(2, 0, 2)], [square(0, 2, 4)])).toEqual([]);
    expect(check([square(0, 0, 9), square(2, 2, 4)], [square(3, 3, 1)])).toEqual([]);
    expect(check([square(0, 0, 9), square(2, 2, 4)], [square(2, 2, 4)])).toEqual([]);
    expect(check([square(3, 3, 1)], [square(0, 0, 9), square(2, 2, 4)])).toEqual([]);
  });

  it('share a border whose corners were rounded', () => {
    const border: [number, number][] = [
      [116.2, 40],
      [116.2000004, 40.0333333],
      [116.1999996, 40.1666667],
      [116.2, 40.2],
    ];
    const beside = [border[0]!, [116.4, 40] as [number, number], [116.4, 40.2] as [number, number]];
    expect(check([square(0, 0, 2)], [[...beside, ...border.toReversed()]])).toEqual([]);
  });

  it('do not overlap', () => {
    expect(new Set(check([square(0, 0, 3)], [square(1, 1, 3)]))).toEqual(new Set(['rings_cross 1.0']));
    expect(check([square(0, 0, 9)], [square(3, 3, 1)])).toEqual(['rings_cross 1.0']);
    expect(check([square(3, 3, 1)], [square(0, 0, 9)])).toEqual(['rings_cross 1.0']);
    expect(check([square(0, 0, 3)], [square(0, 0, 3)])).toEqual(['rings_cross 1.0']);
    expect(check([square(0, 0, 9), square(2, 2, 4)], [square(1, 1, 6)])).toEqual(['rings_cross 1.0']);
    expect(check([square(0, 0, 9), square(2, 2, 4)], [square(3, 3, 3), square(4, 4, 1)])).toEqual([]);
    expect(new Set(check([square(0, 0, 9), square(2, 2, 4)], [square(3, 3, 4)]))).toEqual(
      new Set(['rings_cross 1.0']),
    );
  });
});

/** A star about a centre: simple, whatever its radii. */
function star(radii: readonly number[], turnDegrees: number): [number, number][] {
  const corners = radii.map((radius, index): [number, number] => {
    const angle = ((index * 360) / radii.length + turnDegrees) * (Math.PI / 180);
    return [116.4 + (radius / 1000) * Math.cos(angle), 40 + (radius / 1000) * Math.sin(angle)];
  });
  return [...corners, corners[0]!];
}

const stars = tuple(
  uniqueArray(integer({ min: 40, max: 400 }), { minLength: 5, maxLength: 60 }),
  integer({ min: 0, max: 359 }),
);

/** Whether two edges of the lattice meet, by exact arithmetic on whole numbers. */
function meetExactly([a, b]: [Corner, Corner], [c, d]: [Corner, Corner]): boolean {
  const side = (p: Corner, q: Corner, r: Corner): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  const on = (p: Corner, q: Corner, r: Corner): boolean =>
    side(p, q, r) === 0 &&
    [0, 1].every(
      (axis) => Math.min(p[axis]!, q[axis]!) <= r[axis]! && r[axis]! <= Math.max(p[axis]!, q[axis]!),
    );
  return (
    (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) ||
    on(a, b, c) ||
    on(a, b, d) ||
    on(c, d, a) ||
    on(c, d, b)
  );
}

describe('any ring', () => {
  it('of a star is an area', () => {
    assert(
      property(stars, ([radii, turned]) => {
        expect(check([star(radii, turned)])).toEqual([]);
      }),
    );
  });

  it('of a star with two corners exchanged says where it crosses, on both of the edges', () => {
    assert(
      property(stars, ([radii, turned]) => {
        const corners = star(
          radii.map(() => 200),
          turned,
        ).slice(0, -1);
        [corners[1], corners[2]] = [corners[2]!, corners[1]!];
        const issues = areaIssues([[[...corners, corners[0]!]]]);
        expect(rulesOf(issues)).toEqual(['crosses_itself 0.0']);
        const at = issues[0]!.at!;
        for (const [from, to] of [
          [corners[0], corners[1]],
          [corners[2], corners[3]],
        ] as const) {
          if (from === undefined || to === undefined) throw new Error('a star has five corners');
          const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
          const area = (to[0] - from[0]) * (at[1] - from[1]) - (to[1] - from[1]) * (at[0] - from[0]);
          expect(Math.abs(area / length)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('meets itself exactly when whole numbers say so, wherever it starts and however it turns', () => {
    const lattice = tuple(integer({ min: 0, max: 7 }), integer({ min: 0, max: 7 }));
    const corners = uniqueArray(lattice, {
      minLength: 3,
      maxLength: 9,
      selector: (corner) => corner.join(' '),
    });
    assert(
      property(corners, integer({ min: 0, max: 8 }), constantFrom(true, false), (drawn, shift, isTurned) => {
        const edges = drawn.map((from, index): [Corner, Corner] => [
          from,
          drawn[(index + 1) % drawn.length]!,
        ]);
        const isFlat = drawn.every((corner) => meetsLine(drawn[0]!, drawn[1]!, corner));
        const meets = edges.some((edge, index) =>
          edges.some((other, at) => {
            if (at <= index) return false;
            const areNeighbours = at === index + 1 || (index === 0 && at === edges.length - 1);
            if (!areNeighbours) return meetExactly(edge, other);
            const [first, next] = at === index + 1 ? [edge, other] : [other, edge];
            return (
              meetsLine(first[0], first[1], next[1]) &&
              (first[1][0] - first[0][0]) * (next[1][0] - next[0][0]) +
                (first[1][1] - first[0][1]) * (next[1][1] - next[0][1]) <
                0
            );
          }),
        );
        const started = [...drawn.slice(shift % drawn.length), ...drawn.slice(0, shift % drawn.length)];
        const rules = check([ring(...(isTurned ? started.toReversed() : started))]);
        if (isFlat) expect(rules).toEqual(['no_area 0.0']);
        else expect(rules.length > 0).toBe(meets);
      }),
      { numRuns: 500 },
    );
  });
});

function meetsLine(a: Corner, b: Corner, c: Corner): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) === (b[1] - a[1]) * (c[0] - a[0]);
}

describe('many corners', () => {
  it('lists no more than it has room for', () => {
    const zigzag = Array.from({ length: 1000 }, (_, index): Corner => [index / 200, index % 2]);
    const comb = ring(...zigzag, [5, 0.5], [0, 0.5]);
    expect(areaIssues([[comb]])).toHaveLength(MAX_AREA_ISSUES);
  });

  it('finds the one crossing among twenty thousand edges', () => {
    const radii = Array.from({ length: 20_000 }, (_, index) => 200 + 40 * Math.sin(index / 7));
    const corners = star(radii, 0).slice(0, -1);
    [corners[7000], corners[7003]] = [corners[7003]!, corners[7000]!];
    expect(new Set(check([[...corners, corners[0]!]]))).toEqual(new Set(['crosses_itself 0.0']));
  });
});
