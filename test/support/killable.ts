// A browser that a spec started itself, on a profile of its own: it can be ended as a flat battery ends it, and started again.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page, test } from '@playwright/test';
import { browserFlags, findBrowser } from './browser.mjs';
import type { Line } from './line.ts';

export interface Killable {
  readonly page: Page;
  /** No goodbye: every process of it is gone at once. */
  kill(): Promise<void>;
}

/**
 * The screen of the specs, and everything kept under `profile`: the same folder is the same tablet. `keepsPages`: a page
 * that is left may come back as it was, as browsers outside of tests do it. `proxy`: its only way out.
 */
export async function startKillable(
  profile: string,
  { keepsPages = false, proxy }: { readonly keepsPages?: boolean; readonly proxy?: Line['proxy'] | undefined } = {},
): Promise<Killable> {
  // A killed browser leaves these lying, and the next one on the profile takes it for still running.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, name), { force: true });
  const { viewport, hasTouch, isMobile, userAgent, deviceScaleFactor, actionTimeout } = test.info().project.use;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: browserFlags(),
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    ...(proxy && { proxy }),
    ...{ viewport, hasTouch, isMobile, userAgent, deviceScaleFactor },
  });
  context.setDefaultTimeout(actionTimeout ?? 0);
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const leader = await processOf(context.browser());
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    kill: async () => {
      killGroup(leader);
      await gone;
    },
  };
}

async function processOf(browser: Browser | null): Promise<number> {
  const session = await browser?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const leader = info?.processInfo.find(({ type }) => type === 'browser');
  if (!leader) throw new Error('the browser does not say which process it is');
  return leader.id;
}

/** Of a process that was started as the leader of its own group. Windows has no groups: there its children end with it. */
export function killGroup(leader: number): void {
  process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
}
