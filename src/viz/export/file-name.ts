/** Characters that Windows, macOS or Linux refuse in a file name, control and direction marks. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
const LONGEST = 80;

/** The parts that are there, joined by `_`, as a file name that every system takes: "资金与上限_2026-10-31.png". */
export function fileName(parts: readonly string[], extension: 'svg' | 'png' | 'csv' | 'geojson'): string {
  const stem = parts
    .map((part) => part.replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('_');
  const short = Array.from(stem)
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${short === '' ? 'parkfolio' : short}.${extension}`;
}
