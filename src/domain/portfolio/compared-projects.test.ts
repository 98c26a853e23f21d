import { expect, it } from 'vitest';
import { comparedProjects } from './compared-projects.ts';

it('takes the first four known projects and names the others', () => {
  const projectRowById = new Map(['P1', 'P2', 'P3', 'P4', 'P5'].map((id, row) => [id, row]));
  expect(comparedProjects({ projectRowById }, ['P2', 'X', 'P2', 'P1'])).toEqual({
    ids: ['P2', 'P1'],
    unknown: ['X'],
    refused: [],
  });
  expect(comparedProjects({ projectRowById }, ['P1', 'P2', 'P3', 'P4', 'P5'])).toEqual({
    ids: ['P1', 'P2', 'P3', 'P4'],
    unknown: [],
    refused: ['P5'],
  });
});
