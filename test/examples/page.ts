// One page of examples for all the tests of a spec file: built, served and opened before the first, closed after the last.

import { type Page, test } from '@playwright/test';
import { openExamples, serveExamples } from './serve.mjs';

interface As {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Done in the page before any of its scripts. */
  readonly before?: () => void;
}

export const LYING = { width: 1080, height: 810 } as const;
export const STANDING = { width: 810, height: 1080 } as const;

/** For the top of a spec file. `given`: keeps the page, which is open before the first test begins. */
export function onExamples({ viewport = LYING, before }: As, given: (page: Page) => void): void {
  let served: Awaited<ReturnType<typeof serveExamples>> | undefined;
  let page: Page | undefined;
  test.beforeAll(async ({ browser }) => {
    served = await serveExamples();
    page = await browser.newPage({ viewport, hasTouch: true, reducedMotion: 'reduce' });
    if (before) await page.addInitScript(before);
    await openExamples(page, served.url);
    given(page);
  });
  test.afterAll(async () => {
    await page?.close();
    await served?.stop();
  });
}
