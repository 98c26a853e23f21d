import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { type SitingPart, SITING_PARTS } from '../../viz/map/siting-scene.ts';
import type { TileChoice } from './use-tile-choice.ts';

/** From this width on the page has room for it to stand open. */
const ROOMY = '(min-width: 64em)';

/** What the map shows, part by part, and the background where an operator has configured some. */
export function SitingLayersMenu({
  parts,
  onParts,
  tiles,
}: {
  parts: ReadonlySet<SitingPart>;
  onParts: (parts: ReadonlySet<SitingPart>) => void;
  tiles: TileChoice;
}): ReactNode {
  const { t } = useTranslation('map');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const toggle = (part: SitingPart): void => {
    const next = new Set(parts);
    if (!next.delete(part)) next.add(part);
    onParts(next);
  };
  const options = [
    { id: null, name: t('background.none') },
    ...tiles.layers.map(({ id, name }) => ({ id, name: name[language] })),
  ];
  return (
    <details className="siting-layers site-map-panel" open={window.matchMedia(ROOMY).matches}>
      <summary>{t('parts.title')}</summary>
      {SITING_PARTS.map((part) => (
        <label key={part}>
          <input type="checkbox" checked={parts.has(part)} onChange={() => toggle(part)} />
          {t(`parts.${part}`)}
        </label>
      ))}
      {tiles.layers.length > 0 && (
        <fieldset>
          <legend>{t('background.label')}</legend>
          {options.map(({ id, name }) => (
            <label key={id ?? ''}>
              <input
                type="radio"
                name="siting-background"
                checked={id === (tiles.layer?.id ?? null)}
                onChange={() => tiles.choose(id)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}
