import { Select } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ORGANISATION_KINDS } from '../../domain/vocabulary.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { fieldId, HELP_BELOW, useFormBinding } from './form-context.tsx';
import { ChoiceField, TextField } from './form-field.tsx';
import { NEW_ORGANISATION } from './project-values.ts';

/** More would not be read; typing narrows them. */
const SHOWN = 60;

type Props = { help: string; mayRegister: boolean; known?: { id: string; name: string } };

/** One of the organisations on record, found by typing, or one that is to be registered. */
export function OrganisationField({ help, mayRegister, known }: Props): ReactNode {
  const { t } = useTranslation('edit');
  const language = useLanguage();
  const { organisations } = usePortfolioView().portfolio.columns;
  const { values, errors, set, label } = useFormBinding();
  const options = useMemo(() => {
    const names = language === 'en' ? organisations.nameEn : organisations.nameZh;
    const listed = organisations.id.map((value, row) => ({ value, label: names[row] ?? value }));
    const isListed = known === undefined || organisations.id.includes(known.id);
    return [
      ...(mayRegister ? [{ value: NEW_ORGANISATION, label: t('help.newOrganisation') }] : []),
      ...(isListed ? [] : [{ value: known.id, label: known.name }]),
      ...listed,
    ];
  }, [organisations, language, mayRegister, known, t]);
  const value = values['organisationId'] ?? '';
  return (
    <>
      <Select
        id={fieldId('organisationId')}
        label={label('organisationId')}
        description={help}
        error={errors['organisationId']}
        placeholder={t(mayRegister ? 'choose' : 'placeholder')}
        data={options}
        value={value === '' ? null : value}
        searchable
        inputWrapperOrder={HELP_BELOW}
        clearable={!mayRegister}
        limit={SHOWN}
        onChange={(chosen) => set('organisationId', chosen ?? '')}
      />
      {value === NEW_ORGANISATION && <NewOrganisation />}
    </>
  );
}

function NewOrganisation(): ReactNode {
  const { t } = useTranslation(['edit', 'vocabulary']);
  return (
    <div className="edit-new">
      <ChoiceField
        path="organisation/kind"
        empty={t('choose')}
        options={ORGANISATION_KINDS.map((value) => ({
          value,
          label: t(`vocabulary:organisationKind.${value}`),
        }))}
      />
      <TextField path="organisation/creditCode" help={t('help.credit')} placeholder={t('placeholder')} />
      <TextField path="organisation/name/zh" />
      <TextField path="organisation/name/en" />
    </div>
  );
}
