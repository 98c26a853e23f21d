import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../domain/caps/catalogue.ts';
import { type AskedAward, neededFigures } from './asked-award.ts';
import { CalculatorAward } from './calculator-award.tsx';
import { calculation, type CalculatorIssue } from './calculation.ts';
import { useAskedNames } from './asked-names.ts';
import { type EnteredAward, entryOf } from './entered-award.ts';
import { EvaluationResult } from './evaluation-result.tsx';
import { useFieldWords } from './field-words.ts';
import type { PolicyMeasure } from './use-clause.ts';

type Props = {
  measure: PolicyMeasure;
  bases: Catalogue['bases'];
  start: readonly AskedAward[];
  /** The reader asked for this start, so that the calculator comes to him. */
  isTaken: boolean;
};

const MOST_AWARDS = 6;
const TYPING_PAUSE_MS = 250;

/** Amounts of one's own against the clause; judged by the engine, kept nowhere. */
export function Calculator({ measure, bases, start, isTaken }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const names = useAskedNames();
  const heading = useId();
  const needed = useMemo(() => neededFigures(measure), [measure]);
  const first = useMemo(() => start.map((award) => entryOf(award, needed)), [start, needed]);
  const [lines, setLines] = useState<readonly Line[]>(() => numbered(first));
  const entries = useMemo(() => lines.map(({ entry }) => entry), [lines]);
  const [countsInferred, setCountsInferred] = useState(true);
  const [settled] = useDebouncedValue(entries, TYPING_PAUSE_MS);
  const place = useComesIntoSight(isTaken);
  const found = useMemo(
    () => calculation(measure, settled, names, countsInferred),
    [measure, settled, names, countsInferred],
  );
  const set = (index: number, patch: Partial<EnteredAward>): void =>
    setLines((from) =>
      from.map((line, each) => (each === index ? { ...line, entry: { ...line.entry, ...patch } } : line)),
    );
  const issues = found.state === 'refused' ? found.issues : [];
  const hasInferred = measure.terms.some((term) => 'origin' in term && term.origin === 'inferred');
  return (
    <section className="calculator" aria-labelledby={heading} ref={place}>
      <h3 id={heading}>
        {t('worked.calculator')} <span className="policy-note">{t('worked.calculatorHint')}</span>
      </h3>
      {lines.map(({ key, entry }, index) => (
        <CalculatorAward
          key={key}
          index={index}
          entry={entry}
          needed={needed}
          bases={bases}
          hasOthers={lines.length > 1}
          issues={issues.filter(({ award }) => award === index)}
          onChange={(patch) => set(index, patch)}
          onRemove={() => setLines((from) => from.filter((line) => line.key !== key))}
        />
      ))}
      <div className="calculator-actions">
        <button
          type="button"
          className="button"
          disabled={lines.length >= MOST_AWARDS}
          onClick={() => setLines(oneMore)}
        >
          {t('worked.add')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => setLines(numbered(first))}>
          {t('worked.reset')}
        </button>
        {hasInferred && (
          <label className="calculator-check">
            <input
              type="checkbox"
              checked={countsInferred}
              onChange={(event) => setCountsInferred(event.currentTarget.checked)}
            />
            {t('worked.inferredTerms')}
          </label>
        )}
      </div>
      <section aria-live="polite" aria-label={t('worked.result')} className="calculator-result">
        {found.state === 'refused' ? (
          <Issues issues={found.issues} bases={bases} />
        ) : (
          <EvaluationResult request={found.request} bases={bases} />
        )}
      </section>
    </section>
  );
}

/** A typed award with a key of its own, which stays while others come and go. */
type Line = { key: number; entry: EnteredAward };

function numbered(entries: readonly EnteredAward[]): Line[] {
  return entries.map((entry, key) => ({ key, entry }));
}

/** Another award like the last one. */
function oneMore(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined) return lines;
  return [...lines, { key: Math.max(...lines.map(({ key }) => key)) + 1, entry: last.entry }];
}

function useComesIntoSight(isTaken: boolean): React.RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isTaken) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isTaken]);
  return place;
}

/** Every figure that cannot be read, by award and field. */
function Issues(props: { issues: readonly CalculatorIssue[]; bases: Catalogue['bases'] }): ReactNode {
  const { issues, bases } = props;
  const { t } = useTranslation('policy');
  const words = useFieldWords(bases);
  return (
    <div className="calculator-issues">
      <p>{t('worked.errors')}</p>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.award} ${issue.field}`}>{words.line(issue)}</li>
        ))}
      </ul>
    </div>
  );
}
