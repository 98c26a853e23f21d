import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fenText } from '../../domain/money/money-text.ts';
import { Segment } from '../../ui/segment.tsx';
import { AMOUNT_UNITS, enteredAmount } from '../../domain/money/entered-amount.ts';
import { fieldId, HELP_BELOW, useFormBinding } from './form-context.tsx';
import { unitPath } from './form-values.ts';

/** A sum of money in the unit chosen beside it, with what it is exactly; nothing is rounded or guessed. */
export function AmountField({ path }: { path: string }): ReactNode {
  const { t } = useTranslation(['edit', 'vocabulary']);
  const { values, errors, set, label } = useFormBinding();
  const text = values[path] ?? '';
  const unit = values[unitPath(path)] === 'yuan' ? 'yuan' : 'wan';
  const name = label(path);
  return (
    <TextInput
      id={fieldId(path)}
      label={name}
      description={errors[path] === undefined ? <Exactly text={text} unit={unit} /> : undefined}
      error={errors[path]}
      value={text}
      placeholder={t('placeholder')}
      inputMode="decimal"
      autoComplete="off"
      inputWrapperOrder={HELP_BELOW}
      rightSectionWidth="8rem"
      classNames={{ section: 'edit-amount-unit' }}
      rightSection={
        <Segment
          label={t('help.amountUnit', { field: name })}
          value={unit}
          options={AMOUNT_UNITS.map((value) => ({ value, label: t(`vocabulary:moneyUnit.${value}`) }))}
          onChange={(value) => set(unitPath(path), value)}
        />
      }
      onChange={(event) => set(path, event.currentTarget.value)}
    />
  );
}

function Exactly({ text, unit }: { text: string; unit: (typeof AMOUNT_UNITS)[number] }): ReactNode {
  const { t } = useTranslation('edit');
  const entered = enteredAmount({ text, unit });
  if (entered.state === 'refused') return t(`refused.${entered.rule}`);
  if (entered.fen === null) return t('help.missingAmount');
  if (entered.fen === 0) return t('help.exactZero');
  return t('help.exact', { yuan: fenText(entered.fen, 'yuan', 2) });
}
