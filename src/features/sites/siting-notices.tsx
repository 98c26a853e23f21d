import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { TileChoice } from './use-tile-choice.ts';

/** What became of the background, said once over the map; nothing while all is well. */
export function TileNotice({ tiles }: { tiles: TileChoice }): ReactNode {
  const { t } = useTranslation('map');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { layer, state, unknownId, hasListFailed } = tiles;
  if (unknownId !== null)
    return <p className="siting-notice">{t('background.unknown', { id: unknownId })}</p>;
  if (hasListFailed) return <p className="siting-notice">{t('background.listFailed')}</p>;
  if (layer === null || state === 'shown') return null;
  const name = layer.name[language];
  if (state === 'loading') return <p className="siting-notice">{t('background.loading', { name })}</p>;
  return (
    <p className="siting-notice">
      {t('background.silent', { name })}
      <button type="button" className="link-button" onClick={tiles.retry}>
        {t('background.retry')}
      </button>
    </p>
  );
}

/** Whose tiles they are, by which approval, and in which coordinates; only while they are on the map. */
export function TileCredits({ tiles: { layer, state } }: { tiles: TileChoice }): ReactNode {
  const { t } = useTranslation('map');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  if (layer === null || state !== 'shown') return null;
  const approval =
    layer.approvalNumber === null
      ? t('background.noApproval')
      : t('background.approval', { number: layer.approvalNumber });
  return (
    <p className="siting-credits">
      {layer.attribution[language]} · {approval}
      {layer.crs === 'GCJ02' && ` · ${t('background.gcj02')}`}
    </p>
  );
}

/** The chosen area with its count, and the way to drop it; else what went wrong with the last drawing. */
export function AreaNotice({ problem }: { problem: 'tooSmall' | 'crosses' | null }): ReactNode {
  const { t } = useTranslation('map');
  const { filter, selection, setArea } = usePortfolioView();
  if (problem !== null) return <p className="siting-notice">{t(`tools.${problem}`)}</p>;
  if (filter.area === undefined) return null;
  return (
    <p className="siting-notice">
      {t('tools.chosen', { count: selection.projectCount })}
      <button type="button" className="link-button" onClick={() => setArea(null)}>
        <IconX size="0.875rem" aria-hidden />
        {t('tools.remove')}
      </button>
    </p>
  );
}
