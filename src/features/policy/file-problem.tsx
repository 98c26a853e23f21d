import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { policyZh } from '../../ui/i18n/policy.zh.ts';
import { issueText } from '../../ui/problem-text.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { type CatalogueFileIssue, type CatalogueFileProblem, MOST_MEGABYTES } from './catalogue-file.ts';

const SHOWN_ISSUES = 20;

type Part = keyof typeof policyZh.part;
type PartRule = keyof typeof policyZh.partRule;

function isPart(piece: string): piece is Part {
  return Object.hasOwn(policyZh.part, piece);
}

function isPartRule(rule: string): rule is PartRule {
  return Object.hasOwn(policyZh.partRule, rule);
}

/** Why a picked file is no catalogue: where, which part, which rule. */
export function FileProblem({ name, problem }: { name: string; problem: CatalogueFileProblem }): ReactNode {
  const { t } = useTranslation('policy');
  return (
    <div className="file-problem" role="alert">
      <p>
        <b>{t('versions.fileErrors.title')}</b> {name}
      </p>
      <p className="policy-note">{t('versions.fileErrors.nothingLost')}</p>
      {problem.kind === 'issues' ? (
        <Issues issues={problem.issues} />
      ) : problem.kind === 'notJson' ? (
        <p>{t('versions.fileErrors.notJson', { line: problem.line, column: problem.column })}</p>
      ) : (
        <p>{t(`versions.fileErrors.${problem.kind}`, { limit: MOST_MEGABYTES })}</p>
      )}
    </div>
  );
}

function Issues({ issues }: { issues: readonly CatalogueFileIssue[] }): ReactNode {
  const { t } = useTranslation('policy');
  const { t: problem } = useTranslation('problem');
  const rest = issues.length - SHOWN_ISSUES;
  const partOf = (piece: string | number): string => {
    if (typeof piece === 'number') return String(piece + 1);
    return isPart(piece) ? t(`part.${piece}`) : piece;
  };
  return (
    <>
      <p>{t('versions.fileErrors.count', { count: issues.length })}</p>
      <ScrollRegion
        className="policy-scroll"
        label={t('versions.fileErrors.count', { count: issues.length })}
      >
        <table className="policy-table">
          <thead>
            <tr>
              <th scope="col">{t('versions.fileErrors.where')}</th>
              <th scope="col">{t('versions.fileErrors.field')}</th>
              <th scope="col">{t('versions.fileErrors.rule')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.slice(0, SHOWN_ISSUES).map((issue) => {
              const { path, line, clause, rule } = issue;
              const pieces = clause === null ? path : path.slice(2);
              return (
                <tr key={`${path.join('.')} ${rule}`}>
                  <th scope="row">
                    {clause === null
                      ? t('versions.fileErrors.atDocument')
                      : t('versions.fileErrors.atClause', { number: clause.number, id: clause.id ?? '—' })}
                    {line !== null && <small>{t('versions.fileErrors.line', { line })}</small>}
                  </th>
                  <td>
                    {pieces.map(partOf).join(' › ')} <code>{path.join('.')}</code>
                  </td>
                  <td>{isPartRule(rule) ? t(`partRule.${rule}`) : issueText(issue, problem)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {rest > 0 && <p className="policy-note">{t('versions.fileErrors.more', { count: rest })}</p>}
    </>
  );
}
