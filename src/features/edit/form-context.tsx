import { createContext, type ReactNode, useContext } from 'react';
import type { FormValues } from './form-values.ts';

/** What the fields of a form share. */
export type FormBinding = {
  values: FormValues;
  errors: Readonly<Record<string, ReactNode>>;
  set: (path: string, value: string) => void;
  label: (path: string) => string;
};

export const FormContext = createContext<FormBinding | null>(null);

export function useFormBinding(): FormBinding {
  const binding = useContext(FormContext);
  if (binding === null) throw new Error('no form above this field');
  return binding;
}

/** Id of the element in which a value is typed. */
export function fieldId(path: string): string {
  return `edit-${path.replaceAll(/[^\w-]/g, '_')}`;
}

/** Help stands under its field, so that the fields of a row stand in line. */
export const HELP_BELOW: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];
