import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../domain/vocabulary.ts';
import { routeColour } from './route-colour.ts';

const tokens = readFileSync(new URL('./design-tokens.css', import.meta.url), 'utf8');

describe('routeColour', () => {
  it.each(['light', 'dark', 'wall'])('names a token of the %s theme for every route', (theme) => {
    const block = tokens.slice(tokens.search(`\\[data-theme=["']${theme}["']\\]`)).split('}')[0] ?? '';
    const undefinedTokens = ROUTES.filter((route) => {
      const name = /^var\((--\w+)\)$/.exec(routeColour(route))?.[1];
      return name === undefined || !block.includes(`${name}:`);
    });
    expect(undefinedTokens).toEqual([]);
  });
});
