// Builds the page of examples, once for all who ask in this process, serves it, and opens it in a browser page.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { staticServer } from '../support/server.mjs';

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));

/** @type {Promise<string> | undefined} */
let built;

/** Built, because a page of a thousand single files takes longer to open than the build. */
async function buildExamples() {
  const outDir = await mkdtemp(join(tmpdir(), 'common-ground-examples-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({ configFile, build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function serveExamples() {
  built ??= buildExamples();
  return staticServer(await built).start();
}

/** Opens the page and waits until it can draw. @param {import('@playwright/test').Page} page @param {string} url */
export async function openExamples(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.stage !== undefined, undefined, { timeout: 60_000 });
}
