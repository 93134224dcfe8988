// Words that one person copies in their turn: on no clipboard for the next one, and for nobody after the day.

import { expect } from '@playwright/test';
import { test } from '../support/built-app.ts';
import { cards, Facilitator } from './facilitator.ts';

const WORDS = 'My brother takes my money.';
const BEFORE = 'from another app';

test('what one person copies or cuts in their turn they can put in again, and the next person’s paste does not bring it', async ({
  page,
  app: built,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const room = new Facilitator(page);
  const field = page.getByRole('textbox');
  const onTheTablet = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(built.url);
  await room.prepare('What would make getting about better?', 2);
  await room.goTo(cards.title);
  await page.evaluate((words) => navigator.clipboard.writeText(words), BEFORE);
  await room.passRound(2);

  await room.nextPerson();
  await room.thisIsMe();
  await room.agree();
  await room.press(cards['who.self']);
  await field.fill(WORDS);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await onTheTablet()).not.toContain(WORDS);
  await page.keyboard.press('Control+x');
  await expect(field).toHaveValue('');
  expect(await onTheTablet()).not.toContain(WORDS);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(WORDS);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(WORDS + WORDS);
  await room.press(cards['turn.add']);
  await room.press(cards['turn.thatIsAll']);
  await room.press(cards['turn.passOne']);
  await room.press(cards['turn.passOne']);
  await room.press(cards['turn.finish']);

  await room.nextPerson();
  await room.thisIsMe();
  await room.agree();
  await room.press(cards['who.self']);
  await field.click();
  await page.keyboard.press('Control+v');
  expect(await field.inputValue()).not.toContain(WORDS);
  expect(await onTheTablet()).not.toContain(WORDS);
});
