// The main job, whole: twelve people in a hall without a network, from the question to the report and the bundle.

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { test, untilOffline } from '../support/built-app.ts';
import { app, cards, causes, escape, Facilitator, mood, say, themes, votes } from './facilitator.ts';

const FOLDER = 'test/data';
const FILE = 'reviews-getting-out-and-about.csv';
const PEOPLE = 12;

interface Theme {
  readonly statement: string;
  readonly rows: readonly number[];
  readonly causes?: readonly { readonly cause: string }[];
}
type Category = 'working' | 'not-working' | 'future';
interface Theming {
  readonly question: string;
  readonly themes: Readonly<Record<Category, readonly Theme[]>>;
}

async function shared(): Promise<{ readonly theming: Theming; readonly statements: readonly string[] }> {
  const theming = JSON.parse(await readFile(`${FOLDER}/reviews-getting-out-and-about.themes.json`, 'utf8')) as Theming;
  const table = Papa.parse<{ statement: string }>(await readFile(`${FOLDER}/${FILE}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return { theming, statements: table.data.map(({ statement }) => statement) };
}

/** What an installed app keeps when the tablet dies: the same profile, a new page. */
async function kill(room: Facilitator, url: string): Promise<void> {
  await room.untilSaved();
  const context = room.page.context();
  await room.page.close({ runBeforeUnload: false });
  room.page = await context.newPage();
  await room.page.goto(url);
  await room.openWithWords();
}

/** Sorts one category card by card, as the shared theming has it. */
async function sort(
  room: Facilitator,
  category: Category,
  theming: Theming,
  statements: readonly string[],
): Promise<void> {
  const { page } = room;
  const themeOf = new Map(
    theming.themes[category].flatMap((theme) => theme.rows.map((row) => [statements[row - 1] ?? '', theme] as const)),
  );
  const first = new Map<Theme, string>();
  const left = page.getByText(/cards? left to sort$/);
  await room.tap(page.getByRole('tab', { name: new RegExp(`^${escape(cards[`category.${category}`])}`) }));
  await room.press(themes['view.sort']);
  for (let n = Number.parseInt((await left.textContent()) ?? '', 10); n > 0; n -= 1) {
    await expect(left).toHaveText(say(themes['sort.left'], { n }));
    const words = ((await page.getByRole('article').first().getByText(/.+/).last().textContent()) ?? '').trim();
    const theme = themeOf.get(words);
    const pile = theme && first.get(theme);
    if (pile)
      await room.tap(
        page.getByRole('group', { name: themes['sort.piles'] }).getByRole('button', { name: pile }).first(),
      );
    else {
      await room.press(new RegExp(`^${escape(themes['sort.new'])}`));
      if (theme) first.set(theme, words);
    }
  }
  await room.press(themes['sort.toBoard']);
  for (const [theme, words] of first) {
    await room.tap(page.getByRole('button', { name: new RegExp(escape(words)) }).first());
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(themes['statement.label']).fill(theme.statement);
    await room.press(themes['statement.save'], sheet);
    await room.tap(sheet.getByLabel(themes['statement.yes']));
    await room.press(themes.close, sheet);
  }
}

async function consoleFaults(page: Page, faults: string[]): Promise<void> {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
}

test('twelve people work from check-in to check-out with the server gone, and the session opens elsewhere', async ({
  page,
  app: built,
  browser,
}) => {
  test.setTimeout(600_000);
  const { theming, statements } = await shared();
  const faults: string[] = [];
  page.context().on('page', (opened) => void consoleFaults(opened, faults));
  const { origin } = new URL(built.url);
  // Pages, workers and the service worker alike.
  const asked: string[] = [];
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'blob:') asked.push(request.url());
  });
  await consoleFaults(page, faults);
  await page.goto(built.url);
  await untilOffline(page, 'ready');
  await built.stopServer();

  const room = new Facilitator(page);
  await page.reload();
  await room.prepare(theming.question, PEOPLE);

  // Check-in: consent comes before the first real words; two kills between saves.
  await room.goTo(mood['title.check-in']);
  await room.press(mood['desk.open.check-in']);
  await room.passRound(PEOPLE, { secret: true });
  for (let n = 0; n < PEOPLE; n += 1) {
    const whose = await room.nextPerson();
    await room.thisIsMe();
    if (n === 3) {
      await kill(room, built.url);
      expect(await room.nextPerson()).toBe(whose);
      await room.thisIsMe();
    }
    await room.agree();
    if (n === 5) {
      await room.press(mood['picture.sheep-4']);
      await kill(room, built.url);
      expect(await room.nextPerson()).toBe(whose);
      await room.thisIsMe();
      await expect(room.button(mood['picture.sheep-4'])).toHaveAttribute('aria-pressed', 'true');
    }
    await room.pickMood(n === 0 ? mood['turn.unsaid'] : mood[`picture.sheep-${(n % 4) + 1}` as 'picture.sheep-1']);
  }
  await room.takeBack();
  await room.press(mood['open.show']);
  await room.press(mood['show.yes']);
  await expect(room.page.getByText(say(mood['shown.answered'], { n: 12, people: 12 })).first()).toBeVisible();

  // The cards: a file of reviews, and three live turns, one of them killed in the middle of a word.
  await room.goTo(cards.title);
  await room.tap(room.page.getByRole('tab', { name: cards['ways.file'] }));
  await room.page.locator('input[type=file]').setInputFiles(`${FOLDER}/${FILE}`);
  await room.press(say(cards['import.bring'], { n: 169 }));
  await expect(room.page.getByText(say(cards['import.done'], { n: 169 })).first()).toBeVisible();
  await room.tap(room.page.getByRole('tab', { name: cards['ways.turns'] }));
  const live = [
    [['The new bus shelter keeps me dry.'], ['I never know which bus has a ramp.'], []],
    [['My sister rings on Sundays.'], [], ['I want to swim again.']],
  ];
  for (const [n, said] of live.entries()) {
    await room.handTo(room.page.getByRole('button', { name: /^Just this one: / }).nth(n));
    const whose = await room.nextPerson();
    await room.thisIsMe();
    if (n === 1) {
      await room.press(cards['who.self']);
      await room.page.getByRole('textbox').fill('My sis');
      await kill(room, built.url);
      expect(await room.nextPerson()).toBe(whose);
      await room.thisIsMe();
      await expect(room.page.getByRole('textbox')).toHaveValue('My sis');
      await room.press(cards['turn.back']);
    }
    await room.writeCards(said);
    await room.takeBack();
  }

  // Themes, as a mixed group once did it; what was said live goes on piles of its own.
  await room.goTo(themes.title);
  for (const category of ['working', 'not-working', 'future'] as const) await sort(room, category, theming, statements);

  // Ballot A.
  await room.goTo(votes['title.themes']);
  await room.press(votes['before.open']);
  await room.secretRound(PEOPLE, (n) => (n === 11 ? room.abstain() : room.vote(n % 2 ? { A: 2 } : { A: 1, B: 1 })));
  await room.press(votes['open.show']);
  await room.press(votes['show.yes']);
  await expect(room.page.getByText(say(votes['result.ballots'], { n: 12, people: 12 })).first()).toBeVisible();
  await room.tap(room.page.getByRole('checkbox').nth(0));
  await room.tap(room.page.getByRole('checkbox').nth(1));
  await room.press(say(votes['forward.decide'], { n: 2 }));

  // Causes under the first theme that was chosen.
  await room.goTo(causes.title);
  const written = ['It is nobody’s job to tell people.', 'The rota is built from minutes.', 'Workers leave.'];
  for (const words of written) {
    const add = room.button(causes['ask.makes']).or(room.button(causes.beside)).or(room.button(causes['ask.beside']));
    await room.tap(add.first());
    await room.page.getByRole('textbox').first().fill(words);
    await room.press(causes['ask.keep']);
  }

  // Ballot B.
  await room.goTo(votes['title.causes']);
  await room.press(votes['before.open']);
  await room.secretRound(PEOPLE, (n) => room.vote({ [n % 2 ? 'A' : 'B']: 1 }));
  await room.press(votes['open.show']);
  await room.press(votes['show.yes']);
  await expect(room.page.getByText(votes['result.band.tie']).first()).toBeVisible();
  await room.tap(room.page.getByRole('checkbox').nth(0));
  await room.press(say(votes['forward.decide'], { n: 1 }));

  // Check-out.
  await room.goTo(mood['title.check-out']);
  await room.press(mood['desk.open.check-out']);
  await room.secretRound(PEOPLE, () => room.pickMood(mood['picture.sheep-1']));
  await room.press(mood['open.show']);
  await room.press(mood['show.yes']);
  // C18: everybody picked the same, so it asks once more.
  await room.press(mood['closed.show-anyway']);
  // Sheep 2, 3, 4, 1, 2, ...: of the eleven who said, the 5th and the 9th had sheep 1 before.
  await expect(room.page.getByText(say(mood['shown.same'], { n: 2 })).first()).toBeVisible();
  await expect(room.page.getByText(say(mood['shown.moved'], { n: 9 })).first()).toBeVisible();

  // The report and the bundle.
  await room.press(app['next.end']);
  await room.press(app['end.report-open']);
  await expect(room.page.getByText(theming.question).first()).toBeVisible();
  const missing = () =>
    room.page.evaluate(
      (said) => {
        const stands = new Set([...document.querySelectorAll('main *')].map((one) => one.textContent?.trim()));
        return said.filter((words) => !stands.has(words));
      },
      [...statements, 'I want to swim again.', ...written],
    );
  await expect.poll(missing).toEqual([]);
  await room.page.goBack();
  const [download] = await Promise.all([room.page.waitForEvent('download'), room.press(app['end.bundle-save'])]);
  const file = await download.path();
  expect(download.suggestedFilename()).toMatch(/^hall-2-\d{4}-\d\d-\d\d\.commonground$/);
  // C42: with the network gone from the first installation on, not one request fails.
  expect(faults).toEqual([]);
  // G18: and nothing was asked of anybody else.
  expect(asked).toEqual([]);

  // Somewhere else, with the server on again: the same session, and the same plain bytes out of it.
  await built.startServer();
  const elsewhere = await browser.newContext({ viewport: { width: 1080, height: 810 }, hasTouch: true });
  const office = new Facilitator(await elsewhere.newPage());
  await office.page.goto(built.url);
  await office.page.locator('input[type=file]').setInputFiles(file);
  // A tablet that takes in a real workshop seals it too.
  await office.writeTheWordsDown();
  await office.tap(office.page.getByRole('button', { name: new RegExp(escape(theming.question)) }));
  await office.goTo(app.end);
  const [again] = await Promise.all([office.page.waitForEvent('download'), office.press(app['end.bundle-save'])]);
  expect(gunzipSync(await readFile(await again.path())).equals(gunzipSync(await readFile(file)))).toBe(true);
  await elsewhere.close();
});
