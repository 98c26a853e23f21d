import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { ClauseSection } from './clause-section.tsx';
import type { PolicyMeasure } from './use-clause.ts';

/** What the text leaves open beside the computed readings: each with what it can mean, and what is taken here. */
export function ClauseNotes({ measure: { notes } }: { measure: PolicyMeasure }): ReactNode {
  const { t } = useTranslation('policy');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  if (notes.length === 0) return null;
  return (
    <ClauseSection title={t('clause.notes')} note={t('clause.shownOnly')}>
      <ul className="clause-list">
        {notes.map((note) => (
          <li key={note.id}>
            {note.text[side]}
            <span className="policy-note">
              {t('clause.options', { options: note.options.map((option) => option[side]).join(t('list')) })}
              {t('sentences')}
              {note.default === null
                ? t('clause.noteNoDefault')
                : t('clause.noteDefault', { option: note.default[side] })}
            </span>
          </li>
        ))}
      </ul>
    </ClauseSection>
  );
}
