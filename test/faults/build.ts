// Makes the pages that drive themselves out of the sources as they are.

import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `page`: the folder of the page, beside this file. */
export async function buildPage(page: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here(`./${page}`),
    base: './',
    define: { __BUILD__: JSON.stringify('test') },
    plugins: [preact()],
    resolve: { alias: { dexie: here('../../node_modules/dexie/dist/modern/dexie.mjs') } },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  });
}
