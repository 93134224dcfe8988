// What stands on the list the moment it is drawn: the line of the locked workshops, and each question in its own language.
import { configure, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { describeSession } from '../../src/activities/prepare/rules.ts';
import { withWords } from '../../src/app/language.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { openSession } from '../../src/session/opening.ts';
import { openStore, type Store } from '../../src/store/store.ts';

configure({ asyncUtilTimeout: 5000 });

let store: Store;
let rooms = 0;

beforeAll(() => withWords([words]));
beforeEach(async () => {
  localStorage.clear();
  rooms += 1;
  store = await openStore(`locked-line-${rooms}`);
});
afterEach(() => store.close());

test('the line of the locked workshops is drawn with the rest: nothing below it jumps away from a finger', async () => {
  await startPractice(store);
  vi.spyOn(store, 'sealedSessions').mockResolvedValue(1);
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
