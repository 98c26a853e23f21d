import { type ReactNode, useMemo } from 'react';
import '../../ui/i18n/page-words.ts';
import '../../ui/i18n/project-words.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useLanguage } from '../../ui/language.ts';
import { DocumentSection } from './document-section.tsx';
import { HistorySection } from './history-section.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { NoteSection } from './note-section.tsx';
import { OutputSection } from './output-section.tsx';
import { ProjectHead } from './project-head.tsx';
import { useProjectDetail } from './project-record.tsx';
import './project.css';
import './project-page-parts.css';
import { type SectionFrame, SectionFrameContext } from './section-frame.tsx';
import { SitingSection } from './siting-section.tsx';
import { TrackSection } from './track-section.tsx';
import { VerdictSection } from './verdict-section.tsx';

type SectionProps = { detail: ProjectDetail; name: string };

/** A section of the project as a panel of its page. */
function pagePanel(id: string, Section: (props: SectionProps) => ReactNode): () => ReactNode {
  return function ProjectPagePanel(): ReactNode {
    const detail = useProjectDetail();
    const language = useLanguage();
    const frame = useMemo<SectionFrame>(() => ({ on: 'page', id }), []);
    if (detail === undefined) return <div className="skeleton" aria-hidden />;
    const name = language === 'en' ? detail.project.name.en : detail.project.name.zh;
    return (
      <SectionFrameContext value={frame}>
        <Section key={detail.project.id} detail={detail} name={name} />
      </SectionFrameContext>
    );
  };
}

export const HeadPanel = pagePanel('project-facts', ProjectHead);
export const TracksPanel = pagePanel('project-tracks', TrackSection);
export const LedgerPanel = pagePanel('project-ledger', LedgerSection);
export const SitingPanel = pagePanel('project-siting', SitingSection);
export const VerdictsPanel = pagePanel('project-verdicts', VerdictSection);
export const OutputsPanel = pagePanel('project-outputs', OutputSection);
export const DocumentsPanel = pagePanel('project-documents', DocumentSection);
export const NotesPanel = pagePanel('project-notes', NoteSection);
export const HistoryPanel = pagePanel('project-history', HistorySection);
