// How the page of examples is built: the app's own sources as they are, without what makes them an installed app.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { firstWords } from '../../.build/first-words.ts';
import { SHEETS } from '../../.build/sheets.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  logLevel: 'error',
  define: { __BUILD__: JSON.stringify('examples') },
  plugins: [preact(), firstWords()],
  resolve: { alias: { dexie: here('../../node_modules/dexie/dist/modern/dexie.mjs') } },
  worker: { format: 'es' },
  css: SHEETS,
  build: {
    target: 'es2022',
    minify: false,
    // The build changes sheets, so it is the changed ones that are looked at.
    cssMinify: 'lightningcss',
    emptyOutDir: true,
    // One script: a part that is still being fetched looks like a screen that has come to rest.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
