import { Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import '../../ui/form-kit.css';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { unitFacts } from './cap-units.ts';
import { unitOptions } from './unit-options.ts';
import type { CapsWords } from './use-caps-words.ts';

type Props = { words: CapsWords; onChoose: (awardRow: number) => void };

/** Finds a unit of any clause by its project, its enterprise or the clause. */
export function UnitSearch({ words, onChoose }: Props): ReactNode {
  const { t, subjectName, clauseName, projectName } = words;
  const { portfolio } = usePortfolioView();
  const [typed, setTyped] = useState('');
  const options = useMemo(() => unitOptions(portfolio, typed, clauseName), [portfolio, typed, clauseName]);
  const data = options.map(({ value, awardRow, unit }) => {
    const { subject, measure } = unitFacts(portfolio, unit);
    const project = projectName(portfolio.awards.projectRow[awardRow] ?? 0);
    const name = subjectName(subject);
    return {
      value,
      label: t('search.option', {
        name: subject.kind === 'organisation' ? t('search.ofProject', { name, project }) : name,
        clause: clauseName(measure),
      }),
    };
  });
  return (
    <Select
      className="caps-search"
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      data={data}
      value={null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: listed }) => listed}
      nothingFoundMessage={t('search.nothing')}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'min(26rem, 92vw)', position: 'bottom-end' }}
      onChange={(value) => {
        const found = options.find((option) => option.value === value);
        if (found !== undefined) onChoose(found.awardRow);
        setTyped('');
      }}
    />
  );
}
