// The storage under the app, in each of the three engines that tablets have: an offline start, a turn, a kill in the middle of
// a word, and the session out of one tablet into another. What was typed is nowhere on the disk, neither where the app keeps it
// nor where the browser would keep it by itself, to fill in a form again (trust.md G22, G-10). All of it through a proxy that is
// the only way out: nobody but the app's own place is asked, and nobody at all while a person has the tablet (G18; Chromium with
// a whole workshop in test/offline/line.spec.ts).

import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ROUND } from '../../src/app/route.ts';
import { otherEngines } from '../support/browser.mjs';
import { type Hit, scan } from '../faults/disk/scan.ts';
import { type Line, makersIn, notByItself, openLine } from '../support/line.ts';
import { app, cards, handover, lock, prepare, say } from '../workshops/facilitator.ts';
import { chromium } from './chromium.ts';
import { buildDoorPage } from './door/build.ts';
import { firefox } from './firefox.ts';
import { type OpenHall, openHall } from './hall.ts';
import type { Engine, Hand } from './hand.ts';
import { Room } from './room.ts';
import { drivenWebkit, webkit } from './webkit.ts';

const QUESTION = 'What would make getting about better?';
const BEGUN = 'The quetzal sin';
const WORDS = 'The quetzal sings on Sundays.';

for (const engine of [chromium, firefox, webkit]) {
  const other = otherEngines().find(({ name }) => name === engine.name);
  test.describe(engine.name, () => {
    // In CI it is a fault that it is not there; elsewhere it is said, and the run goes on.
    test.skip(other?.found === false && !process.env.CI, other?.missing);

    test.beforeEach(() => expect(other?.found ?? true, other?.missing).toBe(true));

    test(`${engine.name} starts offline, keeps a turn through a kill, hands the session to another tablet, and asks nobody else`, async () => {
      test.setTimeout(240_000);
      const tablets = new Tablets(engine, await openHall(process.env['BUILT'] ?? 'dist'), await openLine());
      try {
        await wholeDay(tablets);
      } finally {
        await tablets.clearAway();
      }
    });

    if (engine === webkit) {
      test('WebKit takes a turn from real presses and keys, through a page that is opened again', async () => {
        test.setTimeout(240_000);
        const tablets = new Tablets(drivenWebkit, await openHall(process.env['BUILT'] ?? 'dist'));
        try {
          const room = await tablets.fresh();
          const phrase = await prepareOffline(room, tablets.hall);
          const whose = await beginTurn(room, tablets);
          await room.hand.go(tablets.hall.url);
          await room.openWithWords(phrase);
          expect(await room.nextPerson()).toBe(whose);
          await endTurn(room, phrase);
        } finally {
          await tablets.clearAway();
        }
      });
    }

    // Chromium tries them in vitest, with everything else that runs in a real browser there.
    if (other) {
      test(`${engine.name}: the one door holds what it says`, async () => {
        test.setTimeout(120_000);
        const folder = await mkdtemp(join(tmpdir(), 'common-ground-door-'));
        await buildDoorPage(folder);
        const tablets = new Tablets(engine, await openHall(folder));
        try {
          const { hand } = await tablets.fresh();
          await hand.go(tablets.hall.url);
          const tried = await hand.ask(() => window.tried, undefined);
          expect(tried.length).toBeGreaterThan(15);
          expect(tried.filter(({ fault }) => fault !== null)).toEqual([]);
        } finally {
          await tablets.clearAway();
          await rm(folder, { recursive: true, force: true });
        }
      });
    }
  });
}

/** Tablets of one engine, one at a time, each a folder of its own. */
class Tablets {
  readonly hall: OpenHall;
  readonly #line: Line | undefined;
  readonly #engine: Engine;
  readonly #profiles: string[] = [];
  #hand: Hand | null = null;

  /** `line`: their only way out. */
  constructor(engine: Engine, hall: OpenHall, line?: Line) {
    this.#engine = engine;
    this.hall = hall;
    this.#line = line;
  }

  /** What they have asked for so far, but for what the browser itself asks and what moves the hand. */
  asked(): readonly string[] {
    return notByItself(this.#line?.asked ?? []).filter((one) => !one.includes(this.hall.handUrl));
  }

  makers(): readonly string[] {
    return makersIn(this.#line?.asked ?? []);
  }

  /** A tablet that was never used. */
  async fresh(): Promise<Room> {
    const profile = await mkdtemp(join(tmpdir(), 'common-ground-engine-'));
    await mkdir(join(profile, 'downloads'));
    this.#profiles.push(profile);
    return this.again();
  }

  /** The last one, after its end. */
  async again(): Promise<Room> {
    await this.#hand?.kill();
    this.#hand = null;
    this.#hand = await this.#engine.start(this.#profiles.at(-1) ?? '', this.hall, this.#line);
    return new Room(this.#hand);
  }

  /** The last one ends; answers where on its disk one of these is to be read, but for what it has handed out. */
  async readable(words: readonly string[]): Promise<Hit[]> {
    await this.#hand?.kill();
    this.#hand = null;
    const hits = await scan(this.#profiles.at(-1) ?? '', words);
    return hits.filter(({ file }) => !file.startsWith('downloads'));
  }

  /** What the last one has handed out, once all of it is there. */
  async bundle(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const folder = join(this.#profiles.at(-1) ?? '', 'downloads');
    let found: { readonly name: string; readonly bytes: Buffer } | undefined;
    await expect(async () => {
      const name = (await readdir(folder)).find((file) => file.endsWith('.commonground')) ?? '';
      const bytes = await readFile(join(folder, name));
      gunzipSync(bytes);
      found = { name, bytes };
    }).toPass({ timeout: 15_000 });
    if (!found) throw new Error('no bundle');
    return found;
  }

  async clearAway(): Promise<void> {
    await this.#hand?.kill();
    await this.hall.close();
    await this.#line?.close();
    for (const profile of this.#profiles)
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function wholeDay(tablets: Tablets): Promise<void> {
  const { hall } = tablets;
  let room = await tablets.fresh();
  const phrase = await prepareOffline(room, hall);
  const whose = await beginTurn(room, tablets);
  expect(await tablets.readable([QUESTION, BEGUN, phrase])).toEqual([]);

  room = await tablets.again();
  await room.hand.go(hall.url);
  // Opened at this very screen there was nothing to go back to but another page.
  for (let times = 0; times < 2; times += 1) {
    await room.heading(lock['locked.facilitator']);
    await goBack(room);
  }
  await room.openWithWords(phrase);
  expect(await room.nextPerson()).toBe(whose);
  for (let times = 0; times < 2; times += 1) {
    await goBack(room);
    expect(await room.nextPerson()).toBe(whose);
  }
  await endTurn(room, phrase);

  // Nor is there anything of the round to go back through.
  expect(await room.hand.ask(() => history.length, undefined)).toBeGreaterThan(1);
  expect(await room.hand.ask((round) => history.state === round, ROUND)).toBe(false);
  await room.goTo(prepare.title);
  await goBack(room);
  await room.heading(cards.title);
  await saveBundle(room);
  const first = await tablets.bundle();
  expect(await tablets.readable([QUESTION, WORDS, phrase])).toEqual([]);

  hall.mend();
  room = await tablets.fresh();
  await room.open(hall.url);
  await room.giveFile(first);
  await room.writeTheWordsDown();
  await room.press(QUESTION, { begins: true });
  await room.goTo(cards.title);
  await room.sees(WORDS);
  await saveBundle(room);
  const second = await tablets.bundle();
  expect(gunzipSync(second.bytes).equals(gunzipSync(first.bytes))).toBe(true);
  expect(await tablets.readable([QUESTION, WORDS])).toEqual([]);

  // The line is worth something only if it sees what is asked.
  const { origin } = new URL(hall.url);
  expect(tablets.asked().length).toBeGreaterThan(20);
  expect(tablets.asked().filter((one) => !one.includes(` ${origin}/`))).toEqual([]);
  const makers = tablets.makers().join(', ') || 'none';
  console.log(`${tablets.asked().length} requests of the app on the line; by the browser itself: ${makers}`);
}

/** From the first visit to three people, the second part without a network. Answers the words that open the tablet. */
async function prepareOffline(room: Room, hall: OpenHall): Promise<string> {
  await room.open(hall.url);
  hall.cut();
  await room.open(hall.url);
  await room.press(app['list.prepare'], { begins: true });
  const phrase = await room.writeTheWordsDown();
  await room.fill(prepare.question, QUESTION);
  await room.fill(prepare.host, 'Council');
  await room.fill(prepare.place, 'HALL-2');
  await room.press(prepare.keep);
  await room.press(prepare['next-people']);
  await room.fill(prepare['people.count'], '3');
  await room.press(say(prepare['people.give'], { n: 3 }));
  await room.sees(say(prepare['people.here'], { n: 3 }));
  return phrase;
}

/** Up to the middle of a word, without one question to anybody. Answers whose turn it is. */
async function beginTurn(room: Room, tablets: Tablets): Promise<string> {
  await room.goTo(cards.title);
  await room.press(say(handover['who.only-token'], { token: '' }), { begins: true });
  await room.choosePin();
  const whose = await room.nextPerson();
  const before = tablets.asked().length;
  await room.press(handover['pass.me']);
  await room.agree();
  await room.press(cards['who.self']);
  await room.fill(cards['ask.working'], BEGUN);
  await room.sees(handover.saved);
  expect(tablets.asked().slice(before)).toEqual([]);
  return whose;
}

/** From "This is me" to the desk, which sees the card. */
async function endTurn(room: Room, phrase: string): Promise<void> {
  await room.press(handover['pass.me']);
  expect(await room.typed()).toBe(BEGUN);
  await goBack(room);
  expect(await room.typed()).toBe(BEGUN);
  await room.fill(cards['ask.working'], WORDS);
  await room.press(cards['turn.add']);
  await room.press(cards['turn.thatIsAll']);
  await room.press(cards['turn.passOne']);
  await room.press(cards['turn.passOne']);
  await room.press(cards['turn.finish']);
  await room.heading(handover['pass.home']);
  await room.press(handover['pass.i-am-facilitator']);
  // The PIN of the day went with the page.
  await room.openWithWords(phrase);
  await room.sees(WORDS);
}

/** By the browser's way back; whoever left the app by it would be told nothing more (trust.md G-1). */
async function goBack(room: Room): Promise<void> {
  await room.hand.ask(
    () =>
      new Promise<void>((resolve) => {
        window.addEventListener('popstate', () => resolve(), { once: true });
        window.history.back();
      }),
    undefined,
  );
}

async function saveBundle(room: Room): Promise<void> {
  await room.goTo(app.end);
  await room.press(app['end.bundle-save']);
  await room.sees(app['end.bundle-saved']);
}
