import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesOf } from '../../domain/caps/cap-candidate.ts';
import { useLanguage } from '../../ui/language.ts';
import { ClauseSection } from './clause-section.tsx';
import { Readings } from './clause-words.tsx';
import type { PolicyMeasure } from './use-clause.ts';

/** What the text leaves open: readings that are computed, and notes that are only shown. */
export function ClauseNotes({ measure }: { measure: PolicyMeasure }): ReactNode {
  const { t } = useTranslation('policy');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  const { notes, monetary } = measure;
  if (notes.length === 0 && !monetary) return null;
  return (
    <ClauseSection title={t('clause.notes')}>
      {monetary && (
        <p>
          {t('clause.computed')}：
          {candidatesOf(measure).length === 1 ? t('clause.oneReading') : <Readings measure={measure} />}
        </p>
      )}
      {notes.length > 0 && (
        <ul className="clause-list">
          {notes.map((note) => (
            <li key={note.id}>
              {note.text[side]} <span className="tag">{t('clause.shownOnly')}</span>
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
      )}
    </ClauseSection>
  );
}
