// Makes the page that can be painted before anything else has come: its style and the first screen in every language stand in
// the HTML itself, with the few lines of src/before-style.ts and src/before-paint.ts that put them to use.

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin, type Rolldown } from 'vite';
import { LOCALES } from '../src/i18n/locales.ts';
import { earlyFiles } from './early-files.ts';
import { headersFile, pagePolicy, policyFor } from './policy.ts';

/** The name of the group in vite.config.ts that holds the entry and all that it needs at once. */
export const FIRST = 'first';

export function firstScreen(): Plugin {
  return {
    name: 'first-screen',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html'];
        const first = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
        // The service worker is built by itself, and has neither.
        if (!page || !first) return;
        if (page.type !== 'asset' || first.type !== 'chunk') throw new Error('no page, or no first script');
        if (first.name !== FIRST) throw new Error(`the first script is called ${first.name}`);
        if (first.imports.length > 0) throw new Error(`the first script needs ${first.imports.join(', ')}`);
        const styles = [...(first.viteMetadata?.importedCss ?? [])];
        const style = styles.map((name) => inlineStyle(textOf(bundle[name]))).join('');
        const [early, late] = await Promise.all([
          inlineScript('before-style.ts', { __EARLY__: JSON.stringify(earlyFiles(bundle)) }),
          inlineScript('before-paint.ts'),
        ]);
        const policy = policyFor({ scripts: [early, late], styles: [style] });
        const screens = await prerendered(first.fileName, bundle);
        page.source = put(textOf(page), { policy, style, early, late, screens });
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(policy, pathsBeside()) });
        for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') forgetStyles(chunk, styles);
        for (const name of styles) delete bundle[name];
      },
    },
  };
}

/** All that lies at the top: the page, the service worker, and what is taken over as it is. */
function pathsBeside(): string[] {
  const copied = readdirSync(here('../public'), { withFileTypes: true });
  return ['/', '/index.html', '/sw.js', ...copied.map((entry) => `/${entry.name}${entry.isDirectory() ? '/*' : ''}`)];
}

/** Not asked for again: they are in the page, or come with it. For `build.modulePreload.resolveDependencies`. */
export function withoutFirst(names: readonly string[]): string[] {
  return names.filter((name) => !new RegExp(`(^|/)${FIRST}-[^/]*$`).test(name));
}

/** Other chunks would fetch the style of the first once more; Vite lets nobody but itself say what they fetch. */
function forgetStyles(chunk: Rolldown.OutputChunk, styles: readonly string[]): void {
  const [, list] = /\.f=(\[[^\]]*\])/.exec(chunk.code) ?? [];
  const files = list === undefined ? [] : (JSON.parse(list) as string[]);
  const known = new Set(files.flatMap((file, n) => (styles.some((style) => style.endsWith(file.slice(2))) ? [n] : [])));
  if (known.size === 0) return;
  chunk.code = chunk.code.replaceAll(/__vite__mapDeps\(\[([\d,]+)\]\)/g, (_, numbers: string) => {
    const left = numbers.split(',').filter((number) => !known.has(Number(number)));
    return `__vite__mapDeps([${left.join()}])`;
  });
}

/** Addresses in a sheet are relative to it; in the page, to the page. */
function inlineStyle(css: string): string {
  return css.replaceAll(/url\((["']?)\.\//g, 'url($1./assets/').trim();
}

/** One of those that stand in the page. */
async function inlineScript(name: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: here(`../src/${name}`), formats: ['iife'], name: 'early' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${name} was not built`);
  return chunk.code.trim();
}

/** The first screen of each language, drawn by the app itself: a newcomer's, its question, and a list with a session on it. */
async function prerendered(first: string, bundle: Rolldown.OutputBundle): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'first-screen-'));
  try {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') writeFileSync(join(folder, basename(chunk.fileName)), chunk.code);
    const draw = async (locale: string, begins: string) => {
      const script = join(folder, basename(first));
      const run = promisify(execFile)(process.execPath, [here('./prerender.mjs'), locale, begins, script]);
      const { stdout } = await run.catch(({ stderr }: { readonly stderr: string }) => {
        // Before that stands the line it failed in: all of a bundled script.
        throw new Error(`the first screen in ${locale}: ${stderr.slice(-MOST_SAID)}`);
      });
      return stdout.split('\n').map((drawn) => `<template lang="${locale}">${drawn}</template>`);
    };
    const screens = LOCALES.map(async (locale) => [...(await draw(locale, 'new')), ...(await draw(locale, 'list'))]);
    return (await Promise.all(screens)).flat().join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MOST_SAID = 1000;

interface Parts {
  readonly policy: string;
  readonly style: string;
  /** Before the style and the screens. */
  readonly early: string;
  /** After them. */
  readonly late: string;
  readonly screens: string;
}

function put(page: string, { policy, style, early, late, screens }: Parts): string {
  const [script = ''] = /<script type="module"[^>]*><\/script>/.exec(page) ?? [];
  const bare = page
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(script, '')
    .replaceAll(/\s*\n\s*/g, '');
  return (
    bare
      // Begun and asked for before the style and the screens have been read: nothing waits longer than what it draws.
      .replace(
        '<meta charset="utf-8" />',
        (charset) => `${charset}${pagePolicy(policy)}${asked(script)}<script>${early}</script>`,
      )
      .replace('</head>', () => `<style>${style}</style></head>`)
      .replace('</body>', () => `${screens}<script>${late}</script>${script}</body>`)
  );
}

function asked(script: string): string {
  const [, address = ''] = / src="([^"]+)"/.exec(script) ?? [];
  return `<link rel="modulepreload" crossorigin href="${address}">`;
}

function textOf(asset: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  if (asset?.type !== 'asset') throw new Error('not a file of the build');
  return typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
