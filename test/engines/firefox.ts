// An ordinary Firefox over WebDriver BiDi; Playwright can only drive one that it has changed.

import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../support/browser.mjs';
import { killGroup } from '../support/killable.ts';
import type { Engine } from './hand.ts';

export const firefox: Engine = {
  name: 'Firefox',
  start: async (profile) => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      userDataDir: profile,
      defaultViewport: { width: 1080, height: 810 },
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': join(profile, 'downloads'),
      },
    });
    const leader = browser.process()?.pid;
    if (leader === undefined) throw new Error('Firefox did not say which process it is');
    const [page = await browser.newPage()] = await browser.pages();
    return {
      go: async (url) => void (await page.goto(url)),
      ask: (what, arg) => page.evaluate(what as (arg: unknown) => never, arg),
      tap: ({ x, y }) => page.mouse.click(x, y),
      type: (text) => page.keyboard.type(text),
      kill: async () => {
        const gone = new Promise<void>((resolve) => browser.process()?.once('exit', () => resolve()));
        killGroup(leader);
        await gone;
      },
    };
  },
};
