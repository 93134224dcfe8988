// Makes the pages that drive themselves out of the sources as they are.

import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Before anything of the writer's own runs, its calls are such as can fail. */
const failing: Plugin = {
  name: 'failing',
  transform: (code, id) =>
    id.split('?')[0]?.endsWith('/src/store/writer.ts')
      ? `import ${JSON.stringify(here('./nth/failing.ts'))};\n${code}`
      : null,
};

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
    worker: { format: 'es', plugins: () => (page === 'nth' ? [failing] : []) },
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  });
}
