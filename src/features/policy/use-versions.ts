import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiError, apiErrorOf } from '../../api/api-error.ts';
import { catalogueQuery, cataloguesQuery } from '../../api/catalogue-query.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import type { EndpointResponse } from '../../contract/endpoint.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { type CatalogueFile, readCatalogueFile } from './catalogue-file.ts';

/** Stands for the picked file in the address; the file itself does not travel with a link. */
export const FILE_SIDE = 'file:';

export type ListedCatalogue = EndpointResponse<'catalogues'>['catalogues'][number];

/** One side of the comparison: its catalogue, or why there is none. */
export type VersionSide =
  | { state: 'read'; version: string; catalogue: PolicyDocument }
  | { state: 'loading' | 'none' | 'fileGone'; version: string }
  | { state: 'unknown'; version: string }
  | { state: 'failed'; version: string; error: ApiError; retry: () => void };

export type Versions = {
  listed: readonly ListedCatalogue[];
  listError: ApiError | null;
  from: VersionSide;
  to: VersionSide;
  file: CatalogueFile | null;
  choose: (from: string, to: string) => void;
  pick: (file: File) => Promise<void>;
  dropFile: () => void;
};

/** Two versions of the catalogue: those that the address names, or the one in force and another one. */
export function useVersions(): Versions {
  const { search, change } = usePageSearch();
  const list = useQuery(cataloguesQuery);
  const [file, setFile] = useState<CatalogueFile | null>(null);
  const listed = list.data?.catalogues ?? [];
  const inForce = listed.find((each) => each.inForce)?.version ?? '';
  const other = listed.find((each) => !each.inForce)?.version ?? '';
  // A picked file alone is the newer side of the version in force, which may not be known yet.
  const asked = search.versions ?? [];
  const [from = inForce, to = other] = asked.length === 1 ? [undefined, asked[0]] : asked;
  const choose = (older: string, newer: string): void => change({ versions: [older, newer] });
  return {
    listed,
    listError: apiErrorOf(list.error),
    from: useSide(from, file, listed, list.data !== undefined),
    to: useSide(to, file, listed, list.data !== undefined),
    file,
    choose,
    pick: async (picked) => {
      const read = await readCatalogueFile(picked);
      setFile(read);
      if (read.state === 'read' && from !== FILE_SIDE)
        change({ versions: from === '' ? [FILE_SIDE] : [from, FILE_SIDE] });
    },
    dropFile: () => {
      setFile(null);
      if ([from, to].includes(FILE_SIDE)) change({ versions: undefined });
    },
  };
}

function useSide(
  version: string,
  file: CatalogueFile | null,
  listed: readonly ListedCatalogue[],
  isListed: boolean,
): VersionSide {
  const isKnown = listed.some((each) => each.version === version);
  const { data, error, refetch } = useQuery({ ...catalogueQuery(version), enabled: isKnown });
  if (version === FILE_SIDE) {
    return file?.state === 'read'
      ? { state: 'read', version, catalogue: file.catalogue }
      : { state: 'fileGone', version };
  }
  if (!isListed) return { state: 'loading', version };
  if (version === '') return { state: 'none', version };
  if (!isKnown) return { state: 'unknown', version };
  if (data !== undefined) return { state: 'read', version, catalogue: data };
  const failure = apiErrorOf(error);
  return failure === null
    ? { state: 'loading', version }
    : { state: 'failed', version, error: failure, retry: () => void refetch() };
}
