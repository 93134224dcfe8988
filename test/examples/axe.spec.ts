// Every named state of every activity and every screen of the app, looked over by axe: light and dark, left to right and right to left.

import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type Axe from 'axe-core';
import { openExamples, serveExamples } from './serve.mjs';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** The rules that a change of colours can break. */
const COLOURS: Axe.RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
/** What differs between two looks of one screen is its colours; all the other rules have then been asked already. */
const LOOKS: readonly { readonly as: Readonly<Record<string, string>>; readonly rules: Axe.RunOptions }[] = [
  { as: { lang: 'en', theme: 'light' }, rules: {} },
  { as: { lang: 'en', theme: 'dark' }, rules: COLOURS },
  { as: { lang: 'ur', theme: 'dark' }, rules: {} },
  { as: { lang: 'ur', theme: 'light' }, rules: COLOURS },
];
const ACTIVITIES = readdirSync('src/activities', { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

let served: Awaited<ReturnType<typeof serveExamples>>;
let page: Page;

test.beforeAll(async ({ browser }) => {
  served = await serveExamples();
  page = await browser.newPage({ viewport: { width: 1080, height: 810 }, hasTouch: true, reducedMotion: 'reduce' });
  await openExamples(page, served.url);
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
});
test.afterAll(async () => {
  await page?.close();
  await served?.stop();
});

/** What axe finds on the screen as it is now: the rule, and where. */
async function faults(options: Axe.RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate<Axe.AxeResults, Axe.RunOptions>(
    (given) => window.axe.run(document, given),
    { rules: { 'target-size': { enabled: true } }, ...options, resultTypes: ['violations'] },
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${String(target)} ${html.slice(0, 100)}`).join(' | ')}`,
  );
}

for (const activity of [...ACTIVITIES, 'app', 'lock', 'handover', 'report']) {
  test(`axe finds nothing on any screen of ${activity}`, async () => {
    test.setTimeout(180_000);
    const names = await page.evaluate(
      (of) => (window.stage?.examples ?? []).filter((one) => one.activity === of).map(({ name }) => name),
      activity,
    );
    expect(names.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const name of names) {
      await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
      for (const { as, rules } of LOOKS) {
        await page.evaluate((how) => window.stage?.look(how), as);
        for (const fault of await faults(rules)) found.push(`${name}, ${as['lang']}, ${as['theme']}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });
}
