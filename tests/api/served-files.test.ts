import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { createApp } from '../../src/server/app.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { loadServedFiles } from '../../src/server/served-files.ts';
import { createService } from '../../src/server/service.ts';
import { tileOrigins } from '../../src/server/tile-layer-file.ts';
import { boundaryFiles, catalogue, dataFolder } from './api-under-test.ts';
import { fakeAccounts } from './fake-accounts.ts';
import { expectRefusal } from './change-requests.ts';
import { smallPortfolio } from './small-portfolio.ts';

const POLICY = join(dataFolder, 'policy/beijing-2023-11-23.json');
const DRAFT = join(dataFolder, 'policy/sample-draft.json');
const folder = (): string => mkdtempSync(join(tmpdir(), 'parkfolio-served-'));

const load = (paths: { catalogues?: string; tiles?: string }, synthetic = true) =>
  loadServedFiles(
    { catalogues: paths.catalogues, tiles: paths.tiles },
    { file: POLICY, catalogue },
    { synthetic },
  );
const issuesOf = async (...asked: Parameters<typeof load>) => {
  const loaded = await load(...asked);
  return loaded.ok ? [] : loaded.issues.map(({ file, record, rule }) => `${file} · ${record} · ${rule}`);
};

const LAYER = {
  id: 'base-map',
  name: { zh: '底图', en: 'Base map' },
  url: 'https://t{s}.tiles.example/vec?x={x}&y={y}&l={z}&key=abc',
  subdomains: ['0', '1'],
  crs: 'WGS84',
  minZoom: 3,
  maxZoom: 18,
  attribution: { zh: '示例图源', en: 'Sample source' },
  approvalNumber: 'GS(2026)0001',
};
const tilesOf = (...layers: object[]): string => {
  const file = join(folder(), 'tiles.json');
  writeFileSync(file, JSON.stringify({ layers }));
  return file;
};

describe('further catalogues', () => {
  it('are none unless a folder is named', async () => {
    expect(await load({}, false)).toEqual({ ok: true, otherCatalogues: [], tileLayers: [] });
  });

  it('are those of the folder but for the one in force', async () => {
    const loaded = await load({ catalogues: join(dataFolder, 'policy') });
    expect(loaded).toMatchObject({
      ok: true,
      otherCatalogues: [{ version: '2026-sample.1', synthetic: true }],
    });
  });

  it('are refused with file, field and rule', async () => {
    const place = folder();
    writeFileSync(join(place, 'broken.json'), '{"id": "x"}');
    writeFileSync(join(place, 'notes.txt'), 'not a catalogue');
    copyFileSync(POLICY, join(place, 'copy.json'));
    const issues = await issuesOf({ catalogues: place });
    expect(issues).toContain('broken.json · measures · missing');
    expect(issues).toContain('copy.json · version · repeated_version');
    expect(issues.filter((line) => !line.startsWith('broken.json'))).toHaveLength(1);
    copyFileSync(DRAFT, join(place, 'copy.json'));
    copyFileSync(DRAFT, join(place, 'other.json'));
    expect(await issuesOf({ catalogues: place })).toContain('other.json · version · repeated_version');
    expect(await issuesOf({ catalogues: join(place, 'nowhere') })).toEqual([
      `${join(place, 'nowhere')} · folder · unreadable`,
    ]);
  });

  it('are no samples beside real records, nor is the one in force', async () => {
    expect(await issuesOf({ catalogues: join(dataFolder, 'policy') }, false)).toEqual([
      'sample-draft.json · synthetic · sample_beside_real_records',
    ]);
    const inForce = { file: DRAFT, catalogue: { ...catalogue, synthetic: true } };
    const none = { catalogues: undefined, tiles: undefined };
    expect(await loadServedFiles(none, inForce, { synthetic: false })).toMatchObject({ ok: false });
    expect(await loadServedFiles(none, inForce, { synthetic: true })).toMatchObject({ ok: true });
  });
});

describe('the sample draft', () => {
  it('says what it is, and differs in every way that the comparison knows', async () => {
    const loaded = await load({ catalogues: join(dataFolder, 'policy') });
    const [draft] = loaded.ok ? loaded.otherCatalogues : [];
    expect(draft?.document.title).toEqual({
      zh: '示例草案（合成，非任何机关发布）',
      en: 'Sample draft (synthetic, issued by nobody)',
    });
    expect(draft?.document.note.zh).toContain('非任何机关发布');
    const before = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
    const after = new Map(draft?.measures.map((measure) => [measure.id, measure]));
    expect([...before.keys()].filter((id) => !after.has(id))).toEqual(['IV-2b']);
    expect([...after.keys()].filter((id) => !before.has(id))).toEqual(['IV-4']);
    const changed = [...after].filter(
      ([id, measure]) => before.has(id) && JSON.stringify(before.get(id)) !== JSON.stringify(measure),
    );
    expect(changed.map(([id]) => id)).toEqual(['II-3a', 'II-3b', 'II-4', 'III-2', 'III-3']);
    // Whatever the text in force does not say is marked as a sample.
    for (const [, { paraphrase, quotations }] of [...changed, ['IV-4', after.get('IV-4')!] as const]) {
      expect([paraphrase.zh.startsWith('示例'), paraphrase.en.startsWith('Sample')]).toEqual([true, true]);
      for (const quotation of quotations) expect(quotation).toMatch(/^Sample \(synthetic\): /);
    }
  });
});

describe('background maps', () => {
  it('are taken as written, with what may be left out', async () => {
    const { subdomains: _some, approvalNumber: _number, ...plain } = LAYER;
    const other = { ...plain, id: 'images', url: 'http://10.0.0.8:8080/{z}/{x}/{y}.png', crs: 'GCJ02' };
    const loaded = await load({ tiles: tilesOf(LAYER, other) });
    expect(loaded).toMatchObject({
      ok: true,
      tileLayers: [LAYER, { ...other, subdomains: [], approvalNumber: null }],
    });
    expect(tileOrigins(loaded.ok ? loaded.tileLayers : [])).toEqual([
      'https://t0.tiles.example',
      'https://t1.tiles.example',
      'http://10.0.0.8:8080',
    ]);
  });

  it.each<[string, object, string]>([
    ['a template without {y}', { url: 'https://a.example/{z}/{x}', subdomains: [] }, 'missing_placeholder'],
    ['an unknown placeholder', { url: `${LAYER.url}{r}` }, 'unknown_placeholder'],
    ['{s} without subdomains', { subdomains: [] }, 'subdomains'],
    ['subdomains without {s}', { url: 'https://a.example/{z}/{x}/{y}' }, 'subdomains'],
    ['a subdomain that leads elsewhere', { subdomains: ['0.evil.example/'] }, 'wrong_format'],
    ['another scheme', { url: 'ftp://a.example/{z}/{x}/{y}', subdomains: [] }, 'not_a_web_address'],
    ['no scheme', { url: '//a.example/{z}/{x}/{y}', subdomains: [] }, 'not_a_web_address'],
    ['a user', { url: 'https://me:secret@a.example/{z}/{x}/{y}', subdomains: [] }, 'credentials'],
    [
      'a tile in the host',
      { url: 'https://a{x}.example/{z}/{x}/{y}', subdomains: [] },
      'placeholder_in_host',
    ],
    ['every host', { url: 'https://*/{z}/{x}/{y}', subdomains: [] }, 'not_a_web_address'],
    ['a policy of its own', { url: 'https://a;b/{z}/{x}/{y}', subdomains: [] }, 'not_a_web_address'],
    ['an unknown system', { crs: 'BD09' }, 'unknown_code'],
    ['zooms the wrong way', { minZoom: 9, maxZoom: 8 }, 'zoom_range'],
    ['an unknown field', { opacity: 1 }, 'unknown_field'],
  ])('refuse %s', async (_name, change, rule) => {
    expect(await issuesOf({ tiles: tilesOf({ ...LAYER, ...change }) })).toEqual([
      expect.stringMatching(new RegExp(`^tiles.json · layers\\[0\\] base-map · ${rule}$`)),
    ]);
  });

  it('refuse a layer that stands twice, and a file that is none', async () => {
    expect(await issuesOf({ tiles: tilesOf(LAYER, LAYER) })).toEqual([
      'tiles.json · layers[1] base-map · repeated_id',
    ]);
    expect(await issuesOf({ tiles: '/nowhere/tiles.json' })).toEqual([
      '/nowhere/tiles.json · file · unreadable',
    ]);
  });
});

describe('what is served of them', () => {
  const served = async () => {
    const loaded = await load({ catalogues: join(dataFolder, 'policy'), tiles: tilesOf(LAYER) });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    const service = createService({
      store: createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() }),
      catalogue,
      boundaryFiles,
      appVersion: '0.0.0',
      ...loaded,
    });
    const app = createApp({ service, accounts: fakeAccounts() });
    return async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  };

  it('lists the catalogue in force first, and gives each by its version', async () => {
    const get = await served();
    const { catalogues } = endpoints.catalogues.response.parse(await (await get('/api/catalogues')).json());
    expect(catalogues.map(({ version, inForce, synthetic }) => [version, inForce, synthetic])).toEqual([
      [catalogue.version, true, false],
      ['2026-sample.1', false, true],
    ]);
    for (const { version } of catalogues) {
      const answer = await get(`/api/catalogues/${version}`);
      expect(endpoints.catalogue.response.parse(await answer.json()).version).toBe(version);
      const again = await get(`/api/catalogues/${version}`, {
        'if-none-match': answer.headers.get('etag') ?? '',
      });
      expect(again.status).toBe(304);
    }
    await expectRefusal(await get('/api/catalogues/2027'), 404, 'not_found');
    expect(endpoints.policy.response.parse(await (await get('/api/policy')).json())).toEqual(catalogue);
  });

  it('lists the background maps for who is signed in', async () => {
    const get = await served();
    await expectRefusal(await get('/api/tile-layers'), 401, 'not_signed_in');
    const answer = await get('/api/tile-layers', { cookie: 'caller=changpingWall' });
    expect(endpoints.tileLayers.response.parse(await answer.json())).toEqual({ layers: [LAYER] });
  });
});
