// A window that the system has put to sleep with everything in its hands: the lock, the file and the database (trust.md C2). The
// other ways of holding what is kept are in `test/session/door.suite.ts`, for three engines.

import { expect, type Page } from '@playwright/test';
import { test } from '../support/built-app.ts';
import { app as words, Facilitator, faults } from '../workshops/facilitator.ts';

async function freeze(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Page.setWebLifecycleState', { state: 'frozen' });
}

test('Chromium, a second window beside one that is frozen says so, and goes on when that one is closed', async ({
  app,
  context,
  page,
}) => {
  const room = new Facilitator(page);
  await page.goto(app.url);
  await room.press(new RegExp(`^${words['list.practice']}`));
  await room.press(words['practice.start']);
  await expect(page).toHaveURL(/#\/session\//);
  await freeze(page);

  const second = await context.newPage();
  await second.goto(app.url);
  const twice = second.getByRole('heading', { name: faults.twice });
  await expect(twice).toBeVisible({ timeout: 15_000 });
  // A try that is made meanwhile comes to its end too.
  await second.getByRole('button', { name: faults.again }).click();
  await expect(second.getByRole('button', { name: faults.again })).toBeEnabled({ timeout: 15_000 });
  await expect(twice).toBeVisible();

  await page.close();
  await expect(twice).toBeHidden({ timeout: 15_000 });
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
});
