import { type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { verdictColour } from '../../ui/verdict-colour.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './caps.css';
import { useCapsWords } from './use-caps-words.ts';
import { type VerdictRow, verdictRows } from './verdict-rows.ts';

/** Every judged award once, by its verdict; each verdict filters everything else. */
export function VerdictsPanel(): ReactNode {
  const { t, clauses, policy } = useCapsWords();
  const { portfolio, filter, toggle, dataDate, filterWords } = usePortfolioView();
  const { rows, total, passing } = useMemo(() => verdictRows(portfolio, filter), [portfolio, filter]);
  const question = t('verdicts.question', { count: total });
  const monetary = policy?.measures.filter((measure) => measure.monetary).map(({ id }) => id);
  return (
    <Panel
      id="verdicts"
      className="caps-verdicts"
      title={t('verdicts.title')}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <Explain
          title={t('verdicts.title')}
          definition={t('verdicts.definition')}
          formula={t('verdicts.formula')}
          clause={clauses(monetary ?? [])}
          dataDate={dataDate}
          rows={total}
        />
      }
      foot={t('verdicts.passing', { passing, count: total })}
    >
      {total === 0 ? (
        <p className="caps-empty">{t('verdicts.none')}</p>
      ) : (
        <VerdictStrip rows={rows} onToggle={(verdict) => toggle('verdict', verdict)} />
      )}
      <ul className="caps-verdict-counts">
        {rows.map(({ verdict, count, isChosen }) => (
          <li key={verdict}>
            <button
              type="button"
              aria-pressed={filter.verdict?.includes(verdict) === true}
              data-muted={isChosen ? undefined : ''}
              onClick={() => toggle('verdict', verdict)}
            >
              <VerdictMark verdict={verdict} size={18} />
              <b>{count}</b>
              <Word verdict={verdict} />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Word({ verdict }: Pick<VerdictRow, 'verdict'>): ReactNode {
  const { t } = useTranslation('vocabulary');
  return <span aria-hidden>{t(`verdict.${verdict}`)}</span>;
}

const HATCHES = ['interpretation_dependent', 'cannot_verify'] as const;
const HATCHED = new Set<VerdictRow['verdict']>(HATCHES);
const OUTLINED = new Set<VerdictRow['verdict']>([
  'no_quantified_cap',
  'not_monetary',
  'out_of_period',
  'invalid_input',
]);

/** Lengths in proportion to counts; the counts beside their words are the buttons of the keyboard. */
function VerdictStrip({
  rows,
  onToggle,
}: {
  rows: readonly VerdictRow[];
  onToggle: (verdict: VerdictRow['verdict']) => void;
}): ReactNode {
  const id = useId();
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className="caps-verdict-strip" width="100%" height={16} aria-hidden>
      <defs>
        {HATCHES.map((verdict) => (
          <pattern
            key={verdict}
            id={`${id}-${verdict}`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={6} height={6} fill="var(--surface)" />
            <path
              d="M1.5 0V6"
              stroke={verdictColour(verdict)}
              strokeWidth={verdict === 'cannot_verify' ? 1.2 : 3}
            />
          </pattern>
        ))}
      </defs>
      {rows
        .filter(({ count }) => count > 0)
        .map(({ verdict, count, isChosen }, place, drawn) => {
          const begin = drawn.slice(0, place).reduce((sum, before) => sum + before.count, 0);
          const colour = isChosen ? verdictColour(verdict) : 'var(--muted)';
          const isOutlined = OUTLINED.has(verdict);
          const isHatched = HATCHED.has(verdict) && isChosen;
          return (
            <rect
              key={verdict}
              className="caps-verdict-piece"
              data-verdict={verdict}
              x={`${(begin / total) * 100}%`}
              y={1}
              width={`${(count / total) * 100}%`}
              height={14}
              fill={isOutlined ? 'var(--surface)' : isHatched ? `url(#${id}-${verdict})` : colour}
              stroke={isOutlined || isHatched ? colour : 'var(--surface)'}
              strokeDasharray={verdict === 'out_of_period' ? '4 3' : undefined}
              onClick={() => onToggle(verdict)}
            />
          );
        })}
    </svg>
  );
}
