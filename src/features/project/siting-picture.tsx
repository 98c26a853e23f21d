import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { SvgText } from '../../viz/charts/svg-text.tsx';
import type { SitingSketch } from './siting-sketch.ts';

type Props = {
  sketch: SitingSketch;
  name: string;
  /** With its unit. */
  distance: string;
  colour: string;
};

/** A site, the ring and the shortest line between them; the area inside the ring is hatched. */
export function SitingPicture({ sketch, name, distance, colour }: Props): ReactNode {
  const { t } = useTranslation('project');
  const language = useLanguage();
  const id = useId();
  const { width, height, site, nearest, scale } = sketch;
  const isSiteAbove = site.y < nearest.y;
  const hasRoom = Math.hypot(site.x - nearest.x, site.y - nearest.y) > 48;
  // Beside the line, on the side that it leans away from.
  const leansLeft = (site.x - nearest.x) * (site.y - nearest.y) > 0;
  const middle = {
    x: clamped((site.x + nearest.x) / 2 + (leansLeft ? 34 : -34), width, 34),
    y: (site.y + nearest.y) / 2 + 4,
  };
  const free = sketch.labels.filter((label) => !isNear(label, middle) && !isNear(label, site));
  const ringLabelY = Math.max(16, Math.min(height - 8, nearest.y + (isSiteAbove ? 24 : -14)));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="siting-sketch">
      <defs>
        <clipPath id={`${id}-box`}>
          <rect width={width} height={height} rx={3} />
        </clipPath>
        <pattern
          id={`${id}-hatch`}
          width={7}
          height={7}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V7" stroke="var(--m-hatch)" />
        </pattern>
      </defs>
      <g clipPath={`url(#${id}-box)`}>
        <rect width={width} height={height} fill="var(--m-out)" />
        {sketch.districts.map((path) => (
          <path key={path} d={path} fill="var(--m-land)" stroke="var(--m-line)" />
        ))}
        <path d={sketch.ring} fill={`url(#${id}-hatch)`} stroke="none" />
        <path d={sketch.ring} fill="none" stroke="var(--ink)" strokeWidth={2.4} strokeLinejoin="round" />
        {free.map(({ adcode, nameZh, nameEn, x, y }) => (
          <Haloed key={adcode} x={x} y={y} ink="var(--m-label)">
            {language === 'en' ? nameEn : nameZh}
          </Haloed>
        ))}
        <path
          d={`M${site.x} ${site.y}L${nearest.x} ${nearest.y}`}
          stroke="var(--ink)"
          strokeDasharray="4 3"
          strokeWidth={1.4}
        />
        {hasRoom && (
          <Haloed x={middle.x} y={middle.y} strong>
            {distance}
          </Haloed>
        )}
        <Haloed x={clamped(nearest.x, width, 40)} y={ringLabelY} strong>
          {t('siting.ring')}
        </Haloed>
        <circle cx={nearest.x} cy={nearest.y} r={3} fill="var(--surface)" stroke="var(--ink)" />
        <circle cx={site.x} cy={site.y} r={7} fill={colour} stroke="var(--surface)" strokeWidth={2} />
        <Haloed x={clamped(site.x, width, 60)} y={site.y + (isSiteAbove ? -14 : 22)} strong>
          {name}
        </Haloed>
        <g transform={`translate(${width - scale.px - 14} ${height - 12})`}>
          <path d={`M0 -4v4h${scale.px}v-4`} fill="none" stroke="var(--ink2)" strokeWidth={1.4} />
          <Haloed x={scale.px / 2} y={-6}>
            {t('siting.scale', { km: scale.km })}
          </Haloed>
        </g>
      </g>
    </svg>
  );
}

type HaloedProps = { x: number; y: number; ink?: string; strong?: boolean; children: string };

/** Text on the land, set off from the lines under it. */
function Haloed({ x, y, ink = 'var(--ink)', strong = false, children }: HaloedProps): ReactNode {
  return (
    <g className="siting-label">
      <SvgText x={x} y={y} anchor="middle" ink={ink} strong={strong}>
        {children}
      </SvgText>
    </g>
  );
}

/** Whether two labels would touch. */
function isNear(a: { x: number; y: number }, b: { x: number; y: number }): boolean {
  return Math.abs(a.x - b.x) < 84 && Math.abs(a.y - b.y) < 18;
}

function clamped(x: number, width: number, margin: number): number {
  return Math.max(margin, Math.min(width - margin, x));
}
