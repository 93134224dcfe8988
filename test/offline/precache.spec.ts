// What is shipped is what is kept: a file the list leaves out would be missed in the hall, and nowhere else.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { manifestOf } from '../support/built-app.ts';

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(names.map(async (name) => ((await stat(join(folder, name))).isFile() ? [name] : [])));
  return files.flat().map((name) => name.replaceAll('\\', '/'));
}

test('every file of dist but the worker and the host’s own is on the list, once, with its fingerprint', async () => {
  const entries = await manifestOf('dist');
  // The worker keeps itself; the other is for the host and is not served.
  const files = (await filesOf('dist')).filter((name) => !['sw.js', '_headers'].includes(name));
  expect(files.length).toBeGreaterThan(5);
  expect(entries.map((entry) => entry.url).sort()).toEqual(files.sort());
  for (const { url, integrity } of entries) {
    const bytes = await readFile(join('dist', url));
    expect(integrity, url).toBe(`sha256-${createHash('sha256').update(bytes).digest('base64')}`);
  }
});

test('the manifest of the installed app names icons that are there, and only relative addresses', async () => {
  const manifest = JSON.parse(await readFile('dist/manifest.webmanifest', 'utf8')) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
  expect(manifest.icons.length).toBeGreaterThan(2);
  for (const { src } of manifest.icons) expect((await stat(join('dist', src))).isFile()).toBe(true);
  expect(await readFile('dist/index.html', 'utf8')).not.toMatch(/(src|href)="(\/|https?:)/);
});
