// What leaves the browser in a workshop, seen from outside of it: a proxy is its only line, and writes everything down (G18).

import { expect } from '@playwright/test';
import { test as onApp, untilOffline } from '../support/built-app.ts';
import { type Line, makersIn, notByItself, openLine } from '../support/line.ts';
import { app as words, Facilitator, mood } from '../workshops/facilitator.ts';

const test = onApp.extend<object, { line: Line }>({
  line: [
    // Playwright reads from this pattern what it depends on.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const line = await openLine();
      await use(line);
      await line.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, line }, use) => use({ ...launchOptions, proxy: line.proxy }),
    { scope: 'worker' },
  ],
});

const PEOPLE = 2;

test('in a workshop nothing is asked of anybody but the app’s own place, and nothing at all while the tablet goes round', async ({
  app,
  page,
  line,
}) => {
  test.setTimeout(300_000);
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  // The rig is worth something only if it sees what is asked.
  expect(line.asked.filter((one) => one.includes(app.url)).length).toBeGreaterThan(10);
  await app.stopServer();
  const room = new Facilitator(page);
  await page.reload();
  await room.prepare('What would help?', PEOPLE);
  await room.goTo(mood['title.check-in']);
  await room.press(mood['desk.open.check-in']);
  const before = line.asked.length;
  await room.secretRound(PEOPLE, async () => {
    await room.agree();
    await room.pickMood(mood['picture.sheep-1']);
  });
  // A browser looks for a newer worker by itself after a page was opened, and with nobody there again and again for a while.
  const worker = `GET ${app.url}sw.js`;
  expect(notByItself(line.asked.slice(before)).filter((one) => one !== worker)).toEqual([]);
  await room.press(mood['open.show']);
  await room.press(mood['show.yes']);
  await room.press(mood['closed.show-anyway']);
  await room.goTo(words.end);
  await Promise.all([page.waitForEvent('download'), room.press(words['end.bundle-save'])]);
  const { origin } = new URL(app.url);
  expect(notByItself(line.asked).filter((one) => !one.includes(` ${origin}/`))).toEqual([]);
  const makers = makersIn(line.asked).join(', ') || 'none';
  console.log(`${line.asked.length} requests on the line; by the browser itself: ${makers}`);
});
