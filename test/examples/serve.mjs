// Serves the page of examples from the sources, and opens it in a browser page.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function serveExamples() {
  // A cache of its own: several of these may run at once, and none may disturb somebody's dev server.
  const cacheDir = await mkdtemp(join(process.cwd(), 'node_modules', '.vite-examples-'));
  const server = await createServer({
    logLevel: 'error',
    cacheDir,
    optimizeDeps: { entries: ['test/examples/index.html', 'src/store/writer.ts'] },
    // Nothing may be drawn anew because somebody saves a file.
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const [base = ''] = server.resolvedUrls?.local ?? [];
  return {
    url: new URL('test/examples/index.html', base).href,
    stop: async () => {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

/** Opens the page and waits until it can draw. @param {import('@playwright/test').Page} page @param {string} url */
export async function openExamples(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.stage !== undefined, undefined, { timeout: 60_000 });
}
