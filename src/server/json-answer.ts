import { acceptedEncoding } from './content-encoding.ts';
import { encodedEntityTag, matchesEntityTag } from './entity-tag.ts';

const SMALLEST_TO_COMPRESS = 1024;

// Kept by object: what lives as long as its data version (the portfolio) is encoded and compressed once.
const texts = new WeakMap<object, string>();
const compressed = new WeakMap<object, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * A JSON answer, compressed where the request allows it. With an entity tag it may be kept by the client, which
 * must ask again each time and gets 304 while the tag matches; without one it is never stored.
 */
export async function jsonAnswer(request: Request, value: object, tag?: string): Promise<Response> {
  const headers = new Headers({ vary: 'Accept-Encoding', 'cache-control': 'no-store' });
  if (tag !== undefined) {
    headers.set('cache-control', 'private, no-cache');
    headers.set('etag', tag);
    if (matchesEntityTag(request.headers.get('if-none-match'), tag))
      return new Response(null, { status: 304, headers });
  }
  headers.set('content-type', 'application/json');
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  if (
    text.length < SMALLEST_TO_COMPRESS ||
    !acceptedEncoding(request.headers.get('accept-encoding'), ['gzip'])
  ) {
    return new Response(text, { headers });
  }
  const bytes = compressed.get(value) ?? gzip(text);
  compressed.set(value, bytes);
  headers.set('content-encoding', 'gzip');
  if (tag !== undefined) headers.set('etag', encodedEntityTag(tag, 'gzip'));
  return new Response(await bytes, { headers });
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
