import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import '../../ui/i18n/later-words.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import { catalogueDiff } from '../../domain/caps/catalogue-diff.ts';
import { useLanguage } from '../../ui/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';
import { useChangeWords } from './change-words.ts';
import { DiffList } from './diff-list.tsx';
import { FileProblem } from './file-problem.tsx';
import './policy.css';
import { FILE_SIDE, useVersions, type VersionSide } from './use-versions.ts';
import { VersionsChoice } from './versions-choice.tsx';
import { VersionsCsv } from './versions-csv.tsx';
import { VersionState } from './version-state.tsx';
import { versionsTable } from './versions-table.ts';

/** Two versions of the catalogue, difference by difference. */
export function VersionsPanel(): ReactNode {
  const { t } = useTranslation('policy');
  const versions = useVersions();
  const { from, to, file } = versions;
  const areRead = from.state === 'read' && to.state === 'read';
  return (
    <Panel
      id="versions"
      title={t('versions.title')}
      question={t('versions.question')}
      foot={t('versions.noReevaluation')}
    >
      <VersionsChoice versions={versions} />
      {file?.state === 'refused' && <FileProblem name={file.name} problem={file.problem} />}
      {areRead ? (
        <Differences key={`${from.version} ${to.version}`} from={from} to={to} />
      ) : (
        <VersionState versions={versions} />
      )}
    </Panel>
  );
}

type ReadSide = Extract<VersionSide, { state: 'read' }>;

function Differences({ from, to }: { from: ReadSide; to: ReadSide }): ReactNode {
  const { t } = useTranslation('policy');
  const isEnglish = useLanguage() === 'en';
  const [twin, setTwin] = useState<'text' | 'table'>('text');
  const diff = useMemo(() => catalogueDiff(from.catalogue, to.catalogue), [from.catalogue, to.catalogue]);
  const bases = useMemo(() => basesOf(from.catalogue, to.catalogue), [from.catalogue, to.catalogue]);
  const words = useChangeWords(bases);
  const table = versionsTable(diff, {
    ...words,
    text: (of) => (isEnglish ? of.en : of.zh),
    header: (column) => t(`versions.column.${column}`),
    state: (state) => t(`versions.state.${state}`),
    aspect: (aspect) => t(`versions.aspect.${aspect}`),
    document: t('versions.documentHead'),
  });
  if (from.version === to.version && from.version !== FILE_SIDE) return <p>{t('versions.same')}</p>;
  if (diff.clauses.length + diff.document.length === 0) return <p>{t('versions.noDifference')}</p>;
  const count = (state: 'added' | 'removed' | 'changed'): number =>
    diff.clauses.filter((clause) => clause.state === state).length;
  const summary = t('versions.summary', {
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    same: diff.sameCount,
  });
  return (
    <>
      <div className="versions-summary">
        <p>{summary}</p>
        <Segment
          label={`${t('versions.title')} ${t('versions.twin')}`}
          value={twin}
          options={[
            { value: 'text', label: t('versions.asText') },
            { value: 'table', label: t('versions.asTable') },
          ]}
          onChange={setTwin}
        />
        <VersionsCsv
          table={table}
          source={t('versions.source', { from: from.catalogue.version, to: to.catalogue.version })}
        />
      </div>
      {twin === 'text' ? (
        <DiffList diff={diff} words={words} />
      ) : (
        <TableTwin table={table} caption={t('versions.title')} />
      )}
    </>
  );
}

/** Names of figures of both sides; the newer one's where both have one. */
function basesOf(from: PolicyDocument, to: PolicyDocument): PolicyDocument['bases'] {
  return [...new Map([...from.bases, ...to.bases].map((base) => [base.id, base])).values()];
}
