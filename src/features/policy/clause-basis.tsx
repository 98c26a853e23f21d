import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesOf } from '../../domain/caps/cap-candidate.ts';
import { useLanguage } from '../../ui/language.ts';
import { ClauseSection } from './clause-section.tsx';
import type { PolicyMeasure } from './use-clause.ts';

/** What counts as one unit under a clause, and how much of that the text itself says. */
export function ClauseBasis({ measure }: { measure: PolicyMeasure }): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const language = useLanguage();
  const { basis } = measure;
  if (basis.candidates.length === 0) {
    return (
      <ClauseSection title={t('clause.basis')}>
        <p>{t('clause.noBasis')}</p>
      </ClauseSection>
    );
  }
  const evidence = basis.evidence === null ? null : language === 'en' ? basis.evidence.en : basis.evidence.zh;
  return (
    <ClauseSection title={t('clause.basis')}>
      <p>
        {basis.textual === null
          ? t('clause.basisSilent')
          : t(isSilent(measure) ? 'clause.basisStatedLoose' : 'clause.basisStated', {
              basis: t(`vocabulary:basis.${basis.textual}`),
            })}
        {evidence !== null && <span className="policy-note"> {t('clause.basisEvidence', { evidence })}</span>}
      </p>
      <ul className="clause-candidates" aria-label={t('clause.candidates')}>
        {basis.candidates.map((candidate) => (
          <li key={candidate}>
            {t(`vocabulary:basis.${candidate}`)}
            {candidate === basis.default && <span className="tag">{t('clause.default')}</span>}
            {candidate === basis.strict && <span className="tag">{t('clause.strict')}</span>}
          </li>
        ))}
      </ul>
      <ul className="clause-sentences policy-note">
        <li>
          {basis.candidates.length === 1 && candidatesOf(measure).length === 1
            ? t('clause.onlyOne')
            : t('clause.several', { count: candidatesOf(measure).length })}
        </li>
        {basis.default !== null && basis.candidates.length > 1 && <li>{t('clause.defaultWhy')}</li>}
        {basis.strict !== null && basis.candidates.length > 1 && <li>{t('clause.strictWhy')}</li>}
      </ul>
    </ClauseSection>
  );
}

/** The catalogue marks a clause whose ceiling sentence names no unit. */
function isSilent({ flags }: PolicyMeasure): boolean {
  return flags.includes('BASIS_SILENT');
}
