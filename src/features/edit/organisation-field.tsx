import { Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORGANISATION_KINDS } from '../../domain/vocabulary.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { fieldId, HELP_BELOW, useFormBinding } from './form-context.tsx';
import { ChoiceField, TextField } from './form-field.tsx';
import { organisationOptions } from './organisation-options.ts';
import { NEW_ORGANISATION } from './project-values.ts';

type Props = { help: string; mayRegister: boolean; known?: { id: string; name: string } };

/** One of the organisations on record, found by typing, or one that is to be registered. */
export function OrganisationField({ help, mayRegister, known }: Props): ReactNode {
  const { t } = useTranslation('edit');
  const language = useLanguage();
  const { organisations } = usePortfolioView().portfolio.columns;
  const { values, errors, set, label } = useFormBinding();
  const [typed, setTyped] = useState('');
  const all = useMemo(() => {
    const names = language === 'en' ? organisations.nameEn : organisations.nameZh;
    const listed = organisations.id.map((value, row) => ({ value, label: names[row] ?? value }));
    const isListed = known === undefined || organisations.id.includes(known.id);
    return isListed ? listed : [{ value: known.id, label: known.name }, ...listed];
  }, [organisations, language, known]);
  const value = values['organisationId'] ?? '';
  const found = useMemo(() => organisationOptions(all, typed, value), [all, typed, value]);
  const options = mayRegister
    ? [{ value: NEW_ORGANISATION, label: t('help.newOrganisation') }, ...found]
    : found;
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
        allowDeselect={false}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: listed }) => listed}
        nothingFoundMessage={t('help.noOrganisation')}
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
