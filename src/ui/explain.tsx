import { Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './explain.css';

/** A clause of the policy: its number, its short title and a short quotation of the official English text. */
export type ClauseReference = { id: string; title: string; quotation: string | null };

type ExplainProps = {
  /** The figure's name. */
  title: string;
  definition: ReactNode;
  formula: ReactNode;
  /** Empty where no clause is involved. */
  clause: readonly ClauseReference[];
  dataDate: string;
  /** What the figure rests on: a number of records, or a sentence. */
  rows: number | string;
  /** Ways on from the figure, such as a filter that shows its records. */
  children?: ReactNode;
};

/** "Explain this number": definition, formula, clause, date and rows behind a small button. */
export function Explain(props: ExplainProps): ReactNode {
  const { title, definition, formula, clause, dataDate, rows, children } = props;
  const { t } = useTranslation('explain');
  return (
    <Popover width="min(24rem, 92vw)" position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="explain-open" aria-label={t('open', { figure: title })}>
          <IconInfoCircle size="1rem" stroke={1.5} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="explain-card" tabIndex={-1}>
        <h3>{title}</h3>
        {children}
        <dl>
          <dt>{t('definition')}</dt>
          <dd>{definition}</dd>
          <dt>{t('formula')}</dt>
          <dd>{formula}</dd>
          <dt>{t('clause')}</dt>
          <dd>
            {clause.length === 0 && t('noClause')}
            {clause.map(({ id, title: clauseTitle, quotation }) => (
              <div key={id}>
                {id} {clauseTitle}
                {quotation !== null && (
                  <q lang="en" title={t('clauseQuotation')}>
                    {quotation}
                  </q>
                )}
              </div>
            ))}
          </dd>
          <dt>{t('rows')}</dt>
          <dd>{typeof rows === 'number' ? t('rowCount', { count: rows }) : rows}</dd>
          <dt>{t('dataDate')}</dt>
          <dd>{dataDate}</dd>
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
