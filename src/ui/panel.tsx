import type { ReactNode } from 'react';
import './panel.css';

type PanelProps = {
  id: string;
  title: string;
  /** The question that the picture answers, and the filter in words where one is active. */
  question: string;
  controls?: ReactNode;
  menu?: ReactNode;
  /** What is left out, and sources. */
  foot?: ReactNode;
  footRight?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** One question with its picture: a region named by its title. */
export function Panel(props: PanelProps): ReactNode {
  const { id, title, question, controls, menu, foot, footRight, className, children } = props;
  const hasControls = controls !== undefined || menu !== undefined;
  const hasFoot = foot !== undefined || footRight !== undefined;
  return (
    <section id={id} className={`panel ${className ?? ''}`} aria-labelledby={`${id}-title`}>
      <header className="panel-head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          <p className="panel-question" title={question}>
            {question}
          </p>
        </div>
        {hasControls && (
          <div className="panel-controls">
            {controls}
            {menu}
          </div>
        )}
      </header>
      <div className="panel-body">{children}</div>
      {hasFoot && (
        <footer className="panel-foot">
          <div>{foot}</div>
          <div className="panel-foot-right">{footRight}</div>
        </footer>
      )}
    </section>
  );
}
