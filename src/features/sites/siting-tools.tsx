import { IconLasso, IconMarquee2, IconMaximize } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawTool } from '../../viz/map/draw-tool.tsx';

const ICONS = { box: IconMarquee2, lasso: IconLasso } as const;

/** Ways to select an area: by a box, by a lasso, or all that is in view. */
export function SitingTools({
  tool,
  onTool,
  onInView,
}: {
  tool: DrawTool | null;
  onTool: (tool: DrawTool | null) => void;
  onInView: () => void;
}): ReactNode {
  const { t } = useTranslation('map');
  return (
    <fieldset className="siting-tools" aria-label={t('tools.label')}>
      {(['box', 'lasso'] as const).map((each) => {
        const Icon = ICONS[each];
        return (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={tool === each}
            onClick={() => onTool(tool === each ? null : each)}
          >
            <Icon size="1rem" stroke={1.5} aria-hidden />
            {t(`tools.${each}`)}
          </button>
        );
      })}
      <button type="button" className="button" onClick={onInView}>
        <IconMaximize size="1rem" stroke={1.5} aria-hidden />
        {t('tools.inView')}
      </button>
    </fieldset>
  );
}
