import { Fragment, type ReactNode } from 'react';

type FigureProps = {
  label: string;
  value: string;
  unit: string;
  notes: readonly (string | null)[];
  weight?: 'main' | 'normal' | 'small';
  explain: ReactNode;
};

/** One headline figure: its name, the number with its unit, and what belongs beside it. */
export function Figure({ label, value, unit, notes, weight = 'normal', explain }: FigureProps): ReactNode {
  const shown = notes.filter((note) => note !== null);
  return (
    <div className="figure" data-weight={weight}>
      <p className="figure-label">
        {label}
        {explain}
      </p>
      <p className="figure-value">
        {value}
        {unit !== '' && <span>{unit}</span>}
      </p>
      <p className="figure-note">
        {shown.map((note, index) => (
          <Fragment key={note}>
            <span>{index < shown.length - 1 ? `${note} ·` : note}</span>{' '}
          </Fragment>
        ))}
      </p>
    </div>
  );
}
