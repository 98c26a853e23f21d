import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputRow } from '../../domain/portfolio/output-rows.ts';
import { isoDateOf } from '../../domain/progress/calendar-day.ts';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

/** What the clause left behind: title, kind, organisation, date. An organisation with projects filters by itself. */
export function OutputTable({ outputs }: { outputs: readonly OutputRow[] }): ReactNode {
  const { t } = useTranslation('policy');
  const shown = outputs.filter(({ isShown }) => isShown);
  const hidden = outputs.length - shown.length;
  return (
    <div className="clause-outputs">
      <h3>
        {t('under.outputs')} <span className="policy-note">{shown.length}</span>
      </h3>
      {outputs.length === 0 && <p>{t('under.noOutputs')}</p>}
      {outputs.length > 0 && shown.length === 0 && (
        <p>{t('under.noneOutputsShown', { count: outputs.length })}</p>
      )}
      {shown.length > 0 && (
        <ScrollRegion className="policy-scroll" label={t('under.outputs')}>
          <table className="policy-table output-table">
            <caption className="visually-hidden">{t('under.outputs')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('under.outputTitle')}</th>
                <th scope="col">{t('under.outputKind')}</th>
                <th scope="col">{t('under.outputOrganisation')}</th>
                <th scope="col">{t('under.district')}</th>
                <th scope="col">{t('under.outputDate')}</th>
                <th scope="col">{t('under.outputProject')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((output) => (
                <OutputLine key={output.id} output={output} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {shown.length > 0 && hidden > 0 && (
        <p className="policy-note">{t('under.hiddenOutputs', { count: hidden })}</p>
      )}
    </div>
  );
}

function OutputLine({ output }: { output: OutputRow }): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const isEnglish = useLanguage() === 'en';
  const { organisation, project, completedDay } = output;
  const named = (of: { nameZh: string; nameEn: string }): string => (isEnglish ? of.nameEn : of.nameZh);
  const missing = <span className="absent">{t('vocabulary:absent.missing')}</span>;
  return (
    <tr>
      <th scope="row">{isEnglish ? output.titleEn : output.titleZh}</th>
      <td>{t(`vocabulary:outputKind.${output.kind}`)}</td>
      <td>
        {organisation === null ? (
          missing
        ) : organisation.hasProjects ? (
          <FilterButton dimension="enterprise" value={organisation.id} name={named(organisation)} />
        ) : (
          named(organisation)
        )}
      </td>
      <td>{output.district === null ? missing : <DistrictButton code={output.district} />}</td>
      <td>
        {completedDay === null ? <span className="absent">{t('under.open')}</span> : isoDateOf(completedDay)}
      </td>
      <td>
        {project === null ? (
          <span className="absent">{t('under.noProject')}</span>
        ) : (
          <PageLink path={`/projects/${project.id}`}>{named(project)}</PageLink>
        )}
      </td>
    </tr>
  );
}

function DistrictButton({ code }: { code: string }): ReactNode {
  const isEnglish = useLanguage() === 'en';
  const { portfolio } = usePortfolioView();
  const { district, districtNameZh, districtNameEn } = portfolio.dictionaries;
  const place = district.indexOf(code);
  const name = (isEnglish ? districtNameEn : districtNameZh)[place] ?? code;
  return <FilterButton dimension="district" value={code} name={name} />;
}

type FilterProps = { dimension: 'district' | 'enterprise'; value: string; name: string };

/** Narrows everything to one district or organisation, or lets go of it. */
function FilterButton({ dimension, value, name }: FilterProps): ReactNode {
  const { t } = useTranslation('policy');
  const { filter, toggle } = usePortfolioView();
  return (
    <button
      type="button"
      className="link-button"
      aria-pressed={filter[dimension]?.includes(value) === true}
      aria-label={t('under.filterDistrict', { district: name })}
      onClick={() => toggle(dimension, value)}
    >
      {name}
    </button>
  );
}
