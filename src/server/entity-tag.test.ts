import { describe, expect, it } from 'vitest';
import { acceptedEncoding } from './content-encoding.ts';
import { encodedEntityTag, matchesEntityTag } from './entity-tag.ts';

describe('matchesEntityTag', () => {
  it.each(['"v1"', 'W/"v1"', '"other", "v1"', 'W/"other" ,W/"v1"', '*', ' * ', '"v1-gzip"', 'W/"v1-br"'])(
    'matches %s',
    (header) => {
      expect(matchesEntityTag(header, '"v1"')).toBe(true);
    },
  );

  it.each([null, '', '"v2"', 'v1', '"v1', '"v1x"', '"a", "b"', '"v1-zip"'])('does not match %s', (header) => {
    expect(matchesEntityTag(header, '"v1"')).toBe(false);
  });

  it('knows its own encoded tags', () => {
    expect(encodedEntityTag('"v1"', 'br')).toBe('"v1-br"');
    expect(matchesEntityTag(encodedEntityTag('"v1"', 'br'), '"v1"')).toBe(true);
  });
});

describe('acceptedEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    [null, undefined],
  ])('%s -> %s', (header, expected) => {
    expect(acceptedEncoding(header, ['br', 'gzip'])).toBe(expected);
  });
});
