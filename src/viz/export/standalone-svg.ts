export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const TAGS = words(`svg g defs symbol use text tspan path rect circle ellipse line polyline polygon
  pattern clipPath mask marker linearGradient radialGradient stop`);

/** Attributes that say where and what; how it looks comes from the computed style. */
const GEOMETRY = words(`id x y x1 y1 x2 y2 cx cy r rx ry dx dy width height d points transform viewBox
  preserveAspectRatio offset gradientUnits gradientTransform patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits textLength refX refY markerWidth markerHeight orient href clip-path mask marker-end`);

/** Properties of shapes and text with their initial values, which are not written; '' is always written. */
const SHAPE_LOOKS: Readonly<Record<string, string>> = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
};
const TEXT_LOOKS: Readonly<Record<string, string>> = {
  ...SHAPE_LOOKS,
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
const STOP_LOOKS: Readonly<Record<string, string>> = { 'stop-color': '#000000', 'stop-opacity': '1' };
/** Groups paint nothing themselves: their parts carry every look, so nothing is inherited by accident. */
const GROUPS = new Set([
  'svg',
  'g',
  'defs',
  'symbol',
  'pattern',
  'clipPath',
  'mask',
  'marker',
  'title',
  'desc',
]);

/**
 * A copy of a drawn SVG that needs nothing from the page: computed styles and custom properties become attributes,
 * classes, scripts, handlers and outside references stay behind, and so does what is marked `data-export="skip"`.
 * The font family is left to the picture around it.
 */
export function standaloneCopy(live: SVGSVGElement): SVGSVGElement {
  const copy = document.createElementNS(SVG_NAMESPACE, 'svg');
  copyInto(live, copy, null);
  return copy;
}

function copyInto(live: Element, copy: Element, around: Readonly<Record<string, string>> | null): void {
  const style = getComputedStyle(live);
  for (const { name, value } of live.attributes) {
    const kept = name === 'xlink:href' ? 'href' : name;
    if (GEOMETRY.has(kept) && isLocal(kept, value)) copy.setAttribute(kept, value);
  }
  const looks: Record<string, string> = {};
  for (const [property, initial] of Object.entries(looksOf(live.localName))) {
    const before = around?.[property] ?? initial;
    const value = plainValue(property, computedValue(live, style, property)) || before;
    looks[property] = value;
    if (value !== before) copy.setAttribute(property, value);
  }
  const opacity = computedValue(live, style, 'opacity');
  if (opacity !== '' && opacity !== '1') copy.setAttribute('opacity', opacity);
  for (const child of live.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
    if (!(child instanceof Element) || !isDrawn(child)) continue;
    const childCopy = document.createElementNS(SVG_NAMESPACE, child.localName);
    copyInto(child, childCopy, GROUPS.has(live.localName) ? null : looks);
    if (child.localName !== 'g' || childCopy.childNodes.length > 0) copy.append(childCopy);
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function looksOf(tag: string): Readonly<Record<string, string>> {
  if (tag === 'stop') return STOP_LOOKS;
  if (GROUPS.has(tag)) return {};
  return tag === 'text' || tag === 'tspan' ? TEXT_LOOKS : SHAPE_LOOKS;
}

function isDrawn(element: Element): boolean {
  if (!TAGS.has(element.localName) || element.getAttribute('data-export') === 'skip') return false;
  const style = getComputedStyle(element);
  return style.display !== 'none' || element.localName === 'defs';
}

function isLocal(name: string, value: string): boolean {
  if (name === 'href') return value.startsWith('#');
  return !/url\(/i.test(value) || /^url\(["']?#[^)]*\)$/.test(value.trim());
}

/**
 * The computed value. Not every engine counts presentation attributes in (jsdom does not): where the computed value
 * is only the initial one, the attribute speaks.
 */
function computedValue(element: Element, style: CSSStyleDeclaration, property: string): string {
  const computed = style.getPropertyValue(property);
  const attribute = element.getAttribute(property);
  if (attribute === null) return computed;
  const isInitial = computed === '' || plainValue(property, computed) === (TEXT_LOOKS[property] ?? '1');
  return resolvedVariables(isInitial ? attribute : computed, style);
}

/** `var(--name, fallback)` replaced by the custom property's value. */
export function resolvedVariables(value: string, style: CSSStyleDeclaration): string {
  let text = value;
  for (let depth = 0; depth < 8 && text.includes('var('); depth += 1) {
    text = text.replaceAll(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
      (_whole, name: string, fallback: string | undefined) =>
        style.getPropertyValue(name).trim() || (fallback ?? '').trim(),
    );
  }
  return text.includes('var(') ? '' : text;
}

const PAINTS = new Set(['fill', 'stroke', 'stop-color']);

function plainValue(property: string, value: string): string {
  const text = value.trim();
  if (PAINTS.has(property)) {
    const reference = /^url\(["']?(#[^"')]+)["']?\)/.exec(text);
    if (reference !== null) return `url(${reference[1] ?? ''})`;
    return text.startsWith('url(') ? 'none' : plainColour(text);
  }
  if (property === 'paint-order') return text === 'fill' ? 'normal' : text;
  return text.replaceAll(/(\d)px\b/g, '$1').replaceAll(', ', ' ');
}

/** `rgb(…)` as hex, which office programs read; a colour that cannot be seen is none. */
export function plainColour(colour: string): string {
  const channels = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+))?\s*\)$/.exec(colour);
  if (channels === null) return colour === 'transparent' ? 'none' : colour;
  if (channels[4] !== undefined && Number(channels[4]) === 0) return 'none';
  if (channels[4] !== undefined && Number(channels[4]) < 1) return colour;
  return `#${[1, 2, 3].map((index) => Math.round(Number(channels[index])).toString(16).padStart(2, '0')).join('')}`;
}
