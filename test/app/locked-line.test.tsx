// What stands on the list the moment it is drawn: the line of the locked workshops, and each question in its own language.
import { render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { describeSession } from '../../src/activities/prepare/rules.ts';
import { withWords } from '../../src/app/language.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { LockedLine } from '../../src/app/lock/locked-line.tsx';
import { words as lockWords } from '../../src/app/lock/words/table.ts';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { locale } from '../../src/i18n/locale.ts';
import { openSession } from '../../src/session/opening.ts';
import { openStore, type Store } from '../../src/store/store.ts';

let store: Store;
let rooms = 0;

beforeAll(() => withWords([words]));
beforeEach(async () => {
  localStorage.clear();
  locale.value = 'en';
  rooms += 1;
  store = await openStore(`locked-line-${rooms}`);
});
afterEach(() => store.close());

test('the line of the locked workshops is drawn with the rest: nothing below it jumps away from a finger', async () => {
  await startPractice(store);
  vi.spyOn(store, 'sealedSessions').mockResolvedValue(['locked']);
  const seen: boolean[] = [];
  const watch = new MutationObserver(() => {
    if (screen.queryByRole('button', { name: 'Open a session file' }))
      seen.push(screen.queryByText(/^1 workshop is locked/) !== null);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  render(<ListPage store={store} />);
  await screen.findByText(/^1 workshop is locked/);
  watch.disconnect();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).not.toContain(false);
});

test.each([
  ['en', 1, '1 workshop is locked.', 'Open it'],
  ['en', 2, '2 workshops are locked.', 'Open them'],
  ['cy', 1, 'Mae 1 gweithdy ar glo.', 'Ei agor'],
  ['cy', 2, 'Mae 2 weithdy ar glo.', 'Eu hagor'],
  ['cy', 3, 'Mae 3 gweithdy ar glo.', 'Eu hagor'],
  ['ur', 1, '1 ورکشاپ تالے میں ہے۔', 'اِسے کھولیں'],
  ['ur', 5, '5 ورکشاپیں تالے میں ہیں۔', 'اِنہیں کھولیں'],
] as const)(
  'in %s the list asks to open one workshop or several as that is said: %i',
  async (language, n, line, open) => {
    await lockWords.load(language);
    locale.value = language;
    render(<LockedLine count={n} inBin={[]} store={store} />);
    screen.getByText(line);
    screen.getByRole('button', { name: open });
  },
);

test.each([
  ['en', 'A locked workshop is in the bin. It can be put back for 6 days.', 'Open it'],
  ['cy', 'Mae gweithdy ar glo yn y bin. Gellir ei roi yn ôl am 6 diwrnod.', 'Ei agor'],
  ['ur', 'ایک ورکشاپ تالے میں ہے اور ردی کی ٹوکری میں ہے۔ اسے 6 دن تک واپس رکھا جا سکتا ہے۔', 'اِسے کھولیں'],
] as const)(
  'in %s a locked workshop in the bin is said to lie there, and for how long',
  async (language, line, open) => {
    await lockWords.load(language);
    locale.value = language;
    render(<LockedLine count={0} inBin={[6]} store={store} />);
    screen.getByText(line);
    screen.getByRole('button', { name: open });
    expect(screen.queryByText(/^0 /)).toBeNull();
  },
);

test.each([
  ['What would help us?', null],
  ['آپ کو کیا چاہیے؟', 'ur'],
  ['What would help us? آپ کو کیا چاہیے', 'en'],
])('the question "%s" says its language on the list where it is not like all round it', async (question, lang) => {
  const id = await startPractice(store);
  const session = await openSession(store, id);
  await session?.act('prepare', describeSession, { question, host: 'Hall 7', place: 'H7', day: '2026-05-01' });
  render(<ListPage store={store} />);
  expect((await screen.findByText(question)).getAttribute('lang')).toBe(lang);
});
