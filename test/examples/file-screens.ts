// The screens of session files as named states: sealed ones going out and coming in, and what is refused.

import { OLDEST, putInBin } from '../../src/app/bin.ts';
import { words } from '../../src/app/files/words/table.ts';
import { goInstead } from '../../src/app/route.ts';
import { words as shell } from '../../src/app/words/table.ts';
import { type Bundle, plainBytes, writeBundle } from '../../src/exchange/bundle.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import { asLetters, sealBundle } from '../../src/exchange/sealed.ts';
import { openSession } from '../../src/session/opening.ts';
import { keepOnDevice } from '../../src/store/device.ts';
import type { Store } from '../../src/store/store.ts';
import { goldenDay } from '../support/golden-day.ts';
import { atRest, giveFile, press, untilSaid } from './fingers.ts';
import { drawApp, emptyTablet } from './scene.tsx';
import { endOf, HALL, LAWYER, tabletWithKeys } from './key-screens.ts';

interface FileScreen {
  readonly activity: 'app';
  readonly name: string;
  draw(this: void): Promise<void>;
}

const file = (name: string, draw: () => Promise<void>): FileScreen => ({
  activity: 'app',
  name: `file: ${name}`,
  draw,
});

async function given(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  drawApp(await emptyTablet());
  await atRest();
  await giveFile(name, content);
}

async function sealed(...names: readonly string[]): Promise<string> {
  const office = names.map((name, n) => ({ name, recipient: n === 0 ? HALL : LAWYER }));
  return asLetters(await sealBundle(await writeBundle(goldenDay()), office));
}

const NOON = Date.UTC(2026, 2, 14, 12);

async function bundleIn(store: Store, id: string): Promise<Bundle> {
  const session = await openSession(store, id);
  if (!session) throw new Error('no session');
  return { session: id, practice: false, entries: session.entries() };
}

/** The key is asked for once a worker has read whose it is. */
async function untilAsked(): Promise<void> {
  for (let n = 0; n < 100 && !document.querySelector('#app input:not([type=file])'); n += 1) await atRest();
}

export const fileScreens: readonly FileScreen[] = [
  file('saved, sealed to two keys', async () => {
    const store = await tabletWithKeys('Town hall, the safe', 'نگہت');
    goInstead({ at: 'end', session: await endOf(store) });
    drawApp(store);
    await press(shell.say('end.bundle-save'));
    await untilSaid();
  }),
  file('saved, and nobody could seal it', async () => {
    const store = await tabletWithKeys();
    goInstead({ at: 'end', session: await endOf(store) });
    drawApp(store);
    await press(shell.say('end.bundle-save'));
    await untilSaid();
  }),
  file('sealed, and whose key it needs', async () => {
    await given('hall-7.commonground.txt', await sealed('Town hall, the safe', 'نگہت'));
    await untilAsked();
  }),
  file('sealed, and nobody gave the key', async () => {
    await given('hall-7.commonground.txt', await sealed('Town hall, the safe'));
    await untilAsked();
    await press(words.say('sealed.not-now'));
    await untilSaid();
  }),
  file('its own, which put the session back out of the bin', async () => {
    const store = await tabletWithKeys('Town hall, the safe');
    const bundle = await bundleIn(store, await endOf(store));
    const made = await new Outbox(store.outbox).make(bundle, 'tablet', NOON, (await store.vault.office()).keys);
    await putInBin(bundle.session, Date.now());
    goInstead({ at: 'list' });
    drawApp(store);
    await atRest();
    await giveFile('hall-7.commonground', made);
    await untilSaid();
  }),
  file('it waits to be sent, and the session is to be deleted', async () => {
    const store = await tabletWithKeys('Town hall, the safe');
    const bundle = await bundleIn(store, await endOf(store));
    await new Outbox(store.outbox).queue(bundle, 'tablet', NOON, (await store.vault.office()).keys);
    goInstead({ at: 'list' });
    drawApp(store);
    await press(shell.say('list.more'));
    await untilAsked();
  }),
  file('it waits to be sent, and lies in the bin', async () => {
    const store = await tabletWithKeys('Town hall, the safe');
    const bundle = await bundleIn(store, await endOf(store));
    await new Outbox(store.outbox).queue(bundle, 'tablet', NOON, (await store.vault.office()).keys);
    await putInBin(bundle.session, Date.now());
    goInstead({ at: 'list' });
    drawApp(store);
    await atRest();
  }),
  file('of a locked workshop that has been here too long', async () => {
    const store = await tabletWithKeys('Town hall, the safe');
    await endOf(store);
    await store.vault.lock();
    await keepOnDevice(OLDEST, Date.now() - 40 * 24 * 60 * 60 * 1000);
    goInstead({ at: 'list' });
    drawApp(store);
    await atRest();
  }),
  file('the office’s secret key', async () => {
    await given('office-key.txt', `# Common Ground: Town council\nAGE-SECRET-KEY-1${'Q'.repeat(58)}\n`);
    await untilSaid();
  }),
  file('with nothing in it', async () => {
    await given('hall-7.commonground', '');
    await untilSaid();
  }),
  file('tells whose an answer is', async () => {
    const text = new TextDecoder().decode(plainBytes({ ...goldenDay(), practice: true }));
    await given('odd.commonground', text.replace('"round":"round-mood"', '"round":"round-mood","token":"person-1"'));
    await untilSaid();
  }),
];
