import { useTranslation } from 'react-i18next';
import type { CatalogueNote, FactChange, FactValue } from '../../domain/caps/catalogue-diff.ts';
import {
  BASES,
  type Catalogue,
  RATE_READINGS,
  TERM_KINDS,
  YEAR_READINGS,
} from '../../domain/caps/catalogue.ts';
import type { BilingualText } from '../../domain/portfolio-columns.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTermWords } from '../../ui/term-words.ts';
import { useFlagWord, useInstrumentWord } from './code-words.ts';

const READINGS = [...YEAR_READINGS, ...RATE_READINGS];

export type ChangeWords = {
  /** What the change touches: "Fixed ceiling", "First day". */
  field: (change: FactChange) => string;
  /** One side of it; what is not stated there has words of its own. */
  side: (change: FactChange, of: 'from' | 'to') => string;
};

/** Differences of catalogues in the language on screen. @param bases names of figures, of both catalogues */
export function useChangeWords(bases: Catalogue['bases']): ChangeWords {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const isEnglish = useLanguage() === 'en';
  const terms = useTermWords(bases);
  const flag = useFlagWord();
  const instrument = useInstrumentWord();
  const text = (of: BilingualText): string => (isEnglish ? of.en : of.zh);
  const basis = (code: string): string => {
    const known = BASES.find((each) => each === code);
    return known === undefined ? code : t(`vocabulary:basis.${known}`);
  };
  const reading = (code: string): string => {
    const known = READINGS.find((each) => each === code);
    return known === undefined ? code : t(`vocabulary:reading.${known}`);
  };
  const note = ({ text: words, options, default: chosen }: CatalogueNote): string =>
    t('versions.note', {
      text: text(words),
      options: options.map(text).join(t('list')),
      option: chosen === null ? t('versions.noteNone') : text(chosen),
    });
  const code = (field: FactChange['field'], value: string): string => {
    if (field === 'textual' || field === 'default' || field === 'strict') return basis(value);
    if (field === 'instrument') return instrument(value);
    if (field === 'flag') return flag(value) ?? value;
    if (value === 'V' || value === 'T' || value === 'R') return t(`clause.grade.${value}`);
    if (value === 'en' || value === 'zh') return t(`clause.languageName.${value}`);
    return value;
  };
  const value = (field: FactChange['field'], of: FactValue): string => {
    switch (of.kind) {
      case 'text':
        return text(of.text);
      case 'quotation':
        return of.text;
      case 'code':
        return code(field, of.code);
      case 'monetary':
        return t(of.monetary ? 'versions.yes' : 'versions.no');
      case 'date':
        return of.date;
      case 'term':
        return terms.short(of.term);
      case 'readings':
        return of.readings.map(reading).join(t('list'));
      case 'bases':
        return of.bases.map(basis).join(t('list'));
      case 'note':
        return note(of.note);
      default:
        return of satisfies never;
    }
  };
  return {
    field: ({ field, key }) => {
      const kind = TERM_KINDS.find((each) => key === each || key.startsWith(`${each}#`));
      return kind !== undefined && (field === 'term' || field === 'reading')
        ? t(`vocabulary:termKind.${kind}`)
        : t(`versions.field.${field}`);
    },
    side: (change, of) => {
      const stated = change[of];
      if (stated !== null) return value(change.field, stated);
      return change.field === 'to' ? t('versions.openDate') : t('versions.notStated');
    },
  };
}
