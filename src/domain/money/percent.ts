/**
 * 100 × numerator / denominator as decimal text ("71.66"): truncated at or below 100 and rounded up above it, so
 * that a display never crosses 100 that the exact ratio does not cross. null when the denominator is 0.
 * Both are integers that are not negative (fen, counts); 2 decimals unless told.
 */
export function percentText(
  numerator: bigint | number,
  denominator: bigint | number,
  decimals = 2,
): string | null {
  const part = BigInt(numerator);
  const whole = BigInt(denominator);
  if (whole === 0n) return null;
  const scaled = part * 100n * 10n ** BigInt(decimals);
  const truncated = scaled / whole;
  const steps = part > whole && scaled % whole !== 0n ? truncated + 1n : truncated;
  const digits = steps.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
