import type { CatalogueDiff } from '../../domain/caps/catalogue-diff.ts';
import type { BilingualText } from '../../domain/portfolio-columns.ts';
import type { FigureColumn, FigureTable } from '../../ui/figure-table.ts';
import type { ChangeWords } from './change-words.ts';

type Words = ChangeWords & {
  text: (of: BilingualText) => string;
  header: (column: 'clause' | 'state' | 'aspect' | 'field' | 'from' | 'to') => string;
  state: (state: 'added' | 'removed' | 'changed') => string;
  aspect: (aspect: CatalogueDiff['document'][number]['aspect']) => string;
  document: string;
};

const COLUMNS = ['clause', 'state', 'aspect', 'field', 'from', 'to'] as const;

/** Every difference in a line of its own: the table twin of the clause by clause list, and its CSV. */
export function versionsTable(diff: CatalogueDiff, words: Words): FigureTable {
  const groups = [
    { name: words.document, state: words.state('changed'), changes: diff.document },
    ...diff.clauses.map(({ measure, shortTitle, state, changes }) => ({
      name: `${measure} ${words.text(shortTitle)}`,
      state: words.state(state),
      changes,
    })),
  ];
  return {
    columns: COLUMNS.map((key): FigureColumn => ({ key, header: words.header(key), align: 'left' })),
    rows: groups.flatMap(({ name, state, changes }) =>
      changes.map((change) => ({
        key: `${name} ${change.aspect} ${change.field} ${change.key}`,
        cells: [
          name,
          state,
          words.aspect(change.aspect),
          words.field(change),
          words.side(change, 'from'),
          words.side(change, 'to'),
        ],
      })),
    ),
  };
}
