// Going back in the browser at the desk closes what lies uppermost, and leaves the screen where it is.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { withWords } from '../../src/app/language.ts';
import { ChoosePin } from '../../src/app/lock/choose-pin.tsx';
import { Gate } from '../../src/app/lock/gate.tsx';
import { words as lockWords } from '../../src/app/lock/words/table.ts';
import { addressOf, followAddress, go, goInstead, type Route, routeNow, USUAL } from '../../src/app/route.ts';
import { placesOver } from '../../src/ui/open-sheets.ts';
import { Sheet } from '../../src/ui/sheet.tsx';

const step = (id: string): Route => ({ at: 'step', session: 's1', step: id });
const [COLLECT, THEMES, CHOOSE] = [step('collect'), step('themes'), step('choose')];
let stop = () => {};
let held: Route | null = null;

beforeAll(() => withWords([lockWords]));
beforeEach(() => {
  held = null;
  goInstead({ at: 'list' });
  stop = followAddress(() => held);
  go(COLLECT);
  go(THEMES);
});

afterEach(() => stop());

function Desk() {
  const [open, setOpen] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setOpen(1)}>
        Open
      </button>
      {open > 0 && (
        <Sheet title="Pile" closeLabel="Close" onClose={() => setOpen(0)}>
          <button type="button" onClick={() => setOpen(2)}>
            Break up
          </button>
          <button type="button" onClick={() => go(CHOOSE)}>
            Go
          </button>
        </Sheet>
      )}
      {open > 1 && (
        <Sheet title="Sure?" closeLabel="No" onClose={() => setOpen(1)}>
          <p>Sure?</p>
        </Sheet>
      )}
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const sheets = () => screen.queryAllByRole('heading', { hidden: true }).map(({ textContent }) => textContent);

/** As the browser's own buttons do it. */
async function travel(by: 1 | -1): Promise<void> {
  const wentThere = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  window.history.go(by);
  await wentThere;
  // What goes one further by itself has gone there.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('going back closes the sheet and leaves the step; the next time it leaves the step', async () => {
  render(<Desk />);
  press('Open');
  await waitFor(() => expect(sheets()).toEqual(['Pile']));
  await travel(-1);
  await waitFor(() => expect(sheets()).toEqual([]));
  expect(routeNow()).toEqual(THEMES);
  await travel(1);
  expect([sheets(), routeNow()]).toEqual([[], THEMES]);
  await travel(-1);
  expect(routeNow()).toEqual(COLLECT);
});

test('of a question over a sheet only the question is closed', async () => {
  render(<Desk />);
  press('Open');
  press('Break up');
  await waitFor(() => expect(sheets()).toEqual(['Pile', 'Sure?']));
  await travel(-1);
  await waitFor(() => expect(sheets()).toEqual(['Pile']));
  await travel(-1);
  await waitFor(() => expect(sheets()).toEqual([]));
  expect(routeNow()).toEqual(THEMES);
});

test('a sheet closed by its own button, however often, makes the way back no longer', async () => {
  render(<Desk />);
  for (let times = 0; times < 3; times += 1) {
    press('Open');
    await waitFor(() => expect(sheets()).toEqual(['Pile']));
    press('Close');
    await waitFor(() => expect(sheets()).toEqual([]));
  }
  await travel(-1);
  expect(routeNow()).toEqual(COLLECT);
});

test('from where a sheet led, one step back is the screen that it lay on', async () => {
  render(<Desk />);
  press('Open');
  await waitFor(() => expect(sheets()).toEqual(['Pile']));
  press('Go');
  press('Close');
  expect(routeNow()).toEqual(CHOOSE);
  await travel(-1);
  expect(routeNow()).toEqual(THEMES);
  await travel(-1);
  expect(routeNow()).toEqual(COLLECT);
});

test('an address typed after a sheet was closed is followed', async () => {
  render(<Desk />);
  press('Open');
  await waitFor(() => expect(sheets()).toEqual(['Pile']));
  press('Close');
  window.location.hash = '#/settings';
  await waitFor(() => expect(routeNow()).toEqual({ at: 'settings' }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(routeNow()).toEqual({ at: 'settings' });
});

test('in a turn no sheet makes the way longer (G-1)', async () => {
  held = THEMES;
  const { length } = window.history;
  render(<Desk />);
  press('Open');
  press('Break up');
  await waitFor(() => expect(sheets()).toEqual(['Pile', 'Sure?']));
  expect(window.history.length).toBe(length);
});

test('going back while a PIN is being chosen closes that screen, and the step behind it stays', async () => {
  const [door, answer] = [{ setPin: () => Promise.resolve() }, vi.fn()];
  const { unmount } = render(
    <ChoosePin door={door} onDone={() => void answer(true)} onBack={() => void answer(false)} />,
  );
  await screen.findByRole('heading', { level: 1, name: 'Choose a PIN for today' });
  await waitFor(() => expect(Number(window.history.state)).toBe(USUAL + 1));
  await travel(-1);
  expect(answer.mock.calls).toEqual([[false]]);
  unmount();
  expect(routeNow()).toEqual(THEMES);
  expect(window.location.hash).toBe(addressOf(THEMES));
  await travel(-1);
  expect(routeNow()).toEqual(COLLECT);
});

test('going back from the screen that asks to open the tablet leaves it shut, and the address where it was', async () => {
  const answer = vi.fn();
  const { unmount } = render(<Gate what="sealed" names={['Hall']} attempt={async () => false} answer={answer} />);
  await waitFor(() => expect(Number(window.history.state)).toBe(USUAL + 1));
  await travel(-1);
  expect(answer.mock.calls).toEqual([[false]]);
  unmount();
  expect(routeNow()).toEqual(THEMES);
});

test('answered by its own button, such a screen makes the way back no longer', async () => {
  const { unmount } = render(<Gate what="sealed" names={['Hall']} attempt={async () => false} answer={vi.fn()} />);
  await waitFor(() => expect(Number(window.history.state)).toBe(USUAL + 1));
  unmount();
  await waitFor(() => expect(placesOver()).toBe(0));
  await travel(-1);
  expect(routeNow()).toEqual(COLLECT);
});
