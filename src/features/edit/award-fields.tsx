import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import { CONDITION_STATES, FUNDING_STAGES } from '../../domain/vocabulary.ts';
import { Segment } from '../../ui/segment.tsx';
import { AmountField } from './amount-field.tsx';
import {
  type AwardFields as Award,
  basePath,
  evidencePath,
  measureNeeds,
  shownBases,
  shownConditions,
  statePath,
} from './award-values.ts';
import { fieldId, useFormBinding } from './form-context.tsx';
import { ChoiceField, DateField, LongTextField, NumberField, TextField } from './form-field.tsx';
import { FormSection } from './form-section.tsx';
import { useLeafWords } from './leaf-words.ts';
import { OrganisationField } from './organisation-field.tsx';

type Measure = PolicyDocument['measures'][number];
type Props = { measure: Measure | null; stored: Award | null };

/** Every field of an award; the clause decides which figures and conditions are asked for. */
export function AwardFields({ measure, stored }: Props): ReactNode {
  const { t } = useTranslation(['edit', 'vocabulary']);
  const { inLanguage } = useLeafWords('award');
  const measures = useQuery(policyQuery).data?.measures ?? [];
  return (
    <>
      <FormSection title={t('section.clause')}>
        <div className="edit-wide">
          <ChoiceField
            path="measure"
            empty={t('choose')}
            options={measures.map(({ id, shortTitle }) => ({
              value: id,
              label: `${id} ${inLanguage(shortTitle)}`,
            }))}
            {...(measure?.monetary === false && { help: t('help.noMoney') })}
          />
          {measure !== null && <Clause measure={measure} />}
        </div>
        <OrganisationField help={t('help.recipient')} mayRegister={false} />
        <ChoiceField
          path="fundingStage"
          empty={t('choose')}
          help={t('help.approvedLater')}
          options={FUNDING_STAGES.map((value) => ({ value, label: t(`vocabulary:fundingStage.${value}`) }))}
        />
      </FormSection>
      <FormSection title={t('section.money')} note={`${t('absent')} ${t('help.amount')}`}>
        <AmountField path="appliedFen" />
        <DateField path="appliedOn" />
        <AmountField path="approvedFen" />
        <DateField path="approvedOn" />
      </FormSection>
      <BaseFields measure={measure} stored={stored} />
      <ConditionFields measure={measure} stored={stored} />
      <FormSection title={t('section.why')}>
        <div className="edit-wide">
          <LongTextField path="why" help={t('help.why')} />
        </div>
      </FormSection>
    </>
  );
}

/** The official words, and what they mean; only the former is a quotation. */
function Clause({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('edit');
  const { inLanguage } = useLeafWords('award');
  return (
    <div className="edit-clause">
      <p>
        <span className="edit-tag">{t('clause.quotation')}</span>
        {measure.quotations.map((quotation) => (
          <q key={quotation} lang="en">
            {quotation}
          </q>
        ))}
      </p>
      <p>
        <span className="edit-tag">{t('clause.reference')}</span>
        {inLanguage(measure.paraphrase)}
      </p>
    </div>
  );
}

/** What the clause's terms are computed from, and what is on record beside it. */
function BaseFields({ measure, stored }: Props): ReactNode {
  const { t } = useTranslation('edit');
  const { values } = useFormBinding();
  if (measure === null) return <LaterSection title={t('section.bases')} />;
  const needs = measureNeeds(measure);
  const baseIds = shownBases(measure, stored);
  const isShown = (path: string, isNeeded: boolean): boolean => isNeeded || (values[path] ?? '') !== '';
  const [year, days, reference] = [
    isShown('supportYear', needs.supportYear),
    isShown('days', needs.days),
    isShown('baseRef', needs.baseRef),
  ];
  return (
    <FormSection title={t('section.bases')} note={t('absent')}>
      {baseIds.length === 0 && !year && !days && !reference && (
        <p className="edit-wide edit-note">{t('help.basesNone')}</p>
      )}
      {baseIds.map((id) => (
        <AmountField key={id} path={basePath(id)} />
      ))}
      {year && <NumberField path="supportYear" help={t('help.supportYear')} />}
      {days && <NumberField path="days" unit={t('unit.days')} help={t('help.days')} />}
      {reference && (
        <div className="edit-wide">
          <TextField path="baseRef" help={t('help.baseRef')} placeholder={t('placeholder')} />
        </div>
      )}
    </FormSection>
  );
}

/** The checklist of the clause's conditions, which the verdict on money says nothing about. */
function ConditionFields({ measure, stored }: Props): ReactNode {
  const { t } = useTranslation(['edit', 'vocabulary']);
  const { inLanguage } = useLeafWords('award');
  const { values, set, label, errors } = useFormBinding();
  if (measure === null) return <LaterSection title={t('section.conditions')} />;
  const conditions = shownConditions(measure, stored);
  const conditionText = (id: string): string => {
    const text = measure.conditions.find((each) => each.id === id)?.text;
    return text === undefined ? id : inLanguage(text);
  };
  return (
    <FormSection title={t('section.conditions')} note={t('help.conditionsNote')}>
      {conditions.length === 0 && <p className="edit-wide edit-note">{t('help.conditionsNone')}</p>}
      {conditions.map((id) => (
        <div key={id} className="edit-wide edit-condition">
          <p id={fieldId(statePath(id))} tabIndex={-1}>
            {conditionText(id)}
          </p>
          <Segment
            label={label(statePath(id))}
            value={CONDITION_STATES.find((state) => state === values[statePath(id)]) ?? 'unknown'}
            options={CONDITION_STATES.map((value) => ({
              value,
              label: t(`vocabulary:conditionState.${value}`),
            }))}
            onChange={(value) => set(statePath(id), value)}
          />
          <TextField path={evidencePath(id)} placeholder={t('help.evidence')} />
          {errors[statePath(id)] !== undefined && <p className="edit-error">{errors[statePath(id)]}</p>}
        </div>
      ))}
    </FormSection>
  );
}

function LaterSection({ title }: { title: string }): ReactNode {
  const { t } = useTranslation('edit');
  return (
    <FormSection title={title}>
      <p className="edit-wide edit-note">{t('help.conditionsFirst')}</p>
    </FormSection>
  );
}
