// The wall of themes and of causes: everything shared is there to be read, and nothing can be changed.

import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { causes } from '../../../src/activities/causes/index.ts';
import { addCause } from '../../../src/activities/causes/rules.ts';
import { words as causesWords } from '../../../src/activities/causes/words/table.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { chooseThemes } from '../../../src/activities/themes/model.ts';
import { sayCounts } from '../../../src/activities/themes/on-the-table.ts';
import { beginTheme, placeCard, wordTheme } from '../../../src/activities/themes/rules.ts';
import { words } from '../../../src/activities/themes/words/table.ts';
import { tableOf, written } from './table.ts';

beforeAll(() => Promise.all([words.load('en'), causesWords.load('en')]));

function room() {
  const table = tableOf(
    [themes, causes],
    written('n1', 'not-working', 'Nobody comes.', 'ann'),
    written('n2', 'not-working', 'کوئی نہیں آتا۔', 'bob', 'ur'),
    written('n3', 'not-working', 'The stairs.', 'bob'),
    written('n4', 'not-working', 'Not sorted yet.', 'bob'),
  );
  table.act(beginTheme, { category: 'not-working', card: 'n1' });
  table.act(placeCard, { card: 'n2', place: table.pileWith('n1') });
  table.act(wordTheme, { theme: table.pileWith('n1'), words: 'I am left waiting.', language: 'en' });
  table.act(beginTheme, { category: 'not-working', card: 'n3' });
  return table;
}

describe('the wall', () => {
  test('shows piles with both counts and every card, single ones too, each in its own language', async () => {
    const Wall = await themes.wall?.();
    if (!Wall) throw new Error('no wall');
    render(<Wall shared={themes.share?.(room().look()) ?? {}} />);
    screen.getByRole('heading', { name: 'I am left waiting.' });
    screen.getByText('2 cards, from 2 people');
    screen.getByText('The stairs.');
    expect(screen.getByText('کوئی نہیں آتا۔').getAttribute('lang')).toBe('ur');
    expect(screen.queryByText('Not sorted yet.')).toBeNull();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('cards of which nobody knows whose they are make the count of people “at least”: at the desk, on the wall, in the report', async () => {
    const table = room();
    const unknown = { card: 'n5', category: 'not-working', words: 'No bench.', by: 'typed', language: 'en' };
    table.write([{ kind: 'cards/written', step: 'collect', data: unknown }]);
    table.act(placeCard, { card: 'n5', place: table.pileWith('n1') });
    const said = '3 cards, from at least 2 people';
    expect(table.sorted('not-working').piles.map(sayCounts)[0]).toBe(said);
    expect(themes.report(table.look()).flatMap((part) => (part.is === 'theme' ? [part.note] : []))).toEqual([said]);
    const Wall = await themes.wall?.();
    if (!Wall) throw new Error('no wall');
    render(<Wall shared={themes.share?.(table.look()) ?? {}} />);
    screen.getByText(said);
  });

  test('in one column many piles lie closed with their counts, and one at a time is opened', async () => {
    const Wall = await themes.wall?.();
    if (!Wall) throw new Error('no wall');
    const pile = (n: number) => ({
      words: `Theme ${n}`,
      people: 5,
      cards: Array.from({ length: 10 }, (_, at) => ({ words: `Card ${at} of theme ${n}` })),
    });
    const alone = [{ words: 'One voice.' }, { words: 'Another voice.' }];
    // Nothing is laid out here: every grid has one column.
    render(<Wall shared={{ categories: [{ category: 'working', piles: [pile(1), pile(2), pile(3)], alone }] }} />);
    expect(screen.getAllByText('10 cards, from 5 people')).toHaveLength(3);
    expect(screen.queryByText(/^Card/)).toBeNull();
    expect(screen.queryByText('One voice.')).toBeNull();
    const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
    press('Theme 2');
    screen.getByText('Card 9 of theme 2');
    expect(screen.getByRole('button', { name: 'Theme 2' }).getAttribute('aria-expanded')).toBe('true');
    press('On their own');
    screen.getByText('One voice.');
    expect(screen.queryByText(/^Card/)).toBeNull();
    press('On their own');
    expect(screen.queryByText('One voice.')).toBeNull();
  });

  test('shows the tree of causes under its theme', async () => {
    const table = room();
    const theme = table.pileWith('n1');
    table.write([chooseThemes([theme])]);
    table.act(addCause, { theme, parent: null, words: 'The rota is late.', language: 'en' });
    const Wall = await causes.wall?.();
    if (!Wall) throw new Error('no wall');
    render(<Wall shared={causes.share?.(table.look()) ?? {}} />);
    screen.getByRole('heading', { name: 'I am left waiting.' });
    screen.getByText('The rota is late.');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('is empty, and says so, before there is anything to share', async () => {
    const table = tableOf([themes, causes], written('n1', 'not-working'));
    expect([themes.share?.(table.look()), causes.share?.(table.look())]).toEqual([null, null]);
    const Wall = await themes.wall?.();
    if (!Wall) throw new Error('no wall');
    render(<Wall shared={{}} />);
    screen.getByText('The piles come here.');
  });
});
