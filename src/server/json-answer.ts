import { acceptedEncoding } from './content-encoding.ts';
import { encodedEntityTag, matchesEntityTag } from './entity-tag.ts';

const SMALLEST_TO_COMPRESS = 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** An answer that is encoded once and sent many times. */
export class EncodedAnswer {
  readonly json: () => Promise<Bytes>;
  readonly gzip: () => Promise<Bytes>;

  constructor(encoded: { json: () => Promise<Bytes>; gzip: () => Promise<Bytes> }) {
    this.json = encoded.json;
    this.gzip = encoded.gzip;
  }
}

// Kept by object: what lives as long as the program (the policy, the boundaries) is encoded and compressed once.
const texts = new WeakMap<object, string>();
const compressed = new WeakMap<object, Promise<Bytes>>();

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
  const allowsGzip = acceptedEncoding(request.headers.get('accept-encoding'), ['gzip']) !== undefined;
  if (value instanceof EncodedAnswer && !allowsGzip) return sized(await value.json(), headers);
  const bytes = allowsGzip ? gzipOf(value) : null;
  if (bytes === null) return new Response(textOf(value), { headers });
  headers.set('content-encoding', 'gzip');
  if (tag !== undefined) headers.set('etag', encodedEntityTag(tag, 'gzip'));
  return sized(await bytes, headers);
}

function sized(bytes: Bytes, headers: Headers): Response {
  headers.set('content-length', String(bytes.byteLength));
  return new Response(bytes, { headers });
}

function textOf(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** null: too small to be worth it. */
function gzipOf(value: object): Promise<Bytes> | null {
  if (value instanceof EncodedAnswer) return value.gzip();
  const text = textOf(value);
  if (text.length < SMALLEST_TO_COMPRESS) return null;
  const bytes = compressed.get(value) ?? gzip(text);
  compressed.set(value, bytes);
  return bytes;
}

/** Compressed by the platform, where Node's own compression is not at hand. */
export async function gzip(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
