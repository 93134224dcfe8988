// An ordinary Firefox over WebDriver BiDi; Playwright can only drive one that it has changed.

import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../support/browser.mjs';
import { killGroup } from '../support/killable.ts';
import type { Engine } from './hand.ts';

export const firefox: Engine = {
  name: 'Firefox',
  start: async (profile, _, line) => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      userDataDir: profile,
      defaultViewport: { width: 1080, height: 810 },
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': join(profile, 'downloads'),
        ...(line && through(line.proxy.server)),
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

/** And round it there is no other way, not even where it is dead. */
function through(proxy: string) {
  const { hostname, port } = new URL(proxy);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}
