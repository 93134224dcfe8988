// One switch or two in place of a finger: few presses to anything, on every turn and ceremony screen, and no trap.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { Ceremony } from '../../src/handover/ceremony.tsx';
import { CONSENT_PAGES } from '../../src/handover/consent-pages.tsx';
import { SwitchCheck } from '../../src/handover/switch-check.tsx';
import { words } from '../../src/handover/words/table.ts';
import type { Brief } from '../../src/people/brief.ts';
import { type SwitchSettings, USUAL_PASSPORT } from '../../src/people/passport.ts';
import { scanTreeOf, type ScanNode } from '../../src/ui/scan-tree.ts';
import { USUAL_SWITCHES } from '../../src/ui/scanning.ts';
import { BETWEEN_MS, ECHO_MS } from '../../src/ui/second-taps.ts';
import { mean, pressesTo } from '../support/presses.ts';
import { drawTurn, idle, nothing, turnExamples } from '../support/turn-examples.tsx';

beforeAll(() => Promise.all([words, ...activities.map((one) => one.words)].map((table) => table.load('en'))));
afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['tapDelay'];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const [first] = turnExamples;
const brief = (switches: SwitchSettings | null): Brief => ({
  ...first!.brief,
  passport: { ...USUAL_PASSPORT, switches },
});

/** Everything that can be pressed by a finger can be reached by a switch, once. */
function expectAll(root: Element, tree: readonly ScanNode[]): void {
  const leaves = (level: readonly ScanNode[]): HTMLElement[] =>
    level.flatMap(({ targets, parts }) => (parts.length === 0 ? [...targets] : leaves(parts)));
  const pressable = [...root.querySelectorAll('button:not([aria-disabled="true"]), a[href], summary')];
  expect(new Set(leaves(tree))).toEqual(new Set(pressable));
  expect(leaves(tree)).toHaveLength(pressable.length);
}

test.each(turnExamples.map((one) => [`${one.activity}: ${one.name}`, one] as const))(
  'two switches reach everything on the turn screen, with twelve presses a choice at most on average: %s',
  async (_, example) => {
    const root = await drawTurn(example);
    const tree = scanTreeOf(root);
    expectAll(root, tree);
    expect(mean(pressesTo(tree))).toBeLessThanOrEqual(12);
  },
);

test('and so they do on the ceremony’s own screens: passing, which one is me, consent, home', async () => {
  const many = Array.from({ length: 12 }, (_, n) => ({
    ...first!.brief,
    turn: `t${n}`,
    token: { ...first!.brief.token, id: `p${n}` },
  }));
  const measured: number[] = [];
  const measure = () => {
    const root = document.querySelector('[data-read]')!;
    const tree = scanTreeOf(root);
    expectAll(root, tree);
    measured.push(mean(pressesTo(tree)));
  };
  const { rerender } = render(<Ceremony {...idle} briefs={many} open={null} turn={null} />);
  measure();
  fireEvent.click(screen.getByRole('button', { name: 'This is not me' }));
  await screen.findByRole('heading', { name: 'Which one is me?' });
  measure();
  for (let page = 0; page < CONSENT_PAGES.length; page += 1) {
    rerender(
      <Ceremony
        {...idle}
        briefs={many}
        open={{ consentPage: page, secret: false, helped: false, saved: 'saved' }}
        turn={null}
      />,
    );
    measure();
  }
  rerender(<Ceremony {...idle} briefs={[]} open={null} turn={null} />);
  measure();
  expect(Math.max(...measured)).toBeLessThanOrEqual(12);
});

const key = (name: string, more: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more });
/** Past the time in which a second press is a tremble, and in which nobody has read a new screen. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 450));
const press = async (name: string) => {
  await wait();
  key(name);
};
const marked = () => [...document.querySelectorAll('[data-scan]')].map(({ textContent }) => textContent?.trim());

test('two switches that nobody has set up say “This is me” on a tablet just handed over', async () => {
  const itIsMe = vi.fn();
  render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} onItIsMe={itIsMe} />);
  await screen.findByRole('heading');
  expect(marked()).toEqual([]);
  await press(' ');
  expect(marked()).toEqual(['This is not me']);
  // A trembling hand, and a key held down.
  key(' ');
  key(' ', { repeat: true });
  expect(marked()).toEqual(['This is not me']);
  await press(' ');
  expect(marked()).toEqual(['This is me']);
  await press('Enter');
  expect(itIsMe).toHaveBeenCalledTimes(1);
});

test('one switch alone: the mark goes by itself, a press takes what it stands on, and unpressed it comes to rest', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const itIsMe = vi.fn();
  render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} onItIsMe={itIsMe} />);
  key('Enter', { timeStamp: 0 } as KeyboardEventInit);
  expect(marked()).toEqual(['This is not me']);
  // Twice as long as in a turn: who needs how long is not known before.
  vi.advanceTimersByTime(2 * USUAL_SWITCHES.pace * 1.5 - 10);
  expect(marked()).toEqual(['This is not me']);
  vi.advanceTimersByTime(20);
  expect(marked()).toEqual(['This is me']);
  vi.advanceTimersByTime(60 * 60_000);
  expect(marked()).toEqual([]);
  expect(itIsMe).not.toHaveBeenCalled();
  // Nothing lies under the next press either.
  expect(document.activeElement).toBe(document.body);
  vi.useRealTimers();
  await press('Enter');
  expect(marked()).toEqual(['This is not me']);
});

test('whoever has shown two switches keeps them when a helper touches the screen, until somebody else has the tablet', async () => {
  const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
  const drawn = (isOpen: boolean) => (
    <Ceremony {...idle} briefs={[brief(null)]} open={isOpen ? open : null} turn={null} />
  );
  const { rerender } = render(drawn(true));
  await screen.findByRole('heading');
  await press(' ');
  await press(' ');
  const [second] = marked();
  fireEvent.pointerDown(document.body);
  expect(marked()).toEqual([]);
  await press('Enter');
  const [first] = marked();
  await press(' ');
  // It was moved, and nothing was taken.
  expect(marked()).toEqual([second]);
  expect(first).not.toBe(second);
  rerender(drawn(false));
  await screen.findByRole('heading', { name: /^Pass the tablet/ });
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS + 400));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  key('Enter');
  const [begun] = marked();
  expect(begun).toBeTruthy();
  vi.advanceTimersByTime(USUAL_SWITCHES.pace * 4);
  // The next one may have one only: for them it goes by itself.
  expect(marked()[0]).not.toBe(begun);
});

test('what has gone from the screen is not come to and cannot be taken: nobody who went back is passed over', async () => {
  const said = vi.fn();
  function Asked() {
    const [consentPage, turnTo] = useState<number>(CONSENT_PAGES.indexOf('unsure'));
    const open = { consentPage, secret: false, helped: false, saved: 'saved' } as const;
    return (
      <Ceremony {...idle} briefs={[brief(null)]} open={open} turn={null} onConsentPage={turnTo} onConsent={said} />
    );
  }
  render(<Asked />);
  await press(' ');
  expect(marked()).toEqual(['Back']);
  await press('Enter');
  await screen.findByRole('heading', { name: 'Do you want to take part?' });
  await wait();
  // The answers together; the “OK” is there no longer.
  expect(marked()).toHaveLength(3);
  const seen: (string | undefined)[] = [];
  for (let n = 0; n < 6; n += 1) {
    seen.push(...marked());
    await press(' ');
    expect(marked()).not.toEqual([]);
  }
  expect(seen).toContain('Yes, I want to take part');
  expect(seen).not.toContain('OK');
  expect(said).not.toHaveBeenCalled();
});

const ANSWERED = ['Yes, I want to take part', 'No, I do not want to'] as const;

/** Somebody in the middle of being asked, with the mark on an answer; keeps what they are asked and what they said. */
async function asked(answer: (typeof ANSWERED)[number], switches: SwitchSettings | null) {
  const said = vi.fn();
  const pages: string[] = [];
  function Asked() {
    const [consentPage, turnTo] = useState<number>(CONSENT_PAGES.indexOf('taking'));
    const open = { consentPage, secret: false, helped: false, saved: 'saved' } as const;
    const turn = (page: number) => {
      pages.push(CONSENT_PAGES[page]!);
      turnTo(page);
    };
    return (
      <Ceremony {...idle} briefs={[brief(switches)]} open={open} turn={null} onConsentPage={turn} onConsent={said} />
    );
  }
  render(<Asked />);
  await screen.findByRole('heading', { name: 'Do you want to take part?' });
  for (let n = 0; n < 20 && marked().join() !== answer; n += 1) {
    const isGroup = marked().includes(answer);
    await press(isGroup ? 'F8' : 'F7');
  }
  expect(marked()).toEqual([answer]);
  await wait();
  return { said, pages };
}
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([0, 150, 300])(
  'a switch that bounces after %i ms says yes to taking part, and not that the words may be used: that is asked first',
  async (apart) => {
    const { said, pages } = await asked('Yes, I want to take part', null);
    key('F8');
    await after(apart);
    key('F8');
    await screen.findByRole('heading', { name: 'May we use your words in the report?' });
    expect(marked(), 'no answer is marked that nobody has come to').toEqual([]);
    key('F8');
    await wait();
    // However late it comes: on nothing a press brings the mark, and no more.
    await press('F8');
    expect(marked()).toHaveLength(1);
    expect(pages).toEqual(['quoting']);
    expect(said).not.toHaveBeenCalled();
    await press('F8');
    expect(said).toHaveBeenCalledExactlyOnceWith({ taking: true, quoting: true });
  },
);

test('a switch held down answers once, and a hand that has asked for time between two taps has it with a switch too', async () => {
  const { pages, said } = await asked('No, I do not want to', null);
  document.documentElement.dataset['tapDelay'] = '1600';
  await after(1600);
  key('F8');
  await screen.findByText('OK');
  await press('F7');
  await press('F7');
  expect(marked()).toEqual(['OK']);
  // The third of them comes after everything but their own time.
  for (const repeat of [true, true, false]) key('F8', { repeat });
  expect(said).not.toHaveBeenCalled();
  await after(900);
  key('F8', { repeat: true });
  expect(said).not.toHaveBeenCalled();
  key('F8');
  expect(said).toHaveBeenCalledTimes(1);
  expect(pages).toEqual(['no']);
});

test('whose answer is kept slowly does not give another by a bounce: the mark does not wait on the first one', async () => {
  const said = vi.fn();
  const open = { consentPage: CONSENT_PAGES.indexOf('quoting'), secret: false, helped: false, saved: 'saved' } as const;
  render(<Ceremony {...idle} briefs={[brief(null)]} open={open} turn={null} onConsent={said} />);
  await press('F7');
  await press('F7');
  expect(marked()).toEqual(['No, do not use my words']);
  await press('F8');
  await press('F8');
  expect(said).toHaveBeenCalledExactlyOnceWith({ taking: true, quoting: false });
});

test('a bounce on “I’m finished” begins nothing on the screen of whoever comes next', async () => {
  const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
  const drawn = (isOpen: boolean) => (
    <Ceremony {...idle} briefs={[brief(null)]} open={isOpen ? open : null} turn={null} />
  );
  const { rerender } = render(drawn(true));
  await screen.findByRole('heading');
  await press('F7');
  await press('F8');
  rerender(drawn(false));
  await screen.findByRole('heading', { name: /^Pass the tablet/ });
  for (let n = 0; n < 2; n += 1) {
    await press('F8');
    expect(marked()).toEqual([]);
  }
  await after(BETWEEN_MS);
  await press('F8');
  expect(marked()).toEqual(['This is not me']);
});

test('a person’s own keys and pace hold in their turn; one switch goes into groups and comes out of them', async () => {
  const own: SwitchSettings = { mode: 'one', move: [], take: ['a'], pace: 1000, delay: 0 };
  const votes = turnExamples.find(
    ({ activity, draft }) => activity === 'votes' && JSON.stringify(draft).includes('"vote"'),
  )!;
  await drawTurn({ ...votes, brief: { ...votes.brief, passport: { ...USUAL_PASSPORT, switches: own } } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  key('Enter');
  expect(marked()).toEqual([]);
  key('a');
  const group = marked();
  expect(group.length).toBeGreaterThan(1);
  key('a');
  const inside = marked();
  expect(inside.length).toBeLessThan(group.length);
  // Twice through the group, and out of it again.
  for (let n = 0; n < 60 && marked().length !== group.length; n += 1) vi.advanceTimersByTime(1000);
  expect(marked()).toEqual(group);
});

let pressed = 0;
/** In good time after the one before, however fast this runs. */
function calmly(name: string, apart = 1300): void {
  pressed += apart;
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() + pressed });
  fireEvent(document.activeElement ?? document.body, event);
}

/** Waits, or presses, until the mark is on it; goes into the group that has it, and takes it. */
async function take(move: () => void, name: RegExp): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const on = [...document.querySelectorAll<HTMLElement>('[data-scan]')];
    const has = on.some((one) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''));
    if (!has) move();
    else {
      const whole = on[0]?.dataset['scan'] === 'one';
      calmly('Enter');
      // The screen is drawn anew before the next press.
      if (whole) return waitFor(() => undefined);
    }
  }
  throw new Error(`never came to ${String(name)}`);
}
const pressToMove = () => calmly(' ');
/** One switch: the mark comes by itself; where it has gone to rest a press brings it back. */
const waitForIt = () => {
  if (marked().length === 0) calmly('Enter');
  else vi.advanceTimersByTime(USUAL_SWITCHES.pace * 1.5);
};

test('C26: ten cards are sorted with one switch alone, each by going to a pile or to a new one, and handed in', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const sorting = turnExamples.find(({ name }) => name === 'the first turn, without any pile')!;
  const switches: SwitchSettings = { ...USUAL_SWITCHES, mode: 'one', delay: 0 };
  const root = await drawTurn({ ...sorting, brief: { ...sorting.brief, passport: { ...USUAL_PASSPORT, switches } } });
  const cards = (sorting.brief.task['cards'] as readonly unknown[]).length;
  expect(cards).toBeGreaterThan(1);
  for (let n = 0; n < cards; n += 1) {
    const before = root.textContent;
    await take(waitForIt, n % 2 === 0 ? /^New pile/ : /^Not sure/);
    await waitFor(() => expect(root.textContent).not.toBe(before));
  }
  await take(waitForIt, /finished/);
});

test('a whole ballot is given by two switches: start, a dot, a look, finished', async () => {
  const votes = turnExamples.find(({ activity, draft }) => activity === 'votes' && draft === null)!;
  const root = await drawTurn({
    ...votes,
    brief: { ...votes.brief, passport: { ...USUAL_PASSPORT, switches: { ...USUAL_SWITCHES, delay: 0 } } },
  });
  await take(pressToMove, /Start/);
  await within(root).findAllByRole('button', { name: /Add/ });
  await take(pressToMove, /Add.*A,/);
  await waitFor(() => expect(root.textContent).toMatch(/1 dot/));
  await take(pressToMove, /Look/);
  await within(root).findByRole('button', { name: /finished/ });
  await take(pressToMove, /finished/);
});

test('C29 the mark of whoever used a switch ends with their turn: the next person sees nothing of it, nor does it move by itself', async () => {
  const switches: SwitchSettings = { ...USUAL_SWITCHES, mode: 'one', delay: 0 };
  const briefs = [brief(switches), { ...brief(null), turn: 'second', token: { ...first!.brief.token, id: 'second' } }];
  const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
  const { rerender } = render(<Ceremony {...idle} briefs={briefs} open={open} turn={null} />);
  await screen.findByRole('heading', { level: 1 });
  key('Enter');
  expect(marked()).toHaveLength(1);
  for (const [left, after] of [
    [briefs, null],
    [briefs, open],
    [briefs.slice(1), null],
  ] as const) {
    rerender(<Ceremony {...idle} briefs={left} open={after} turn={null} />);
    await wait();
    expect(marked()).toEqual([]);
    if (after) key('Enter');
  }
  await screen.findByRole('heading', { name: /^Pass the tablet to/ });
  expect(document.activeElement?.tagName).toBe('H1');
});

test('no trap: Tab and a touch end the scanning, a button that was gone to by Tab is pressed as ever, words can be typed', async () => {
  const notMe = () => screen.queryByRole('heading', { name: /Which one is me|Give the tablet/ });
  render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} />);
  await press(' ');
  expect(marked()).toHaveLength(1);
  key('Tab');
  expect(marked()).toEqual([]);
  screen.getByRole('button', { name: 'This is not me' }).focus();
  expect(key(' ')).toBe(true);
  expect(marked()).toEqual([]);
  expect(notMe()).toBeNull();
  (document.activeElement as HTMLElement).blur();
  await press(' ');
  expect(marked()).toHaveLength(1);
  fireEvent.pointerDown(document.body);
  expect(marked()).toEqual([]);
  cleanup();

  const writing = turnExamples.find(
    ({ activity, draft }) => activity === 'cards' && JSON.stringify(draft).includes('"working"'),
  )!;
  await drawTurn({
    ...writing,
    brief: { ...writing.brief, passport: { ...USUAL_PASSPORT, switches: USUAL_SWITCHES } },
  });
  const field = await screen.findByRole('textbox');
  field.focus();
  await wait();
  expect(fireEvent.keyDown(field, { key: ' ' })).toBe(true);
  expect(marked()).toEqual([]);
});

test('nothing around the screen is gone through, wherever the app was opened', async () => {
  // As the list of sessions leaves it.
  document.documentElement.dataset['read'] = 'list';
  const around = document.body.appendChild(document.createElement('button'));
  around.textContent = 'Around';
  render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} />);
  const seen = new Set<string | undefined>();
  for (let n = 0; n < 8; n += 1) {
    await press(' ');
    for (const one of marked()) seen.add(one);
  }
  around.remove();
  delete document.documentElement.dataset['read'];
  expect(seen).toContain('This is me');
  expect(seen).not.toContain('Around');
});

test('a switch pressed after a finger begins its mark, and presses nothing that the finger left the focus on', async () => {
  render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} />);
  const touch = (one: HTMLElement) => {
    fireEvent.pointerDown(one);
    one.focus();
    fireEvent.click(one);
  };
  const tried = screen.getByRole('button', { name: 'Try the switch' });
  touch(tried);
  touch(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(tried);
  await wait();
  expect(key('Enter'), 'the button under the focus is not pressed').toBe(false);
  expect(marked()).toEqual(['This is not me']);

  // Who goes there by Tab afterwards presses it as ever.
  key('Tab');
  tried.focus();
  await wait();
  expect(key('Enter')).toBe(true);
});

function Check() {
  const [switches, setSwitches] = useState<SwitchSettings | null>(null);
  return (
    <>
      <SwitchCheck switches={switches} onSwitches={setSwitches} onClose={nothing} />
      <output>{JSON.stringify(switches)}</output>
    </>
  );
}

test('on the check page any key becomes a switch, the pace is set, and it is tried on four pictures', async () => {
  render(<Check />);
  const now = () => JSON.parse(document.querySelector('output')?.textContent ?? 'null') as SwitchSettings | null;
  fireEvent.click(screen.getByRole('button', { name: 'Two switches' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Set the switch that moves' }));
  await screen.findByText('Press that switch now.');
  key('Enter');
  await waitFor(() => expect(now()?.move).toEqual(['Enter']));
  // One key does one thing.
  expect(now()?.take).not.toContain('Enter');
  fireEvent.click(screen.getByRole('button', { name: 'One switch' }));
  const { pace } = USUAL_SWITCHES;
  fireEvent.click(await screen.findByRole('button', { name: 'Slower' }));
  await waitFor(() => expect(now()?.pace).toBe(pace + 200));
  fireEvent.click(screen.getByRole('button', { name: /Boat/ }));
  await screen.findByText(/You chose: Boat/);
});

test('at the desk too a switch is heard where it is tried, and in a turn one press is one press', async () => {
  render(<Check />);
  await press(' ');
  const first = marked();
  expect(first).not.toEqual([]);
  await press('Enter');
  expect(marked()).not.toEqual(first);
  cleanup();

  render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Try the switch' }));
  await screen.findByRole('dialog');
  await press(' ');
  const now = marked();
  expect(now).not.toEqual([]);
  await press(' ');
  expect(marked()).not.toEqual(now);
  cleanup();
  // What listened is gone with the screen.
  await press(' ');
  expect(marked()).toEqual([]);
});

test('where one switch is tried the mark goes on by itself from the first press: it is never around everything there is', async () => {
  const switches: SwitchSettings = { ...USUAL_SWITCHES, mode: 'one' };
  render(<SwitchCheck switches={switches} onSwitches={nothing} onClose={nothing} />);
  const sheet = await screen.findByRole('dialog');
  const tree = scanTreeOf(sheet);
  expectAll(sheet, tree);
  expect(tree.length).toBeGreaterThan(1);
  vi.useFakeTimers();
  vi.advanceTimersByTime(300);
  key('Enter');
  const came = marked();
  vi.advanceTimersByTime(USUAL_SWITCHES.pace * 1.5);
  const next = marked();
  expect(next).not.toEqual([]);
  expect(next).not.toEqual(came);
});

test('on the screen between two people the switch is tried, and nothing is told of how the next one’s is set', async () => {
  const own: SwitchSettings = { ...USUAL_SWITCHES, mode: 'one', take: ['k'], pace: 3400 };
  render(<Ceremony {...idle} briefs={[brief(own)]} open={null} turn={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Try the switch' }));
  const sheet = await screen.findByRole('dialog');
  expect(sheet.textContent).not.toMatch(/One switch|Now:|3.4|seconds/);
  expect(sheet.textContent).toContain('With “This is me” it works in your own way.');
  for (const name of [' ', '1', '3', 'F7', 'Enter', '2', '4', 'F8', 'k']) {
    key('Tab');
    (document.activeElement as HTMLElement).blur();
    await press(name);
    expect(marked(), `Press the switch (${name}). The mark comes.`).toHaveLength(1);
  }
  fireEvent.click(within(sheet).getByRole('button', { name: /Boat/ }));
  await screen.findByText(/You chose: Boat/);
  fireEvent.click(within(sheet).getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  screen.getByRole('button', { name: 'This is me' });
});

const ONE_KEY: SwitchSettings = { mode: 'one', move: [], take: ['k'], pace: 6000, delay: 900 };
const TWO_KEYS: SwitchSettings = { mode: 'two', move: ['Enter'], take: ['2', '4', 'F8'], pace: 600, delay: 0 };

test('before “This is me” every key does the same whoever is next: nothing tells whose passport has it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const keys = [' ', '1', '3', 'F7', 'Enter', '2', '4', 'F8', 'k', 'j', 'F5', 'ArrowDown'];
  /** What each key does as the first and as the second, and when the mark goes on by itself. */
  const seen = (switches: SwitchSettings | null) =>
    keys.flatMap((one) =>
      [' ', 'Enter', 'k'].map((other, n) => {
        const itIsMe = vi.fn();
        render(<Ceremony {...idle} briefs={[brief(switches)]} open={null} turn={null} onItIsMe={itIsMe} />);
        const at = n * 10_000;
        const pressed = (name: string, timeStamp: number) => {
          const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
          Object.defineProperty(event, 'timeStamp', { value: timeStamp });
          const isLeft = document.body.dispatchEvent(event);
          return [isLeft, ...marked()];
        };
        const found = [pressed(one, at)];
        vi.advanceTimersByTime(4000);
        found.push(marked());
        vi.advanceTimersByTime(1000);
        found.push(marked(), pressed(other, at + 5000), [`opened: ${itIsMe.mock.calls.length}`]);
        cleanup();
        return found;
      }),
    );
  const nobodys = seen(null);
  expect(nobodys.flat(2)).toContain('This is me');
  expect(nobodys.flat(2)).toContain('opened: 1');
  expect(seen(ONE_KEY)).toEqual(nobodys);
  expect(seen(TWO_KEYS)).toEqual(nobodys);
});

test.each([
  ['k', ONE_KEY],
  ['Enter', TWO_KEYS],
  ['2', TWO_KEYS],
  ['ArrowRight', { ...ONE_KEY, take: ['ArrowRight'] }],
] as const)(
  'whoever can press only a key of their own, %j, says “This is me” with it, and in their turn it is theirs',
  async (own, switches) => {
    const itIsMe = vi.fn();
    const briefs = [brief(switches)];
    const { rerender } = render(<Ceremony {...idle} briefs={briefs} open={null} turn={null} onItIsMe={itIsMe} />);
    await screen.findByRole('heading');
    await wait();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    key(own);
    for (let n = 0; n < 40 && marked()[0] !== 'This is me'; n += 1) vi.advanceTimersByTime(500);
    vi.useRealTimers();
    await press(own);
    expect(itIsMe).toHaveBeenCalledTimes(1);
    const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
    rerender(<Ceremony {...idle} briefs={briefs} open={open} turn={null} />);
    // What began in a way of everybody's does not go on in theirs.
    expect(marked()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, switches.delay + ECHO_MS + 400));
    key(' ');
    expect(marked()).toEqual([]);
    key(own);
    expect(marked()).not.toEqual([]);
  },
);

test.each(['x', 'F9', 'ArrowRight', 'PageDown'])(
  'one switch that sends %j and that nobody has set up goes on in the turn as it was at the hand-over, until the tablet is passed',
  async (own) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const itIsMe = vi.fn();
    const turned = vi.fn();
    const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
    const briefs = [brief(null), { ...brief(null), turn: 'second', token: { ...first!.brief.token, id: 'second' } }];
    const drawn = (left: readonly Brief[], isOpen: boolean) => (
      <Ceremony
        {...idle}
        briefs={left}
        open={isOpen ? open : null}
        turn={null}
        onItIsMe={itIsMe}
        onConsentPage={turned}
      />
    );
    /** The one key brings the mark, which goes by itself, and takes what it has come to. */
    const pressOn = (name: string | undefined) => {
      for (let n = 0; n < 60 && !(marked().length === 1 && marked()[0] === name); n += 1) {
        if (marked().length === 0) calmly(own);
        else vi.advanceTimersByTime(USUAL_SWITCHES.pace);
      }
      expect(marked()).toEqual([name]);
      calmly(own);
    };
    const { rerender } = render(drawn(briefs, false));
    await screen.findByRole('heading');
    pressOn('This is me');
    expect(itIsMe).toHaveBeenCalledTimes(1);

    rerender(drawn(briefs, true));
    // A page of a turn is often longer than the screen.
    const page = document.documentElement;
    vi.spyOn(page, 'scrollHeight', 'get').mockReturnValue(page.clientHeight + 200);
    await waitFor(() => screen.getByRole('button', { name: 'Help' }));
    // A helper's finger ends the mark, and not whose switch it is.
    calmly(own);
    fireEvent.pointerDown(document.body);
    expect(marked()).toEqual([]);
    pressOn([...document.querySelectorAll('footer button')].at(-1)?.textContent?.trim());
    expect(turned).toHaveBeenCalledTimes(1);

    // By touch the next one comes to a turn in which that key is a key like any other.
    rerender(drawn(briefs.slice(1), false));
    rerender(drawn(briefs.slice(1), true));
    await waitFor(() => screen.getByRole('button', { name: 'Help' }));
    calmly(own);
    expect(marked()).toEqual([]);
  },
);

test('a key that somebody else tried before they said “this is not me” is nothing in the turn of whoever it is', async () => {
  const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
  const briefs = [brief(null), { ...brief(null), turn: 'second', token: { ...first!.brief.token, id: 'second' } }];
  const { rerender } = render(<Ceremony {...idle} briefs={briefs} open={null} turn={null} />);
  await screen.findByRole('heading');
  await press('x');
  expect(marked()).toHaveLength(1);
  rerender(<Ceremony {...idle} briefs={[...briefs].reverse()} open={null} turn={null} />);
  rerender(<Ceremony {...idle} briefs={[...briefs].reverse()} open={open} turn={null} />);
  await wait();
  expect(marked(), 'no mark moves that nothing can take').toEqual([]);
  expect(key('x')).toBe(true);
  expect(marked()).toEqual([]);
});

test('whoever goes on by Tab has the keys of a keyboard in their turn: it reads on by arrows', async () => {
  const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
  const { rerender } = render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} />);
  await screen.findByRole('heading');
  await press('ArrowDown');
  expect(marked()).toHaveLength(1);
  key('Tab');
  rerender(<Ceremony {...idle} briefs={[brief(null)]} open={open} turn={null} />);
  await wait();
  expect(key('ArrowDown')).toBe(true);
  expect(marked()).toEqual([]);
});

test('keys that read on stay what they are between two turns where there is more than the screen shows', async () => {
  render(<Ceremony {...idle} briefs={[brief(null)]} open={null} turn={null} />);
  await screen.findByRole('heading');
  const page = document.documentElement;
  vi.spyOn(page, 'scrollHeight', 'get').mockReturnValue(page.clientHeight + 200);
  await press('PageDown');
  expect(marked()).toEqual([]);
  await press('j');
  expect(marked()).toHaveLength(1);
});
