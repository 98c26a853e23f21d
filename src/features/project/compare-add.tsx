import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchWords } from '../../domain/portfolio/search-text.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

const MAX_FOUND = 6;

/** Finds one more project by its name, code, enterprise or park. */
export function CompareAdd({
  ids,
  onAdd,
}: {
  ids: readonly string[];
  onAdd: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('projectPage');
  const { portfolio } = usePortfolioView();
  const language = useLanguage();
  const [text, setText] = useState('');
  const id = useId();
  const words = searchWords(text);
  const { projects } = portfolio.columns;
  const names = language === 'en' ? projects.nameEn : projects.nameZh;
  const found: number[] = [];
  for (let row = 0; words.length > 0 && row < portfolio.projectCount && found.length < MAX_FOUND; row += 1) {
    const searched = portfolio.searchText[row] ?? '';
    if (ids.includes(projects.id[row] ?? '') || !words.every((word) => searched.includes(word))) continue;
    found.push(row);
  }
  return (
    <div className="compare-add">
      <label htmlFor={id}>{t('compare.add')}</label>
      <input id={id} type="search" value={text} onChange={(event) => setText(event.target.value)} />
      {words.length > 0 && (
        <ul aria-label={t('compare.found')}>
          {found.length === 0 && <li className="project-note">{t('compare.noneFound')}</li>}
          {found.map((row) => (
            <li key={row}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  setText('');
                  onAdd(projects.id[row] ?? '');
                }}
              >
                {names[row]} <span className="project-note">{projects.code[row]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
