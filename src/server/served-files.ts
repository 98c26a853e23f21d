import { readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type PolicyDocument, policyDocument } from '../contract/catalogue.ts';
import type { TileLayer } from '../contract/tile-layer.ts';
import { type DataIssue, type Refused, refusedFor, startReading } from './data-files.ts';
import { tileLayerFile } from './tile-layer-file.ts';

/** What is served beside the rules that judge; nothing rests on it. */
export type ServedFiles = { otherCatalogues: PolicyDocument[]; tileLayers: TileLayer[] };

/**
 * Reads and checks the further catalogues of a folder and the background maps of a file: whole, or every broken rule
 * with its file and field. Whatever is not named is not read.
 * @param records whether they are a sample: no sample catalogue is served beside real ones
 */
export async function loadServedFiles(
  paths: { catalogues: string | undefined; tiles: string | undefined },
  inForce: CatalogueFile,
  records: { synthetic: boolean },
): Promise<({ ok: true } & ServedFiles) | Refused> {
  const { load, issues } = startReading();
  const loaded = [inForce];
  for (const file of await jsonFilesIn(paths.catalogues, issues)) {
    if (file === resolve(inForce.file)) continue;
    const catalogue = await load(file, policyDocument);
    if (catalogue !== undefined) loaded.push({ file, catalogue });
  }
  issues.push(...versionIssues(loaded), ...(records.synthetic ? [] : sampleIssues(loaded)));
  const tiles = paths.tiles === undefined ? { layers: [] } : await load(paths.tiles, tileLayerFile);
  if (issues.length > 0 || tiles === undefined) return refusedFor(issues);
  const [, ...others] = loaded;
  return { ok: true, otherCatalogues: others.map(({ catalogue }) => catalogue), tileLayers: tiles.layers };
}

type CatalogueFile = { file: string; catalogue: PolicyDocument };

async function jsonFilesIn(folder: string | undefined, issues: DataIssue[]): Promise<string[]> {
  if (folder === undefined) return [];
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => resolve(folder, name));
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    issues.push({ file: folder, record: 'folder', rule: 'unreadable', detail });
    return [];
  }
}

/** A version names one text. */
function versionIssues(loaded: readonly CatalogueFile[]): DataIssue[] {
  const fileOfVersion = new Map<string, string>();
  return loaded.flatMap(({ file, catalogue: { version } }) => {
    const other = fileOfVersion.get(version);
    fileOfVersion.set(version, file);
    if (other === undefined) return [];
    const detail = `version: ${version} is also the version of ${other}`;
    return [{ file: basename(file), record: 'version', rule: 'repeated_version', detail }];
  });
}

function sampleIssues(loaded: readonly CatalogueFile[]): DataIssue[] {
  return loaded
    .filter(({ catalogue }) => catalogue.synthetic)
    .map(({ file }) => ({
      file: basename(file),
      record: 'synthetic',
      rule: 'sample_beside_real_records',
      detail: 'synthetic: nobody issued it, and the records are real ones: take it away',
    }));
}
