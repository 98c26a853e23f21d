import { expect, it } from 'vitest';
import { sharedExtent } from './shared-extent.ts';

it('holds every track that has a date', () => {
  const [early, late] = [
    { extent: { firstDay: 10, lastDay: 20 } },
    { extent: { firstDay: 15, lastDay: 40 } },
  ];
  expect(sharedExtent([late, { extent: null }, early])).toEqual({ firstDay: 10, lastDay: 40 });
  expect(sharedExtent([{ extent: null }])).toBeNull();
});
