// How the app is built, made installable and tested; one file, so that tests run on the same ground as the build.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { compileAtOnce } from './.build/compile-at-once.ts';
import { FIRST, firstScreen, withoutFirst } from './.build/first-screen.ts';
import { firstWords } from './.build/first-words.ts';
import { SENDER_FOLDER } from './.build/policy.ts';
import { parts } from './.build/parts.ts';
import { keptToBudget, sentHeaders } from './.build/served.ts';
import { SHEETS } from './.build/sheets.ts';
import about from './package.json' with { type: 'json' };
import { browserFlags, findBrowser } from './test/support/browser.mjs';

let outDir = 'dist';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Version and commit; the time only where there is no commit, so that the same source builds the same bytes. */
function buildName(): string {
  try {
    return `${about.version}+${execSync('git rev-parse --short HEAD', { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()}`;
  } catch {
    return `${about.version}+${new Date().toISOString().slice(0, 16)}`;
  }
}

// The smaller of dexie's builds; the default one carries code for browsers that cannot run this app.
const alias = { dexie: here('node_modules/dexie/dist/modern/dexie.mjs') };

// Vitest 4 loses `define` when projects share a config object: each one is made anew.
const ground = () => ({
  plugins: [preact(), firstWords()],
  define: { __BUILD__: JSON.stringify('test') },
  resolve: { alias },
});

/** A test on a machine that does much else is slow, and not wrong. In milliseconds. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

function pure(): TestProjectConfiguration {
  return {
    ...ground(),
    test: {
      ...PATIENCE,
      name: 'pure',
      environment: 'node',
      include: ['test/**/*.test.ts'],
      exclude: ['test/engine/**'],
    },
  };
}

function screens(): TestProjectConfiguration {
  return {
    ...ground(),
    test: {
      ...PATIENCE,
      name: 'screens',
      environment: 'happy-dom',
      include: ['test/**/*.test.tsx'],
      setupFiles: ['fake-indexeddb/auto', here('test/support/screens.ts')],
    },
  };
}

function engine(): TestProjectConfiguration {
  const launchOptions = { executablePath: findBrowser(), args: browserFlags() };
  return {
    ...ground(),
    // What comes late would make the page load anew in the middle of a test.
    optimizeDeps: { include: ['age-encryption'] },
    test: {
      ...PATIENCE,
      name: 'engine',
      include: ['test/engine/**/*.test.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

export default defineConfig({
  base: './',
  define: { __BUILD__: JSON.stringify(buildName()) },
  resolve: { alias },
  worker: {
    format: 'es',
    // The send worker's script has headers of its own (.build/policy.ts).
    rolldownOptions: {
      output: {
        entryFileNames: ({ name }) => `${name === 'sender-worker' ? SENDER_FOLDER : 'assets'}/[name]-[hash].js`,
      },
    },
  },
  css: SHEETS,
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false, resolveDependencies: (_, names) => withoutFirst(names) },
    rolldownOptions: {
      input: { [FIRST]: 'index.html' },
      output: {
        // Named by part, so that `npm run bench` can say where the bytes are.
        chunkFileNames: ({ facadeModuleId }) =>
          /\/words\//.test(facadeModuleId ?? '') ? 'assets/words-[name]-[hash].js' : 'assets/[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: FIRST, tags: ['$initial'], priority: 50 }, ...parts()],
        },
      },
    },
  },
  plugins: [
    preact(),
    firstWords(),
    firstScreen(),
    compileAtOnce(),
    { name: 'where-it-goes', configResolved: (config) => void (outDir = resolve(config.root, config.build.outDir)) },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,json,webmanifest}'],
        // A wrong file under a right name (a captive portal's page, half of an upload) must not get into the cache.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => ({ ...entry, integrity: fingerprint(`${outDir}/${entry.url}`) })),
          }),
        ],
      },
      // It stands in public/, because the plugin's own would come on the list without a fingerprint.
      manifest: false,
    }),
    sentHeaders(),
    keptToBudget(),
  ],
  // Only what vitest asks for: looking for a browser has no place in a build. Left to itself it keeps one core free, and of two
  // that is the half.
  test: process.env.VITEST ? { maxWorkers: '100%', projects: [pure(), screens(), engine()] } : {},
});

function fingerprint(path: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;
}
