// Chromium, as Playwright drives it.

import { join } from 'node:path';
import { startKillable } from '../support/killable.ts';
import type { Engine } from './hand.ts';

export const chromium: Engine = {
  name: 'Chromium',
  start: async (profile, _, line) => {
    const browser = await startKillable(profile, { proxy: line?.proxy });
    const { page } = browser;
    page.on('download', (file) => void file.saveAs(join(profile, 'downloads', file.suggestedFilename())));
    return {
      go: async (url) => void (await page.goto(url)),
      ask: (what, arg) => page.evaluate(what as (arg: unknown) => never, arg),
      tap: ({ x, y }) => page.touchscreen.tap(x, y),
      type: (text) => page.keyboard.type(text),
      kill: () => browser.kill(),
    };
  },
};
