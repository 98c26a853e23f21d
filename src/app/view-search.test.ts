import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_DIMENSIONS } from '../domain/portfolio/portfolio-filter.ts';
import {
  filterOf,
  parseViewSearch,
  stringifyViewSearch,
  type ViewSearch,
  withFilter,
} from './view-search.ts';

const value = fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/);
const anySearch: fc.Arbitrary<ViewSearch> = fc.record(
  {
    ...Object.fromEntries(
      FILTER_DIMENSIONS.map((key) => [key, fc.uniqueArray(value, { minLength: 1, maxLength: 4 })]),
    ),
    text: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    project: fc.constantFrom('P001', 'BJ-2024.7'),
    edit: fc.constantFrom('new-project', 'award:A001', 'project-history:P001'),
    lang: fc.constantFrom('zh-CN' as const, 'en' as const),
    scheme: fc.constantFrom('light' as const, 'dark' as const),
  },
  { requiredKeys: [] },
);

describe('the address of a view', () => {
  it('is readable', () => {
    expect(
      stringifyViewSearch({
        route: ['flow_v'],
        district: ['110114', '110111'],
        text: '昌平',
        project: 'P001',
        lang: 'en',
      }),
    ).toBe(`?district=110114,110111&route=flow_v&text=${encodeURIComponent('昌平')}&project=P001&lang=en`);
    expect(stringifyViewSearch({})).toBe('');
  });

  it('opens the view that wrote it', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        expect(parseViewSearch(stringifyViewSearch(search))).toEqual(search);
      }),
    );
  });

  it('reads spaces, blanks, repeated keys and repeated values as meant', () => {
    expect(parseViewSearch('?district=110114, 110111,,110114&district=110112&route=&text=+a+b+')).toEqual({
      district: ['110114', '110111', '110112'],
      text: 'a b',
    });
  });

  it('lists what it cannot read and keeps the rest', () => {
    const search = parseViewSearch('?lang=fr&distrikt=110114&project=%3Cscript%3E&route=flow_v&scheme=dark');
    expect(search).toEqual({
      route: ['flow_v'],
      scheme: 'dark',
      unread: [
        ['lang', 'fr'],
        ['distrikt', '110114'],
        ['project', '<script>'],
      ],
    });
    expect(parseViewSearch(stringifyViewSearch(search))).toEqual(search);
  });

  it('reads any query without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const search = parseViewSearch(query);
        expect(parseViewSearch(stringifyViewSearch(search))).toEqual(search);
      }),
    );
    const cut = parseViewSearch(`?text=${'x'.repeat(99)}😀`);
    expect(parseViewSearch(stringifyViewSearch(cut))).toEqual(cut);
    expect(() => parseViewSearch('?district=%E0%A4%A&__proto__=1&constructor=2')).not.toThrow();
  });

  it('carries a filter out and in, and forgets what could not be read', () => {
    const search = parseViewSearch('?route=flow_v,h2&text=x&nonsense=1&project=P001');
    expect(filterOf(search)).toEqual({ route: ['flow_v', 'h2'], text: 'x' });
    expect(withFilter(search, { pilot: ['yes'], text: ' ' })).toEqual({ pilot: ['yes'], project: 'P001' });
  });
});
