import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapTerm, Catalogue } from '../../domain/caps/catalogue.ts';
import { useTermWords } from '../../ui/term-words.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { ClauseSection } from './clause-section.tsx';
import type { PolicyMeasure } from './use-clause.ts';

/** The limits of a clause, as sentences and as a table. */
export function ClauseTerms(props: { bases: Catalogue['bases']; measure: PolicyMeasure }): ReactNode {
  const { bases, measure } = props;
  const { t } = useTranslation('policy');
  const words = useTermWords(bases);
  return (
    <ClauseSection title={t('clause.terms')}>
      {measure.terms.length === 0 ? (
        <p>{t('clause.noTerms')}</p>
      ) : (
        <>
          <ul className="clause-sentences">
            {measure.terms.map((term) => (
              <li key={termKey(term)}>
                {words.sentence(term)} <Origin term={term} />
              </li>
            ))}
          </ul>
          <TermTable bases={bases} measure={measure} />
        </>
      )}
    </ClauseSection>
  );
}

function termKey(term: CapTerm): string {
  return JSON.stringify(term);
}

function Origin({ term }: { term: CapTerm }): ReactNode {
  const { t } = useTranslation('policy');
  const isInferred = term.kind === 'not_above_cost' && term.origin === 'inferred';
  return (
    <span className="tag" data-inferred={isInferred ? '' : undefined}>
      {t(isInferred ? 'clause.inferred' : 'clause.stated')}
    </span>
  );
}

function TermTable({ bases, measure }: { bases: Catalogue['bases']; measure: PolicyMeasure }): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const words = useTermWords(bases);
  const headers = ['termKind', 'termLimit', 'termBase', 'termScope', 'termOrigin'] as const;
  const notApplicable = <span className="absent">{t('vocabulary:absent.notApplicable')}</span>;
  return (
    <ScrollRegion className="policy-scroll" label={t('clause.terms')}>
      <table className="policy-table">
        <caption className="visually-hidden">{t('clause.terms')}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {t(`clause.${header}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measure.terms.map((term) => (
            <tr key={termKey(term)}>
              <th scope="row">{t(`vocabulary:termKind.${term.kind}`)}</th>
              <td>{words.limit(term) ?? notApplicable}</td>
              <td>{'base' in term ? words.base(term.base) : notApplicable}</td>
              <td>{t(`clause.scope.${term.scope}`)}</td>
              <td>
                <Origin term={term} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
