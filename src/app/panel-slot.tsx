import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import {
  Component,
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { shellZh } from '../ui/i18n/shell.zh.ts';
import { CallerContext } from './caller-context.ts';

/** A panel of a page, in a chunk of its own. */
export type PanelEntry = {
  id: keyof (typeof shellZh)['section'];
  load: () => Promise<ComponentType>;
};

type BoundaryProps = { entry: unknown; fallback: ReactNode; children: ReactNode };
type BoundaryState = { hasFailed: boolean; entry: unknown };

/** Tries again by itself when one is signed in anew: what was refused may be answered. */
class PanelBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, entry: this.props.entry };

  static getDerivedStateFromError(): Pick<BoundaryState, 'hasFailed'> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ entry }: BoundaryProps, last: BoundaryState): BoundaryState | null {
    return entry === last.entry ? null : { hasFailed: false, entry };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

function PanelFailure({ panel, onRetry }: { panel: string; onRetry: () => void }): ReactNode {
  const { t } = useTranslation('state');
  return (
    <section className="panel panel-failure" role="alert">
      <h2>{t('panelFailed.title', { panel })}</h2>
      <p>{t('panelFailed.text')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('panelFailed.retry')}
      </button>
    </section>
  );
}

/** The place of a panel that is still to come. */
export function PanelPlace({ id }: Pick<PanelEntry, 'id'>): ReactNode {
  return (
    <div className={`slot slot-${id}`} id={`section-${id}`} aria-hidden>
      <div className="skeleton" />
    </div>
  );
}

/**
 * A place on the page's grid, of the panel's height before the panel is there. A panel that fails, or whose chunk
 * does not arrive, says so in its place and can be tried again; the others stay.
 */
export function PanelSlot({ id, load }: PanelEntry): ReactNode {
  const { t } = useTranslation('shell');
  const [attempt, setAttempt] = useState(0);
  const { reset } = useQueryErrorResetBoundary();
  const entry = useContext(CallerContext);
  // `lazy` keeps a failed import for good, so that each attempt needs one of its own.
  const { Panel } = useMemo(
    () => ({ attempt, Panel: lazy(async () => ({ default: await load() })) }),
    [attempt, load],
  );
  function retry(): void {
    reset();
    setAttempt(attempt + 1);
  }
  return (
    <div className={`slot slot-${id}`} id={`section-${id}`}>
      <PanelBoundary
        key={attempt}
        entry={entry}
        fallback={<PanelFailure panel={t(`section.${id}`)} onRetry={retry} />}
      >
        <Suspense fallback={<div className="skeleton" aria-hidden />}>
          <Panel />
        </Suspense>
      </PanelBoundary>
    </div>
  );
}
