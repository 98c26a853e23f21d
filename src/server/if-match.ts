import { Refusal } from './refusal.ts';

/**
 * The versions that an If-Match header names: `"3"`, `W/"3"`, and `"3-gzip"` or `"3.…"` as answers with further parts
 * in their tag carry it; a list names several, any of which may be the present one.
 * @throws Refusal `version_required` when it names none: `*` says nothing of what was read
 */
export function versionsNamed(header: string | null): number[] {
  const versions = [...(header ?? '').matchAll(/"(\d{1,15})(?:[-.][^"]*)?"/g)].map(([, version]) =>
    Number(version),
  );
  if (versions.length > 0) return versions;
  throw new Refusal(
    'version_required',
    'If-Match must name the version of the record that was read, as its ETag says it: "3"',
    [{ field: 'If-Match', rule: 'version_required', detail: 'names no version' }],
  );
}
