import type { BilingualText } from '../../domain/portfolio-columns.ts';

/**
 * Titles of a text's sections by the catalogue's id; the English is the official one, the Chinese a back-translation.
 * Source: the official English interpretation printed on 2023-11-23.
 */
const SECTION_TITLES: Readonly<Record<string, Readonly<Record<string, BilingualText>>>> = {
  'beijing-2023-11-23': {
    I: { zh: '促进技术创新突破', en: 'Promoting Innovative Technological Breakthroughs' },
    II: { zh: '推进产业集聚发展', en: 'Promoting the Progress of Clustering Relevant Businesses' },
    III: { zh: '加强新技术新产品应用', en: 'Enhancing the Application of New Technologies and Products' },
    IV: { zh: '强化创新要素保障', en: 'Strengthening the Safeguard of Innovation Factors' },
  },
};

/** null where no title is on record. */
export function sectionTitle(catalogueId: string, section: string): BilingualText | null {
  return SECTION_TITLES[catalogueId]?.[section] ?? null;
}
