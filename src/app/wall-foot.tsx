import {
  IconArrowBackUp,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { portfolioQuery } from '../api/portfolio-query.ts';
import { useLanguage } from '../ui/language.ts';
import { usePortfolioView } from '../ui/view-context.tsx';
import { overviewPanels } from './overview-panels.ts';

type WallFootProps = {
  scene: number;
  isPlaying: boolean;
  dwellMs: number;
  onScene: (scene: number) => void;
  onToggle: () => void;
  /** null where there is no other page to go to. */
  onLeave: (() => void) | null;
};

/** Where the story stands, its controls, and how fresh the data are. */
export function WallFoot(props: WallFootProps): ReactNode {
  const { scene, isPlaying, dwellMs, onScene, onToggle, onLeave } = props;
  const { t } = useTranslation('wall');
  const icon = { size: '1rem', stroke: 1.5, 'aria-hidden': true };
  return (
    <footer className="wall-foot">
      <nav aria-label={t('scenes')}>
        <ol className="wall-scenes">
          {overviewPanels.map(({ id }, index) => (
            <li key={id}>
              <button
                type="button"
                aria-current={index === scene ? 'step' : undefined}
                onClick={() => onScene(index)}
              >
                <span className="wall-progress" data-state={stateOf(index, scene)}>
                  {index === scene && (
                    <span
                      key={scene}
                      style={{
                        animationDuration: `${dwellMs}ms`,
                        animationPlayState: isPlaying ? 'running' : 'paused',
                      }}
                    />
                  )}
                </span>
                {t(`scene.${id}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="wall-controls" role="toolbar" aria-label={t('controls.label')}>
        <button type="button" aria-label={t('controls.previous')} onClick={() => onScene(scene - 1)}>
          <IconPlayerSkipBack {...icon} />
        </button>
        <button
          type="button"
          aria-label={t(isPlaying ? 'controls.pause' : 'controls.play')}
          onClick={onToggle}
        >
          {isPlaying ? <IconPlayerPause {...icon} /> : <IconPlayerPlay {...icon} />}
        </button>
        <button type="button" aria-label={t('controls.next')} onClick={() => onScene(scene + 1)}>
          <IconPlayerSkipForward {...icon} />
        </button>
        {onLeave !== null && (
          <button type="button" aria-label={t('controls.leave')} onClick={onLeave}>
            <IconArrowBackUp {...icon} />
          </button>
        )}
      </div>
      <Freshness />
    </footer>
  );
}

function stateOf(index: number, scene: number): 'done' | 'current' | 'ahead' {
  if (index === scene) return 'current';
  return index < scene ? 'done' : 'ahead';
}

/** The date of the records, and when they were last asked for; a failed update says so and keeps the old time. */
function Freshness(): ReactNode {
  const { t } = useTranslation('wall');
  const language = useLanguage();
  const { dataDate } = usePortfolioView();
  const { isError, dataUpdatedAt } = useQuery(portfolioQuery);
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(dataUpdatedAt);
  return (
    <output className="wall-freshness" data-stale={isError ? '' : undefined}>
      <b>{t('dataDate', { date: dataDate })}</b> {t(isError ? 'notUpdated' : 'updated', { time })}
    </output>
  );
}
