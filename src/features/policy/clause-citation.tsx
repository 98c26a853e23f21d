import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { ClauseSection } from './clause-section.tsx';
import type { PolicyMeasure } from './use-clause.ts';

/** A citation to paste: title, publisher, date, clause, the official words and the version of the catalogue. */
export function ClauseCitation(props: { policy: PolicyDocument; measure: PolicyMeasure }): ReactNode {
  const { policy, measure } = props;
  const { t } = useTranslation('policy');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  const citation = useRef<HTMLParagraphElement>(null);
  const { document, version } = policy;
  return (
    <ClauseSection title={t('clause.citation')}>
      <div className="clause-citation">
        <p ref={citation}>
          {t('clause.citationText', {
            title: document.title[side],
            publisher: document.publisher[side],
            date: document.printedOn,
            clause: `${measure.id} ${measure.shortTitle[side]}`,
            quotation: measure.quotations.join(' … '),
            version,
          })}
        </p>
        <CopyButton label={t('clause.copyCitation')} source={citation} />
      </div>
    </ClauseSection>
  );
}
