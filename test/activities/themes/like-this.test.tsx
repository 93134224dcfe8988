// C24 at the table: a hint says why, does nothing by itself, and what it brought goes back with one undo.

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { themes } from '../../../src/activities/themes/index.ts';
import { words } from '../../../src/activities/themes/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { sitAt } from '../../support/sit-at.tsx';
import { tableWith, written } from './table.ts';

beforeAll(() => words.load('en'));
beforeEach(() => {
  locale.value = 'en';
});

describe('hints on the table', () => {
  const table = () =>
    tableWith(
      written('c0', 'working', 'The bus driver waits until I sit.'),
      written('c1', 'working', 'I sing in the choir.'),
      written('c2', 'working', 'My driver on the bus knows me.'),
      written('c3', 'working', 'A bus with a kind driver.'),
    );
  const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
  const hint = (name: string) => screen.findByRole('button', { name });

  test('C24 say why, change nothing by themselves, and what one brings goes back with one undo', async () => {
    const here = table();
    await sitAt(here, themes);
    fireEvent.click(await hint('Take it along: My driver on the bus knows me.'));
    expect(screen.getAllByText(/Both say:/)[0]?.textContent).toBe('Both say: bus · driver. Not sorted yet');
    await screen.findByText('1 card comes along.', { selector: 'p' });
    expect(here.sorted('working').loose.length).toBe(4);
    tap(/^New pile/);
    await waitFor(() => expect(here.piles('working')).toEqual([['c0', 'c2']]));
    tap('Undo');
    await waitFor(() => expect(here.piles('working')).toEqual([]));
    expect(here.sorted('working').loose.length).toBe(4);
  });

  test('a card that lies on a pile shows where this one could go', async () => {
    const here = table();
    await sitAt(here, themes);
    await hint('Take it along: My driver on the bus knows me.');
    tap(/^New pile/);
    await waitFor(() => expect(here.piles('working')).toEqual([['c0']]));
    tap(/^Working My driver on the bus/);
    fireEvent.click(await hint('Put it on the same pile: The bus driver waits until I sit.'));
    await waitFor(() => expect(here.piles('working')).toEqual([['c0', 'c2']]));
  });

  test('one that was taken along and then placed on a pile, or put by, goes with its card', async () => {
    const here = table();
    await sitAt(here, themes);
    fireEvent.click(await hint('Take it along: My driver on the bus knows me.'));
    tap(/^Not sure/);
    await waitFor(() => expect(here.sorted('working').unsure.map(({ id }) => id)).toEqual(['c0', 'c2']));
  });

  test('are waved away, one by one or all, and stay away after a kill', async () => {
    const here = table();
    const desk = await sitAt(here, themes);
    fireEvent.click(await hint('Not alike: My driver on the bus knows me.'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Take it along: My driver/ })).toBeNull());
    screen.getByRole('button', { name: /^Take it along: A bus with/ });
    tap('Hide hints');
    await screen.findByRole('button', { name: 'Show hints' });
    desk.leave();
    await sitAt(here, themes, desk.drafts);
    tap('Show hints');
    await hint('Take it along: A bus with a kind driver.');
    expect(screen.queryByRole('button', { name: /^Take it along: My driver/ })).toBeNull();
  });
});
