// A board of a whole region: what is out of sight is not in the document, and everything can still be reached.

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { themes } from '../../../src/activities/themes/index.ts';
import { write } from '../../../src/activities/themes/entries.ts';
import { words } from '../../../src/activities/themes/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { sitAt } from '../../support/sit-at.tsx';
import { tableWith, written } from './table.ts';

/** What is in sight, as the test says: happy-dom lays nothing out. */
const sight = vi.hoisted(() => {
  type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting' | 'boundingClientRect'>;
  type Told = (entries: readonly Seen[]) => void;
  const by: { tell: Told } = { tell: () => undefined };
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: Told) {
        by.tell = told;
      }
      observe(): void {}
      unobserve(): void {}
    },
  );
  return by;
});

beforeAll(() => words.load('en'));
beforeEach(() => {
  locale.value = 'en';
});

/** `loose` cards are on no pile, as many lie on their own, the rest on `piles` piles. */
function boardOf(count: number, piles: number, loose = 0) {
  const ids = Array.from({ length: count }, (_, at) => `c${at}`);
  const table = tableWith(...ids.map((id, at) => written(id, 'working', `Thing ${at} is said.`, String(at % 40))));
  table.write([
    ...Array.from({ length: piles }, (_, at) =>
      write('themes/begun', { theme: `p${at}`, category: 'working', card: `c${at}` }),
    ),
    ...ids.slice(piles, count - 2 * loose).map((card, at) => write('themes/placed', { card, place: `p${at % piles}` })),
    ...ids
      .slice(count - 2 * loose, count - loose)
      .map((card) => write('themes/begun', { theme: `alone-${card}`, category: 'working', card })),
  ]);
  return table;
}
const onBoard = () => new Map([['view', 'board']]);
const nodes = () => document.querySelectorAll('*').length;
const pile = (name: RegExp) => screen.getByRole('button', { name });
/** The rows that hold this, and the empty places kept for those that are out of sight. */
const rowsOf = (one: Element) => one.closest('[role=presentation]') as HTMLElement;
const placesKept = () =>
  [...document.querySelectorAll('[role=presentation]')].filter((rows) => rows.childElementCount === 0);
describe('a board of 2,000 cards in forty piles', () => {
  test('has at most 1,200 elements, and at most 1,200 with a pile opened on it', async () => {
    window.innerWidth = 1080;
    window.innerHeight = 810;
    await sitAt(boardOf(2000, 40), themes, onBoard());
    screen.getByText(/^40 piles/);
    expect(nodes()).toBeLessThanOrEqual(1200);
    fireEvent.click(pile(/^Thing 2 is said/));
    await screen.findByRole('dialog');
    expect(nodes()).toBeLessThanOrEqual(1200);
  });

  test('has at most 1,200 elements with hundreds not sorted and hundreds on their own', async () => {
    await sitAt(boardOf(2000, 40, 500), themes, onBoard());
    screen.getByText('Piles of one card');
    screen.getByText('Not sorted yet');
    expect(nodes()).toBeLessThanOrEqual(1200);
  });

  test('has at most 1,200 elements while it is sorted one by one', async () => {
    await sitAt(boardOf(2000, 40, 500), themes);
    screen.getByText('500 cards left to sort');
    expect(nodes()).toBeLessThanOrEqual(1200);
    // Whoever looks for one of 540 piles writes a word, and a number in it places nothing.
    const find = screen.getByRole('searchbox', { name: 'Find a pile by a word' });
    fireEvent.keyDown(find, { key: '1' });
    fireEvent.input(find, { target: { value: 'thing 39 ' } });
    await screen.findByText('16 piles found');
    fireEvent.click(await screen.findByRole('button', { name: /^Thing 39 is said/ }));
    await screen.findByText('499 cards left to sort');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  test.each([40, 80, 200])('with %i piles has each of them in its place, and few of them drawn', async (piles) => {
    await sitAt(boardOf(2000, piles), themes, onBoard());
    expect(nodes()).toBeLessThanOrEqual(700);
    const seen = () => screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-posinset'));
    expect(seen().filter((at) => at === '1').length).toBeGreaterThan(0);
    expect(
      pile(/^Thing 0 is said/)
        .closest('[role=listitem]')
        ?.getAttribute('aria-setsize'),
    ).toBe(String(piles));
    const [next] = placesKept();
    sight.tell([{ target: next as Element, isIntersecting: true, boundingClientRect: new DOMRect() }]);
    await screen.findByRole('button', { name: /^Thing 3 is said/ });
    expect(
      pile(/^Thing 3 is said/)
        .closest('[role=listitem]')
        ?.getAttribute('aria-posinset'),
    ).toBe('4');
  });
});

describe('a pile on the board', () => {
  const slips = (of: Element) => of.querySelectorAll('[data-slip]').length;
  test('shows its first cards, then all of them, and keys go on at the first new one', async () => {
    await sitAt(boardOf(30, 2), themes, onBoard());
    const first = pile(/^Thing 0 is said/).closest('[role=listitem]') as HTMLElement;
    expect(slips(first)).toBe(4);
    fireEvent.click(screen.getAllByRole('button', { name: 'Show all 15' })[0] as HTMLElement);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Thing 8 is said.'));
    const [rest] = [...first.querySelectorAll('[role=presentation]')].filter((rows) => rows.childElementCount === 0);
    sight.tell([{ target: rest as Element, isIntersecting: true, boundingClientRect: new DOMRect() }]);
    await waitFor(() => expect(slips(first)).toBe(15));
  });

  test('is let go when it is far, its place kept, and there again when it is near', async () => {
    await sitAt(boardOf(400, 40), themes, onBoard());
    const rows = rowsOf(pile(/^Thing 0 is said/).closest('[role=listitem]') as Element);
    const seen = (isIntersecting: boolean) =>
      sight.tell([{ target: rows, isIntersecting, boundingClientRect: new DOMRect(0, 0, 900, 640) }]);
    seen(false);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Thing 0 is said/ })).toBeNull());
    expect(rows.style.blockSize).toBe('40rem');
    seen(true);
    await screen.findByRole('button', { name: /^Thing 0 is said/ });
  });

  test('stays while it has the focus, however far the page is scrolled', async () => {
    await sitAt(boardOf(400, 40), themes, onBoard());
    const button = pile(/^Thing 0 is said/);
    button.focus();
    const target = rowsOf(button.closest('[role=listitem]') as Element);
    sight.tell([{ target, isIntersecting: false, boundingClientRect: new DOMRect() }]);
    await Promise.resolve();
    expect(document.activeElement).toBe(button);
  });
});

describe('a pile that grows', () => {
  test('stays where it is while the board is open, and stands by its size when it is opened again', async () => {
    const table = boardOf(30, 3);
    const desk = await sitAt(table, themes, onBoard());
    const order = () =>
      screen.getAllByRole('button', { name: /^Thing \d is said/ }).map((one) => /\d/.exec(one.textContent ?? '')?.[0]);
    expect(order()).toEqual(['0', '1', '2']);
    table.write([
      write('themes/placed', { card: 'c3', place: 'p2' }),
      write('themes/placed', { card: 'c6', place: 'p2' }),
    ]);
    desk.redraw();
    await screen.findByText(/^12 cards/);
    expect(order()).toEqual(['0', '1', '2']);
    desk.leave();
    await sitAt(table, themes, onBoard());
    expect(order()).toEqual(['2', '1', '0']);
  });

  test('is drawn again, and no other', () => {
    const table = boardOf(30, 3);
    const before = new Map(table.sorted('working').piles.map((one) => [one.theme.id, one]));
    const { unsure } = table.sorted('working');
    table.write([write('themes/placed', { card: 'c3', place: 'p2' })]);
    const same = table.sorted('working').piles.map((one) => [one.theme.id, before.get(one.theme.id) === one]);
    expect(Object.fromEntries(same)).toEqual({ p0: false, p1: true, p2: false });
    expect(table.sorted('working').unsure).toBe(unsure);
  });
});

describe('looking for cards', () => {
  function region() {
    const table = tableWith(
      written('c1', 'working', 'The café by the BUS stop.'),
      written('c2', 'working', 'My bus driver waits.'),
      written('c3', 'working', 'I sing.'),
      written('c4', 'working', 'بس کا ڈرائیور كتاب پڑھتا ہے۔', '1', 'ur'),
      written('c5', 'working', 'The bus is warm.'),
    );
    table.write([
      write('themes/begun', { theme: 'p', category: 'working', card: 'c1' }),
      write('themes/placed', { card: 'c2', place: 'p' }),
      write('themes/worded', { theme: 'p', words: 'I get about.', language: 'en' }),
      write('themes/begun', { theme: 'q', category: 'working', card: 'c3' }),
      write('themes/placed', { card: 'c4', place: 'unsure' }),
    ]);
    return table;
  }
  const find = (value: string) =>
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find cards by a word' }), { target: { value } });
  const choose = (value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: 'Which cards' }), { target: { value } });
  const found = () => [...document.querySelectorAll('button[data-slip]')].map((slip) => slip.textContent);

  test('by a word goes across the piles, says where each lies, and the number is heard', async () => {
    await sitAt(region(), themes, onBoard());
    find('bus');
    await screen.findByText('3 cards found');
    expect(screen.getByText('3 cards found').getAttribute('role')).toBe('status');
    expect(found()).toEqual([
      'The café by the BUS stop. In the pile: \u2068I get about.\u2069',
      'My bus driver waits. In the pile: \u2068I get about.\u2069',
      'The bus is warm. Not sorted yet',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole board again' }));
    await screen.findByText('Not sorted yet', { selector: 'h2' });
  });

  test.each([
    ['cafe bus', 1],
    ['کتاب', 1],
    ['  ', 0],
    ['nothing like it', 0],
  ])('for "%s" finds %i', async (text, n) => {
    await sitAt(region(), themes, onBoard());
    find(text);
    await waitFor(() =>
      expect(found().filter((slip) => slip?.includes('In the pile') || slip?.includes('Not sure'))).toHaveLength(n),
    );
  });

  test('by where they lie: a pile, not sorted, not sure, on their own', async () => {
    await sitAt(region(), themes, onBoard());
    for (const [where, n] of [
      ['pile:p', '2 cards found'],
      ['loose', '1 card found'],
      ['unsure', '1 card found'],
      ['alone', '1 card found'],
    ] as const) {
      choose(where);
      await screen.findByText(n);
    }
    find('bus');
    await screen.findByText('0 cards found');
  });

  test('a pile can be chosen among many as soon as somebody goes to the field', async () => {
    await sitAt(boardOf(400, 40), themes, onBoard());
    const field = screen.getByRole('combobox', { name: 'Which cards' });
    expect(field.querySelectorAll('option').length).toBeLessThan(12);
    fireEvent.focusIn(field);
    await waitFor(() => expect(field.querySelectorAll('option').length).toBe(44));
    choose('pile:p39');
    await screen.findByText('10 cards found');
  });

  test('a card that was found is moved from where it stands, and its pile can be opened', async () => {
    const table = region();
    await sitAt(table, themes, onBoard());
    find('driver');
    fireEvent.click(await screen.findByRole('button', { name: /^My bus driver waits/ }));
    fireEvent.click(screen.getByRole('button', { name: /^I sing/ }));
    await waitFor(() => expect(table.pileWith('c2')).toBe('q'));
    fireEvent.click(await screen.findByRole('button', { name: /^My bus driver waits/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Open its pile' }));
    await screen.findByRole('textbox', { name: 'What do these cards say, in one sentence?' });
  });

  test('is there again after a kill, and a pile merged since is looked for as what it now is', async () => {
    const table = region();
    table.write([write('themes/merged', { from: 'p', into: 'q' })]);
    await sitAt(
      table,
      themes,
      new Map([
        ['view', 'board'],
        ['find-working', 'bus'],
        ['find-where-working', 'pile:p'],
      ]),
    );
    await screen.findByText('2 cards found');
  });
});

test('a picture that nobody has put words to says on the board and in its pile what it is, in words and once for ears', async () => {
  const one = written('photo', 'working', 'A photograph', 'p1');
  const data = { ...(one.data as object), wordless: true, language: 'en', picture: { is: 'chosen', data: 'bus' } };
  await sitAt(tableWith({ ...one, data }), themes, onBoard());
  const slip = screen.getByRole('button', { name: 'A photograph' });
  expect(slip.textContent).toBe('A photograph');
  expect(screen.queryByRole('img', { name: 'A photograph' })).toBeNull();
});

test('on a narrow screen many piles lie closed with their counts; each can be opened, and a word finds cards in them', async () => {
  const narrow = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  const asked = vi.spyOn(window, 'matchMedia').mockReturnValue(narrow as unknown as MediaQueryList);
  try {
    await sitAt(boardOf(200, 40), themes, onBoard());
    expect(screen.getAllByRole('button', { name: /5 cards/ }).length).toBeGreaterThan(1);
    expect(screen.queryByText(/is said\.$/, { selector: '[data-slip]' })).toBeNull();
    fireEvent.input(screen.getByLabelText('Find cards by a word'), { target: { value: 'thing 41' } });
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Thing 41 is said\./ })).toHaveLength(1));
  } finally {
    asked.mockRestore();
  }
});
