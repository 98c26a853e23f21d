import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { Explain } from '../../ui/explain.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { type AwardRoom, awardRoom, mostUrgent } from './award-room.ts';
import { useFigureText } from './figure-text.ts';
import { type Ledger, ledgerOf } from './ledger-rows.ts';
import { SectionFrameContext } from './section-frame.tsx';
import { ProjectLight } from './project-light.tsx';

/** What the project was given and how much more it may receive, in one sentence, and what needs a look. */
export function ProjectHeadline({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation('project');
  const { portfolio, dataDate } = usePortfolioView();
  const { totals } = ledgerOf(detail);
  const room = awardRoom(portfolio, detail.project.id);
  const sentence = useSentence(detail, totals, room);
  const verdict = mostUrgent(detail.awards.map((award) => award.verdict));
  const approvedCount = detail.awards.filter((award) => award.verdict !== null).length;
  return (
    <div className="project-headline">
      <div className="project-sentence">
        <Sentence>{sentence}</Sentence>
        {(room.kind === 'left' || room.kind === 'exceeds') && (
          <Explain
            title={t('headline.explain.title')}
            definition={t('headline.explain.definition')}
            formula={t('headline.explain.formula')}
            clause={[]}
            dataDate={dataDate}
            rows={t('headline.explain.rows', { count: approvedCount })}
          />
        )}
      </div>
      <div className="project-marks">
        {verdict !== null && <VerdictMark verdict={verdict} withWord size={18} />}
        <ProjectLight detail={detail} />
      </div>
      <Notes room={room} totals={totals} />
    </div>
  );
}

/** Beside a page the panel's title stands above it; on the project's own it heads the first panel. */
function Sentence({ children }: { children: string }): ReactNode {
  const frame = useContext(SectionFrameContext);
  return frame.on === 'page' ? <h2 id={`${frame.id}-title`}>{children}</h2> : <h3>{children}</h3>;
}

function useSentence(detail: ProjectDetail, totals: Ledger['totals'], room: AwardRoom): string {
  const { t } = useTranslation('project');
  const { money, moneyUnit } = useFigureText();
  const amount = (fen: number): string => t('money', { amount: money(fen), unit: moneyUnit });
  const { approved, applied } = totals;
  if (approved.count > 0) {
    const hasAmount = approved.missing < approved.count;
    const isMonetary = detail.awards.some(({ verdict }) => verdict !== null && verdict !== 'not_monetary');
    if (!hasAmount) return t(isMonetary ? 'headline.approvedMissing' : 'headline.notMonetary');
    const words = { approved: amount(approved.fen) };
    if (room.kind === 'left' && room.fen === 0) return t('headline.full', words);
    if (room.kind === 'left') return t('headline.left', { ...words, room: amount(room.fen) });
    if (room.kind === 'exceeds') {
      const key = room.dependsOnReading ? 'exceedsByReading' : 'exceeds';
      return t(`headline.${key}`, { ...words, room: amount(room.fen) });
    }
    return t(room.kind === 'not_computable' ? 'headline.notComputable' : 'headline.approved', words);
  }
  if (applied.count === 0) return t('headline.none');
  if (applied.missing === applied.count) return t('headline.appliedMissing');
  return t('headline.applied', { applied: amount(applied.fen) });
}

/** What the sentence leaves out. */
function Notes({ room, totals }: { room: AwardRoom; totals: Ledger['totals'] }): ReactNode {
  const { t } = useTranslation('project');
  const { missing, count } = totals.approved;
  const notes = [
    ...(room.kind === 'not_computable' && room.count > 0
      ? [t('headline.unverified', { count: room.count })]
      : []),
    ...(room.kind === 'not_computable' && room.othersCount > 0
      ? [t('headline.others', { count: room.othersCount })]
      : []),
    ...('isShared' in room && room.isShared ? [t('headline.shared')] : []),
    ...(room.kind === 'left' && room.dependsOnReading ? [t('headline.reading')] : []),
    ...(missing > 0 && missing < count ? [t('headline.missing', { count: missing })] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="project-note">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
