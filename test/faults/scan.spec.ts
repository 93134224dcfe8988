// Nothing that people said or need, and no key, can be read from the disk: not in the middle of a ballot, not after all that was
// private was shredded, not after the session was taken off the tablet; as it is, in two bytes a letter, in base64, nor inside of
// what the databases have packed (G22). What is planted on purpose in the end is found: so the search finds what is there.

import { expect } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scan } from './disk/scan.ts';
import { ENGINES, IS_LONG, skipWithout, test } from './ground.ts';
import { canaries, markOf, PASSPHRASE, type Plan, PLANTED } from './says.ts';

const PLAN: Plan = IS_LONG ? { people: 12, letters: 34 } : { people: 3, letters: 1 };
/** A whole workshop on a busy machine. */
const WHOLE_MS = IS_LONG ? 1_200_000 : 200_000;
const SMALL: Plan = { people: 5, letters: 2, sealed: false };

for (const engine of ENGINES) {
  test(`${engine}: no word of a real workshop and no key is found on the disk, and what is planted there is`, async ({
    ground,
  }) => {
    skipWithout(engine);
    test.setTimeout(3 * WHOLE_MS);
    const plan = { ...PLAN, sealed: true, plants: true };
    const words = [...canaries(plan), ...PASSPHRASE.split(' ')];
    if (IS_LONG) expect(words.length).toBeGreaterThan(500);
    const lives = await ground.fresh(engine, { plan });
    const look = () => scan(lives.tablet.profile, [...words, PLANTED], lives.keys.values());
    const goOnTo = async (wanted: string) => {
      lives.go(({ label }) => label === wanted);
      await lives.held(WHOLE_MS);
    };

    await lives.open('for a whole workshop', ({ label }) => label === 'ballot-a/end');
    await lives.held(WHOLE_MS);
    const during = await look();
    await goOnTo('remove');
    const shredded = await look();
    await goOnTo('create');
    const removed = await look();
    const kinds = new Set(Array.from(lives.keys.values(), ({ name }) => name));
    console.log(
      `${engine}: ${words.length} words and ${lives.keys.size} keys (${[...kinds].sort().join(', ')}) looked for; ` +
        `found during a ballot ${during.length}, when shredded ${shredded.length}, when removed ${removed.length}`,
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['pkcs8 ECDH', 'raw AES-GCM', 'derived PBKDF2', 'derived HKDF']));
    expect([...during, ...shredded, ...removed].slice(0, 10)).toEqual([]);

    // Now it is planted, and nothing else is found by a search that finds this.
    await goOnTo('start');
    await lives.kill();
    const found = new Set((await look()).map(({ what }) => what));
    expect([...found].sort()).toEqual([PLANTED, 'planted, of a period', 'planted, private'].sort());
  });

  if (IS_LONG)
    test(`${engine}: the words of a practice are found on the disk`, async ({ ground }) => {
      skipWithout(engine);
      test.setTimeout(600_000);
      const lives = await ground.fresh(engine, { plan: SMALL });
      await lives.open('for a practice', ({ label }) => label === 'remove');
      await lives.held(WHOLE_MS);
      await lives.kill();
      const found = new Set((await scan(lives.tablet.profile, canaries(SMALL))).map(({ what }) => what));
      console.log(`${engine}: ${found.size} of ${canaries(SMALL).length} words of a practice found`);
      // What was written over and over may be gone, what was said may not.
      expect(found.size).toBeGreaterThan(canaries(SMALL).length / 2);
    });
}

test('a word is found however it is written, and wherever in a file it stands', async ({ ground }) => {
  const folder = await ground.folder();
  const word = markOf('somebody said this');
  const key = { name: 'a key', hex: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff' };
  const raw = Buffer.from(key.hex, 'hex');
  const base64 = (before: string, what: Buffer) => Buffer.concat([Buffer.from(before), what]).toString('base64');
  await mkdir(join(folder, 'deep'));
  const written: Readonly<Record<string, string | Buffer>> = {
    plain: `${'x'.repeat(70_001)}${word}`,
    wide: Buffer.from(`x${word}`, 'utf16le'),
    ...Object.fromEntries(
      ['', 'x', 'xx', 'xxx'].map((before, n) => [`base64-${n}`, base64(before, Buffer.from(word))]),
    ),
    key: Buffer.concat([Buffer.from('x'), raw]),
    hex: key.hex,
    ...Object.fromEntries(['', 'x', 'xx'].map((before, n) => [`key-base64-${n}`, base64(before, raw)])),
    nothing: word.slice(1),
  };
  for (const [name, content] of Object.entries(written)) await writeFile(join(folder, 'deep', name), content);
  const found = await scan(folder, [word], [key]);
  const names = Object.keys(written).filter((name) => name !== 'nothing');
  expect(found.map(({ file }) => file).sort()).toEqual(names.map((name) => join('deep', name)).sort());
});
