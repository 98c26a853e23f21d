import { expect, it } from 'vitest';
import { hostOf } from './document-host.ts';

it.each([
  ['https://documents.example/P1?page=1', 'documents.example'],
  ['http://intranet:8080/permit', 'intranet:8080'],
  ['no address', 'no address'],
])('of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
