import { describe, expect, it } from 'vitest';
import { BASES, RATE_READINGS, TERM_KINDS, YEAR_READINGS } from '../../domain/caps/catalogue.ts';
import * as vocabulary from '../../domain/vocabulary.ts';
import { i18n } from './i18n.ts';
import { laterResources } from './later-resources.ts';
import { pageResources } from './page-resources.ts';
import { projectResources } from './project-resources.ts';
import { LANGUAGES, resources as firstResources } from './resources.ts';
import { wallResources } from './wall-resources.ts';

const resources = {
  'zh-CN': {
    ...firstResources['zh-CN'],
    ...laterResources['zh-CN'],
    ...pageResources['zh-CN'],
    ...projectResources['zh-CN'],
    ...wallResources['zh-CN'],
  },
  en: {
    ...firstResources.en,
    ...laterResources.en,
    ...pageResources.en,
    ...projectResources.en,
    ...wallResources.en,
  },
};

const PLURAL = /_(?:one|other)$/;

/** Every leaf as `namespace:path` with its text; plural forms fold into their stem. */
function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path.replace(PLURAL, ''), value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}

const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

const lists = {
  route: vocabulary.ROUTES,
  fundingStage: vocabulary.FUNDING_STAGES,
  physicalStage: vocabulary.PHYSICAL_STAGES,
  siteType: vocabulary.SITE_TYPES,
  scenario: vocabulary.SCENARIOS,
  ecosystemRole: vocabulary.ECOSYSTEM_ROLES,
  pilot: vocabulary.PILOT_FLAGS,
  organisationKind: vocabulary.ORGANISATION_KINDS,
  sizeClass: vocabulary.SIZE_CLASSES,
  crs: vocabulary.CRS_CODES,
  siting: vocabulary.SITING_VERDICTS,
  verdict: vocabulary.CAP_VERDICTS,
  light: vocabulary.LIGHTS,
  outputKind: vocabulary.OUTPUT_KINDS,
  conditionState: vocabulary.CONDITION_STATES,
  track: vocabulary.TRACKS,
  parkTargetKind: vocabulary.PARK_TARGET_KINDS,
  role: vocabulary.ROLES,
  basis: BASES,
  reading: [...YEAR_READINGS, ...RATE_READINGS],
  termKind: TERM_KINDS,
} as const;

describe('the wording', () => {
  it('has the same keys in both languages', () => {
    const keys = LANGUAGES.map((language) => new Set(leaves(resources[language], '').map(([key]) => key)));
    expect([...(keys[1] ?? [])].toSorted()).toEqual([...(keys[0] ?? [])].toSorted());
  });

  it('leaves nothing empty but the English of a Chinese counter', () => {
    const chinese = new Map(leaves(resources['zh-CN'], ''));
    expect([...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
    const counter = /^[个笔家项]$/;
    const empty = leaves(resources.en, '').filter(
      ([key, text]) => text.trim() === '' && !counter.test(chinese.get(key) ?? ''),
    );
    expect(empty).toEqual([]);
  });

  it('fills in the same variables in both languages', () => {
    const chinese = new Map(leaves(resources['zh-CN'], ''));
    const differing = leaves(resources.en, '').filter(
      // An English singular may leave the count out.
      ([key, text]) => !variables(text).every((name) => variables(chinese.get(key) ?? '').includes(name)),
    );
    expect(differing).toEqual([]);
  });

  it.each(LANGUAGES)('labels every code of every list in %s, each label once a list', (language) => {
    const wording: Record<string, Record<string, string>> = resources[language].vocabulary;
    const labelled = Object.keys(lists).map((list) => [list, Object.keys(wording[list] ?? {}).toSorted()]);
    expect(labelled).toEqual(Object.entries(lists).map(([list, codes]) => [list, [...codes].toSorted()]));
    const repeated = Object.entries(wording).filter(
      ([, labels]) => new Set(Object.values(labels)).size < Object.keys(labels).length,
    );
    expect(repeated).toEqual([]);
  });

  it('writes Chinese in the Chinese file', () => {
    const international =
      /\{\{\w+\}\}|\b(?:Parkfolio|EN|MWh|MW|km|SVG|PNG|CSV|WGS84|CGCS2000|GCJ-02|BD-09)\b/g;
    const foreign = leaves(resources['zh-CN'], '').filter(
      ([, text]) => !/[\u4E00-\u9FFF]/.test(text) && /[A-Za-z]{2,}/.test(text.replaceAll(international, '')),
    );
    expect(foreign).toEqual([]);
  });

  it('is spoken without waiting', () => {
    expect(i18n.getFixedT('zh-CN', 'vocabulary')('verdict.exceeds')).toBe('超上限');
    expect(i18n.getFixedT('en', 'vocabulary')('verdict.exceeds')).toBe('Exceeds the cap');
  });
});
