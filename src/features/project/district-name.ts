import type { Portfolio } from '../../domain/portfolio/portfolio.ts';

/** The district's name in a language; its administrative code where the portfolio does not name it. */
export function districtName(
  { dictionaries }: Pick<Portfolio, 'dictionaries'>,
  adcode: number,
  language: 'zh-CN' | 'en',
): string {
  const code = dictionaries.district.indexOf(String(adcode));
  const names = language === 'en' ? dictionaries.districtNameEn : dictionaries.districtNameZh;
  return names[code] ?? String(adcode);
}
