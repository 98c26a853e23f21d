import { describe, expect, it } from 'vitest';
import { editTargetOf, editTargetText } from './edit-target.ts';

describe('what is edited, as an address carries it', () => {
  it.each([
    'new-project',
    'project:P001',
    'award:A-1.2',
    'new-award:P001',
    'project-history:P1',
    'award-history:A1',
    'park-area:K1',
  ])('%s comes back', (text) => {
    const target = editTargetOf(text);
    expect(target).not.toBeNull();
    expect(target === null ? '' : editTargetText(target)).toBe(text);
  });

  it.each(['', 'project', 'project:', 'award:../x', 'site:S1', 'new-project:P1', ' project:P1'])(
    '%j names nothing',
    (text) => {
      expect(editTargetOf(text)).toBeNull();
    },
  );
});
