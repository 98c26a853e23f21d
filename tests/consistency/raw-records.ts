/** The rows and the rules as they stand in `data`, with nothing derived from them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { districtsFile, ringFile } from '../../src/contract/boundary.ts';
import { policyDocument } from '../../src/contract/catalogue.ts';
import { portfolioRecords } from '../../src/contract/record.ts';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../data', path), 'utf8'));

export const records = portfolioRecords.parse(json('sample-portfolio.json'));
export const policy = policyDocument.parse(json('policy/beijing-2023-11-23.json'));
const ring = ringFile.parse(json('boundaries/fifth-ring.geojson'));
const districts = districtsFile.parse(json('boundaries/districts.geojson'));

/** The ring's outline, `[lon, lat]`, closed, and how far the mapped line may be from the true one. */
export const ringOutline: readonly (readonly number[])[] = ring.features[0]?.geometry.coordinates[0] ?? [];
export const ringUncertaintyM = ring.features[0]?.properties.uncertaintyM ?? 0;

export const districtNames = districts.features.map(({ properties }) => ({
  adcode: properties.adcode,
  zh: properties.name,
  en: properties.name_en,
}));
