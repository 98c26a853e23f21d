import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedAward } from '../../contract/project-detail.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { BindingTerm } from './award-figures.tsx';
import { MoneyText } from './money-text.tsx';
import { useFigureText } from './figure-text.ts';

type Props = { award: JudgedAward; bases: PolicyDocument['bases'] };

/** What the arithmetic rests on: recipient, bases, support year, days, and the term that binds. */
export function AwardFacts({ award, bases }: Props): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const language = useLanguage();
  const { moneyUnit } = useFigureText();
  const figures = Object.entries(award.basesFen);
  return (
    <dl className="project-facts award-facts">
      <div>
        <dt>{t('verdicts.recipient')}</dt>
        <dd>
          <Recipient id={award.organisationId} />
        </dd>
      </div>
      {award.bindingTerm !== null && (
        <div>
          <dt>{t('verdicts.binding')}</dt>
          <dd>
            <BindingTerm term={award.bindingTerm} />
          </dd>
        </div>
      )}
      {figures.map(([id, fen]) => {
        const label = bases.find((base) => base.id === id)?.label;
        return (
          <div key={id}>
            <dt>
              {label === undefined ? id : language === 'en' ? label.en : label.zh} <small>{moneyUnit}</small>
            </dt>
            <dd>
              <MoneyText fen={fen} />
            </dd>
          </div>
        );
      })}
      {award.supportYear !== null && (
        <div>
          <dt>{t('verdicts.year')}</dt>
          <dd>{award.supportYear}</dd>
        </div>
      )}
      {award.days !== null && (
        <div>
          <dt>{t('verdicts.days')}</dt>
          <dd>{t('verdicts.daysCount', { days: award.days })}</dd>
        </div>
      )}
    </dl>
  );
}

function Recipient({ id }: { id: string | null }): ReactNode {
  const { t } = useTranslation('vocabulary');
  const language = useLanguage();
  const { organisations } = usePortfolioView().portfolio.columns;
  if (id === null) return <span className="absent">{t('absent.missing')}</span>;
  const names = language === 'en' ? organisations.nameEn : organisations.nameZh;
  return names[organisations.id.indexOf(id)] ?? id;
}
