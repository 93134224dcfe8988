// The screens that belong to no activity, as named states: the shell, the lock, the passing of the tablet, the report.

import { cardsModel } from '../../src/activities/cards/model.ts';
import { setAside } from '../../src/activities/cards/rules.ts';
import { examples as cardsExamples } from '../../src/activities/cards/examples.ts';
import { examples as causesExamples } from '../../src/activities/causes/examples.ts';
import { examples as moodExamples } from '../../src/activities/mood/examples.ts';
import { openMood } from '../../src/activities/mood/rules.ts';
import { examples as prepareExamples } from '../../src/activities/prepare/examples.ts';
import { USUAL_ORDER } from '../../src/activities/prepare/model.ts';
import { startSession } from '../../src/activities/prepare/rules.ts';
import { examples as votesExamples } from '../../src/activities/votes/examples.ts';
import { words as prepareWords } from '../../src/activities/prepare/words/table.ts';
import type { Example } from '../../src/activities/activity.ts';
import { drawCrash } from './crash-screen.tsx';
import { drawSet } from './drawn-set.tsx';
import { putInBin } from '../../src/app/bin.ts';
import { noteHandedOut } from '../../src/app/handed-out.ts';
import { words as removingWords } from '../../src/app/removing/words/table.ts';
import { keepHome } from '../../src/app/sending/home.ts';
import { sendings, underWay } from '../../src/app/sending/way-home.ts';
import { words as sendingWords } from '../../src/app/sending/words/table.ts';
import { plainBytes } from '../../src/exchange/bundle.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import type { FromSender } from '../../src/exchange/sender-calls.ts';
import type { Why } from '../../src/exchange/target.ts';
import type { TargetSettings } from '../../src/exchange/targets/settings.ts';
import { CHANNEL } from '../../src/app/cover-wall.ts';
import { ground, passageIsLocked } from '../../src/app/ground.ts';
import { PRACTICE_PIN } from '../../src/app/lock/practice-gate.tsx';
import { words as lockWords } from '../../src/app/lock/words/table.ts';
import { lockNow } from '../../src/app/lock-state.ts';
import { newerVersion, offlineState } from '../../src/app/offline-state.ts';
import { goInstead, type Route } from '../../src/app/route.ts';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { CONSENT_PAGES } from '../../src/handover/consent-pages.tsx';
import { tokenName } from '../../src/handover/token-name.tsx';
import { words as handoverWords } from '../../src/handover/words/table.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import type { NewEntry } from '../../src/journal/entry.ts';
import type { Brief } from '../../src/people/brief.ts';
import { USUAL_SWITCHES } from '../../src/ui/scanning.ts';
import { type Passport, USUAL_PASSPORT } from '../../src/people/passport.ts';
import { PACE_CARDS } from '../../src/people/pace.ts';
import { lookOf } from '../../src/people/token.ts';
import { openSession } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import type { Store, StoreReason } from '../../src/store/store.ts';
import { fileScreens } from './file-screens.ts';
import { keyScreens } from './key-screens.ts';
import { officeScreens } from './office-screens.ts';
import { atRest, giveFile, press, pressDigits, pressKey, untilSaid, write } from './fingers.ts';
import { NOON, QUESTION, drawApp, emptyTablet, handRound, sessionWith } from './scene.tsx';

export interface Screen {
  readonly activity: 'app' | 'lock' | 'handover' | 'report' | 'office';
  readonly name: string;
  draw(this: void): Promise<void>;
}

const PIN = '274915';
const PHRASE = 'acorn bridge castle donkey easel';

function deskEntries(examples: readonly Example[], name: string): NewEntry[] {
  const example = examples.find((one) => one.name === name);
  if (example?.shows !== 'desk') throw new Error(`no desk example "${name}"`);
  return example.entries.map((entry) => ({ step: example.step.id, ...entry }));
}

const described = () => deskEntries(prepareExamples, 'the question is saved');
const twelve = () => deskEntries(prepareExamples, 'twelve people, one late, one gone, one who said no');

/** Everything a day leaves behind, put together from the activities' own states. */
const wholeDay = (): NewEntry[] => [
  ...twelve(),
  ...deskEntries(moodExamples, 'check-out shown beside the check-in'),
  ...deskEntries(cardsExamples, 'something to look at'),
  ...deskEntries(causesExamples, 'a tree with branches'),
  ...deskEntries(votesExamples, 'counted and decided'),
];

type Part = Exclude<Route['at'], 'list' | 'settings' | 'about' | 'access' | 'wall' | 'wall-window' | 'step'>;

async function at(part: Part, entries: readonly NewEntry[]): Promise<void> {
  const store = await emptyTablet();
  const session = await sessionWith(store, 'prepare', entries);
  goInstead({ at: part, session: session.id });
  drawApp(store);
}

async function atStep(step: string, entries: readonly NewEntry[]): Promise<void> {
  const store = await emptyTablet();
  const session = await sessionWith(store, step, entries);
  goInstead({ at: 'step', session: session.id, step });
  drawApp(store);
}

/** A real workshop behind a vault that is open, at a step; with a PIN for the day where one is given. */
async function atOpenDesk(pin?: string): Promise<Store> {
  const store = await emptyTablet();
  await store.vault.setUp(PHRASE);
  if (pin !== undefined) await store.vault.setPin(pin);
  const session = await sessionWith(store, 'collect', described());
  goInstead({ at: 'step', session: session.id, step: 'collect' });
  drawApp(store);
  await atRest();
  return store;
}

/** Both copies were damaged. */
async function loseParts(store: Store): Promise<void> {
  const state = await store.state();
  store.state = () => Promise.resolve({ ...state, damaged: 3, lost: 3 });
}

/** The list as it is when the tablet has been started: three workshops that nobody can read yet. */
async function lockedTablet(): Promise<void> {
  const store = await emptyTablet();
  await store.vault.setUp(PHRASE);
  for (let n = 0; n < 3; n += 1) await sessionWith(store, 'prepare', described());
  await store.vault.lock();
  drawApp(store);
  await atRest();
}

function app(name: string, draw: () => Promise<void>): Screen {
  return { activity: 'app', name, draw };
}

function lock(name: string, draw: () => Promise<void>): Screen {
  return { activity: 'lock', name, draw };
}

/** In the middle of a word on a card, by somebody who needs this of the tablet. */
async function writing(passport: Partial<Passport>): Promise<void> {
  const example = cardsExamples.find(({ name }) => name === 'in the middle of a word');
  if (example?.shows !== 'turn') return;
  const opened = await handed([{ ...example.brief, passport: { ...USUAL_PASSPORT, ...passport }, askConsent: false }]);
  await opened.itIsMe();
  opened.keep({ work: example.draft });
  await atRest();
}

function handover(name: string, draw: () => Promise<void>): Screen {
  return { activity: 'handover', name, draw };
}

/** Entries written through the door, so that the list of sessions knows what it shows. */
async function listed(
  store: Store,
  about: { readonly question: string; readonly place: string; readonly day: string },
) {
  // A real one, as the list shows it.
  if ((await store.vault.state()).is === 'none') await store.vault.setUp(PHRASE);
  const session = await sessionWith(store, 'prepare', [
    { kind: 'prepare/described', data: { ...about, host: 'Town council' } },
  ]);
  await session.act('prepare', startSession, { practice: false });
  return session;
}

const WHERE = { question: QUESTION, place: 'HALL-2', day: '2026-03-14' };
/** What the send worker of the next screens says: how far it is, and then nothing more, or what came of it. */
let senderSays: FromSender = { done: 560_000, of: 1_400_000 };

class ActedSender extends EventTarget {
  postMessage(_: null, [line]: [MessagePort]): void {
    line.onmessage = () => line.postMessage(senderSays);
  }
  terminate(): void {}
}
window.Worker = new Proxy(window.Worker, {
  construct: (Real, [address, options]: [string, WorkerOptions]) =>
    options.name === 'sender' ? new ActedSender() : new Real(address, options),
});

/** The settings of a tablet that is open, with what it knows of the office. */
async function officeSettings(settings: TargetSettings | null): Promise<void> {
  const store = await emptyTablet();
  await store.vault.setUp(PHRASE);
  if (settings) await keepHome(store, settings);
  goInstead({ at: 'settings' });
  drawApp(store);
  await atRest();
}

/** What is known of the office was tried, and this came of it. */
async function triedOut(why: Why): Promise<void> {
  senderSays = { delivery: { is: 'trouble', why } };
  await officeSettings(STORE);
  await press(sendingWords.say('office.try'));
}

const STORE: TargetSettings = {
  kind: 's3',
  address: 'https://store.example/',
  bucket: 'sessions',
  region: '',
  prefix: 'tablets',
  key: 'GK3A9',
  secret: 'not a real one',
  style: 'path',
};

/** A session for each of these, waiting in the outbox for that reason; `office`: whether it is known where it is. */
async function waiting(office: boolean, ...whys: readonly (Why | null)[]): Promise<void> {
  const store = await emptyTablet();
  await store.vault.setUp(PHRASE);
  if (office) await keepHome(store, STORE);
  await queued(store, ...whys);
  drawApp(store);
}

async function queued(store: Store, ...whys: readonly (Why | null)[]): Promise<void> {
  const outbox = new Outbox(store.outbox);
  for (const [n, why] of whys.entries()) {
    const session = await listed(store, { ...WHERE, place: `HALL-${n + 2}` });
    const bundle = { session: session.id, practice: false, entries: session.entries() };
    const sending = await outbox.queue(bundle, 'tablet', NOON + n);
    if (sending !== 'practice' && why) await outbox.didNotArrive(sending, why, NOON + 60_000);
  }
}

/** Last worked on so many days ago. */
async function since(store: Store, { id }: Session, days: number): Promise<void> {
  const about = (await store.sessions()).find((row) => row.id === id);
  const loaded = await store.load(id);
  if (!about || !loaded) throw new Error('no session');
  const touched = Date.now() - days * 24 * 60 * 60 * 1000;
  await store.commit({ session: id, head: loaded.head, entries: [], about: { ...about, touched } });
}

/** Two of its entries were set aside. */
async function withNotes(store: Store, { id }: Session): Promise<void> {
  const [about, loaded] = [(await store.sessions()).find((row) => row.id === id), await store.load(id)];
  if (!about || !loaded) throw new Error('no session');
  await store.commit({ session: id, head: loaded.head, entries: [], aside: loaded.entries.slice(0, 2), about });
}

/** Home for so many days, and still here. */
async function staying(store: Store, days: number): Promise<void> {
  const session = await listed(store, { ...WHERE, place: 'HALL-9' });
  await since(store, session, days);
  const outbox = new Outbox(store.outbox);
  const bundle = { session: session.id, practice: false, entries: session.entries() };
  const sending = await outbox.queue(bundle, 'tablet', NOON);
  if (sending !== 'practice')
    await outbox.arrived({ ...sending, since: Date.now() }, 'https://box.example/', Date.now());
}

/** The session file of a workshop, as it is before it is packed. */
async function sessionFile(): Promise<string> {
  const session = await listed(await emptyTablet(), WHERE);
  return new TextDecoder().decode(plainBytes({ session: session.id, practice: false, entries: session.entries() }));
}

const ways: readonly Screen[] = [
  app('two sendings wait, no office is known', () => waiting(false, null, null)),
  app('a sending waits for a network, another for a password', () => waiting(true, 'not-there', 'refused')),
  app('a sending under way', async () => {
    senderSays = { done: 560_000, of: 1_400_000 };
    const store = await emptyTablet();
    await store.vault.setUp(PHRASE);
    await keepHome(store, STORE);
    const session = await sessionWith(store, 'prepare', described());
    goInstead({ at: 'end', session: session.id });
    drawApp(store);
    await press(sendingWords.say('home.send'));
    await atRest();
  }),
  app('a sending under way, on the list', async () => {
    await waiting(true, 'not-there');
    for (let n = 0; n < 100 && sendings.peek().length === 0; n += 1) await atRest();
    const [first] = sendings.peek();
    if (first) underWay.value = { key: first.key, done: 560_000, of: 1_400_000 };
    await atRest();
  }),
  app('a locked tablet in which files wait to be sent', async () => {
    const store = await emptyTablet();
    await store.vault.setUp(PHRASE);
    await queued(store, null, null);
    await store.vault.lock();
    drawApp(store);
    await atRest();
  }),
  app('where the office is: a folder', () => officeSettings(null)),
  app('where the office is: object storage', () => officeSettings(STORE)),
  app('where the office is: an address with a signature, missing', async () => {
    await officeSettings({ kind: 'azure', address: 'https://box.example/sessions?sig=abc' });
    await write('https://box.example/sessions', 'input[type=url]');
    await press(sendingWords.say('office.try'));
  }),
  app('where the office is: it lets no app in', () => triedOut('closed')),
  app('where the office is: a tablet that is locked', async () => {
    const store = await emptyTablet();
    await store.vault.setUp(PHRASE);
    await store.vault.lock();
    goInstead({ at: 'settings' });
    drawApp(store);
    await atRest();
  }),
  app('the session file was saved', async () => {
    await at('end', wholeDay());
    await press(words.say('end.bundle-save'));
  }),
  app('a session file was opened', async () => {
    const file = await sessionFile();
    const store = await emptyTablet();
    await store.vault.setUp(PHRASE);
    drawApp(store);
    await atRest();
    await giveFile('hall-2-2026-03-14.commonground', file);
    await untilSaid();
  }),
  app('a file that is none was given', async () => {
    drawApp(await emptyTablet());
    await atRest();
    await giveFile('holiday.txt', 'Wish you were here.');
    await untilSaid();
  }),
];

const list: readonly Screen[] = [
  app('the first start', async () => drawApp(await emptyTablet())),
  app('a list of sessions', async () => {
    const store = await emptyTablet();
    await startPractice(store);
    await listed(store, { question: '', place: '', day: '' });
    await listed(store, { question: QUESTION, place: 'HALL-2', day: '2026-03-14' });
    await listed(store, {
      question: 'ہمارے شہر میں لوگوں کو گھر سے باہر جانے میں کس چیز سے مدد ملے گی؟',
      place: 'H-7',
      day: '2026-04-02',
    });
    await listed(store, {
      question: `${QUESTION} `.repeat(5).trim(),
      place: 'LLANFAIRPWLLGWYNGYLL-11',
      day: '2026-05-30',
    });
    drawApp(store);
  }),
  app('what no copy has any more, on the list', async () => {
    const store = await emptyTablet();
    await listed(store, { question: QUESTION, place: 'HALL-2', day: '2026-03-14' });
    await loseParts(store);
    drawApp(store);
  }),
  app('what no copy has any more, at the desk', async () => {
    const store = await emptyTablet();
    const session = await sessionWith(store, 'collect', described());
    await loseParts(store);
    goInstead({ at: 'step', session: session.id, step: 'collect' });
    drawApp(store);
  }),
  app('a session of the list', async () => {
    const store = await emptyTablet();
    await listed(store, { question: QUESTION, place: 'HALL-2', day: '2026-03-14' });
    drawApp(store);
    await press(words.say('list.more'));
  }),
  app('a session of the list, its file was saved', async () => {
    const store = await emptyTablet();
    const { id } = await listed(store, { question: QUESTION, place: 'HALL-2', day: '2026-03-14' });
    await noteHandedOut(id, Date.now() + 1);
    drawApp(store);
    await press(words.say('list.more'));
  }),
  app('a session of the list, the office has it', async () => {
    const store = await emptyTablet();
    await staying(store, 3);
    drawApp(store);
    await press(words.say('list.more'));
  }),
  app('a session whose notes for the lead are only here', async () => {
    const store = await emptyTablet();
    await withNotes(store, await listed(store, WHERE));
    drawApp(store);
    await press(words.say('list.more'));
  }),
  app('a session in the bin whose notes for the lead are only here', async () => {
    const store = await emptyTablet();
    const session = await listed(store, WHERE);
    await withNotes(store, session);
    await putInBin(session.id, Date.now());
    drawApp(store);
    await press(words.say('bin.now'));
  }),
  app('a session was removed', async () => {
    const store = await emptyTablet();
    await listed(store, { ...WHERE, place: 'HALL-3' });
    await listed(store, WHERE);
    drawApp(store);
    await press(words.say('list.more'));
    await write(removingWords.say('delete.word'), 'dialog input');
    await press(removingWords.say('delete'));
  }),
  app('near the limit in days, over it, and over it at the office', async () => {
    const store = await emptyTablet();
    for (const days of [25, 31]) await since(store, await listed(store, { ...WHERE, place: `HALL-${days}` }), days);
    await staying(store, 40);
    drawApp(store);
  }),
  app('the bin', async () => {
    const store = await emptyTablet();
    const session = await listed(store, { question: QUESTION, place: 'HALL-2', day: '2026-03-14' });
    await putInBin(session.id, Date.now());
    drawApp(store);
  }),
  app('a locked workshop on the list, and one in the bin', async () => {
    const store = await emptyTablet();
    const session = await listed(store, WHERE);
    await listed(store, { ...WHERE, place: 'HALL-3' });
    await putInBin(session.id, Date.now());
    await store.vault.lock();
    drawApp(store);
  }),
  app('not ready to work offline', async () => {
    const store = await emptyTablet();
    offlineState.value = 'incomplete';
    drawApp(store);
  }),
  app('a newer version', async () => {
    const store = await emptyTablet();
    newerVersion.value = true;
    drawApp(store);
  }),
  app('before the practice', async () => {
    drawApp(await emptyTablet());
    await press(words.say('list.practice'));
  }),
  app('settings', async () => {
    const store = await emptyTablet();
    goInstead({ at: 'settings' });
    drawApp(store);
  }),
  app('about', async () => {
    const store = await emptyTablet();
    goInstead({ at: 'about' });
    drawApp(store);
  }),
  app('the drawn set', async () => {
    await emptyTablet();
    drawSet();
  }),
  app('the accessibility statement', async () => {
    const store = await emptyTablet();
    goInstead({ at: 'access' });
    drawApp(store);
  }),
  app('the address of a workshop in the bin', async () => {
    const store = await emptyTablet();
    await store.vault.setUp(PHRASE);
    const session = await sessionWith(store, 'collect', described());
    await putInBin(session.id, Date.now());
    goInstead({ at: 'step', session: session.id, step: 'collect' });
    drawApp(store);
    await atRest();
  }),
  app('no such session', async () => {
    const store = await emptyTablet();
    goInstead({ at: 'end', session: 'gone' });
    drawApp(store);
  }),
  app('crash', async () => {
    await emptyTablet();
    drawCrash();
  }),
  app('no safe address', async () => {
    drawApp(await emptyTablet());
    ground.value = { is: 'insecure' };
  }),
  app('open twice', async () => {
    drawApp(await emptyTablet());
    ground.value = { is: 'twice' };
  }),
  app('the wall in a window of its own', async () => {
    drawApp(await emptyTablet());
    ground.value = { is: 'wall' };
  }),
  app('the wall of a tablet that is locked', async () => {
    drawApp(await emptyTablet());
    ground.value = { is: 'wall' };
    await atRest();
    new BroadcastChannel(CHANNEL).postMessage({ type: 'cover' });
    await atRest();
  }),
  ...(['blocked', 'no-storage', 'newer-data', 'closed'] satisfies StoreReason[]).map((reason) =>
    app(`store: ${reason}`, async () => {
      drawApp(await emptyTablet());
      ground.value = { is: 'fault', reason };
    }),
  ),
];

const frame: readonly Screen[] = [
  app('people panel', async () => {
    await atStep('collect', twelve());
    await press(words.say('people'));
  }),
  app('people panel, nobody yet', async () => {
    await atStep('collect', described());
    await press(words.say('people'));
  }),
  app('one person', async () => {
    await atStep('prepare', twelve());
    await press(prepareWords.say('tab.people'));
    await press(tokenName(lookOf(1) ?? { picture: 'fish', colour: 'blue' }));
  }),
  app('what one person needs', async () => {
    await atStep('prepare', twelve());
    await press(prepareWords.say('tab.people'));
    await press(tokenName(lookOf(1) ?? { picture: 'fish', colour: 'blue' }));
    await press(handoverWords.say('fit.change'));
    await press(handoverWords.say('fit.size.large'));
  }),
  app('language', async () => {
    await atStep('collect', described());
    await press(words.say('language'));
  }),
  lock('words to write down', async () => {
    drawApp(await emptyTablet());
    await press(words.say('list.prepare'));
  }),
  lock('words typed back', async () => {
    drawApp(await emptyTablet());
    await press(words.say('list.prepare'));
    await press(lockWords.say('words.written'));
    await write('aco bri cas');
  }),
  lock('words typed back wrongly', async () => {
    drawApp(await emptyTablet());
    await press(words.say('list.prepare'));
    await press(lockWords.say('words.written'));
    await write('acorn bridge castle donkey ease');
    await press(lockWords.say('again.done'));
  }),
  lock('words of one’s own, too few', async () => {
    drawApp(await emptyTablet());
    await press(words.say('list.prepare'));
    await press(lockWords.say('words.own'));
    await write('my dog spot');
    await press(lockWords.say('own.next'));
  }),
  lock('locked after a start', async () => {
    await lockedTablet();
    await press(lockWords.say('list.unlock', { n: 3 }));
  }),
  lock('locked after a start, wrong words', async () => {
    await lockedTablet();
    await press(lockWords.say('list.unlock', { n: 3 }));
    await write('acorn bridge castle');
    await press(lockWords.say('phrase.open'));
  }),
  lock('a list with locked workshops', async () => {
    await lockedTablet();
  }),
  lock('choosing a PIN', async () => {
    await atOpenDesk();
    await press(words.say('lock'));
  }),
  lock('a PIN too simple', async () => {
    await atOpenDesk();
    await press(words.say('lock'));
    await pressDigits('123456');
  }),
  lock('the PIN again', async () => {
    await atOpenDesk();
    await press(words.say('lock'));
    await pressDigits(PIN);
  }),
  lock('locked', async () => {
    await atOpenDesk(PIN);
    await press(words.say('lock'));
  }),
  lock('locked, a wrong number', async () => {
    await atOpenDesk(PIN);
    await press(words.say('lock'));
    await pressDigits('111111');
  }),
  lock('locked, a wait', async () => {
    const store = await atOpenDesk(PIN);
    await store.vault.lock();
    for (let n = 0; n < 5; n += 1) await store.vault.openWithPin('111111');
    await press(words.say('lock'));
  }),
  lock('locked, the words instead', async () => {
    await atOpenDesk(PIN);
    await press(words.say('lock'));
    await press(lockWords.say('phrase.use'));
  }),
  lock('locked, a practice', async () => {
    const store = await emptyTablet();
    await lockNow(store, true);
    drawApp(store);
  }),
  lock('locked in the middle of a passing', async () => {
    const store = await emptyTablet();
    await store.vault.setUp(PHRASE);
    await store.vault.lock();
    passageIsLocked.value = true;
    drawApp(store);
  }),
  app('cards were held up', async () => {
    const store = await emptyTablet();
    const session = await sessionWith(store, 'collect', twelve());
    await store.keepDraft(session.id, `desk:${session.id}:pace`, { stop: 2, again: 1, speak: 0, upTo: 'p' });
    goInstead({ at: 'step', session: session.id, step: 'collect' });
    drawApp(store);
  }),
  app('five people not heard yet', async () => {
    const store = await emptyTablet();
    const heard = [0, 1, 2, 3, 4].map((n) => ({ kind: 'cards/heard', data: { token: `token-${n}`, passed: false } }));
    const session = await sessionWith(store, 'collect', [...twelve(), ...heard]);
    await store.keepDraft(session.id, `desk:${session.id}:collect:turn-time`, { count: 5, ms: 700_000, upTo: 'p' });
    goInstead({ at: 'step', session: session.id, step: 'collect' });
    drawApp(store);
  }),
  app('the projector question', async () => {
    const example = moodExamples.find(({ name }) => name === 'open, nobody has answered');
    await atStep('check-in', [...described(), ...(example?.shows === 'desk' ? example.entries : [])]);
    await press(handoverWords.say('who.hand', { n: 12 }));
  }),
  app('a check-in that another tablet opened', async () => {
    const example = moodExamples.find(({ name }) => name === 'open, nobody has answered');
    const store = await emptyTablet();
    const entries = [...described(), ...(example?.shows === 'desk' ? example.entries : [])];
    const session = await sessionWith(store, 'check-in', entries, { opens: false });
    goInstead({ at: 'step', session: session.id, step: 'check-in' });
    drawApp(store);
  }),
  app('nothing on the wall', async () => {
    const store = await emptyTablet();
    const session = await sessionWith(store, 'prepare', described());
    goInstead({ at: 'wall', session: session.id, step: 'themes' });
    drawApp(store);
  }),
  app('the end', () => at('end', wholeDay())),
  app('the end, with a round that nobody has seen', async () => {
    const store = await emptyTablet();
    const id = await startPractice(store);
    await (await openSession(store, id))?.act('check-in', openMood, undefined);
    goInstead({ at: 'end', session: id });
    drawApp(store);
  }),
  app('the end of a practice', () => at('end', [{ kind: 'prepare/started', data: { practice: true } }, ...wholeDay()])),
  app('the story', () => at('story', wholeDay())),
  app('for the lead, nothing', () => at('lead', described())),
  app('for the lead, one thing', async () => {
    const store = await emptyTablet();
    const session = await sessionWith(store, 'collect', deskEntries(cardsExamples, 'nine cards'));
    const [card] = session.look('collect').read(cardsModel).cards;
    if (card) await session.act('collect', setAside, { card: card[0] });
    goInstead({ at: 'lead', session: session.id });
    drawApp(store);
  }),
];

const report: readonly Screen[] = [
  { activity: 'report', name: 'a whole day', draw: () => at('report', wholeDay()) },
  {
    activity: 'report',
    name: 'a practice',
    draw: () => at('report', [{ kind: 'prepare/started', data: { practice: true } }, ...wholeDay()]),
  },
  {
    activity: 'report',
    name: 'a result that tells how somebody voted',
    draw: () => at('report', deskEntries(votesExamples, 'counted, one voted and somebody late is not quoted')),
  },
  {
    activity: 'report',
    name: 'a step was left out after it was held',
    draw: () =>
      at('report', [
        ...wholeDay(),
        {
          kind: 'prepare/arranged',
          step: 'prepare',
          data: { steps: USUAL_ORDER.filter(({ id }) => id !== 'ballot-a').map((step) => ({ ...step })) },
        },
      ]),
  },
  { activity: 'report', name: 'nothing yet', draw: () => at('report', []) },
];

function brief(n: number, more: Partial<Brief> = {}): Brief {
  return {
    turn: `turn-${n}`,
    session: 's',
    practice: false,
    step: 'collect',
    activity: 'cards',
    token: { id: `p${n}`, ...(lookOf(n) ?? { picture: 'fish', colour: 'blue' }) },
    askConsent: true,
    question: QUESTION,
    task: { left: { working: 2, 'not-working': 2, future: 2 }, already: 0 },
    ...more,
  };
}

const three = [brief(1), brief(2), brief(3)];

/** Voices that this tablet has, for as long as the page of examples is open. */
function hangVoices(known: readonly Partial<SpeechSynthesisVoice>[]): void {
  const speech = { getVoices: () => known, speak: () => undefined, cancel: () => undefined };
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, value: class {} });
}

async function handed(briefs: readonly Brief[], done = 0, languages: readonly string[] = []) {
  const store = await emptyTablet();
  const session = await sessionWith(store, 'collect', described());
  // Only who has finished just now is thanked.
  const last = done > 0 ? [brief(12, { practice: briefs[0]?.practice ?? false })] : [];
  const opened = await handRound(store, session.id, [...last, ...briefs], done - last.length, languages);
  drawApp(store);
  if (done > 0) {
    await atRest();
    await opened.itIsMe();
    await opened.pass();
  }
  return opened;
}

const passing: readonly Screen[] = [
  handover('pass it to the first', async () => void (await handed(three))),
  handover('pass it to the next', async () => void (await handed(three, 2))),
  handover('pass it on in a practice', async () => void (await handed([brief(1, { practice: true })]))),
  handover('trying a switch before the turn', async () => {
    await handed(three);
    await press(handoverWords.say('switch.title'));
  }),
  handover('which one is me', async () => {
    await handed(Array.from({ length: 12 }, (_, n) => brief(n)));
    await press(handoverWords.say('pass.not-me'));
  }),
  handover('nobody else to come', async () => {
    await handed([brief(1)]);
    await press(handoverWords.say('pass.not-me'));
  }),
  handover('back to the facilitator', async () => void (await handed([], 12))),
  handover('pass it on in a room of two languages', async () => void (await handed(three, 2, ['en', 'ur']))),
  handover('pass it on in a room of three languages', async () => void (await handed(three, 2, LOCALES))),
  handover('pass it on in a practice of three languages', async () => {
    await handed(
      three.map((one) => ({ ...one, practice: true })),
      2,
      LOCALES,
    );
  }),
  handover('no voice for some of the languages of the room', async () => {
    hangVoices([{ lang: 'en-GB', localService: true, name: 'Here' }]);
    await handed(
      three.map((one) => ({ ...one, practice: true })),
      2,
      LOCALES,
    );
    await press(handoverWords.say('read'));
  }),
  handover('which one is me, in three languages', async () => {
    await handed(
      Array.from({ length: 12 }, (_, n) => brief(n)),
      0,
      LOCALES,
    );
    await press(handoverWords.say('pass.not-me'));
  }),
  handover('nobody else to come, in three languages', async () => {
    await handed([brief(1)], 0, LOCALES);
    await press(handoverWords.say('pass.not-me'));
  }),
  handover('back to the facilitator, in three languages', async () => void (await handed([], 12, LOCALES))),
  ...CONSENT_PAGES.map((page, n) =>
    handover(`consent: ${page}`, async () => {
      const opened = await handed(three);
      await opened.itIsMe();
      opened.keep({ consentPage: n });
    }),
  ),
  handover('the facilitator steps in, and one person was not sure', async () => {
    const store = await emptyTablet();
    await store.vault.setUp(PHRASE);
    await store.vault.setPin(PIN);
    const session = await sessionWith(store, 'collect', described());
    const opened = await handRound(store, session.id, three);
    drawApp(store);
    await opened.itIsMe();
    await opened.notSureYet();
    await atRest();
    await press(handoverWords.say('facilitator'));
    await pressDigits(PIN);
  }),
  handover('help', async () => {
    const opened = await handed(three);
    await opened.itIsMe();
    await press(handoverWords.say('help'));
  }),
  handover('no voice to read aloud with', async () => {
    hangVoices([]);
    await handed(three);
    await press(handoverWords.say('read'));
  }),
  handover('no voice to read aloud in a turn', async () => {
    hangVoices([]);
    const opened = await handed(three);
    await opened.itIsMe();
    await atRest();
    await press(handoverWords.say('read'));
  }),
  handover('what was chosen is not read aloud', async () => {
    hangVoices(['en-GB', 'cy-GB', 'ur-PK'].map((lang) => ({ lang, localService: true, name: 'Here' })));
    const round = moodExamples.find((one) => one.shows === 'turn');
    if (round?.shows !== 'turn') return;
    const opened = await handed([{ ...round.brief, askConsent: false }]);
    await opened.itIsMe();
    opened.keep({ work: { page: 'look', picked: { is: 'picture', option: 'sheep-3' } } });
    await atRest();
    await press(handoverWords.say('read'));
  }),
  handover('trying a switch, none chosen', async () => {
    const opened = await handed(three);
    await opened.itIsMe();
    await press(handoverWords.say('help'));
    await press(handoverWords.say('fit'));
    await press(handoverWords.say('fit.switch.none'));
  }),
  handover('how the tablet fits', async () => {
    const opened = await handed(three);
    await opened.itIsMe();
    await press(handoverWords.say('help'));
    await press(handoverWords.say('fit'));
  }),
  handover('a turn as somebody needs it', async () => {
    const mood = moodExamples.find((one) => one.shows === 'turn');
    if (mood?.shows !== 'turn') return;
    const passport = { ...USUAL_PASSPORT, size: 'large', contrast: 'high', pictures: false } as const;
    const opened = await handed([{ ...mood.brief, passport, askConsent: false }]);
    await opened.itIsMe();
  }),
  ...(['one', 'two'] as const).map((mode) =>
    handover(`trying ${mode === 'one' ? 'one switch' : 'two switches'}`, async () => {
      const opened = await handed([
        brief(1, { passport: { ...USUAL_PASSPORT, switches: { ...USUAL_SWITCHES, mode } } }),
      ]);
      await opened.itIsMe();
      await press(handoverWords.say('help'));
      await press(handoverWords.say('fit'));
      await press(handoverWords.say(`fit.switch.${mode}`));
    }),
  ),
  handover('the mark of a switch on one thing', async () => {
    await handed(three);
    await atRest();
    await pressKey(' ');
  }),
  handover('the mark of a switch on a group', async () => {
    const vote = votesExamples.find((one) => one.shows === 'turn' && JSON.stringify(one.draft).includes('"vote"'));
    if (vote?.shows !== 'turn') return;
    const opened = await handed([{ ...vote.brief, askConsent: false }]);
    await opened.itIsMe();
    opened.keep({ work: vote.draft });
    await atRest();
    await pressKey(' ');
    await pressKey('Enter');
  }),
  handover('letters for a switch', async () => {
    await writing({ switches: { ...USUAL_SWITCHES, mode: 'two' } });
    await press(handoverWords.say('letters.open'));
  }),
  handover('letters for a finger', async () => {
    await writing({});
    await press(handoverWords.say('letters.open'));
  }),
  handover('letters for a finger: numbers', async () => {
    await writing({});
    await press(handoverWords.say('letters.open'));
    await press(handoverWords.say('letters.numbers'));
  }),
  handover('cards to hold up', async () => {
    const opened = await handed(three);
    await opened.itIsMe();
    await press(handoverWords.say('pace'));
  }),
  ...PACE_CARDS.map((card) =>
    handover(`held up: ${card}`, async () => {
      const opened = await handed(three);
      await opened.itIsMe();
      await press(handoverWords.say('pace'));
      await press(handoverWords.say(`pace.${card}`));
    }),
  ),
  handover('for the facilitator', async () => {
    await handed([brief(1, { practice: true })]);
    await press(handoverWords.say('facilitator'));
  }),
  handover('people still to come', async () => {
    await handed(three.map((one) => ({ ...one, practice: true })));
    await press(handoverWords.say('facilitator'));
    await pressDigits(PRACTICE_PIN);
  }),
];

export const screens: readonly Screen[] = [
  ...list,
  ...ways,
  ...frame,
  ...report,
  ...passing,
  ...keyScreens,
  ...fileScreens,
  ...officeScreens,
];
