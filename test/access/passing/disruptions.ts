// The twelve things that happen to a tablet in somebody's hands (trust.md G19), each as it really happens to a browser.

import { expect } from '@playwright/test';
import { app, faults } from '../../workshops/facilitator.ts';
import { type Tablet, twoFrames } from './tablet.ts';

export interface Disruption {
  readonly name: string;
  /** After it nothing of the turn is seen before somebody says "This is me". */
  readonly covers?: boolean;
  /** Closes nothing, covers nothing and leaves the screen as it was, sheets included. */
  readonly leavesAll?: boolean;
  happen(this: void, tablet: Tablet): Promise<void>;
}

const LYING = { width: 1080, height: 810 };
const STANDING = { width: 810, height: 1080 };
/** A tablet that lies, at 200 %. */
const ZOOMED = { width: 540, height: 405 };

export const disruptions: readonly Disruption[] = [
  { name: 'back', happen: (tablet) => travel(tablet, -1) },
  { name: 'forward', happen: (tablet) => travel(tablet, 1) },
  {
    name: 'reload',
    covers: true,
    async happen(tablet) {
      tablet.hasPin = false;
      await tablet.page.reload();
    },
  },
  {
    name: 'another address typed',
    async happen(tablet) {
      for (const address of await addresses(tablet)) {
        await tablet.page.evaluate((to) => (location.hash = to), address);
        await tablet.still();
        expect((await tablet.place()).at, `at ${address}`).not.toBe('desk');
      }
    },
  },
  {
    name: 'a link that opens the app anew',
    covers: true,
    async happen(tablet) {
      const [, report] = await addresses(tablet);
      tablet.hasPin = false;
      await tablet.page.goto(`${tablet.url}favicon.svg`);
      await tablet.page.goto(`${tablet.url}${report}`);
    },
  },
  {
    name: 'a second window',
    leavesAll: true,
    async happen(tablet) {
      const [, report] = await addresses(tablet);
      const second = await tablet.page.context().newPage();
      await second.goto(`${tablet.url}${report}`);
      await second.getByRole('heading', { name: faults.twice }).waitFor();
      await expect(second.locator('[data-read], nav')).toHaveCount(0);
      await second.goto(`${tablet.url}#/wall`);
      await second.reload();
      await second.getByText(app['wall.no-desk']).waitFor();
      await second.close();
      await tablet.page.bringToFront();
    },
  },
  {
    name: 'out of the browser’s memory',
    covers: true,
    async happen(tablet) {
      const before = tablet.restored;
      tablet.hasPin = false;
      await tablet.page.goto(`${tablet.url}favicon.svg`);
      await tablet.page.goBack({ waitUntil: 'commit' });
      await expect.poll(() => tablet.restored, 'the page came back as it was').toBeGreaterThan(before);
    },
  },
  { name: 'put away and taken up', covers: true, happen: (tablet) => tablet.putAway() },
  {
    name: 'turned round',
    leavesAll: true,
    async happen({ page }) {
      for (const size of [STANDING, LYING]) {
        await page.setViewportSize(size);
        await twoFrames(page);
      }
    },
  },
  {
    name: 'zoomed',
    leavesAll: true,
    async happen({ page }) {
      const browser = await page.context().newCDPSession(page);
      for (const pageScaleFactor of [3, 1]) await browser.send('Emulation.setPageScaleFactor', { pageScaleFactor });
      await browser.detach();
      for (const size of [ZOOMED, LYING]) {
        await page.setViewportSize(size);
        await twoFrames(page);
      }
    },
  },
  {
    name: 'Escape',
    async happen({ page }) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  { name: 'a flat battery', covers: true, happen: (tablet) => tablet.dies() },
  // Two more that stand beside the twelve (trust.md G-16; behaviours C31).
  {
    name: 'five minutes without a hand on it',
    covers: true,
    async happen({ page }) {
      await page.evaluate(() => window.fiveMinutes?.());
      await twoFrames(page);
    },
  },
];

/** The desk, the report, the wall, the end and what is for the lead, of the session that is going round; and the rest of the app. */
async function addresses({ page }: Tablet): Promise<readonly string[]> {
  const [, session = '', step = ''] = (await page.evaluate(() => location.hash)).split('/').slice(1);
  const of = session === '' ? '#/session/none' : `#/session/${session}`;
  return [
    '#/',
    `${of}/report`,
    `${of}/wall/${step}`,
    `${of}/end`,
    `${of}/lead`,
    `${of}/${step}`,
    '#/settings',
    '#/wall',
  ];
}

/** One step. Nobody leaves the app going back; forward lies what was looked at before, and whoever went there opens it again. */
async function travel(tablet: Tablet, by: 1 | -1): Promise<void> {
  const { page } = tablet;
  const wentNowhere = page.evaluate(
    (steps) =>
      new Promise<void>((resolve) => {
        window.addEventListener('popstate', () => resolve(), { once: true });
        // Where there is nothing that way, nothing happens.
        setTimeout(resolve, 300);
        history.go(steps);
      }),
    by,
  );
  const isThere = await wentNowhere.then(
    () => page.evaluate(() => document.getElementById('app') !== null),
    () => false,
  );
  if (by < 0) expect(isThere, 'in the app').toBe(true);
  if (!isThere) {
    tablet.hasPin = false;
    tablet.mayShow([]);
    await page.goto(tablet.url);
  }
  await tablet.still();
}
