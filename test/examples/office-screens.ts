// The office's page as named states: its key, its two sheets of paper, what it opened, and a tablet that takes its settings.

import { examples as prepareExamples } from '../../src/activities/prepare/examples.ts';
import { forgetOpened, open } from '../../src/app/office/opened.ts';
import { fresh, putAway, takeFresh } from '../../src/app/office/hand.ts';
import { sheet } from '../../src/app/office/settings-sheet.tsx';
import { words } from '../../src/app/office/words/table.ts';
import { goInstead } from '../../src/app/route.ts';
import { keepHome } from '../../src/app/sending/home.ts';
import { type Bundle, writeBundle } from '../../src/exchange/bundle.ts';
import { sealBundle } from '../../src/exchange/sealed.ts';
import { type OfficeSettings, writeSettings } from '../../src/exchange/targets/settings-file.ts';
import { fingerprintOf } from '../../src/vault/fingerprint.ts';
import { atRest, giveFile, press } from './fingers.ts';
import { drawApp, emptyTablet, sessionWith } from './scene.tsx';

interface OfficeScreen {
  readonly activity: 'office';
  readonly name: string;
  draw(this: void): Promise<void>;
}

/** Made for these pictures; it opens nothing. */
const IDENTITY = 'AGE-SECRET-KEY-1QT7TEA0THKQ32CFAAT08FTJWU5PLGEME3VQ6520SJJ7WYU2YJ6NSNRKEDQ';
const RECIPIENT = 'age1xvrgrkmpsln8asz39xhc7utc0gzmdftmwegm4pcvzs8wr8f0ra5qq4kfrw';
const OTHER = 'age1tvxetjf6t0j49mkc70xdtv67wcuq5ejntwpkvhe664vwj0fmn59q366yvw';
const MADE = Date.UTC(2026, 2, 14, 12);

const SETTINGS: OfficeSettings = {
  name: 'Town council',
  to: {
    kind: 's3',
    address: 'https://storage.example/',
    bucket: 'workshops',
    region: 'eu-west-2',
    prefix: 'north',
    key: 'A'.repeat(20),
    secret: 's'.repeat(40),
    style: 'path',
  },
  keys: [
    { name: 'The safe', recipient: RECIPIENT },
    { name: 'نگہت', recipient: OTHER },
  ],
};

async function office(part: 'open' | 'key' | 'tablets' = 'open'): Promise<void> {
  putAway();
  forgetOpened();
  sheet.value = null;
  const store = await emptyTablet();
  goInstead({ at: 'office' });
  drawApp(store);
  await atRest();
  await press(words.say(`part.${part}`));
}

async function freshKey(): Promise<void> {
  fresh.value = {
    identity: IDENTITY,
    recipient: RECIPIENT,
    fingerprint: await fingerprintOf(RECIPIENT),
    name: 'Town council',
    made: MADE,
  };
  await atRest();
}

/** A workshop as a tablet hands it out. */
async function aBundle(): Promise<Bundle> {
  const example = prepareExamples.find(({ name }) => name === 'the question is saved');
  if (example?.shows !== 'desk') throw new Error('no such example');
  const store = await emptyTablet();
  const session = await sessionWith(store, 'prepare', example.entries);
  return { session: session.id, practice: false, entries: session.entries() };
}

async function settingsSheet(): Promise<void> {
  await office('tablets');
  const fingerprints = await Promise.all(SETTINGS.keys.map(({ recipient }) => fingerprintOf(recipient)));
  sheet.value = { settings: SETTINGS, fingerprints, made: MADE };
  await atRest();
}

/** A tablet that sends somewhere already is given this file. */
async function given(name: string, content: string): Promise<void> {
  const store = await emptyTablet();
  await store.vault.setUp('acorn bridge castle donkey easel');
  await keepHome(store, { kind: 'webdav', address: 'https://before.example/dav/', user: 'hall', password: 'secret' });
  goInstead({ at: 'settings' });
  drawApp(store);
  for (let n = 0; n < 100 && !document.querySelector('#take'); n += 1) await atRest();
  await giveFile(name, content);
  document.querySelector('#office')?.scrollIntoView({ block: 'start' });
  await atRest();
}

function screen(name: string, draw: () => Promise<void>): OfficeScreen {
  return { activity: 'office', name, draw };
}

export const officeScreens: readonly OfficeScreen[] = [
  screen('nothing is open', () => office()),
  screen('files were opened', async () => {
    const bundle = await aBundle();
    await office();
    const whole = await writeBundle(bundle);
    const sealed = await sealBundle(whole, [{ name: 'The safe', recipient: RECIPIENT }]);
    for (const [name, bytes] of [
      ['hall-2-2026-03-14.commonground', whole],
      ['hall-2-2026-03-14 (1).commonground', whole],
      [`${'ab'.repeat(32)}.commonground`, sealed.slice(0, 300)],
      ['sealed.commonground', sealed],
    ] as const)
      await open(new File([bytes], name));
    await atRest();
  }),
  screen('no key in hand', () => office('key')),
  screen('the recovery sheet', async () => {
    await office('key');
    await freshKey();
  }),
  screen('the key is in hand', async () => {
    await office('key');
    await freshKey();
    takeFresh();
    await atRest();
  }),
  screen('settings for tablets', () => office('tablets')),
  screen('the settings sheet', settingsSheet),
  screen('a tablet is shown its settings', () => given('settings.json', writeSettings(SETTINGS))),
  screen('a tablet is given the secret key', () => given('office-key.txt', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`)),
  screen('a tablet is given something else', () => given('holiday.json', '{"beach":true}')),
];
