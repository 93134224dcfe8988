// What the next start may draw before the store is open: of a practice as it stood last, of a real workshop nothing.
import { render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { withWords } from '../../src/app/language.ts';
import { putInBin } from '../../src/app/bin.ts';
import { removeForGood } from '../../src/app/removing/empty-bin.ts';
import { describeSession } from '../../src/activities/prepare/rules.ts';
import { lastList } from '../../src/app/last-list.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { openSession } from '../../src/session/opening.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { withVault } from '../support/vault.ts';

let store: Store;
let rooms = 0;

beforeAll(() => withWords([words]));
beforeEach(async () => {
  localStorage.clear();
  rooms += 1;
  store = await openStore(`last-list-${rooms}`);
});
afterEach(() => store.close());

const kept = () => Object.values(localStorage).join(' ');

async function realWorkshop(question: string): Promise<string> {
  const id = await startWorkshop(await withVault(store));
  const session = await openSession(store, id);
  await session?.act('prepare', describeSession, { question, host: 'Hall 7', place: 'H7', day: '2026-05-01' });
  return id;
}

test('a practice that stands on the list is kept as it was said', async () => {
  const id = await startPractice(store);
  render(<ListPage store={store} />);
  const button = await screen.findByRole('button', { name: /What would make getting out/ });
  await waitFor(() => expect(lastList('en')).toHaveLength(1));
  const [last] = lastList('en');
  expect(last?.row.id).toBe(id);
  expect(button.textContent).toContain(`${last?.name}${last?.about.join(' · ')}`);
});

test('of a real workshop nothing is kept, not even while it can be read', async () => {
  await startPractice(store);
  const id = await realWorkshop('What would help Blodwen Pritchard?');
  render(<ListPage store={store} />);
  await screen.findByRole('button', { name: /Blodwen/ });
  await waitFor(() => expect(lastList('en')).toHaveLength(1));
  expect(kept()).not.toContain('Blodwen');
  expect(kept()).not.toContain('H7');
  expect(kept()).not.toContain(id);
});

test('a real one that somebody wrote there is not drawn', () => {
  const row = { id: 'a', practice: false, question: 'Blodwen?', place: '', day: '', touched: 0 };
  localStorage.setItem(
    'common-ground-list',
    JSON.stringify({ locale: 'en', rows: [{ row, name: 'Blodwen?', about: [] }] }),
  );
  expect(lastList('en')).toEqual([]);
});

test('what was said in another language, or cannot be read, is not drawn', async () => {
  await startPractice(store);
  render(<ListPage store={store} />);
  await waitFor(() => expect(lastList('en')).toHaveLength(1));
  expect(lastList('cy')).toEqual([]);
  for (const spoilt of ['{', '[]', 'null', '{"locale":"en"}', '{"locale":"en","rows":[null,{}]}']) {
    localStorage.setItem('common-ground-list', spoilt);
    expect(lastList('en')).toEqual([]);
  }
});

for (const [how, go] of [
  ['is removed', (id: string) => removeForGood({ remove: () => Promise.reject(new Error('killed')) }, id)],
  ['is put into the bin', (id: string) => putInBin(id, Date.now())],
] as const)
  test(`before a session ${how} nothing of it is kept any more, whatever comes then`, async () => {
    const id = await startPractice(store);
    render(<ListPage store={store} />);
    await waitFor(() => expect(lastList('en')).toHaveLength(1));
    await go(id).catch(() => undefined);
    expect(kept()).not.toContain(id);
  });
