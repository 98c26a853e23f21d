import type { MouseEvent, ReactNode } from 'react';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { percentText } from '../../domain/money/percent.ts';
import type { CapRow } from '../../domain/portfolio/cap-rows.ts';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { columnAmount } from '../../viz/charts/amount-text.ts';
import { CapBar } from './cap-bar.tsx';
import { type ClauseGroups, countedVerdicts } from './clause-rows.ts';
import type { CapsChoice } from './use-caps-choice.ts';
import type { CapsWords } from './use-caps-words.ts';

export type ClauseScale = 'percent' | 'amount';

type Props = {
  words: CapsWords;
  groups: ClauseGroups;
  /** Without any filter: they keep scales in place. */
  unfiltered: readonly CapRow[];
  unit: MoneyUnit;
  scale: ClauseScale;
  choice: CapsChoice;
};

/** One row a clause; a click chooses it for the panels below and filters everything else by it. */
export function ClauseTable({ words, groups, unfiltered, unit, scale, choice }: Props): ReactNode {
  const { t } = words;
  const { t: label } = useTranslation('vocabulary');
  const { filter } = usePortfolioView();
  const chosen = filter.measure ?? [];
  const money = label(`moneyUnit.${unit}`);
  const longest = Math.max(1, ...unfiltered.map(({ ceilingFen }) => ceilingFen ?? 0));
  return (
    <div className="caps-scroll">
      <table className="caps-table clause-table" data-scale={scale}>
        <caption className="visually-hidden">{t('clauses.caption')}</caption>
        <thead>
          <tr>
            <Head text={t('clause')} note={t('clauses.written')} />
            <Head text={t('clauses.basis')} note={t('clauses.basisNote')} />
            <Head text={t('clauses.units')} note={t('clauses.unitsNote')} isRight />
            <Head text={t('clauses.bar')} note={t(`clauses.barNote.${scale}`)} />
            <Head text={t('disbursed')} note={money} isRight />
            <Head text={t('approved')} note={money} isRight />
            <Head text={t('ceiling')} note={money} isRight />
            <Head text={t('used')} note="%" isRight />
            <Head text={t('headroom')} note={money} isRight />
            <Head text={t('clauses.verdicts')} note={t('clauses.verdictsNote')} />
          </tr>
        </thead>
        <tbody>
          {groups.ceilings.map(({ measure, row }) => (
            <ClauseRow
              key={measure.id}
              words={words}
              measure={measure}
              row={row}
              unit={unit}
              trackShare={scale === 'percent' ? 1 : (row?.ceilingFen ?? 0) / longest}
              isChosen={choice.clause === measure.id}
              isMuted={(chosen.length > 0 && !chosen.includes(measure.id)) || (row?.awardCount ?? 0) === 0}
              onChoose={choice.chooseClause}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ text, note, isRight = false }: { text: string; note: string; isRight?: boolean }): ReactNode {
  return (
    <th scope="col" className={isRight ? 'right' : undefined}>
      {text}
      <small>{note}</small>
    </th>
  );
}

type RowProps = {
  words: CapsWords;
  measure: ClauseGroups['ceilings'][number]['measure'];
  row: CapRow | null;
  unit: MoneyUnit;
  trackShare: number;
  isChosen: boolean;
  isMuted: boolean;
  onChoose: (clause: string) => void;
};

function ClauseRow(props: RowProps): ReactNode {
  const { words, measure, row, unit, trackShare, isChosen, isMuted, onChoose } = props;
  const { t, side, terms, exact } = words;
  const { filter, toggle } = usePortfolioView();
  const isFiltered = filter.measure?.includes(measure.id) === true;
  const figure = (fen: number | null): string => (fen === null ? '—' : columnAmount(fen, unit));
  const stub = (fen: number, sign: string) =>
    fen === 0 ? null : { fen, text: `${sign}${columnAmount(fen, unit)}` };
  const name = measure.shortTitle[side];
  const choose = (event: MouseEvent): void => {
    event.stopPropagation();
    toggle('measure', measure.id);
    onChoose(measure.id);
  };
  const apart = row === null ? 0 : row.unverifiedFen + row.othersFen;
  return (
    <tr
      data-row={measure.id}
      data-chosen={isChosen ? '' : undefined}
      data-muted={isMuted ? '' : undefined}
      onClick={choose}
    >
      <th scope="row">
        <button type="button" aria-pressed={isFiltered} onClick={choose}>
          <span className="clause-code">{measure.id}</span> {name}
        </button>
        <small>{terms.ceiling(measure)}</small>
      </th>
      <td data-label={t('clauses.basis')}>
        {measure.basis.default !== null && t(`basis.${measure.basis.default}`)}
        <BasisNote measure={measure} words={words} />
      </td>
      <td className="right" data-label={t('clauses.units')}>
        {row?.unitCount ?? 0}
      </td>
      <td className="clause-bar">
        {row !== null && (
          <CapBar
            limitFen={row.ceilingFen}
            approvedFen={row.approvedFen}
            disbursedFen={row.disbursedFen}
            excess={stub(row.excessFen, '+')}
            readingExcess={stub(row.readingExcessFen, '+')}
            unverified={apart === 0 ? null : { fen: apart, text: '' }}
            trackShare={trackShare}
            isMuted={isMuted}
          />
        )}
        <span className="visually-hidden">
          {row !== null && row.excessFen > 0 && `${t('excess')} ${exact(row.excessFen)} `}
          {row !== null && row.readingExcessFen > 0 && `${t('readingExcess')} ${exact(row.readingExcessFen)}`}
        </span>
      </td>
      <Money label={t('disbursed')} fen={row?.disbursedFen ?? 0} text={figure} exact={exact} />
      <Money label={t('approved')} fen={row?.approvedFen ?? 0} text={figure} exact={exact} isStrong />
      <Money label={t('ceiling')} fen={row?.ceilingFen ?? null} text={figure} exact={exact} />
      <td className="right" data-label={t('used')}>
        {row === null || row.ceilingFen === null
          ? '—'
          : (percentText(row.approvedFen, row.ceilingFen, 1) ?? '—')}
      </td>
      <Money label={t('headroom')} fen={row?.headroomFen ?? null} text={figure} exact={exact} />
      <td className="clause-verdicts">
        {row !== null &&
          countedVerdicts(row).map(({ verdict, count }) => (
            <span key={verdict}>
              <VerdictMark verdict={verdict} size={13} />
              {count}
            </span>
          ))}
      </td>
    </tr>
  );
}

type MoneyProps = {
  label: string;
  fen: number | null;
  text: (fen: number | null) => string;
  exact: CapsWords['exact'];
  isStrong?: boolean;
};

function Money({ label, fen, text, exact, isStrong = false }: MoneyProps): ReactNode {
  return (
    <td
      className={isStrong ? 'right strong' : 'right'}
      data-label={label}
      title={fen === null ? undefined : exact(fen)}
    >
      {text(fen)}
    </td>
  );
}

/** Whether the text itself names the unit of counting, with what it rests on. */
function BasisNote({
  measure: { basis, flags },
  words: { t, side },
}: Pick<RowProps, 'measure' | 'words'>): ReactNode {
  const evidence = basis.evidence?.[side] ?? '';
  const isSilent = basis.candidates.length > 1 || flags.includes('BASIS_SILENT');
  return (
    <small className={isSilent ? 'basis-silent' : undefined} title={evidence}>
      {t(isSilent ? 'clauses.silent' : 'clauses.stated')}
    </small>
  );
}
