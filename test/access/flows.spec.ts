// Every turn taken by ear, by keys, by one switch and by two, and by single taps; what is heard is kept, to be read by people:
// `UPDATE_HEARD=1 npm run test:access -- -g "by ear"` writes it anew.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { USUAL_SWITCHES } from '../../src/ui/scanning.ts';
import { mean } from '../support/presses.ts';
import { type Flow, flows, type Language } from './flows.ts';
import { Ear, type Hand, Keys, OneSwitch, Taps, TwoSwitches } from './hands.ts';
import { Looking } from './looking.ts';

const MOST_MOVES = 12;
const isWhole = process.env['ACCESS'] === 'whole';
const LANGUAGES: readonly Language[] = isWhole ? ['en', 'cy', 'ur'] : ['en'];
const fileOf = (language: string, name: string) =>
  join('test', 'access', 'heard', language, `${name.replace(/[^a-z]+/g, '-')}.txt`);

let looking: Looking;

interface Way {
  readonly how: string;
  take(this: void, from: Flow['from'], go: (hand: Hand) => Promise<void>): Promise<void>;
}

/** From the first screen of a flow to its last, with the hands that `handsOn` gives. */
const by =
  (handsOn: (page: Page) => Hand) =>
  async (from: Flow['from'], go: (hand: Hand) => Promise<void>): Promise<void> => {
    await looking.anew();
    await looking.show(from);
    await go(handsOn(looking.page));
  };

const HANDS: readonly Way[] = [
  {
    how: 'by two switches, with twelve presses a choice at most on average',
    async take(from, go) {
      let switches: TwoSwitches | undefined;
      await by((page) => (switches = new TwoSwitches(page)))(from, go);
      expect(mean(switches?.moves ?? [])).toBeLessThanOrEqual(MOST_MOVES);
    },
  },
  { how: 'by keys alone', take: by((page) => new Keys(page)) },
  {
    how: 'by one switch, with a mark that moves by itself, and twelve moves a choice at most on average',
    async take(from, go) {
      let one: OneSwitch | undefined;
      await looking.page.clock.install();
      await by((page) => (one = new OneSwitch(page, USUAL_SWITCHES.pace)))(from, go);
      await looking.page.clock.resume();
      expect(mean(one?.moves ?? [])).toBeLessThanOrEqual(MOST_MOVES);
    },
  },
  { how: 'by single taps', take: by((page) => new Taps(page)) },
];

test.beforeAll(async ({ browser }) => {
  looking = await Looking.begin(browser);
});
test.afterAll(() => looking?.end());

for (const [at, { name, from, go }] of flows.entries()) {
  for (const language of LANGUAGES) {
    test(`${name}: by ear alone, in ${language}`, async () => {
      await looking.anew();
      await looking.wear({ size: '100', theme: 'light', lang: language, mode: 'no motion' });
      await looking.show(from);
      const ear = await Ear.of(looking.page);
      await go(ear, language);
      await ear.read();
      const heard = ear.transcript();
      expect(heard).not.toContain('WITHOUT A NAME');
      expect(heard).not.toContain('NOWHERE');
      const file = fileOf(language, name);
      if (process.env['UPDATE_HEARD']) {
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, heard);
      }
      // Whoever changes words reads what is heard of them; `npm test` asks only that nobody is lost on the way.
      if (isWhole) expect(heard).toBe(readFileSync(file, 'utf8'));
    });
  }

  for (const [n, { how, take }] of HANDS.entries()) {
    // Each flow by one of them, and each of them more than once; all of it by `npm run test:access`.
    if (!isWhole && at % HANDS.length !== n) continue;
    test(`${name}: ${how}`, async () => {
      await looking.wear({ size: '100', theme: 'light', lang: 'en', mode: 'no motion' });
      await take(from, (hand) => go(hand, 'en'));
    });
  }
}
