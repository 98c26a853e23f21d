import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';
import { acceptedEncoding } from './content-encoding.ts';
import { encodedEntityTag, matchesEntityTag } from './entity-tag.ts';

type Encoding = 'br' | 'gzip';
type Bytes = Uint8Array<ArrayBuffer>;
type StaticFile = { bytes: Bytes; type: string; tag: string; encoded: Map<Encoding, Promise<Bytes>> };

const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|javascript|manifest))|\+json/;
const SMALLEST_TO_COMPRESS = 1024;

const encoders: Record<Encoding, (bytes: Bytes) => Promise<Bytes>> = {
  br: async (bytes) =>
    Uint8Array.from(
      await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    ),
  gzip: async (bytes) => Uint8Array.from(await promisify(gzip)(bytes)),
};

/** Answers one request for the built app. */
export type Site = (request: Request) => Promise<Response>;

/**
 * The built app, held in memory as it stood at the start: only paths that were files then are served, so no
 * address can reach outside the folder, and a rebuild cannot mix two versions. An address without a file is a
 * page of the app; a missing asset is 404. Answers undefined when the folder holds no `index.html`.
 */
export async function loadSite(folder: string): Promise<Site | undefined> {
  const files = await readFiles(folder);
  const index = files.get('/index.html');
  if (index === undefined) return undefined;
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'method not allowed', { allow: 'GET, HEAD' });
    const path = new URL(request.url).pathname;
    const file = files.get(path);
    if (file !== undefined) return send(request, file, path.startsWith('/assets/'));
    const isAsset = path.startsWith('/assets/') || /\.[^/]*$/.test(path);
    return isAsset ? plain(404, 'not found') : send(request, index, false);
  };
}

async function readFiles(folder: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, StaticFile>();
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const full = join(entry.parentPath, entry.name);
    const bytes = Uint8Array.from(await readFile(full));
    files.set(encodeURI(`/${relative(folder, full).replaceAll(sep, '/')}`), {
      bytes,
      type: getMimeType(entry.name) ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
      encoded: new Map(),
    });
  }
  return files;
}

async function send(request: Request, file: StaticFile, immutable: boolean): Promise<Response> {
  const headers = new Headers({
    'content-type': file.type,
    // Names under /assets/ carry a hash of their content.
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    vary: 'Accept-Encoding',
  });
  if (matchesEntityTag(request.headers.get('if-none-match'), file.tag)) {
    headers.delete('content-type');
    return new Response(null, { status: 304, headers });
  }
  let bytes = file.bytes;
  const worthwhile = COMPRESSIBLE.test(file.type) && bytes.byteLength >= SMALLEST_TO_COMPRESS;
  const encoding = worthwhile
    ? acceptedEncoding(request.headers.get('accept-encoding'), ['br', 'gzip'])
    : undefined;
  if (encoding !== undefined) {
    const encoded = file.encoded.get(encoding) ?? encoders[encoding](bytes);
    file.encoded.set(encoding, encoded);
    bytes = await encoded;
    headers.set('content-encoding', encoding);
    headers.set('etag', encodedEntityTag(file.tag, encoding));
  }
  headers.set('content-length', String(bytes.byteLength));
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}
