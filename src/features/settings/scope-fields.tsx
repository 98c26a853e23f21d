import { MultiSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Segment } from '../../ui/segment.tsx';
import { useDistrictOptions } from './district-names.ts';

/** Which districts a form gives: the whole city, or those that are chosen. */
export type ScopeValues = { scope: 'all' | 'some'; chosen: string[] };

export function scopeValues(districts: 'all' | readonly number[]): ScopeValues {
  return districts === 'all'
    ? { scope: 'all', chosen: [] }
    : { scope: 'some', chosen: districts.map(String) };
}

/** As the contract has it: administrative codes in order. */
export function districtsOf({ scope, chosen }: ScopeValues): 'all' | number[] {
  return scope === 'all' ? 'all' : chosen.map(Number).toSorted((a, b) => a - b);
}

type ScopeFieldsProps = {
  label: string;
  values: ScopeValues;
  onChange: (values: ScopeValues) => void;
  error: ReactNode;
  /** The role has districts of its own, never all. */
  isAlwaysSome?: boolean;
};

/** The whole city, or districts to choose. */
export function ScopeFields(props: ScopeFieldsProps): ReactNode {
  const { label, values, onChange, error, isAlwaysSome = false } = props;
  const { t } = useTranslation('settings');
  const options = useDistrictOptions();
  return (
    <>
      {!isAlwaysSome && (
        <div className="settings-field">
          <b>{label}</b>
          <Segment
            label={label}
            value={values.scope}
            options={[
              { value: 'all', label: t('person.all') },
              { value: 'some', label: t('person.some') },
            ]}
            onChange={(scope) => onChange({ ...values, scope })}
          />
        </div>
      )}
      {(isAlwaysSome || values.scope === 'some') && (
        <MultiSelect
          label={t('person.districts')}
          description={t('person.districtsHint')}
          data={options}
          value={values.chosen}
          onChange={(chosen) => onChange({ ...values, chosen })}
          error={error}
          searchable
          hidePickedOptions
          comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
        />
      )}
    </>
  );
}
