import { describe, expect, it } from 'vitest';
import { smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import {
  NEW_ORGANISATION,
  organisationDraft,
  projectDraft,
  projectIssues,
  projectValuesOf,
} from './project-values.ts';

const { id: _id, documents: _documents, ...project } = smallPortfolio().projects[0]!;
const values = projectValuesOf(project);

describe('the values of a project form', () => {
  it('come back as the same record, without its documents, which an edit of the form leaves as they are', () => {
    expect(projectDraft(values)).toEqual({ state: 'complete', fields: project });
  });

  it('keep missing and zero apart', () => {
    expect(values['cycleLife']).toBe('');
    expect(projectDraft({ ...values, powerMW: '0', capacityMWh: '' })).toMatchObject({
      fields: { powerMW: 0, capacityMWh: null },
    });
  });

  it('name every broken rule at its value', () => {
    const broken = {
      ...values,
      'name/en': ' ',
      powerMW: '5 MW',
      capacityMWh: '2000000',
      route: 'coal',
      code: '编号',
    };
    expect(projectIssues(broken).map(({ path, rule }) => [path, rule])).toEqual([
      ['name/en', 'missing'],
      ['powerMW', 'entered:unit_in_text'],
      ['code', 'wrong_format'],
      ['route', 'unknown_code'],
      ['capacityMWh', 'too_big'],
    ]);
    expect(projectIssues(projectValuesOf(null)).every(({ rule }) => rule === 'missing')).toBe(true);
  });

  it('register an organisation with the project', () => {
    const typed = {
      ...values,
      organisationId: NEW_ORGANISATION,
      'organisation/name/zh': '示例企业 99',
      'organisation/name/en': 'Sample enterprise 99',
      'organisation/creditCode': '91110000ma00000000',
    };
    expect(projectIssues(typed)).toEqual([]);
    expect(organisationDraft(typed)).toMatchObject({
      state: 'complete',
      fields: { kind: 'enterprise', creditCode: '91110000MA00000000', sizeClass: null },
    });
    expect(
      projectIssues({ ...typed, 'organisation/name/zh': '', 'organisation/creditCode': '12' }),
    ).toMatchObject([
      { path: 'organisation/name/zh', rule: 'missing' },
      { path: 'organisation/creditCode', rule: 'wrong_format' },
    ]);
  });
});
