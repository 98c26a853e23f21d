import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConflictChoices, type ConflictRow, firstChoices } from './conflict-rows.ts';
import type { LeafWords } from './leaf-words.ts';
import { StepHeading } from '../../ui/step-heading.tsx';

type Props = {
  rows: readonly ConflictRow[];
  words: LeafWords;
  isSending: boolean;
  onResolve: (choices: ConflictChoices) => void;
  onBack: () => void;
};

const SIDES = ['mine', 'theirs'] as const;

/** What someone else stored meanwhile, value by value, and which value is to stand. */
export function ConflictStep({ rows, words, isSending, onResolve, onBack }: Props): ReactNode {
  const { t } = useTranslation('edit');
  const [choices, setChoices] = useState<ConflictChoices>(() => firstChoices(rows));
  return (
    <form
      className="edit-step"
      onSubmit={(event) => {
        event.preventDefault();
        onResolve(choices);
      }}
    >
      <StepHeading>{t('conflict.title')}</StepHeading>
      <p>{t(rows.length === 0 ? 'conflict.nothing' : 'conflict.intro')}</p>
      <ul className="edit-conflicts">
        {rows.map((row) => (
          <li key={row.path}>
            <p>
              <b>{words.label(row.path)}</b>
              <span className="edit-tag">
                {t(row.isContested ? 'conflict.contested' : 'conflict.theirsOnly')}
              </span>
            </p>
            <div role="radiogroup" aria-label={t('conflict.choice', { field: words.label(row.path) })}>
              {SIDES.map((side) => (
                <label key={side} className="edit-side" data-chosen={choices[row.path] === side}>
                  <input
                    type="radio"
                    name={`conflict ${row.path}`}
                    checked={choices[row.path] === side}
                    onChange={() => setChoices((from) => ({ ...from, [row.path]: side }))}
                  />
                  <span className="edit-note">{t(`conflict.${side}`)}</span>{' '}
                  <span>{words.text(row.path, row[side])}</span>
                </label>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className="edit-actions">
        <button type="button" className="button" onClick={onBack}>
          {t('back')}
        </button>
        <span className="edit-space" />
        <button type="submit" className="button button-primary" disabled={isSending}>
          {t(isSending ? 'saving' : 'conflict.save')}
        </button>
      </div>
    </form>
  );
}
