import { FONT_FAMILY, textWidth, wrappedLines } from '../text-width.ts';
import { type LegendEntry, SWATCH_HEIGHT, swatchPieces, swatchWidth } from './legend-entry.ts';
import { plainColour, resolvedVariables, standaloneCopy, SVG_NAMESPACE } from './standalone-svg.ts';

/** A picture with all that a reader needs who sees it without the page; every text is worded already. */
export type FramedPicture = {
  /** The drawn SVG of a chart, or SVG text. */
  picture: SVGSVGElement | string;
  title: string;
  /** Question answered, unit, filters: one paragraph each. */
  lines: readonly string[];
  /** Boxed mark at the top right, such as "synthetic data"; null for none. */
  mark: string | null;
  legend: readonly LegendEntry[];
  /** Source, attribution, exclusions, data date: one paragraph each. */
  foot: readonly string[];
};

const PADDING = 24;
const NARROWEST = 420;
const TITLE_PX = 16;
const TEXT_PX = 12;
const LINE = 18;
const GAP = 12;

/**
 * A self-contained SVG document: title, question, unit, legend, filters, source, date and marks around the picture,
 * in the colours that the page has now. Colours and styles are attributes; nothing refers outside.
 * @throws Error when the text is not SVG.
 */
export function framedSvg({ picture, title, lines, mark, legend, foot }: FramedPicture): string {
  return withDrawn(picture, (drawn) => {
    const ink = inks(drawn);
    const body = standaloneCopy(drawn);
    const { width: bodyWidth, height: bodyHeight } = pictureSize(drawn);
    const inner = Math.max(bodyWidth, NARROWEST);
    const root = element('svg', { 'font-family': FONT_FAMILY, 'font-variant': 'tabular-nums' });
    const ground = element('rect', { fill: ink('--surface') });
    root.append(ground);

    const markWidth = mark === null ? 0 : textWidth(mark, TEXT_PX) + 16;
    let y = PADDING;
    for (const line of wrappedLines(title, inner - (mark === null ? 0 : markWidth + GAP), TITLE_PX, 600)) {
      root.append(text(line, PADDING, y + TITLE_PX, TITLE_PX, ink('--ink'), 600));
      y += 24;
    }
    if (mark !== null) {
      const x = PADDING + inner - markWidth;
      const box = { x: x + 0.5, y: PADDING + 0.5, width: markWidth - 1, height: 21, rx: 3, fill: 'none' };
      root.append(element('rect', { ...box, stroke: ink('--ink3'), 'stroke-dasharray': '3 2' }));
      root.append(text(mark, x + 8, PADDING + 15, TEXT_PX, ink('--ink2')));
      y = Math.max(y, PADDING + 26);
    }
    for (const line of lines.flatMap((paragraph) => wrappedLines(paragraph, inner, TEXT_PX))) {
      root.append(text(line, PADDING, y + 13, TEXT_PX, ink('--ink2')));
      y += LINE;
    }
    y = drawLegend(root, legend, inner, y + GAP / 2, ink) + GAP / 2;

    place(body, PADDING, y, bodyWidth, bodyHeight);
    root.append(body);
    y += bodyHeight + GAP;

    root.append(element('path', { d: `M${PADDING} ${y + 0.5}h${inner}`, stroke: ink('--line') }));
    y += GAP / 2;
    for (const line of foot.flatMap((paragraph) => wrappedLines(paragraph, inner, TEXT_PX))) {
      root.append(text(line, PADDING, y + 13, TEXT_PX, ink('--ink3')));
      y += LINE;
    }
    const width = Math.ceil(inner + 2 * PADDING);
    const height = Math.ceil(y + PADDING - GAP / 2);
    setAll(ground, { width, height });
    setAll(root, { width, height, viewBox: `0 0 ${width} ${height}` });
    const name = element('title', {});
    name.append(title);
    root.prepend(name);
    return new XMLSerializer().serializeToString(root);
  });
}

/** Gives the drawn picture to `read`; SVG text is put on the page, out of sight, for as long as that takes. */
function withDrawn<T>(picture: SVGSVGElement | string, read: (drawn: SVGSVGElement) => T): T {
  if (typeof picture !== 'string') return read(picture);
  const parsed = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
  if (!(parsed instanceof SVGSVGElement)) throw new Error('the picture is not SVG');
  for (const unsafe of parsed.querySelectorAll('script, foreignObject, iframe, image, a')) unsafe.remove();
  for (const part of [parsed, ...parsed.querySelectorAll('*')]) {
    for (const { name } of Array.from(part.attributes)) if (/^on/i.test(name)) part.removeAttribute(name);
  }
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText = 'position:absolute;left:-99999px;top:0';
  const drawn = document.importNode(parsed, true);
  host.append(drawn);
  document.body.append(host);
  try {
    return read(drawn);
  } finally {
    host.remove();
  }
}

function inks(anchor: Element): (name: string) => string {
  const style = getComputedStyle(anchor);
  const fallback: Readonly<Record<string, string>> = {
    '--surface': '#ffffff',
    '--ink': '#161b21',
    '--ink2': '#46515c',
    '--ink3': '#65707b',
    '--line': '#e1e5e8',
  };
  return (name) => {
    const value = name.startsWith('--') ? `var(${name})` : name;
    return plainColour(resolvedVariables(value, style)) || (fallback[name] ?? '#46515c');
  };
}

function drawLegend(
  root: SVGElement,
  legend: readonly LegendEntry[],
  inner: number,
  top: number,
  ink: (name: string) => string,
): number {
  if (legend.length === 0) return top;
  let x = 0;
  let y = top;
  for (const entry of legend) {
    const swatch = swatchWidth(entry);
    const width = swatch + 6 + textWidth(entry.label, TEXT_PX);
    if (x > 0 && x + width > inner) {
      x = 0;
      y += LINE;
    }
    const group = element('g', { transform: `translate(${PADDING + x} ${y + 4})` });
    for (const { tag, attributes } of swatchPieces({ ...entry, colour: ink(entry.colour) })) {
      group.append(element(tag, attributes));
    }
    group.append(text(entry.label, swatch + 6, SWATCH_HEIGHT - 1, TEXT_PX, ink('--ink2')));
    root.append(group);
    x += width + 16;
  }
  return y + LINE;
}

function pictureSize(drawn: SVGSVGElement): { width: number; height: number } {
  const [, , viewWidth, viewHeight] = (drawn.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const box = drawn.getBoundingClientRect();
  const width = Number.parseFloat(drawn.getAttribute('width') ?? '') || viewWidth || box.width;
  const height = Number.parseFloat(drawn.getAttribute('height') ?? '') || viewHeight || box.height;
  return { width, height };
}

function place(body: SVGSVGElement, x: number, y: number, width: number, height: number): void {
  if (!body.hasAttribute('viewBox')) body.setAttribute('viewBox', `0 0 ${width} ${height}`);
  setAll(body, { x, y, width, height });
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG_NAMESPACE, tag);
  setAll(made, attributes);
  if (!(made instanceof SVGElement)) throw new Error(`${tag} is not an SVG element`);
  return made;
}

function setAll(target: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}

function text(words: string, x: number, y: number, size: number, fill: string, weight = 400): SVGElement {
  const made = element('text', {
    x,
    y,
    fill,
    'font-size': size,
    ...(weight === 400 ? {} : { 'font-weight': weight }),
  });
  made.append(words);
  return made;
}
