// The page talks to its own place only and runs no script but its own, whatever people write (trust.md F11, G16, G18).
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { headersFor } from '../../.build/policy.ts';
import { test, untilOffline } from '../support/built-app.ts';
import {
  countBroken,
  hostileSession,
  PILES,
  PLACES,
  SESSION,
  SILENT,
  somebodyElse,
  tryAsScript,
} from '../support/hostile.ts';
import { PAYLOADS } from '../support/payloads.ts';

async function watch(page: Page, origin: string): Promise<string[]> {
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== origin) outside.push(request.url());
  });
  page.on('dialog', (dialog) => {
    outside.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(countBroken);
  return outside;
}

test('five hundred texts that would be scripts are text on every screen, and nothing is asked of anybody else', async ({
  app,
  page,
}, info) => {
  test.setTimeout(180_000);
  const outside = await watch(page, new URL(app.url).origin);
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  const file = info.outputPath('hostile.commonground');
  await writeFile(file, await hostileSession());
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator(`[id="session-${SESSION}"]`)).toHaveText(PAYLOADS[0] ?? '');

  for (const place of PLACES) {
    await page.goto(`${app.url}#/session/${SESSION}/${place}`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    // Everything that can be opened here is opened.
    for (const closed of await page.locator('details:not([open]) > summary').all()) await closed.click();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.ran), place).toBeUndefined();
  }
  await page.goto(`${app.url}#/session/${SESSION}/report`);
  const report = page.locator('body');
  // One of each shape, to the letter.
  for (const words of PAYLOADS.slice(0, PILES)) await expect(report).toContainText(words.trim());
  expect(await page.evaluate(() => window.broken)).toEqual([]);
  expect(outside).toEqual([]);
});

test('what a script that got in would try is refused by the page itself', async ({ app, page }) => {
  const elsewhere = await somebodyElse();
  await watch(page, new URL(app.url).origin);
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  const got = await page.evaluate(tryAsScript, elsewhere.url);
  elsewhere.close();
  expect(got.through.filter((name) => !SILENT.includes(name))).toEqual([]);
  expect(got.ran).toBe(0);
  expect(got.broken).toBeGreaterThanOrEqual(8);
  expect(elsewhere.reached()).toBe(0);
});

test('the headers for hosts carry the policy of the page, and what only a header can say', async () => {
  const file = await readFile(join('dist', '_headers'), 'utf8');
  const page = await readFile(join('dist', 'index.html'), 'utf8');
  const [, inPage = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  expect(inPage).toContain("require-trusted-types-for 'script'");
  expect(inPage).not.toMatch(/unsafe|https?:|\*/);
  for (const path of ['/', '/sw.js', '/assets/first.js', '/favicon.svg']) {
    const sent = new Map(headersFor(file, path));
    expect(sent.get('Content-Security-Policy'), path).toBe(`${inPage}; frame-ancestors 'none'`);
    expect(sent.get('X-Content-Type-Options'), path).toBe('nosniff');
  }
  // Hosts add up what fits: with a second policy the send worker would be kept in.
  const worker = headersFor(file, '/send/sender.js').filter(([name]) => name === 'Content-Security-Policy');
  expect(worker.map(([, policy]) => policy)).toEqual([
    expect.stringMatching(/^default-src 'none'; script-src 'self'; connect-src /),
  ]);
});
