// Makes the page that sends.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function buildSendPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here('.'),
    base: './',
    worker: { format: 'es' },
    build: { outDir, target: 'es2022', minify: false },
  });
}
