// Every turn taken by ear and by two switches; what is heard is kept, to be read by people:
// `UPDATE_HEARD=1 npm run test:access -- -g "by ear"` writes it anew.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mean } from '../support/presses.ts';
import { flows, type Language } from './flows.ts';
import { Ear, TwoSwitches } from './hands.ts';
import { Looking } from './looking.ts';

const MOST_MOVES = 12;
const isWhole = process.env['ACCESS'] === 'whole';
const LANGUAGES: readonly Language[] = isWhole ? ['en', 'cy', 'ur'] : ['en'];
const fileOf = (language: string, name: string) =>
  join('test', 'access', 'heard', language, `${name.replace(/[^a-z]+/g, '-')}.txt`);

let looking: Looking;

test.beforeAll(async ({ browser }) => {
  looking = await Looking.begin(browser);
});
test.afterAll(() => looking?.end());

for (const { name, from, go } of flows) {
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

  test(`${name}: by two switches, with twelve presses a choice at most on average`, async () => {
    await looking.anew();
    await looking.wear({ size: '100', theme: 'light', lang: 'en', mode: 'no motion' });
    await looking.show(from);
    const switches = new TwoSwitches(looking.page);
    await go(switches, 'en');
    expect(mean(switches.moves)).toBeLessThanOrEqual(MOST_MOVES);
  });
}
