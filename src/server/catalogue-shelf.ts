import type { PolicyDocument } from '../contract/catalogue.ts';
import type { EndpointResponse } from '../contract/endpoint.ts';
import { Refusal } from './refusal.ts';

export type CatalogueShelf = {
  list: EndpointResponse<'catalogues'>;
  /** @throws Refusal `not_found` */
  ofVersion: (version: string) => PolicyDocument;
};

/** The versions of the catalogue that are kept, the one in force first. */
export function catalogueShelf(inForce: PolicyDocument, others: readonly PolicyDocument[]): CatalogueShelf {
  const all = [inForce, ...others];
  const byVersion = new Map(all.map((catalogue) => [catalogue.version, catalogue]));
  return {
    list: {
      catalogues: all.map((catalogue) => ({
        id: catalogue.id,
        version: catalogue.version,
        title: catalogue.document.title,
        inForce: catalogue === inForce,
        synthetic: catalogue.synthetic,
      })),
    },
    ofVersion(version) {
      const catalogue = byVersion.get(version);
      if (catalogue === undefined) throw new Refusal('not_found', `no catalogue ${version}`);
      return catalogue;
    },
  };
}
