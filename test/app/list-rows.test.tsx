// What a row of the list says of its workshop, and what the list goes on saying after it came back from the bin.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PREPARE } from '../../src/activities/prepare/model.ts';
import { describeSession } from '../../src/activities/prepare/rules.ts';
import { readBin } from '../../src/app/bin.ts';
import { tables } from '../../src/app/fault-screens.tsx';
import { withWords } from '../../src/app/language.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { removeForGood } from '../../src/app/removing/empty-bin.ts';
import { goInstead, routeNow } from '../../src/app/route.ts';
import { copyPlan, startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { openSession } from '../../src/session/opening.ts';
import { readDevice } from '../../src/store/device.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Announcer } from '../../src/ui/announcer.tsx';

let store: Store;
let rooms = 0;

beforeAll(() => withWords([words, ...tables]));
beforeEach(async () => {
  rooms += 1;
  store = await openStore(`rows-${rooms}`);
});
afterEach(() => {
  store.close();
  goInstead({ at: 'list' });
});

const PLANNED = 'A plan: nothing was begun in it yet.';
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const rows = () => screen.getAllByRole('button', { name: /What would make getting out/ });

async function atWork(id: string) {
  const session = await openSession(store, id);
  if (!session) throw new Error('no session');
  return session;
}

test('a copied plan says that nothing was begun in it, until somebody works in it; the original never does', async () => {
  const original = await startPractice(store);
  const copy = await copyPlan(store, original);
  const list = render(<ListPage store={store} />);
  await waitFor(() => expect(rows().map((row) => within(row).queryByText(PLANNED) !== null)).toEqual([true, false]));
  list.unmount();
  // To look into it is no work.
  await atWork(copy);
  const again = render(<ListPage store={store} />);
  await screen.findByText(PLANNED);
  again.unmount();
  const about = { question: 'What would make getting out better?', host: 'Hall 7', place: '', day: '' };
  await (await atWork(copy)).act(PREPARE.id, describeSession, about);
  render(<ListPage store={store} />);
  await screen.findByText(/Hall 7|What would make getting out better/);
  await waitFor(() => expect(rows()).toHaveLength(2));
  await new Promise((done) => setTimeout(done, 200));
  expect(screen.queryByText(PLANNED)).toBeNull();
});

test('what is known of a copy goes with it', async () => {
  const copy = await copyPlan(store, await startPractice(store));
  expect(await readDevice(`plan-${copy}`)).toBeTypeOf('number');
  await removeForGood(store, copy);
  expect(await readDevice(`plan-${copy}`)).toBeUndefined();
});

test('that a workshop lies in the bin is not said any more once its file was opened', async () => {
  const id = await startPractice(store);
  const bytes = await writeBundle({ session: id, practice: true, entries: (await atWork(id)).entries() });
  render(
    <>
      <Announcer />
      <ListPage store={store} />
    </>,
  );
  await press('More');
  await press('Delete');
  await screen.findByText('In the bin for 7 days.');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no place for a file');
  Object.defineProperty(input, 'files', { value: [new File([bytes], 'hall.commonground')], configurable: true });
  fireEvent.change(input);
  await screen.findByText('Already here. It lay in the bin and was put back.');
  expect(await readBin()).toEqual({});
  expect(screen.queryByText('In the bin for 7 days.')).toBeNull();
  expect(routeNow().at).toBe('list');
});
