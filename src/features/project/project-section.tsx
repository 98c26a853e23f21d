import { type ReactNode, useId } from 'react';

type SectionProps = {
  title: string;
  question: string;
  controls?: ReactNode;
  foot?: ReactNode;
  footRight?: ReactNode;
  children: ReactNode;
};

/** One question of the side panel: a region named by its title. */
export function ProjectSection(props: SectionProps): ReactNode {
  const { title, question, controls, foot, footRight, children } = props;
  const id = useId();
  return (
    <section className="project-section" aria-labelledby={id}>
      <header className="panel-head">
        <div>
          <h3 id={id}>{title}</h3>
          <p className="panel-question">{question}</p>
        </div>
        {controls !== undefined && <div className="panel-controls">{controls}</div>}
      </header>
      {children}
      {(foot !== undefined || footRight !== undefined) && (
        <footer className="panel-foot">
          <div>{foot}</div>
          <div className="panel-foot-right">{footRight}</div>
        </footer>
      )}
    </section>
  );
}
