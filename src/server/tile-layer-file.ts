import { z } from '../contract/schema-kit.ts';
import { type TileLayer, tileLayer } from '../contract/tile-layer.ts';

/** What a template is filled with; each of x, y and z stands in it, and s where there are subdomains. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['x', 'y', 'z', 's']);
const PLACEHOLDER = /\{([^{}]*)\}/g;
/** Letters of one part of a host name: what stands there may not lead elsewhere. */
const HOST_PART = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
/** No sign that a content security policy would read as more than a host. */
const PLAIN_HOST = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?|\[[0-9a-f:.]+\])$/;

type Fault = { path: (string | number)[]; rule: string; message: string };

/** The addresses of a layer's first tile, one a subdomain. */
function firstTiles({ url, subdomains }: Pick<TileLayer, 'url' | 'subdomains'>): string[] {
  const filled = url.replaceAll(/\{[xyz]\}/g, '0');
  return subdomains.length === 0 ? [filled] : subdomains.map((part) => filled.replaceAll('{s}', part));
}

function inUrl(rule: string, message: string): Fault {
  return { path: ['url'], rule, message };
}

function urlFaults(layer: Pick<TileLayer, 'url' | 'subdomains'>): Fault[] {
  const { url, subdomains } = layer;
  const placeholders = Array.from(url.matchAll(PLACEHOLDER), ([, name]) => name ?? '');
  const unknown = placeholders.find((name) => !PLACEHOLDERS.has(name));
  if (unknown !== undefined) return [inUrl('unknown_placeholder', `{${unknown}} is filled with nothing`)];
  const absent = ['x', 'y', 'z'].filter((name) => !placeholders.includes(name));
  if (absent.length > 0) {
    return [inUrl('missing_placeholder', `lacks ${absent.map((name) => `{${name}}`).join(', ')}`)];
  }
  if (placeholders.includes('s') !== subdomains.length > 0) {
    return [inUrl('subdomains', '{s} stands in the address where subdomains are listed, and only there')];
  }
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0];
  if (origin === undefined) return [inUrl('not_a_web_address', 'expected an address of http or https')];
  if (origin.includes('@')) {
    return [inUrl('credentials', 'a user and a password may not stand in it: every browser would read them')];
  }
  if (/\{[xyz]\}/.test(origin))
    return [inUrl('placeholder_in_host', '{x}, {y} and {z} belong after the host')];
  const isPlain = firstTiles(layer).every((address) => PLAIN_HOST.test(URL.parse(address)?.hostname ?? ''));
  return isPlain ? [] : [inUrl('not_a_web_address', 'its host is none')];
}

const layerInFile = tileLayer
  .extend({
    subdomains: z.array(z.string().max(32).regex(HOST_PART, 'one part of a host name')).max(16).default([]),
    approvalNumber: tileLayer.shape.approvalNumber.default(null),
  })
  .superRefine((layer, context) => {
    const zoom: Fault = {
      path: ['minZoom'],
      rule: 'zoom_range',
      message: `${layer.minZoom} is above maxZoom ${layer.maxZoom}`,
    };
    for (const { path, rule, message } of [
      ...urlFaults(layer),
      ...(layer.minZoom > layer.maxZoom ? [zoom] : []),
    ]) {
      context.addIssue({ code: 'custom', path, message, params: { rule } });
    }
  });

/** The file of background maps that an operator opts in to. */
export const tileLayerFile = z.strictObject({
  layers: z
    .array(layerInFile)
    .max(20)
    .superRefine((layers, context) => {
      const seen = new Set<string>();
      for (const [row, { id }] of layers.entries()) {
        const message = `layer ${id} stands twice`;
        if (seen.has(id)) {
          context.addIssue({ code: 'custom', path: [row, 'id'], message, params: { rule: 'repeated_id' } });
        }
        seen.add(id);
      }
    }),
});

/** Scheme, host and port of every address that the layers' tiles are read from, each once. */
export function tileOrigins(layers: readonly TileLayer[]): string[] {
  return [...new Set(layers.flatMap(firstTiles).map((address) => new URL(address).origin))];
}
