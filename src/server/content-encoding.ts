import { parseAccept } from 'hono/utils/accept';

/**
 * The first of `offered` (best first) that an Accept-Encoding header allows (RFC 9110, 12.5.3);
 * undefined: send the content as it is.
 */
export function acceptedEncoding<Encoding extends string>(
  header: string | null,
  offered: readonly Encoding[],
): Encoding | undefined {
  const accepted = parseAccept(header ?? '');
  const quality = (encoding: string): number =>
    (
      accepted.find(({ type }) => type.toLowerCase() === encoding) ??
      accepted.find(({ type }) => type === '*')
    )?.q ?? 0;
  return offered.find((encoding) => quality(encoding) > 0);
}
