// The office's keys and the rescue copy on the built app, under its own policy and without a network: age runs in the writer
// and in the packer, and is fetched from what was installed.

import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { en as keys } from '../../src/app/keys/words/en.ts';
import { chromium } from '../engines/chromium.ts';
import { firefox } from '../engines/firefox.ts';
import { openHall } from '../engines/hall.ts';
import { Room } from '../engines/room.ts';
import { webkit } from '../engines/webkit.ts';
import { app, lock, prepare, say } from '../workshops/facilitator.ts';
import { IS_LONG, skipWithout, test } from './ground.ts';

const QUESTION = 'What would make getting about better?';

// The others in the long set: what differs between engines here is tried by every release, not by every change.
for (const engine of IS_LONG ? [chromium, firefox, webkit] : [chromium]) {
  test(`${engine.name}: forgotten words, opened by the office; a rescue copy, opened on another tablet`, async () => {
    skipWithout(engine.name);
    test.setTimeout(240_000);
    const secret = await generateX25519Identity();
    const recipient = await identityToRecipient(secret);
    const hall = await openHall(process.env['BUILT'] ?? 'dist');
    const tablets = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'common-ground-keys-'))));
    for (const tablet of tablets) await mkdir(join(tablet, 'downloads'));
    let hand = await engine.start(tablets[0] ?? '', hall);
    try {
      let room = new Room(hand);
      await room.open(hall.url);
      hall.cut();
      await heed(room);
      await room.press(app['list.prepare'], { begins: true });
      const forgotten = await room.writeTheWordsDown();
      await room.fill(prepare.question, QUESTION);
      await room.fill(prepare.host, 'Council');
      await room.fill(prepare.place, 'HALL-2');
      await room.press(prepare.keep);
      await room.press(app['to-list']);
      await room.press(app.settings);
      await room.fill(keys['keys.name'], 'Town hall');
      await room.fill(keys['keys.key'], recipient);
      await room.press(keys['keys.add']);
      await room.sees(keys['keys.added']);
      expect(await refused(room)).toEqual([]);

      await hand.kill();
      hand = await engine.start(tablets[0] ?? '', hall);
      room = new Room(hand);
      await hand.go(hall.url);
      await heed(room);
      await room.press(lock['list.unlock'].one);
      await room.press(lock['phrase.stuck']);
      await room.press(keys['rescue.save']);
      await room.sees(keys['rescue.saved']);
      const copy = await handedOut(tablets[0] ?? '');
      expect(copy.bytes.includes(QUESTION)).toBe(false);
      await room.fill(keys['secret.field'], secret);
      await room.press(keys['secret.open']);
      const chosen = await room.writeTheWordsDown();
      expect(chosen).not.toBe(forgotten);
      await room.press(QUESTION, { begins: true });
      expect(await refused(room)).toEqual([]);

      await hand.kill();
      hall.mend();
      hand = await engine.start(tablets[1] ?? '', hall);
      room = new Room(hand);
      await room.open(hall.url);
      hall.cut();
      await heed(room);
      await room.giveFile(copy);
      await room.writeTheWordsDown();
      await room.heading(keys['copy.title']);
      await room.press(keys['copy.use-office']);
      await room.fill(keys['secret.field'], secret);
      await room.press(keys['secret.open']);
      await room.sees(say(keys['copy.done'], { n: 1 }));
      await room.press(QUESTION, { begins: true });
      await room.heading(prepare.title);
      expect(await refused(room)).toEqual([]);
    } finally {
      await hand.kill();
      await hall.close();
      for (const tablet of tablets) await rm(tablet, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
}

/** What the page's policy refuses from now on is written down. */
async function heed(room: Room): Promise<void> {
  await room.hand.ask(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
    Object.assign(window, { refusedHere: seen });
  }, undefined);
}

function refused(room: Room): Promise<string[]> {
  return room.hand.ask(() => (window as unknown as { refusedHere: string[] }).refusedHere, undefined);
}

async function handedOut(tablet: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const folder = join(tablet, 'downloads');
  let found: { readonly name: string; readonly bytes: Buffer } | undefined;
  await expect(async () => {
    const name = (await readdir(folder)).find((file) => /^rescue-.*\.commonground$/.test(file)) ?? '';
    const bytes = await readFile(join(folder, name));
    expect(bytes.length).toBeGreaterThan(1000);
    found = { name, bytes };
  }).toPass({ timeout: 15_000 });
  if (!found) throw new Error('no rescue copy');
  return found;
}
