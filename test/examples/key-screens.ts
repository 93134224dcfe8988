// The screens of the keys as named states: the office's in the settings, forgotten words, and the rescue copy.

import { words as keyWords } from '../../src/app/keys/words/table.ts';
import { words as lockWords } from '../../src/app/lock/words/table.ts';
import { goInstead } from '../../src/app/route.ts';
import { examples as prepareExamples } from '../../src/activities/prepare/examples.ts';
import type { NewEntry } from '../../src/journal/entry.ts';
import type { Store } from '../../src/store/store.ts';
import { atRest, giveFile, press, write } from './fingers.ts';
import { drawApp, emptyTablet, sessionWith } from './scene.tsx';

interface KeyScreen {
  readonly activity: 'lock' | 'app';
  readonly name: string;
  draw(this: void): Promise<void>;
}

const PHRASE = 'acorn bridge castle donkey easel';
const OTHER = 'velvet ladder seven harbour';
/** Made for these pictures; nobody has the other halves. */
export const HALL = 'age1k5nd53sgd0lthphvhrfg7spaepw98ausfzy4l9wg39lpjaeq4vtqyv6qr3';
export const LAWYER = 'age1tvxetjf6t0j49mkc70xdtv67wcuq5ejntwpkvhe664vwj0fmn59q366yvw';

const described = (): NewEntry[] => {
  const example = prepareExamples.find((one) => one.name === 'the question is saved');
  if (example?.shows !== 'desk') throw new Error('no such example');
  return example.entries.map((entry) => ({ step: example.step.id, ...entry }));
};

/** A tablet with a workshop on it, and with these keys of the office. */
export async function tabletWithKeys(...names: readonly string[]): Promise<Store> {
  const store = await emptyTablet();
  await store.vault.setUp(PHRASE);
  const keys = names.map((name, n) => ({ name, recipient: n === 0 ? HALL : LAWYER }));
  if (keys.length > 0) await store.vault.setOffice(keys);
  await sessionWith(store, 'prepare', described());
  return store;
}

/** The one workshop that is on it. */
export async function endOf(store: Store): Promise<string> {
  return (await store.sessions())[0]?.id ?? '';
}

async function settings(store: Store): Promise<void> {
  goInstead({ at: 'settings' });
  drawApp(store);
  await atRest();
  const heading = [...document.querySelectorAll('h2')].find((one) => one.id === 'keys');
  heading?.scrollIntoView({ block: 'start' });
}

async function stuck(...names: readonly string[]): Promise<void> {
  const store = await tabletWithKeys(...names);
  await store.vault.lock();
  drawApp(store);
  await atRest();
  await press(lockWords.say('list.unlock', { n: 1 }));
  await press(lockWords.say('phrase.stuck'));
}

/** A rescue copy of another tablet, given to this one. */
async function givenCopy(): Promise<void> {
  const before = await tabletWithKeys('Town hall');
  const copy = await before.rescue();
  const store = await emptyTablet();
  await store.vault.setUp(OTHER);
  drawApp(store);
  await atRest();
  await giveFile('rescue-2026-03-14-1605.commonground', copy);
  // It is looked at in a worker before anybody is asked for words.
  await until(() => document.querySelector('#app input:not([type=file])') !== null);
}

async function until(isThere: () => boolean): Promise<void> {
  for (let n = 0; n < 100 && !isThere(); n += 1) await atRest();
}

export const keyScreens: readonly KeyScreen[] = [
  { activity: 'app', name: 'keys: no words yet', draw: async () => settings(await emptyTablet()) },
  { activity: 'app', name: 'keys: none of the office', draw: async () => settings(await tabletWithKeys()) },
  {
    activity: 'app',
    name: 'keys: two of the office',
    draw: async () => settings(await tabletWithKeys('Town hall, the safe', 'نگہت')),
  },
  {
    activity: 'app',
    name: 'keys: locked',
    draw: async () => {
      const store = await tabletWithKeys('Town hall, the safe');
      await store.vault.lock();
      await settings(store);
    },
  },
  {
    activity: 'app',
    name: 'keys: the secret half',
    draw: async () => {
      await settings(await tabletWithKeys());
      const field = [...document.querySelectorAll('label')].find((one) =>
        one.textContent?.includes(keyWords.say('keys.key')),
      );
      field?.click();
      const input = document.activeElement as HTMLInputElement;
      input.value = 'AGE-SECRET-KEY-1';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await atRest();
    },
  },
  {
    activity: 'app',
    name: 'keys: one is removed',
    draw: async () => {
      await settings(await tabletWithKeys('Town hall, the safe'));
      await press(keyWords.say('keys.remove'));
    },
  },
  {
    activity: 'app',
    name: 'keys: a rescue copy was saved',
    draw: async () => {
      await settings(await tabletWithKeys('Town hall, the safe'));
      await press(keyWords.say('rescue.save'));
      document.querySelector('#rescue')?.scrollIntoView({ block: 'start' });
    },
  },
  {
    activity: 'app',
    name: 'other words, with a key of the office',
    draw: async () => {
      await settings(await tabletWithKeys('Town hall, the safe'));
      await press(keyWords.say('renew.choose'));
    },
  },
  { activity: 'lock', name: 'words forgotten, no key of the office', draw: () => stuck() },
  { activity: 'lock', name: 'words forgotten, the office has a key', draw: () => stuck('Town hall, the safe', 'نگہت') },
  {
    activity: 'lock',
    name: 'words forgotten, not a secret key',
    draw: async () => {
      await stuck('Town hall, the safe');
      await write(HALL);
      await press(keyWords.say('secret.open'));
    },
  },
  { activity: 'lock', name: 'a rescue copy from another tablet', draw: () => givenCopy() },
  {
    activity: 'lock',
    name: 'a rescue copy, the office’s key instead',
    draw: async () => {
      await givenCopy();
      await press(keyWords.say('copy.use-office'));
    },
  },
  {
    activity: 'app',
    name: 'a rescue copy was put off',
    draw: async () => {
      await givenCopy();
      await press(keyWords.say('copy.not-now'));
      document.querySelector('#bundle')?.scrollIntoView({ block: 'start' });
    },
  },
  {
    activity: 'app',
    name: 'a rescue copy was opened',
    draw: async () => {
      await givenCopy();
      await write(PHRASE);
      await press(keyWords.say('copy.open'));
      // The words take a second: as long as nobody says what came of it, the screen is not the one that is meant.
      await until(() => document.querySelector('main [role=alert]') !== null);
      document.querySelector('#bundle')?.scrollIntoView({ block: 'start' });
    },
  },
];
