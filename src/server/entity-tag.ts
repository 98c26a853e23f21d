/**
 * Whether an If-None-Match header names the representation (RFC 9110, 13.1.2: weak comparison). `tag` is the
 * strong tag of the unencoded content; its encoded forms carry `-br` or `-gzip` and mean the same content.
 */
export function matchesEntityTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  const wanted = opaque(tag);
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((candidate) => opaque(candidate) === wanted);
}

/** The strong tag of an encoded form. */
export function encodedEntityTag(tag: string, encoding: string): string {
  return tag.replace(/"$/, `-${encoding}"`);
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '').replace(/-(?:br|gzip)"$/, '"');
}
