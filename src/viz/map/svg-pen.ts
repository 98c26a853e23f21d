import { FONT_FAMILY } from '../text-width.ts';
import { BASELINE_EM, HATCH_PX, type MapPen, type PathStyle, type PixelLine } from './map-pen.ts';

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : escaped(value ?? '')}"`)
    .join('');
}

function looks(style: PathStyle): Record<string, string | number | undefined> {
  const { stroke, dash } = style;
  return {
    fill: style.fill ?? 'none',
    'fill-opacity': opacity(style.fillOpacity),
    'fill-rule': style.fill === undefined ? undefined : 'evenodd',
    stroke,
    'stroke-width': stroke === undefined ? undefined : (style.strokeWidth ?? 1),
    'stroke-opacity': stroke === undefined ? undefined : opacity(style.strokeOpacity),
    'stroke-dasharray': dash === undefined || dash.length === 0 ? undefined : dash.map(number).join(' '),
    'stroke-linejoin': stroke === undefined ? undefined : 'round',
  };
}

function opacity(share: number | undefined): string | undefined {
  return share === undefined || share === 1 ? undefined : String(share);
}

function pathData(line: PixelLine, isClosed: boolean): string {
  const points: string[] = [];
  for (let at = 0; at < line.length; at += 2)
    points.push(`${number(line[at] ?? 0)},${number(line[at + 1] ?? 0)}`);
  return `M${points.join(' ')}${isClosed ? 'Z' : ''}`;
}

/** Collects SVG; `document` returns the whole as a document of the given size that refers to nothing outside. */
export function svgPen(): MapPen & {
  document: (widthPx: number, heightPx: number, title: string) => string;
} {
  const body: string[] = [];
  const definitions: string[] = [];

  function hatchReference(colour: string): string {
    const id = `hatch-${definitions.length}`;
    const half = HATCH_PX / 2;
    const line = `M${-half},${half}l${HATCH_PX},${-HATCH_PX}M0,${HATCH_PX}l${HATCH_PX},${-HATCH_PX}M${half},${HATCH_PX + half}l${HATCH_PX},${-HATCH_PX}`;
    definitions.push(
      `<pattern${attributes({ id, width: HATCH_PX, height: HATCH_PX, patternUnits: 'userSpaceOnUse' })}>` +
        `<path${attributes({ d: line, stroke: colour, fill: 'none' })}/></pattern>`,
    );
    return `url(#${id})`;
  }

  function shape(tag: string, geometry: Record<string, string | number>, style: PathStyle): void {
    const { hatch, hatchOpacity, ...plain } = style;
    if (hatch !== undefined) {
      const filled: PathStyle = { fill: hatchReference(hatch), fillOpacity: hatchOpacity ?? 1 };
      body.push(`<${tag}${attributes({ ...geometry, ...looks(filled) })}/>`);
    }
    if (plain.fill !== undefined || plain.stroke !== undefined) {
      body.push(`<${tag}${attributes({ ...geometry, ...looks(plain) })}/>`);
    }
  }

  return {
    path(lines, isClosed, style) {
      const d = lines.filter((line) => line.length > 2).map((line) => pathData(line, isClosed));
      if (d.length > 0) shape('path', { d: d.join('') }, style);
    },
    circle(x, y, radius, style) {
      shape('circle', { cx: x, cy: y, r: radius }, style);
    },
    rect(x, y, width, height, style) {
      shape('rect', { x, y, width, height }, style);
    },
    text(words, x, y, { sizePx, bold, colour, halo, anchor }) {
      const look = {
        x,
        y: y + sizePx * BASELINE_EM,
        fill: colour,
        'font-size': sizePx,
        'font-weight': bold ? 600 : undefined,
        'text-anchor': anchor === 'start' ? undefined : anchor,
        ...(halo === null
          ? {}
          : {
              stroke: halo,
              'stroke-width': sizePx / 4,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            }),
      };
      body.push(`<text${attributes(look)}>${escaped(words)}</text>`);
    },
    clipped(x, y, width, height, draw) {
      const id = `clip-${definitions.length}`;
      definitions.push(
        `<clipPath${attributes({ id })}><rect${attributes({ x, y, width, height })}/></clipPath>`,
      );
      body.push(`<g clip-path="url(#${id})">`);
      draw();
      body.push('</g>');
    },
    document(widthPx, heightPx, title) {
      const size = { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` };
      return (
        `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...size, 'font-family': FONT_FAMILY })}>` +
        `<title>${escaped(title)}</title><defs>${definitions.join('')}</defs>${body.join('')}</svg>`
      );
    },
  };
}
