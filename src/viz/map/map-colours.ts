/** The map's colours as plain CSS colours of the theme that the page has now. */
export type MapColours = {
  out: string;
  land: string;
  districtLine: string;
  road: string;
  label: string;
  park: string;
  hatch: string;
  halo: string;
  surface: string;
  line: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  exceeds: string;
};

/** `color(srgb …)`, as browsers answer for mixed colours, in the form that every SVG reader knows. */
function plainColour(colour: string): string {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)$/.exec(colour);
  if (mixed === null) return colour;
  const channels = mixed.slice(1).map((share) => Math.round(Number(share) * 255));
  return `rgb(${channels.join(', ')})`;
}

/** Plain colours of CSS colour expressions (custom properties, mixes) as they hold inside `place`. */
export function resolvedColours(place: Element, expressions: readonly string[]): string[] {
  const probe = document.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const colours = expressions.map((expression) => {
    probe.style.color = '';
    probe.style.color = expression;
    return plainColour(getComputedStyle(probe).color);
  });
  probe.remove();
  return colours;
}

export function mapColours(place: Element): MapColours {
  const token = (name: string): string => resolvedColours(place, [`var(${name})`])[0] ?? 'black';
  return {
    out: token('--m-out'),
    land: token('--m-land'),
    districtLine: token('--m-line'),
    road: token('--m-road'),
    label: token('--m-label'),
    park: token('--m-park'),
    hatch: token('--m-hatch'),
    halo: token('--halo'),
    surface: token('--surface'),
    line: token('--line2'),
    ink: token('--ink'),
    ink2: token('--ink2'),
    ink3: token('--ink3'),
    accent: token('--accent'),
    exceeds: token('--v-exceeds'),
  };
}
