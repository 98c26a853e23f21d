import { type ReactNode, useContext, useId } from 'react';
import { Panel } from '../../ui/panel.tsx';
import { SectionFrameContext } from './section-frame.tsx';

type SectionProps = {
  title: string;
  question: string;
  controls?: ReactNode;
  foot?: ReactNode;
  footRight?: ReactNode;
  children: ReactNode;
};

/** One question about a project: a region named by its title, beside a page or as a panel of the project's own. */
export function ProjectSection(props: SectionProps): ReactNode {
  const { title, question, controls, foot, footRight, children } = props;
  const frame = useContext(SectionFrameContext);
  const id = useId();
  if (frame.on === 'page') return <Panel id={frame.id} {...props} />;
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
