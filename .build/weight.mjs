// What a build weighs, and what it may weigh: one count for the build, the tests and the bench.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Issue 3, item 10, in bytes. */
export const BUDGETS = { firstPaint: 20_000, usable: 75_000, installation: 1_000_000 };

/**
 * @typedef {object} Weight
 * @property {number} firstPaint the page, brotli: nothing else is needed to paint it
 * @property {{ name: string, bytes: number }[]} usable scripts until the list can be used in one language, gzip, biggest first
 * @property {number} installation all that an installation sends, as a host sends it (gzip), without fonts
 * @property {number} kept the same, as the tablet keeps it
 * @property {number} fonts apart: they are most of it and change with no line of ours
 */

/** @param {string} folder a build @returns {Weight} */
export function weigh(folder) {
  const page = readFileSync(join(folder, 'index.html'));
  const usable = scriptsOf(folder, page.toString())
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length }))
    .sort((one, other) => other.bytes - one.bytes);
  let installation = 0;
  let kept = 0;
  let fonts = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === '_headers') continue;
    const file = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    if (extname(entry.name) === '.woff2') fonts += file.length;
    else {
      kept += file.length;
      installation += extname(entry.name) === '.png' ? file.length : gzipSync(file, { level: 9 }).length;
    }
  }
  return { firstPaint: brotliCompressSync(page).length, usable, installation, kept, fonts };
}

/** What is over its budget, in words. @param {Weight} weight @returns {string[]} */
export function overBudget({ firstPaint, usable, installation }) {
  const scripts = usable.reduce((sum, { bytes }) => sum + bytes, 0);
  /** @type {[string, number, number][]} */
  const held = [
    ['before the first paint, brotli', firstPaint, BUDGETS.firstPaint],
    ['scripts until the list is usable, gzip', scripts, BUDGETS.usable],
    ['installation without fonts, gzip', installation, BUDGETS.installation],
  ];
  return held
    .filter(([, bytes, most]) => bytes > most)
    .map(([what, bytes, most]) => `${what}: ${kB(bytes)} of ${kB(most)}`);
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Those that the page asks for itself, its words in English, and the worker of the store that the first of them starts. */
function scriptsOf(folder, page) {
  const [, entry = ''] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page) ?? [];
  const [, words = ''] = /words:\{en:\[.(assets\/[\w-]+\.js)/.exec(page) ?? [];
  if (!entry || !words) throw new Error('the page does not name its script and its words');
  const named = [entry, words];
  const workers = named.flatMap((name) => writersIn(readFileSync(join(folder, name), 'utf8')));
  return [...new Set([...named, ...workers.map((name) => `assets/${name}`)])];
}

function writersIn(text) {
  return [...text.matchAll(/writer-[\w-]+\.js/g)].map(([name]) => name);
}
