// Makes the pages that drive themselves out of the sources as they are.

import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** This runs before anything of the writer's own does. */
const before = (script: string): Plugin => ({
  name: 'before-the-writer',
  transform: (code, id) =>
    id.split('?')[0]?.endsWith('/src/store/writer.ts') ? `import ${JSON.stringify(here(script))};\n${code}` : null,
});

/** What is put into the writer of a page. */
const BEFORE: Readonly<Record<string, string>> = { nth: './nth/failing.ts', page: './page/keys.ts' };

/** `page`: the folder of the page, beside this file. */
export async function buildPage(page: string, outDir: string): Promise<void> {
  const script = BEFORE[page];
  await build({
    configFile: false,
    logLevel: 'error',
    root: here(`./${page}`),
    base: './',
    define: { __BUILD__: JSON.stringify('test') },
    plugins: [preact()],
    resolve: { alias: { dexie: here('../../node_modules/dexie/dist/modern/dexie.mjs') } },
    worker: { format: 'es', plugins: () => (script === undefined ? [] : [before(script)]) },
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  });
}
