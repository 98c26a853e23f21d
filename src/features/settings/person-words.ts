import { useTranslation } from 'react-i18next';
import type { Person } from '../../contract/session.ts';
import { useScopeWords } from './district-names.ts';

/** How a person stands with signing in. */
export function personState({ disabled, mustChangePassword }: Person): 'disabled' | 'first' | 'active' {
  if (disabled) return 'disabled';
  return mustChangePassword ? 'first' : 'active';
}

/** A person in one line: name, role, districts, whether they may sign in. */
export function usePersonWords(): (person: Person) => string {
  const { t } = useTranslation(['settings', 'vocabulary']);
  const scopeWords = useScopeWords();
  return (person) =>
    [
      person.name,
      t(`vocabulary:role.${person.role}`),
      scopeWords(person.districts),
      t(`people.${personState(person)}`),
    ].join(' · ');
}
