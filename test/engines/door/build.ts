// Makes the page with the sentences about the door.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function buildDoorPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here('.'),
    base: './',
    resolve: {
      alias: { vitest: here('./stand-in.ts'), dexie: here('../../../node_modules/dexie/dist/modern/dexie.mjs') },
    },
    worker: { format: 'es' },
    build: { outDir, target: 'es2022', minify: false },
  });
}
