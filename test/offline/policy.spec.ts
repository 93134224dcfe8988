// The page talks to its own place only and runs no script but its own, whatever people write (trust.md F11, G16, G18).
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { headersFor } from '../../.build/policy.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { nextStamp } from '../../src/journal/clock.ts';
import type { Entry } from '../../src/journal/entry.ts';
import type { JsonObject } from '../../src/journal/json.ts';
import { lookOf } from '../../src/people/token.ts';
import { test, untilOffline } from '../support/built-app.ts';
import { PAYLOADS } from '../support/payloads.ts';

declare global {
  interface Window {
    ran?: number;
    broken: string[];
  }
}

const SESSION = 'a0000000-0000-4000-8000-000000000001';
const PEOPLE = 12;
const PILES = 24;

/** A practice in which every text that people can write is one that would like to be a script. */
async function hostileSession(): Promise<Uint8Array> {
  const entries: Entry[] = [];
  let stamp: string | null = null;
  const write = (step: string, kind: string, data: JsonObject) => {
    stamp = nextStamp(stamp, 1_790_000_000_000 + entries.length, 'hall');
    const id = `e${entries.length}`;
    entries.push({ id, session: SESSION, step, act: `a${id}`, stamp, at: 1_790_000_000_000, kind, data });
  };
  const [question = '', host = '', place = ''] = PAYLOADS;
  write('prepare', 'prepare/started', { practice: true });
  write('prepare', 'prepare/described', { question, host, place, day: '2026-09-21' });
  for (let n = 0; n < PEOPLE; n += 1) {
    write('prepare', 'people/joined', { token: { id: `p${n}`, ...lookOf(n) } });
    write('prepare', 'people/agreed', { token: `p${n}`, consent: { taking: true, quoting: true } });
  }
  for (const [n, words] of PAYLOADS.entries()) {
    const card = { card: `c${n}`, category: 'working', words, by: 'self', way: 'turn', token: `p${n % PEOPLE}` };
    write('collect', 'cards/written', { ...card, language: 'en' });
  }
  for (const [n, words] of PAYLOADS.slice(0, PILES).entries()) {
    write('themes', 'themes/begun', { theme: `t${n}`, category: 'working' });
    write('themes', 'themes/worded', { theme: `t${n}`, words, language: 'en' });
  }
  for (const [n] of PAYLOADS.entries()) write('themes', 'themes/placed', { card: `c${n}`, place: `t${n % PILES}` });
  return writeBundle({ session: SESSION, practice: true, entries });
}

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
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      window.broken.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
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

  for (const place of ['prepare', 'check-in', 'collect', 'themes', 'report', 'story', 'lead', 'end', 'wall/themes']) {
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
  let reached = 0;
  const elsewhere = createServer((_, response) => {
    reached += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  await watch(page, new URL(app.url).origin);
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  const got = await page.evaluate(async (away) => {
    const run = 'window.ran=1';
    // What the debugger itself asks for is let through; what comes after it is not.
    await new Promise((resolve) => setTimeout(resolve));
    const tried: Record<string, () => unknown> = {
      markup: () => (document.createElement('div').innerHTML = `<img src=x onerror="${run}">`),
      // oxlint-disable-next-line no-eval -- it is what is tried
      eval: () => void (0, eval)(run),
      inline: () => {
        const script = document.createElement('script');
        script.append(run);
        document.head.append(script);
      },
      handler: () => document.body.setAttribute('onclick', run),
      worker: () => new Worker('./sw.js'),
      elsewhere: () => fetch(away),
      picture: () =>
        new Promise((resolve, reject) => {
          const picture = new Image();
          picture.onload = resolve;
          picture.onerror = reject;
          picture.src = `${away}p.png`;
        }),
      frame: () => {
        const frame = document.createElement('iframe');
        frame.src = away;
        document.body.append(frame);
      },
    };
    const through: string[] = [];
    for (const [name, attempt] of Object.entries(tried)) {
      try {
        await attempt();
        through.push(name);
      } catch {
        // Refused.
      }
    }
    document.body.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { through, ran: window.ran, broken: window.broken.length };
  }, `http://127.0.0.1:${port}/`);
  elsewhere.close();
  // These need not throw: they come to nothing.
  const silent = new Set(['frame', 'handler', 'inline']);
  expect(got.through.filter((name) => !silent.has(name))).toEqual([]);
  expect(got.ran).toBeUndefined();
  expect(got.broken).toBeGreaterThanOrEqual(8);
  expect(reached).toBe(0);
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
});
