import type { Language } from '../../ui/i18n/resources.ts';

/** A moment for people: day and minute, in the browser's time zone. @param instant ISO 8601 */
export function instantText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(instant),
  );
}
