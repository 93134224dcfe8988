// `npm test`: every check and every test on this machine, ending in one line, "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve as absolute } from 'node:path';
import { findOrInstallBrowser, installOtherEngines, otherEngines } from '../support/browser.mjs';
import { check } from './check.mjs';

const REPORTS = absolute('.cache', 'reports');
const bin = (name) => join('node_modules', '.bin', name);

// Whatever happens, the last line says how it went.
process.once('uncaughtException', (error) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exit(1);
});

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** @type {{ passed: number, failed: number, skipped?: number, wrong?: string[] }[]} */
const results = [];
const browser = browserOrNothing();
if (browser) {
  // The same browser for all of them, vitest's browser mode included.
  process.env.CHROMIUM = browser;
  installOtherEngines();
  results.push(await check(), await vitest(), await build());
  // Without a build there is nothing for Playwright to open, and the failed build is counted already.
  if (results.at(-1)?.failed === 0) results.push(await playwright());
} else {
  results.push({ passed: 0, failed: 1 });
}

const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
const skipped = results.reduce((sum, one) => sum + (one.skipped ?? 0), 0);
for (const { found, missing } of otherEngines()) if (!found) console.log(missing);
if (skipped > 0) console.log(`${skipped} left out on purpose: see "skipped" above`);
// Named again here: what a runner said of it may be thousands of lines above.
for (const name of results.flatMap(({ wrong = [] }) => wrong)) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function browserOrNothing() {
  try {
    return findOrInstallBrowser();
  } catch (error) {
    console.error(String(error));
    return undefined;
  }
}

async function vitest() {
  const report = join(REPORTS, 'vitest.json');
  const code = await run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]);
  return counted('vitest', code, report, ({ numPassedTests, numFailedTests, numPendingTests, testResults }) => ({
    passed: numPassedTests,
    // A file that fell over before its first test has none that failed.
    failed: numFailedTests + fallen(testResults).length,
    skipped: numPendingTests,
    wrong: [
      ...fallen(testResults).map(({ name, message }) => said(name, message)),
      ...testResults.flatMap(({ assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => said(fullName, failureMessages[0])),
      ),
    ],
  }));
}

function fallen(files = []) {
  return files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
}

/** A name, and the first line of what was wrong with it. */
function said(name, message = '') {
  return `${name}: ${message.split('\n')[0]}`;
}

async function build() {
  const code = await run(bin('vite'), ['build', '--logLevel', 'warn']);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function playwright() {
  const report = join(REPORTS, 'playwright.json');
  const code = await run(bin('playwright'), ['test', '--config', 'test/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return counted('playwright', code, report, ({ stats, errors, suites }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    wrong: suites.flatMap(wrongOf),
  }));
}

function wrongOf({ specs = [], suites = [] }) {
  const here = specs.filter(({ ok }) => !ok);
  return [
    ...here.map(({ file, title, tests }) => {
      const [fault] = tests.flatMap(({ results: tries }) => tries.flatMap(({ errors }) => errors));
      return said(`${file} › ${title}`, fault?.message);
    }),
    ...suites.flatMap(wrongOf),
  ];
}

/** What a runner reports; one that crashed, or ran nothing, counts as one failure however cheerful its report. */
function counted(name, code, report, read) {
  let result = { passed: 0, failed: 0 };
  try {
    result = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`${name} left no report: ${String(error)}`);
  }
  if (result.failed > 0) return result;
  if (code === 0 && result.passed > 0) return result;
  console.error(`${name} ended with ${code}, ${result.passed} passed`);
  return { passed: result.passed, failed: 1 };
}

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
