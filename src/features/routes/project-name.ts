import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Language } from '../../ui/i18n/resources.ts';

/** Id and names of a project and its enterprise, in a language; '' for a row that is not there. */
export type ProjectNames = { id: string; name: string; organisation: string };

export function projectNames({ columns }: Portfolio, row: number, language: Language): ProjectNames {
  const { projects, organisations } = columns;
  const organisation = projects.organisationRow[row] ?? -1;
  const isEnglish = language === 'en';
  return {
    id: projects.id[row] ?? '',
    name: (isEnglish ? projects.nameEn : projects.nameZh)[row] ?? '',
    organisation: (isEnglish ? organisations.nameEn : organisations.nameZh)[organisation] ?? '',
  };
}
