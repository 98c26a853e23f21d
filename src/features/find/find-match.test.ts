import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { findEntries, type FindEntry } from './find-entries.ts';
import { closeness, foundGroups } from './find-match.ts';

const park: FindEntry = {
  kind: 'park',
  id: 'K1',
  title: '昌平“能源谷”',
  detail: 'Changping Energy Valley',
  chinese: '昌平能源谷',
  text: 'k1\n昌平“能源谷”\nchangping energy valley\nchangping energy valley',
};

describe('how close an entry is', () => {
  it.each([
    ['K1', 0],
    ['昌平“能源谷”', 0],
    ['昌平', 1],
    ['能源', 2],
    ['valley changping', 3],
    ['cpnyg', 4],
    ['CPNY', 4],
    ['changpingneng', 4],
    ['nyg', 5],
    ['房山', null],
    ['xyz', null],
    ['  ', null],
  ])('%j', (query, expected) => {
    expect(closeness(park, query)).toBe(expected);
  });

  it('reads a syllable that has several sounds in each of them', () => {
    const entry = { ...park, title: '重庆路储能', chinese: '重庆路储能', text: '重庆路储能' };
    expect(closeness(entry, 'cqlcn')).toBe(4);
    expect(closeness(entry, 'zqlcn')).toBe(4);
  });
});

describe('the groups of what was found', () => {
  it('have the closest kind first, and say how many there are beyond those listed', () => {
    const project = (id: string): FindEntry => ({ ...park, kind: 'project', id });
    const matches = [
      ...Array.from({ length: 11 }, (_, index) => ({ entry: project(`P${index}`), closeness: 3 })),
      { entry: park, closeness: 1 },
    ];
    const groups = foundGroups(matches);
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['park', 1],
      ['project', 11],
    ]);
    expect(groups[1]?.entries).toHaveLength(8);
    expect(foundGroups([])).toEqual([]);
  });
});

describe('what can be found', () => {
  it('is every record that the portfolio holds, and no organisation without a project', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const entries = findEntries(portfolio, null, [], 'zh-CN');
    const ids = (kind: string): string[] =>
      entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    expect(ids('project')).toEqual(portfolio.columns.projects.id);
    expect(ids('park')).toEqual(portfolio.columns.parks.id);
    const owners = new Set(portfolio.columns.projects.organisationRow);
    expect(ids('enterprise')).toHaveLength(owners.size);
    expect(ids('district')).toEqual(portfolio.dictionaries.district);
  });

  it('names no district that the caller may not see', () => {
    const columns = { ...columnsOf(smallLedger()), districts: [110114] };
    const entries = findEntries(buildPortfolio(columns), null, [], 'en');
    expect(entries.filter(({ kind }) => kind === 'district').map(({ id }) => id)).toEqual(['110114']);
  });
});
