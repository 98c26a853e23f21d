/** `7` of 200 with at least two digits is `007`: as many digits as the last number has. */
export function numbered(number: number, last: number, minimum: number): string {
  return String(number).padStart(Math.max(minimum, String(last).length), '0');
}
