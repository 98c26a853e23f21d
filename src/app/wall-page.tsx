import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { portfolioQuery } from '../api/portfolio-query.ts';
import { usePortfolioView } from '../ui/view-context.tsx';
import { useCaller } from './caller-context.ts';
import { DataMark, ScopeMark } from './data-mark.tsx';
import { LoadFailure } from './load-failure.tsx';
import { OpenProject } from './open-project.tsx';
import { overviewPanels } from './overview-panels.ts';
import { usePageTitle } from './page-title.ts';
import { PanelSlot } from './panel-slot.tsx';
import '../ui/i18n/wall-words.ts';
import { PortfolioViewProvider } from './portfolio-view-provider.tsx';
import { stageSize } from './stage-size.ts';
import { usePanelFit } from './use-panel-fit.ts';
import { useStory } from './use-story.ts';
import { useStoryKeys } from './use-story-keys.ts';
import { WallFoot } from './wall-foot.tsx';
import { useWallMessage } from './wall-message.ts';
import './wall-page.css';

/** How long a scene stays. */
const DWELL_MS = 20_000;
/** An open wall asks for new data this often. */
const REFRESH_MS = 60_000;

/** The panels full screen, one scene after another, with the time of their data. */
export function WallPage(): ReactNode {
  const { t } = useTranslation('wall');
  const {
    data: portfolio,
    error,
    isFetching,
    refetch,
  } = useQuery({
    ...portfolioQuery,
    refetchInterval: REFRESH_MS,
  });
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const stage = stageSize(width, height);
  usePageTitle('wall');
  return (
    <div className="wall" ref={ref}>
      {width > 0 && (
        <div
          className="wall-stage"
          style={{ width: stage.width, height: stage.height, transform: `scale(${stage.scale})` }}
        >
          {portfolio !== undefined && (
            <PortfolioViewProvider portfolio={portfolio}>
              <WallStory />
            </PortfolioViewProvider>
          )}
          {portfolio === undefined && error !== null && (
            <main id="content" tabIndex={-1}>
              <h1 className="visually-hidden">{t('stage')}</h1>
              <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
            </main>
          )}
          {portfolio === undefined && error === null && <div className="skeleton" aria-busy />}
        </div>
      )}
    </div>
  );
}

function WallStory(): ReactNode {
  const { t } = useTranslation('wall');
  const { portfolio, synthetic, filterWords } = usePortfolioView();
  const { caller } = useCaller();
  const { districts } = portfolio.columns;
  // A screen with a token of its own has no other page to go to.
  const mayLeave = caller.role !== 'wall';
  const { scene, isPlaying, goTo, toggle } = useStory(overviewPanels.length, DWELL_MS);
  const place = useRef<HTMLDivElement>(null);
  const { fit, isFound } = usePanelFit(place, overviewPanels[scene]?.id ?? '');
  const navigate = useNavigate();
  const leave = useCallback(() => {
    if (mayLeave) void navigate({ to: '/', search: true });
  }, [mayLeave, navigate]);
  const step = useCallback((by: number) => goTo(scene + by), [goTo, scene]);
  useStoryKeys({ step, toggle, leave });
  const panel = overviewPanels[scene];
  if (panel === undefined) return null;
  return (
    <>
      <header className="wall-head">
        <p>
          <b>{t('city')}</b> {t(`scene.${panel.id}`)}
          {filterWords !== '' && <span className="wall-filter">{filterWords}</span>}
        </p>
        <p className="wall-marks">
          {districts !== null && <ScopeMark districts={districts} />}
          <DataMark isSynthetic={synthetic} />
        </p>
      </header>
      <main id="content" tabIndex={-1} className="wall-scene" aria-live={isPlaying ? 'off' : 'polite'}>
        <WallMessage scene={panel.id} />
        <div className="wall-place" ref={place}>
          <div
            className="wall-fit"
            data-found={isFound ? '' : undefined}
            style={{ width: `${100 / fit}%`, height: `${100 / fit}%`, transform: `scale(${fit})` }}
          >
            <PanelSlot key={panel.id} {...panel} />
          </div>
        </div>
      </main>
      <WallFoot
        scene={scene}
        isPlaying={isPlaying}
        dwellMs={DWELL_MS}
        onScene={goTo}
        onToggle={toggle}
        onLeave={mayLeave ? leave : null}
      />
      <OpenProject />
    </>
  );
}

function WallMessage({ scene }: { scene: (typeof overviewPanels)[number]['id'] }): ReactNode {
  return <h1>{useWallMessage(scene)}</h1>;
}
