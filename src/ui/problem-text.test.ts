import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../contract/problem.ts';
import { calendarDate, noteRecord, projectRecord } from '../contract/record.ts';
import { schemaIssues } from '../contract/schema-issue.ts';
import { i18n } from './i18n/i18n.ts';
import { LANGUAGES } from './i18n/resources.ts';
import { issueText, problemText } from './problem-text.ts';

const words = { zh: i18n.getFixedT('zh-CN', 'problem'), en: i18n.getFixedT('en', 'problem') };
const CODES = [...PROBLEM_CODES, 'network', 'unreadable'] as const;

describe('problemText', () => {
  it.each(LANGUAGES)(
    'says of every code what it means and what to do, each differently, in %s',
    (language) => {
      const t = i18n.getFixedT(language, 'problem');
      const sentences = CODES.map((code) => problemText({ code }, t));
      expect(sentences.filter((text) => text === '' || text.startsWith('code.'))).toEqual([]);
      expect(new Set(sentences).size).toBe(CODES.length);
    },
  );

  it('names the minutes to wait', () => {
    const error = { code: 'too_many_requests', retryAfterS: 61 } as const;
    expect(problemText(error, words.zh)).toBe('尝试次数过多。请等 2 分钟后再试。');
    expect(problemText(error, words.en)).toBe('Too many attempts. Try again in 2 minutes.');
    expect(problemText({ ...error, retryAfterS: 0 }, words.en)).toBe(
      'Too many attempts. Try again in a minute.',
    );
    expect(problemText({ ...error, retryAfterS: null }, words.en)).toBe(
      'Too many attempts. Try again later.',
    );
  });
});

describe('issueText', () => {
  const project = projectRecord.pick({ powerMW: true, code: true, route: true, name: true, pilot: true });
  const broken = {
    powerMW: 200_000,
    route: 'SENTINEL',
    name: { zh: '名'.repeat(301), en: '' },
    pilot: 'yes',
    extra: 1,
  };

  it('words what the schemas refuse, with their bounds', () => {
    const issues = schemaIssues(project.safeParse(broken).error!);
    const texts = issues.map((issue) => `${issue.path.join('.')}: ${issueText(issue, words.zh)}`);
    expect(texts.toSorted()).toEqual([
      'code: 必填',
      'extra: 这里不接受这一项',
      'name.en: 必填',
      'name.zh: 最多 300 个字符',
      'powerMW: 不能大于 100,000',
      'route: 请从列表中选择',
    ]);
    const negative = schemaIssues(project.safeParse({ ...broken, powerMW: -1 }).error!);
    expect(negative.map((issue) => issueText(issue, words.en))).toContain('At least 0');
    expect(
      schemaIssues(calendarDate.safeParse('2024-02-30').error!).map((i) => issueText(i, words.zh)),
    ).toEqual(['格式不正确']);
    const note = {
      id: 'N1',
      projectId: 'P1',
      parkId: 'K1',
      text: 'x',
      author: 'y',
      writtenAt: '2024-01-01T00:00:00Z',
    };
    expect(schemaIssues(noteRecord.safeParse(note).error!).map((i) => issueText(i, words.en))).toEqual([
      'Choose one project or one park, not both',
    ]);
  });

  it('words every rule that the server names', () => {
    const folder = resolve(import.meta.dirname, '../server');
    const sources = readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      // Files of records are checked on the command line, which has its own words.
      .filter((path) => path !== 'data-files.ts')
      .map((path) => readFileSync(resolve(folder, path), 'utf8'));
    const named = sources.flatMap((text) =>
      [...text.matchAll(/rule: '(\w+)'|\bbreaks\('(\w+)'|\bissue\([^()]*?, '(\w+)',/g)].map(
        ([, rule, broken, found]) => rule ?? broken ?? found ?? '',
      ),
    );
    expect(named).toContain('last_administrator');
    expect(named).toContain('password_too_short');
    expect(named).toContain('stage_of_other_track');
    const unworded = new Set(
      named.filter((rule) => issueText({ rule, detail: '' }, words.en).includes('()')),
    );
    expect([...unworded]).toEqual([]);
  });

  it('passes on the detail of a rule that it has no words for', () => {
    const issue = { rule: 'SENTINEL_rule', detail: 'SENTINEL detail' };
    expect(issueText(issue, words.zh)).toBe('不符合要求（SENTINEL detail）');
    expect(issueText({ ...issue, rule: 'toString' }, words.en)).toBe('Breaks a rule (SENTINEL detail)');
  });
});
