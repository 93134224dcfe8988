// The built app on a server of its own, for specs that stop the server, spoil a cache or bring out a newer version.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { staticServer } from './server.mjs';

export interface PrecacheEntry {
  url: string;
  revision: string | null;
  integrity: string;
}

export interface BuiltApp {
  readonly url: string;
  /** A copy of `dist` (or of the folder that BUILT names), which a spec may change. */
  readonly folder: string;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Puts a version on the server whose first page carries this mark, and which has one file more. */
  bringOut(mark: string): Promise<void>;
}

interface Options {
  /** The path it is served at. */
  under: string;
}

export const test = base.extend<Options & { app: BuiltApp }>({
  under: ['/', { option: true }],
  app: async ({ under }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
    await cp(process.env['BUILT'] ?? 'dist', folder, { recursive: true });
    const server = staticServer(folder, { under });
    let running = await server.start();
    const { url, port } = running;
    await use({
      url,
      folder,
      stopServer: async () => {
        await running.stop();
        await expect(fetch(url)).rejects.toThrow();
      },
      startServer: async () => {
        running = await server.start(port);
      },
      bringOut: (mark) => bringOut(folder, mark),
    });
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  },
});

export async function untilOffline(page: Page, state: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline', state, { timeout: 30_000 });
}

export async function untilNewer(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-newer', 'true', { timeout: 20_000 });
}

/** What the browser does by itself now and then, and the list of sessions each time it is seen. */
export function lookForNewer(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
  });
}

/** The list of files that the service worker of a built folder keeps. */
export async function manifestOf(folder: string): Promise<PrecacheEntry[]> {
  return manifestIn(await readFile(join(folder, 'sw.js'), 'utf8'));
}

export function manifestIn(worker: string): PrecacheEntry[] {
  const found = MANIFEST.exec(worker);
  if (!found) throw new Error('no list of files in the service worker');
  return JSON.parse(found[0]) as PrecacheEntry[];
}

const MANIFEST = /\[\{"integrity".*?\}\]/s;

async function bringOut(folder: string, mark: string): Promise<void> {
  const page = (await readFile(join(folder, 'index.html'), 'utf8')).replace(
    /<html( data-mark="[^"]*")?/,
    `<html data-mark="${mark}"`,
  );
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, `${mark}.json`), '{}');
  const entries = await manifestOf(folder);
  const next = entries.map((entry) => (entry.url === 'index.html' ? entryFor('index.html', page) : entry));
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const list = JSON.stringify([...next, entryFor(`${mark}.json`, '{}')]);
  await writeFile(
    join(folder, 'sw.js'),
    worker.replace(MANIFEST, () => list),
  );
}

function entryFor(url: string, text: string): PrecacheEntry {
  const integrity = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return { integrity, revision: createHash('md5').update(text).digest('hex'), url };
}
