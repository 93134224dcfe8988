// Newer versions as a host would get them: every file of another name, the old ones gone; and nine that went wrong.

import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { manifestIn } from './built-app.ts';

/** A built folder as it lies on the host. */
type Files = ReadonlyMap<string, Buffer>;

const TEXT = /\.(js|css|html|webmanifest)$/;
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

export async function readBuild(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** The same app as another build would give it: other names, other fingerprints, and a mark in each script. */
export function versionOf(build: Files, mark: string): Files {
  const renamed = new Map(
    [...build.keys()].filter((name) => HASHED.test(name)).map((name) => [basename(name), marked(basename(name), mark)]),
  );
  const names = new RegExp([...renamed.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const files = new Map<string, Buffer>();
  for (const [name, bytes] of build) {
    const own = join(dirname(name), renamed.get(basename(name)) ?? basename(name)).replaceAll('\\', '/');
    if (!TEXT.test(name) || name === 'sw.js') {
      files.set(own, bytes);
      continue;
    }
    let text = bytes.toString().replace(names, (found) => renamed.get(found) ?? found);
    if (name.endsWith('.js')) text = `(globalThis.marks??=new Set).add('${mark}');${text}`;
    if (name === 'index.html') text = sealed(text.replace('<html', `<html data-mark="${mark}"`));
    files.set(own, Buffer.from(text));
  }
  const worker = (build.get('sw.js') ?? Buffer.alloc(0)).toString();
  const list = manifestIn(worker).map(({ url, revision }) => {
    const own = renamed.get(basename(url)) === undefined ? url : `assets/${renamed.get(basename(url))}`;
    const bytes = files.get(own) ?? Buffer.alloc(0);
    return {
      integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
      revision: revision === null ? null : createHash('md5').update(bytes).digest('hex'),
      url: own,
    };
  });
  files.set('sw.js', Buffer.from(worker.replace(/\[\{"integrity".*?\}\]/s, () => JSON.stringify(list))));
  return files;
}

/** Nothing of an older version stays. */
export async function bringOut(files: Files, folder: string): Promise<void> {
  const before = await readBuild(folder);
  // The worker last, as a careful host would have it; what is not there any more goes first.
  for (const name of before.keys()) if (!files.has(name)) await rm(join(folder, name), { force: true });
  for (const [name, bytes] of files) if (name !== 'sw.js') await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, 'sw.js'), files.get('sw.js') ?? '');
}

interface Broken {
  readonly breaks: (files: Map<string, Buffer>) => void;
  /** The worker itself is sound: a newer version is offered, and turns out not to be whole when it is asked for. */
  readonly isOffered: boolean;
}

const offered = (breaks: Broken['breaks']): Broken => ({ breaks, isOffered: true });
const worker = (text: string): Broken => ({
  breaks: (files) => files.set('sw.js', Buffer.from(text)),
  isOffered: false,
});

/** What goes wrong when a version is put on a server, by what people would say of it. */
export const BROKEN: Readonly<Record<string, Broken>> = {
  'its first file is missing': offered((files) => files.delete(script(files, 0))),
  'a file in the middle is missing': offered((files) => files.delete(script(files, 0.5))),
  'its last file is missing': offered((files) => files.delete(script(files, 1))),
  'its worker is no script': worker('function ( {'),
  'its worker is a page': worker('<!doctype html><h1>Not found</h1>'),
  'its worker is empty': worker(''),
  'a file is half of itself': offered((files) => {
    const name = script(files, 0.3);
    const whole = files.get(name) ?? Buffer.alloc(0);
    files.set(name, whole.subarray(0, whole.length / 2));
  }),
  'a file is empty': offered((files) => files.set(script(files, 0.7), Buffer.alloc(0))),
  'its page is of another build': offered((files) =>
    files.set('index.html', Buffer.from('<!doctype html><h1>Older</h1>')),
  ),
};

function script(files: ReadonlyMap<string, Buffer>, share: number): string {
  const scripts = [...files.keys()].filter((name) => name.startsWith('assets/') && name.endsWith('.js')).sort();
  return scripts[Math.min(scripts.length - 1, Math.floor(share * scripts.length))] ?? '';
}

function marked(name: string, mark: string): string {
  return name.replace(
    /-([\w-]{8})(\.\w+)$/,
    (_, hash: string, end: string) => `-${mark}${hash.slice(mark.length)}${end}`,
  );
}

/** The policy names what stands in the page by its hash. */
function sealed(page: string): string {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  const [, early = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
  return page
    .replace(/script-src 'self' '[^']+'/, () => `script-src 'self' ${hashOf(early)}`)
    .replace(/style-src 'self' '[^']+'/, () => `style-src 'self' ${hashOf(style)}`);
}
