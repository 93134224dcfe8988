// What every rig stands on: the page made once, a hall for it, a tablet of an engine, and all of it cleared away.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type EngineName, missing, type Tablet, tabletOf } from './browsers.ts';
import { buildPage } from './build.ts';
import { type FaultHall, openFaultHall } from './hall.ts';
import { Lives } from './life.ts';
import { type Plan, ROOM } from './says.ts';
import { noTracer } from './trace.ts';

export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const satisfies EngineName[];

/** `npm run test:faults`: the sizes of trust.md, section 3. */
export const IS_LONG = process.env.FAULTS === 'long';

/** How often a rig does what it does; TIMES=... for a run of another length. */
export const times = (long: number, short: number) => Number(process.env.TIMES ?? (IS_LONG ? long : short));

interface Ground {
  /** A tablet that was never used. `page`: which of the pages runs on it. */
  fresh(
    engine: EngineName,
    how?: { readonly plan?: Plan; readonly page?: Page; readonly query?: string },
  ): Promise<Lives>;
  /** On a tablet that the test has made. */
  on(tablet: Tablet, how?: { readonly plan?: Plan }): Promise<Lives>;
  /** A folder of its own. */
  folder(): Promise<string>;
}

type Page = 'page' | 'bare' | 'nth' | 'opening';
type Pages = (page: Page) => Promise<string>;

export const test = base.extend<{ ground: Ground }, { pages: Pages }>({
  // Each is made once, for all the rigs of a run.
  pages: [
    // Playwright reads from this pattern what it depends on.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const made = new Map<Page, Promise<string>>();
      await use((page) => {
        const known = made.get(page) ?? madePage(page);
        made.set(page, known);
        return known;
      });
      for (const folder of made.values()) await rm(await folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  ground: async ({ pages }, use) => {
    const away: (() => Promise<unknown>)[] = [];
    const folder = async () => {
      const made = await mkdtemp(join(tmpdir(), 'common-ground-fault-'));
      away.push(() => rm(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
      return made;
    };
    const over = async (tablet: Tablet, plan: Plan, page: Page, query: string) => {
      // The long set is about real people, whose words are sealed; who wants a practice there says so.
      const hall: FaultHall = await openFaultHall(await pages(page), { sealed: IS_LONG, ...plan }, query);
      away.push(
        () => hall.close(),
        () => tablet.clearAway(),
      );
      return new Lives(tablet, hall);
    };
    const fresh: Ground['fresh'] = async (engine, { plan = ROOM, page = 'page', query = '' } = {}) =>
      over(await tabletOf(engine, await folder()), plan, page, query);
    const on: Ground['on'] = (tablet, { plan = ROOM } = {}) => over(tablet, plan, 'page', '');
    try {
      await use({ fresh, on, folder });
    } finally {
      for (const go of away.reverse()) await go();
    }
  },
});

async function madePage(page: Page): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-fault-page-'));
  await buildPage(page, folder);
  return folder;
}

/** In CI it is a fault that an engine is not there; elsewhere it is said, and the run goes on. */
export function skipWithout(engine: EngineName): void {
  const why = missing(engine);
  test.skip(why !== null && !process.env.CI, why ?? '');
}

/** The folder as it lies now, so that the same moment can be had many times. */
export async function copyOf(profile: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  await cp(profile, to, { recursive: true });
}

export function skipWithoutTracer(): void {
  const why = noTracer();
  test.skip(why !== null && !process.env.CI, why ?? '');
}
