// A small workshop from the question to the bundle with no finger and no mouse, and the focus never lost on the way.

import { expect } from '@playwright/test';
import { test } from '../support/built-app.ts';
import { app, cards, causes, escape, mood, say, themes, votes } from './facilitator.ts';
import { AtTheKeyboard } from './keyboard.ts';

const PEOPLE = 3;
const QUESTION = 'What would help us to get out more?';
const TYPED = ['The bus does not wait.', 'The bus is often late.', 'I cannot get up the steps.', 'The steps are wet.'];

test('three people work from the question to the bundle by keyboard alone', async ({ page, app: built }) => {
  test.setTimeout(400_000);
  // Whatever touches the screen would be seen here.
  await page.addInitScript(() =>
    window.addEventListener('pointerdown', () => (document.documentElement.dataset['touched'] = ''), true),
  );
  await page.goto(built.url);
  const room = new AtTheKeyboard(page);
  await room.heading('Common Ground');

  await test.step('preparing', () => room.prepare(QUESTION, PEOPLE));

  await test.step('check-in', async () => {
    await room.goTo(mood['title.check-in']);
    await room.press(mood['desk.open.check-in']);
    await room.secretRound(PEOPLE, async (n) => {
      await room.agree();
      await room.pickMood(mood[`picture.sheep-${(n % 2) + 1}` as 'picture.sheep-1']);
    });
    await room.press(mood['open.show']);
    await room.press(mood['show.yes']);
    await room.press(mood['closed.show-anyway']);
    await expect(page.getByText(say(mood['shown.answered'], { n: PEOPLE, people: PEOPLE })).first()).toBeVisible();
  });

  await test.step('a card turn', async () => {
    await room.goTo(cards.title);
    await room.handTo(room.button(/^Just this one: /).first());
    await room.nextPerson();
    await room.thisIsMe();
    await room.writeCards([['My sister rings on Sundays.'], [], ['I want to swim again.']]);
    await room.takeBack();
    await room.heading(cards.title);
  });

  await test.step('cards typed in, with the hands on the keys', async () => {
    await room.reach(page.getByRole('tab', { name: cards['ways.turns'] }));
    await room.keys('ArrowRight');
    const field = page.getByLabel(cards['scribe.words']);
    await room.reach(field);
    await room.keys('Alt+2');
    for (const words of TYPED) {
      await page.keyboard.type(words);
      await room.keys('Enter');
      await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
    }
  });

  await test.step('sorting by digits', async () => {
    await room.goTo(themes.title);
    const category = page.getByRole('tab', { name: new RegExp(`^${escape(themes['category.not-working'])}`) });
    await room.reach(category);
    await room.keys('Enter');
    await room.reach(room.button(new RegExp(`^${escape(themes['sort.new'])}`)));
    for (const [n, digit] of ['0', '1', '0', '2'].entries()) {
      await expect(page.getByText(say(themes['sort.left'], { n: TYPED.length - n }), { exact: true })).toBeVisible();
      await room.keepsTheFocus('while sorting');
      await room.keys(digit);
    }
    await room.press(themes['sort.toBoard']);
  });

  await test.step('two statements and the group’s yes', async () => {
    for (const [first, statement] of [
      [TYPED[0], 'I never know when the bus comes.'],
      [TYPED[2], 'I cannot get up the steps safely.'],
    ] as const) {
      await room.press(new RegExp(escape(first ?? '')));
      const sheet = page.getByRole('dialog');
      await room.write(sheet.getByLabel(themes['statement.label']), statement);
      await room.keys('Enter');
      await room.tick(sheet.getByLabel(themes['statement.yes']));
      await room.keys('Escape');
      await expect(sheet).toHaveCount(0);
      await room.keepsTheFocus('after Escape');
    }
  });

  const ballot = async (title: string, forward: number) => {
    await room.goTo(title);
    await room.press(votes['before.open']);
    await room.secretRound(PEOPLE, (n) => room.vote({ [n === 0 ? 'A' : 'B']: 1 }));
    await room.press(votes['open.show']);
    await room.press(votes['show.yes']);
    await room.press(votes['closed.show-anyway']);
    for (let n = 0; n < forward; n += 1) await room.tick(page.getByRole('checkbox').nth(n));
    await room.press(say(votes['forward.decide'], { n: forward }));
    await room.keepsTheFocus('after deciding');
  };
  await test.step('ballot A', () => ballot(votes['title.themes'], 1));

  await test.step('causes', async () => {
    await room.goTo(causes.title);
    await room.press(causes['ask.makes']);
    await page.keyboard.type('The timetable is old.');
    await room.keys('Enter');
    await expect(page.getByText('The timetable is old.', { exact: true }).first()).toBeVisible();
    await room.press(causes['ask.beside']);
    await page.keyboard.type('Nobody asked us.');
    await room.keys('Enter');
    await expect(page.getByText('Nobody asked us.', { exact: true }).first()).toBeVisible();
    await room.press(causes['ask.enough']);
  });

  await test.step('ballot B', () => ballot(votes['title.causes'], 1));

  await test.step('check-out', async () => {
    await room.goTo(mood['title.check-out']);
    await room.press(mood['desk.open.check-out']);
    await room.secretRound(PEOPLE, () => room.pickMood(mood['picture.sheep-1']));
    await room.press(mood['open.show']);
    await room.press(mood['show.yes']);
    await room.press(mood['closed.show-anyway']);
  });

  await test.step('the report and the bundle', async () => {
    await room.goTo(app.end);
    await room.press(app['end.report-open']);
    await room.heading('Report');
    await expect(page.getByText('I want to swim again.').first()).toBeVisible();
    await room.press('Back');
    await room.heading(app.end);
    const download = page.waitForEvent('download');
    await room.press(app['end.bundle-save']);
    expect((await download).suggestedFilename()).toMatch(/\.commonground$/);
    await room.press(app['end.close-now']);
    await room.heading('Common Ground');
  });
  await expect(page.locator('html')).not.toHaveAttribute('data-touched');
});
