/** The product's family; pictures that leave the page name it too, and fall back to the reader's own sans-serif. */
export const FONT_FAMILY =
  '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif';

/** Full-width characters, which take one em. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Average advance of other characters in em where no canvas can measure (jsdom, server). */
const NARROW_EM = 0.58;
const MOST_CACHED = 4000;

const cached = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of one line of text in pixels at a font size in pixels. */
export function textWidth(text: string, sizePx: number, weight: 400 | 600 = 400): number {
  const key = `${weight} ${sizePx} ${text}`;
  const known = cached.get(key);
  if (known !== undefined) return known;
  if (cached.size > MOST_CACHED) cached.clear();
  const width = measured(text, sizePx, weight);
  cached.set(key, width);
  return width;
}

/** The text broken into lines no wider than `width` pixels: between words, and between any two full-width characters. */
export function wrappedLines(text: string, width: number, sizePx: number, weight: 400 | 600 = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of breakable(text)) {
    const longer = line + piece;
    if (line !== '' && textWidth(longer.trimEnd(), sizePx, weight) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line = longer;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function measured(text: string, sizePx: number, weight: number): number {
  // jsdom has no canvas, and asking it for one prints an error.
  if (pen === undefined) {
    pen =
      typeof CanvasRenderingContext2D === 'undefined'
        ? null
        : document.createElement('canvas').getContext('2d');
  }
  if (pen === null) {
    let em = 0;
    for (const character of text) em += WIDE.test(character) ? 1 : NARROW_EM;
    return em * sizePx;
  }
  pen.font = `${weight} ${sizePx}px ${FONT_FAMILY}`;
  return pen.measureText(text).width;
}

/** Closing marks stay with the character before them, opening marks with the one after. */
function breakable(text: string): string[] {
  return (
    text.match(/[（「“《]*(?:[^\s\u2E80-\uFFEF]+|[\u2E80-\uFFEF])[，。、；：）」”》？！]*\s*|\s+/gu) ?? []
  );
}
