import { readFile, rm } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** What no first paint needs: the wording and the pieces of forms, signing in and settings. */
const laterModule =
  /src[\\/](?:ui[\\/](?:i18n[\\/](?:later|problem|session|settings|edit|history)|problem|form|history-entry|leaf-text|leave-question|step-heading|note-form)|domain[\\/](?:money[\\/]entered|revision)|contract[\\/]record-kind|api[\\/](?:record-change|revisions))/;
/** What the side panel of a project, the forms and the pages of parks share. */
const projectModule =
  /src[\\/](?:ui[\\/](?:i18n[\\/]project[.-](?:en|zh|resources|words)|reading-name)|domain[\\/]progress[\\/]track-)/;
/** The wording of the pages beside the overview, and what only they share. */
const pageModule =
  /src[\\/]ui[\\/](?:i18n[\\/](?:page|map|areas|parks|park-records|technical|caps|project-page|policy|find)[.-]|term-words)/;
/** Rows and states that only these pages show. */
const pageRowsModule = /src[\\/]domain[\\/]portfolio[\\/](?:output-rows|project-sort-text|compared-projects)/;
/** Distances to the ring: of every map, not of a first paint. */
const ringModule = /src[\\/]domain[\\/]siting[\\/]ring-line/;
/** Areas, reference systems and lines of equal distance: of the pages that draw or judge them. */
const sitingModule = /src[\\/]domain[\\/]siting[\\/](?!polygon|ring-line)/;
/** The cap engine, which lays out steps and examples; the schemas of a first paint need no more than its lists. */
const capsModule = /src[\\/]domain[\\/]caps[\\/](?!catalogue\.ts)/;
/** In a chunk of its own: a group takes its icons along, which the first paint needs. */
const ownModule = /src[\\/]ui[\\/]copy-button/;
const sharedModule = (id: string): boolean =>
  /src[\\/](?:domain|contract|api|ui)[\\/]/.test(id) &&
  ![
    laterModule,
    projectModule,
    pageModule,
    pageRowsModule,
    ringModule,
    sitingModule,
    capsModule,
    ownModule,
  ].some((later) => later.test(id));

export default defineConfig({
  plugins: [
    react(),
    {
      // Only the server describes its schemas (OpenAPI); a browser parses with them. The functions that would describe
      // are called by nothing there, and weigh as much as a panel.
      name: 'no-json-schema-in-the-browser',
      apply: 'build',
      async load(id) {
        if (!/zod[\\/]v4[\\/]core[\\/](?:json-schema-processors|to-json-schema)\.js$/.test(id)) return null;
        const source = await readFile(id, 'utf8');
        const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
        return names.map((name) => `export const ${name} = () => undefined;`).join('\n');
      },
    },
    {
      // Vite copies public/ whole; the mock worker belongs to development only.
      name: 'no-mock-worker-in-production',
      apply: 'build',
      async closeBundle() {
        await rm(new URL('./dist/mockServiceWorker.js', import.meta.url), { force: true });
      },
    },
  ],
  build: {
    target: 'es2023',
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What several panels share comes in one request instead of thirty.
          groups: [
            { name: 'shared', test: sharedModule, minShareCount: 2 },
            { name: 'ring', test: ringModule, minShareCount: 2 },
            { name: 'siting', test: sitingModule, minShareCount: 2 },
            { name: 'caps', test: capsModule, minShareCount: 2 },
            { name: 'forms', test: laterModule, minShareCount: 2 },
            { name: 'project', test: projectModule, minShareCount: 2 },
            { name: 'rows', test: pageRowsModule, minShareCount: 2 },
            { name: 'pages', test: pageModule, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'mocks/**/*.test.ts', 'tests/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
