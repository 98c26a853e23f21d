import type { OutputKind } from '../vocabulary.ts';
import { OUTPUT_KINDS } from '../vocabulary.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import type { Portfolio } from './portfolio.ts';
import { selectRows } from './selection.ts';

/** What a clause left behind other than money. Names are null where nobody or nothing is recorded. */
export type OutputRow = {
  id: string;
  measure: string;
  kind: OutputKind;
  titleZh: string;
  titleEn: string;
  organisation: { id: string; nameZh: string; nameEn: string; hasProjects: boolean } | null;
  project: { id: string; nameZh: string; nameEn: string } | null;
  /** Administrative code as text. */
  district: string | null;
  /** Days since 1970-01-01; null: not complete, or not recorded. */
  completedDay: number | null;
  isShown: boolean;
};

/** Dimensions of a project that an output without a project cannot have. */
const OF_PROJECTS = [
  'park',
  'route',
  'scenario',
  'role',
  'pilot',
  'stage',
  'siteType',
  'siting',
  'light',
] as const;

/**
 * Every output, the latest first; those not yet complete come last. An output of a project is shown when its project
 * passes the dimensions of projects; one without a project when its own district and organisation do and nothing
 * else is asked of projects. Dimensions of awards say nothing of outputs, but the clause: that is the output's own.
 */
export function outputRows(portfolio: Portfolio, filter: PortfolioFilter): OutputRow[] {
  const { columns, dictionaries } = portfolio;
  const { outputs, organisations, projects } = columns;
  const { measure: measures, funding: _f, verdict: _v, year: _y, period: _p, ...ofProjects } = filter;
  const shownProjects = selectRows(portfolio, ofProjects).projects;
  const withProjects = new Set(projects.organisationRow);
  const isOpen =
    ofProjects.text === undefined &&
    ofProjects.area === undefined &&
    OF_PROJECTS.every((dimension) => (ofProjects[dimension] ?? []).length === 0);

  const rows = outputs.id.map((id, row): OutputRow => {
    const organisationRow = outputs.organisationRow[row] ?? null;
    const projectRow = outputs.projectRow[row] ?? null;
    const districtCode = outputs.districtCode[row] ?? null;
    const measure = dictionaries.measure[outputs.measureCode[row] ?? -1] ?? '';
    const organisation =
      organisationRow === null
        ? null
        : {
            id: organisations.id[organisationRow] ?? '',
            nameZh: organisations.nameZh[organisationRow] ?? '',
            nameEn: organisations.nameEn[organisationRow] ?? '',
            hasProjects: withProjects.has(organisationRow),
          };
    const district = districtCode === null ? null : (dictionaries.district[districtCode] ?? null);
    const own =
      isOpen &&
      passes(ofProjects.district, district) &&
      passes(ofProjects.enterprise, organisation?.id ?? null);
    return {
      id,
      measure,
      kind: kindOf(dictionaries.outputKind[outputs.kindCode[row] ?? -1]),
      titleZh: outputs.titleZh[row] ?? '',
      titleEn: outputs.titleEn[row] ?? '',
      organisation,
      project:
        projectRow === null
          ? null
          : {
              id: projects.id[projectRow] ?? '',
              nameZh: projects.nameZh[projectRow] ?? '',
              nameEn: projects.nameEn[projectRow] ?? '',
            },
      district,
      completedDay: outputs.completedDay[row] ?? null,
      isShown: passes(measures, measure) && (projectRow === null ? own : shownProjects[projectRow] === 1),
    };
  });
  return rows.toSorted(
    (a, b) =>
      (b.completedDay ?? Number.NEGATIVE_INFINITY) - (a.completedDay ?? Number.NEGATIVE_INFINITY) ||
      (a.id < b.id ? -1 : 1),
  );
}

function passes(wanted: readonly string[] | undefined, value: string | null): boolean {
  return wanted === undefined || wanted.length === 0 || (value !== null && wanted.includes(value));
}

/** @throws RangeError for a word that is no kind of output: the answer breaks the contract. */
function kindOf(word: string | undefined): OutputKind {
  const kind = OUTPUT_KINDS.find((each) => each === word);
  if (kind === undefined) throw new RangeError(`outputs.kindCode: no kind ${word ?? ''}`);
  return kind;
}
