// Every named state of every screen, by axe and by what axe cannot see, in a choice of looks; ACCESS=whole takes them all.

import { appendFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Looking, sayLook, type Screen } from './looking.ts';
import { chosen, LANGUAGES, type Look, MODES, SIZES, THEMES, WHOLE } from './matrix.ts';

const isWhole = process.env['ACCESS'] === 'whole';
const ACTIVITIES = readdirSync('src/activities', { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

/** Of two switches, on average over all that can be chosen (trust.md G31). */
const MOST_PRESSES = 12;
const isScanned = ({ activity, shows }: Screen) => shows === 'turn' || activity === 'handover';

let looking: Looking;
/** Which screen of all it is. */
let n = 0;

test.beforeAll(async ({ browser }) => {
  looking = await Looking.begin(browser, { keeps: isWhole });
});
test.afterAll(() => looking?.end());

test('every screen is seen in each size, theme, direction and mode, and all together in each pair of them', () => {
  const values = ({ size, theme, lang, mode }: Look): readonly string[] => [size, theme, lang, mode];
  const pairs = new Set<string>();
  for (let screen = 0; screen < 36; screen += 1) {
    const looks = chosen(screen);
    const seen = new Set(looks.flatMap(values));
    expect(seen.size).toBe(SIZES.length + THEMES.length + LANGUAGES.length + MODES.length);
    for (const one of looks.map(values)) for (const a of one) for (const b of one) pairs.add(`${a} ${b}`);
  }
  for (const one of WHOLE.map(values)) for (const a of one) for (const b of one) expect(pairs).toContain(`${a} ${b}`);
});

for (const activity of [...ACTIVITIES, 'app', 'office', 'lock', 'handover', 'report']) {
  test(`everybody can read and press what there is on the screens of ${activity}`, async () => {
    test.setTimeout(isWhole ? 3_600_000 : 360_000);
    // With no clock from the screens before.
    await looking.anew();
    const screens = await looking.screens(activity);
    expect(screens.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const screen of screens) {
      n += 1;
      const looks = isWhole ? WHOLE : chosen(n);
      await looking.show(screen);
      const note = (faults: readonly string[], how: string) =>
        found.push(...faults.map((fault) => `${screen.name} [${how}] ${fault}`));
      note(await looking.once(), 'as it comes');
      for (const [at, look] of looks.entries()) {
        const withAxe = isWhole || at === n % looks.length;
        note(await looking.at(look, { axe: withAxe }), sayLook(look));
        // What a switch comes to is a matter of what is there, not of colours.
        if (
          isScanned(screen) &&
          look.size === '100' &&
          (!isWhole || (look.mode === 'usual' && look.theme === 'light'))
        ) {
          const slow = (await looking.presses()).filter((presses) => presses > MOST_PRESSES);
          note(
            slow.map((presses) => `switches: ${presses.toFixed(1)} presses a choice`),
            sayLook(look),
          );
        }
        if (isWhole ? at % 18 === 0 : at === (n + 1) % looks.length) {
          const usual = { ...look, size: '100' } as const;
          await looking.wear(usual);
          note(await looking.narrow(isWhole ? Looking.allNarrow : undefined), sayLook(usual));
          if (isWhole) note(await looking.standing(), sayLook(usual));
        }
      }
      const [{ theme }] = chosen(n);
      for (const one of isWhole ? THEMES : [theme]) {
        const strong = { size: '100', theme: one, lang: looks.at(-1)?.lang ?? 'en', mode: 'usual' } as const;
        await looking.wear(strong, 'high');
        note(await looking.strong(), `${sayLook(strong)}, strongest contrast`);
      }
    }
    const list = process.env['ACCESS_LIST'];
    if (list) appendFileSync(list, [...new Set(found)].map((one) => `${activity}: ${one}\n`).join(''));
    else expect([...new Set(found)]).toEqual([]);
  });
}
