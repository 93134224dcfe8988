// A board of a whole region: what is out of sight is not in the document, and everything can still be reached.

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { themes } from '../../../src/activities/themes/index.ts';
import { write } from '../../../src/activities/themes/entries.ts';
import { words } from '../../../src/activities/themes/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { sitAt } from '../../support/sit-at.tsx';
import { tableWith, written } from './table.ts';

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
/** What the observer was told to watch, and how it tells. */
function watch() {
  let tell: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: typeof tell) {
        tell = told;
      }
      observe() {}
      unobserve() {}
    },
  );
  return (target: Element, isIntersecting: boolean) => tell([{ target, isIntersecting }]);
}

describe('a board of 2,000 cards in forty piles', () => {
  test('has at most 1,200 elements, and at most 1,200 with a pile opened on it', async () => {
    window.innerWidth = 1080;
    window.innerHeight = 810;
    await sitAt(boardOf(2000, 40), themes, onBoard());
    screen.getByText(/^40 piles/);
    expect(nodes()).toBeLessThanOrEqual(1200);
    fireEvent.click(screen.getByRole('button', { name: /^Thing 39 is said/ }));
    await screen.findByRole('dialog');
    expect(nodes()).toBeLessThanOrEqual(1200);
  });

  test('has at most 1,200 elements with hundreds not sorted and hundreds on their own', async () => {
    await sitAt(boardOf(2000, 40, 500), themes, onBoard());
    screen.getByText('On their own');
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
    fireEvent.click(screen.getByRole('button', { name: /^Thing 39 is said/ }));
    await screen.findByText('499 cards left to sort');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  test('lets every pile be reached by name, near or far', async () => {
    await sitAt(boardOf(2000, 40), themes, onBoard());
    for (let at = 0; at < 40; at += 1) screen.getByRole('button', { name: new RegExp(`^Thing ${at} is said`) });
  });
});

describe('a pile on the board', () => {
  const slips = (of: Element) => of.querySelectorAll('[data-slip]').length;
  const pile = (name: RegExp) => screen.getByRole('button', { name }).closest('li') as HTMLElement;

  test('shows its first cards, then all of them, and keys go on at the first new one', async () => {
    await sitAt(boardOf(30, 2), themes, onBoard());
    const first = pile(/^Thing 0 is said/);
    expect(slips(first)).toBe(4);
    fireEvent.click(screen.getAllByRole('button', { name: 'Show all 15' })[0] as HTMLElement);
    await waitFor(() => expect(slips(first)).toBe(15));
    expect(document.activeElement?.textContent).toBe('Thing 8 is said.');
  });

  test('is drawn when it comes into sight and let go when it is far, its place kept', async () => {
    const seen = watch();
    vi.resetModules();
    try {
      const fresh = (await import('../../../src/activities/themes/index.ts')).themes;
      await (await import('../../../src/activities/themes/words/table.ts')).words.load('en');
      await sitAt(boardOf(400, 40), fresh, onBoard());
      const far = pile(/^Thing 39 is said/);
      expect(slips(far)).toBe(0);
      seen(far, true);
      await waitFor(() => expect(slips(far)).toBe(4));
      seen(far, false);
      await waitFor(() => expect(slips(far)).toBe(0));
      expect(far.style.minBlockSize).toMatch(/px$/);
    } finally {
      vi.unstubAllGlobals();
      vi.resetModules();
    }
  });
});
