// The tablet dies at the worst moments of a workshop for twelve, and each time comes back to the same person's same step
// with the same words, and with nothing there twice. A kill is SIGKILL to the browser's whole process group.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test, untilOffline } from '../support/built-app.ts';
import { type Killable, startKillable } from '../support/killable.ts';
import { cards, escape, Facilitator, handover, lock, mood, say, themes, votes } from './facilitator.ts';

const PEOPLE = 12;
const QUESTION = 'What would make getting about better?';

/** The facilitator of a tablet that dies. */
class UnluckyFacilitator extends Facilitator {
  readonly deaths: string[] = [];
  readonly faults: string[] = [];
  #browser: Killable;
  readonly #profile: string;
  readonly #url: string;

  constructor(browser: Killable, profile: string, url: string) {
    super(browser.page);
    this.#browser = browser;
    this.#profile = profile;
    this.#url = url;
    this.#listen();
  }

  /** Dies, is started again and opened as a tablet opens an app: at its address, with nothing of the last place in it. */
  async dies(when: string): Promise<void> {
    await test.step(`dies ${when}`, async () => {
      await this.#browser.kill();
      this.deaths.push(when);
      this.#browser = await startKillable(this.#profile);
      this.page = this.#browser.page;
      this.#listen();
      await this.page.goto(this.#url);
      // One unlock, whatever it was in the middle of.
      await this.openWithWords();
    });
  }

  /** Back from the dead between two people: it is still this person's. */
  async stillFor(whose: string): Promise<void> {
    expect(await this.nextPerson()).toBe(whose);
    await this.thisIsMe();
  }

  async end(): Promise<void> {
    await this.#browser.kill();
  }

  #listen(): void {
    this.page.on('pageerror', (error) => this.faults.push(error.message));
    this.page.on('console', (message) => message.type() === 'error' && this.faults.push(message.text()));
  }
}

test('killed at ten moments, the tablet comes back to the same person, the same step and the same words', async ({
  app: built,
}) => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), 'common-ground-profile-'));
  const browser = await startKillable(profile);
  const room = new UnluckyFacilitator(browser, profile, built.url);
  try {
    await room.page.goto(built.url);
    await untilOffline(room.page, 'ready');
    await built.stopServer();
    await room.page.reload();
    await room.prepare(QUESTION, PEOPLE);

    await checkIn(room);
    await collect(room);
    await sortAndName(room);
    await vote(room);

    expect(room.deaths).toHaveLength(11);
    expect(room.faults).toEqual([]);
  } finally {
    await room.end();
    await rm(profile, { recursive: true, force: true });
  }
});

async function checkIn(room: UnluckyFacilitator): Promise<void> {
  await room.goTo(mood['title.check-in']);
  await room.press(mood['desk.open.check-in']);
  await room.passRound(PEOPLE, { secret: true });

  const first = await room.nextPerson();
  await room.dies('on the hand-over screen');
  await room.stillFor(first);
  await room.press(handover['consent.next']);
  await room.press(handover['consent.next']);
  await room.heading(handover['consent.stop']);
  await room.untilSaved();
  await room.dies('on a consent page');
  await room.stillFor(first);
  await room.heading(handover['consent.stop']);
  await room.press(handover['consent.back']);
  await room.press(handover['consent.back']);
  await room.agree();
  await room.pickMood(mood['picture.sheep-1']);

  const second = await room.nextPerson();
  await room.thisIsMe();
  await room.agree();
  await pick(room, 'picture.sheep-2');
  await putAway(room);
  expect(await room.nextPerson()).toBe(second);
  await room.dies('behind the curtain');
  await room.stillFor(second);
  await stillPicked(room, 'picture.sheep-2');
  await room.press(mood['turn.next']);
  await room.press(mood['turn.finished']);

  const third = await room.nextPerson();
  await room.thisIsMe();
  await room.agree();
  await pick(room, 'picture.sheep-3');
  await room.press(handover.help);
  await room.press(handover['pass.i-am-facilitator']);
  await room.heading(lock['locked.facilitator']);
  await room.page.getByLabel(lock['phrase.field'], { exact: true }).fill('aco bri');
  await room.dies('on the way past the lock');
  await room.stillFor(third);
  await stillPicked(room, 'picture.sheep-3');
  await room.press(mood['turn.next']);
  await room.press(mood['turn.finished']);

  const fourth = await room.nextPerson();
  expect(new Set([first, second, third, fourth]).size).toBe(4);
  await room.thisIsMe();
  await room.agree();
  await room.pickMood(mood['picture.sheep-4']);
  const fifth = await room.nextPerson();
  expect(fifth).not.toBe(fourth);
  await room.dies('right after "I’m finished"');
  expect(await room.nextPerson()).toBe(fifth);

  for (let n = 4; n < PEOPLE; n += 1) {
    await room.nextPerson();
    await room.thisIsMe();
    await room.agree();
    await room.pickMood(mood['picture.sheep-1']);
  }
  await room.takeBack();
  await room.press(mood['open.show']);
  await room.press(mood['show.yes']);
  await expect(room.page.getByText(say(mood['shown.answered'], { n: PEOPLE, people: PEOPLE })).first()).toBeVisible();
}

type Sheep = 'picture.sheep-2' | 'picture.sheep-3';

async function pick(room: Facilitator, picture: Sheep): Promise<void> {
  await room.press(mood[picture]);
  await stillPicked(room, picture);
  await room.untilSaved();
}

async function stillPicked(room: Facilitator, picture: Sheep): Promise<void> {
  await expect(room.button(mood[picture])).toHaveAttribute('aria-pressed', 'true');
}

/** Another app comes to the front, and this one again; a browser without a window cannot be told to do that. */
async function putAway(room: Facilitator): Promise<void> {
  await room.page.evaluate(() => {
    for (const value of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  });
}

const NOT_WORKING = [
  ['I never know which bus has a ramp.', 'The driver does not wait.'],
  ['Nobody tells me when it is late.', 'The stop has no seat.'],
] as const;

async function collect(room: UnluckyFacilitator): Promise<void> {
  await room.goTo(cards.title);
  const one = () => room.page.getByRole('button', { name: /^Just this one: / });
  await room.handTo(one().first());
  const whose = await room.nextPerson();
  await room.thisIsMe();
  await room.press(cards['who.self']);
  await room.page.getByRole('textbox').fill('My sister rin');
  await room.untilSaved();
  // The next letter may be lost with the battery; what was called saved may not.
  await room.page.getByRole('textbox').press('End');
  await room.page.getByRole('textbox').press('g');
  await room.dies('in the middle of a word');
  await room.stillFor(whose);
  await room.heading(cards['ask.working']);
  await expect(room.page.getByRole('textbox')).toHaveValue(/^My sister ring?$/);

  const mine = 'My sister rings on Sundays.';
  await room.page.getByRole('textbox').fill(mine);
  await room.press(cards['turn.add']);
  await expect(room.page.getByRole('listitem').getByText(mine, { exact: true })).toHaveCount(1);
  await room.untilSaved();
  await room.dies('right after "Saved" was said');
  await room.stillFor(whose);
  await room.heading(cards['ask.working']);
  await expect(room.page.getByRole('listitem').getByText(mine, { exact: true })).toHaveCount(1);
  await expect(room.page.getByRole('textbox')).toHaveValue('');
  await room.press(cards['turn.thatIsAll']);
  for (const words of NOT_WORKING[0]) {
    await room.page.getByRole('textbox').fill(words);
    await room.press(cards['turn.add']);
  }
  await room.press(cards['turn.thatIsAll']);
  await room.press(cards['turn.passOne']);
  await room.press(cards['turn.finish']);
  await room.takeBack();

  await room.handTo(one().nth(1));
  await room.nextPerson();
  await room.thisIsMe();
  await room.writeCards([[], NOT_WORKING[1], []]);
  await room.takeBack();
  for (const words of [mine, ...NOT_WORKING.flat()])
    await expect(room.page.getByText(words, { exact: true })).toHaveCount(1);
}

async function sortAndName(room: UnluckyFacilitator): Promise<void> {
  await room.goTo(themes.title);
  await room.tap(room.page.getByRole('tab', { name: new RegExp(`^${escape(themes['category.not-working'])}`) }));
  const now = () => room.page.getByRole('article').first();
  const left = (n: number) => room.page.getByText(say(themes['sort.left'], { n }), { exact: true });
  const place = async (where: RegExp, then: number) => {
    await room.press(where);
    await expect(left(then)).toBeVisible();
  };
  const fresh = new RegExp(`^${escape(themes['sort.new'])}`);
  await expect(left(4)).toBeVisible();
  await place(fresh, 3);
  await place(fresh, 2);
  const card = (await now().textContent()) ?? '';
  await room.dies('in the middle of sorting');
  await room.heading(themes.title);
  await expect(left(2)).toBeVisible();
  await expect(now()).toHaveText(card);
  const piles = room.page.getByRole('group', { name: themes['sort.piles'] }).getByRole('button');
  await expect(piles).toHaveCount(2);
  await room.tap(piles.first());
  await expect(left(1)).toBeVisible();
  await room.tap(piles.nth(1));
  await room.press(themes['sort.toBoard']);

  const pile = () => room.page.getByRole('button', { name: new RegExp(escape(say(themes.cards, { n: 2 }))) }).first();
  await room.tap(pile());
  const statement = () => room.page.getByRole('dialog').getByLabel(themes['statement.label']);
  const before = await sealedBox(room.page);
  await statement().fill('I never know wh');
  // The desk says nothing while somebody types: they stop to think, and a kill then finds all of it.
  await expect.poll(() => sealedBox(room.page)).not.toBe(before);
  await room.dies('with a statement half typed');
  await room.heading(themes.title);
  await room.tap(pile());
  await expect(statement()).toHaveValue('I never know wh');
  await statement().fill('I never know what comes.');
  await room.press(themes['statement.save'], room.page.getByRole('dialog'));
  await room.press(themes.close, room.page.getByRole('dialog'));
  await expect(room.page.getByRole('button', { name: /I never know what comes\./ })).toHaveCount(1);
}

async function vote(room: UnluckyFacilitator): Promise<void> {
  await room.goTo(votes['title.themes']);
  await room.press(new RegExp(`^${escape(votes['before.more'])}`));
  await room.press(votes['before.open']);
  await room.passRound(PEOPLE, { secret: true });
  const dotted = (n: number) => room.page.getByText(say(votes['turn.on'], { n }), { exact: true });

  const whose = await room.nextPerson();
  await room.thisIsMe();
  await room.press(votes['turn.start']);
  await addDot(room, 'A');
  await expect(dotted(1)).toBeVisible();
  await room.untilSaved();
  await room.dies('with a ballot half dotted');
  await room.stillFor(whose);
  await expect(dotted(1)).toHaveCount(1);
  await expect(room.page.getByText(say(votes['turn.left'], { n: 1 }), { exact: true })).toBeVisible();
  await addDot(room, 'B');
  await room.press(/^Look at my dots?$/);
  await room.press(votes['turn.finished']);

  // The battery goes in the very press of "I'm finished": the ballot is in or it is not, and it is never in twice.
  const last = await room.nextPerson();
  await room.thisIsMe();
  await room.press(votes['turn.start']);
  await addDot(room, 'A');
  await addDot(room, 'A');
  await room.press(/^Look at my dots?$/);
  await room.untilSaved();
  await room.press(votes['turn.finished']);
  await room.dies('in the press of "I’m finished"');
  if ((await room.nextPerson()) === last) {
    await room.thisIsMe();
    await room.press(votes['turn.finished']);
  }
  for (let n = 2; n < PEOPLE; n += 1) {
    await room.nextPerson();
    await room.thisIsMe();
    await room.vote({ A: 1 });
  }
  await room.takeBack();
  await room.press(votes['open.show']);
  await room.press(votes['show.yes']);
  const said = (text: string) => expect(room.page.getByText(text).first()).toBeVisible();
  await said(say(votes['result.ballots'], { n: PEOPLE, people: PEOPLE }));
  await said(say(votes['result.used'], { n: 14, unused: 10 }));
}

/** Stands for all that is typed or being answered as it lies in the database, sealed: another with each writing of it. */
function sealedBox(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const rows = await new Promise<readonly object[]>((resolve, reject) => {
      const opening = indexedDB.open('common-ground');
      opening.onerror = () => reject(opening.error ?? new Error('it does not open'));
      opening.onsuccess = () => {
        const asked = opening.result.transaction('slots').objectStore('slots').getAll();
        asked.onsuccess = () => resolve(asked.result as object[]);
        asked.onerror = () => reject(asked.error ?? new Error('it cannot be read'));
        opening.result.close();
      };
    });
    const bytes = await new Blob(rows.flatMap((row) => Object.values(row) as BlobPart[])).arrayBuffer();
    return `${rows.length} ${[...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join()}`;
  });
}

async function addDot(room: Facilitator, letter: string): Promise<void> {
  await room.press(new RegExp(`^${escape(say(votes['turn.add-to'], { choice: letter }))},`));
}
