import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteCode } from '../domain/vocabulary.ts';
import './mark.css';
import { routeColour } from './route-colour.ts';

/** The route's colour as a plain square and its name; routes carry no glyph, so flow green is never "within". */
export function RouteSwatch({ route }: { route: RouteCode }): ReactNode {
  const { t } = useTranslation('vocabulary');
  return (
    <span className="mark-with-word">
      <i className="route-swatch" style={{ background: routeColour(route) }} />
      <span>{t(`route.${route}`)}</span>
    </span>
  );
}
