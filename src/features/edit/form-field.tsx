import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { enteredDecimal } from '../../domain/money/entered-number.ts';
import { fieldId, HELP_BELOW, useFormBinding } from './form-context.tsx';

type FieldProps = { path: string; help?: ReactNode };

function useField(path: string) {
  const { values, errors, set, label } = useFormBinding();
  return {
    id: fieldId(path),
    label: label(path),
    value: values[path] ?? '',
    error: errors[path],
    inputWrapperOrder: HELP_BELOW,
    onValue: (value: string): void => set(path, value),
  };
}

/** A line of text. */
export function TextField({ path, help, placeholder }: FieldProps & { placeholder?: string }): ReactNode {
  const { onValue, ...field } = useField(path);
  return (
    <TextInput
      {...field}
      description={help}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

/** Several lines of text. */
export function LongTextField({ path, help }: FieldProps): ReactNode {
  const { onValue, ...field } = useField(path);
  return (
    <Textarea
      {...field}
      description={help}
      rows={2}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

/** A figure in the unit of its label; empty is missing. What was read otherwise than typed is repeated below. */
export function NumberField({ path, help, unit }: FieldProps & { unit?: string }): ReactNode {
  const { t } = useTranslation('edit');
  const { onValue, label, ...field } = useField(path);
  const entered = enteredDecimal(field.value);
  const isReadOtherwise = entered.state === 'decimal' && entered.text !== field.value.trim();
  return (
    <TextInput
      {...field}
      label={
        <>
          {label}
          {unit !== undefined && <span className="edit-unit"> {unit}</span>}
        </>
      }
      description={isReadOtherwise ? t('readAs', { text: entered.text }) : help}
      placeholder={t('placeholder')}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

/**
 * A calendar date by the browser's own picker; empty is missing. The picker writes it in the browser's language, where
 * day and month may stand either way, so it is repeated below in the language of the page.
 */
export function DateField({ path }: Pick<FieldProps, 'path'>): ReactNode {
  const language = useLanguage();
  const { onValue, ...field } = useField(path);
  const instant = Date.parse(`${field.value}T00:00:00Z`);
  return (
    <TextInput
      {...field}
      type="date"
      description={Number.isNaN(instant) ? undefined : `= ${dayText(instant, language)}`}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

type Option = { value: string; label: string };
type ChoiceProps = FieldProps & {
  options: readonly Option[];
  /** What an empty value says: to be chosen, or missing. */
  empty: string;
  onPick?: (value: string) => void;
};

/** One of a closed list. */
export function ChoiceField({ path, help, options, empty, onPick }: ChoiceProps): ReactNode {
  const { onValue, ...field } = useField(path);
  return (
    <NativeSelect
      {...field}
      description={help}
      data={[{ value: '', label: empty }, ...options]}
      onChange={(event) => (onPick ?? onValue)(event.currentTarget.value)}
    />
  );
}

function dayText(instant: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}
