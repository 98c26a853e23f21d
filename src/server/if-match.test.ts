import { describe, expect, it } from 'vitest';
import { versionsNamed } from './if-match.ts';
import { Refusal } from './refusal.ts';

describe('versionsNamed', () => {
  it.each<[string, number[]]>([
    ['"3"', [3]],
    ['W/"3"', [3]],
    ['"3-gzip"', [3]],
    ['W/"12.abc-7-br"', [12]],
    ['"1", W/"2" ,"40"', [1, 2, 40]],
    ['"x", "5"', [5]],
  ])('reads %s', (header, versions) => {
    expect(versionsNamed(header)).toEqual(versions);
  });

  it.each([null, '', '*', '3', '"', '""', '"x"', '"-1"', '"3x"', 'W/"v3"', '"1234567890123456"'])(
    'asks for a version instead of guessing one from %s',
    (header) => {
      expect(() => versionsNamed(header)).toThrow(Refusal);
    },
  );
});
