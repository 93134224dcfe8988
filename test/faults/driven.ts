// A tablet whose browser also takes orders: for faults that a person could make only with tools, such as a full disk.

import type { Page } from '@playwright/test';
import { type Killable, startKillable } from '../support/killable.ts';
import type { Tablet } from './browsers.ts';

export interface DrivenTablet extends Tablet {
  /** Done to the browser before it has seen the page. */
  before: (page: Page, url: string) => Promise<void>;
}

export function drivenTablet(profile: string): DrivenTablet {
  let running: Killable | null = null;
  const kill = async () => {
    const browser = running;
    running = null;
    await browser?.kill();
  };
  const tablet: DrivenTablet = {
    before: () => Promise.resolve(),
    engine: 'Chromium',
    profile,
    start: async (url) => {
      await kill();
      running = await startKillable(profile);
      await tablet.before(running.page, url);
      await running.page.goto(url);
      return 0;
    },
    kill,
    clearAway: kill,
  };
  return tablet;
}
