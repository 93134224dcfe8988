// Theming through the screen: by taps only, by keys only, and what the room hears of it.

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/activities/cards/model.ts';
import { examples } from '../../../src/activities/themes/examples.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { chooseThemes } from '../../../src/activities/themes/model.ts';
import { beginTheme, placeCard, wordTheme } from '../../../src/activities/themes/rules.ts';
import { words } from '../../../src/activities/themes/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { sitAt } from '../../support/sit-at.tsx';
import { tableWith, written } from './table.ts';

beforeAll(() => Promise.all([words.load('en'), words.load('ur')]));
beforeEach(() => {
  locale.value = 'en';
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const tap = (name: string | RegExp) => fireEvent.click(button(name));
const piles = () => within(screen.getByRole('group', { name: words.say('sort.piles') })).queryAllByRole('button');
const heard = () =>
  screen
    .getAllByRole('status')
    .map((place) => place.textContent)
    .join(' ');
/** As a keyboard does it: only what can be reached and has the focus hears the key. */
const press = (key: string, on: Element | null = document.activeElement) =>
  fireEvent.keyDown(on ?? document.body, { key });

function threeCards() {
  return tableWith(
    written('c1', 'working', 'I like the bus.', 'ann'),
    written('c2', 'working', 'The driver waits.', 'ann'),
    written('c3', 'working', 'I sing in the choir.', 'bob'),
    written('n1', 'not-working', 'Nobody comes.', 'bob'),
  );
}

describe('C26 the whole sorting', () => {
  test('is done with taps only', async () => {
    const table = threeCards();
    await sitAt(table, themes);
    screen.getByText('3 cards left to sort');
    tap(/^New pile/);
    await screen.findByText('2 cards left to sort');
    tap(/I like the bus\..*1 card, from 1 person/);
    await screen.findByText('1 card left to sort');
    tap(/^Not sure/);
    await screen.findByRole('heading', { name: 'Every card has a place.' });
    expect(table.piles('working')).toEqual([['c1', 'c2']]);
    expect(table.sorted('working').unsure.map(({ id }) => id)).toEqual(['c3']);
    // What was put by is taken up again from the same place.
    tap(/I sing in the choir/);
    await screen.findByText('This card was put by as not sure.');
    tap(/^New pile/);
    await waitFor(() => expect(table.piles('working')).toEqual([['c1', 'c2'], ['c3']]));
  });

  test('is done with keys only', async () => {
    const table = threeCards();
    await sitAt(table, themes);
    button(/^New pile/).focus();
    press('0');
    await screen.findByText('2 cards left to sort');
    press('1');
    await screen.findByText('1 card left to sort');
    // Every target is a stop for Tab, and the arrows go from one to the next.
    press('ArrowRight');
    expect(document.activeElement).toBe(button(/^Not sure/));
    fireEvent.click(document.activeElement ?? document.body);
    await screen.findByRole('heading', { name: 'Every card has a place.' });
    expect(table.piles('working')).toEqual([['c1', 'c2']]);
    expect(table.sorted('working').unsure.map(({ id }) => id)).toEqual(['c3']);
  });

  test('says where the last card went, what is left and which card comes next', async () => {
    await sitAt(threeCards(), themes);
    tap(/^New pile/);
    await waitFor(() =>
      expect(heard()).toContain('Placed: New pile. 2 cards left to sort. Next card: The driver waits.'),
    );
    screen.getByText('The last card went here: New pile');
  });

  test('a slip is undone on the spot, and the same card is there again', async () => {
    const table = threeCards();
    await sitAt(table, themes);
    tap(/I sing in the choir/);
    tap(/^Not sure/);
    await waitFor(() => expect(table.sorted('working').unsure.length).toBe(1));
    tap('Undo');
    await waitFor(() => expect(heard()).toContain('Taken back. Now: I sing in the choir.'));
    expect(table.sorted('working').unsure).toEqual([]);
    tap(/^New pile/);
    await waitFor(() => expect(table.piles('working')).toEqual([['c3']]));
  });

  test('beside the cards only a sorting is undone: nothing that was done before it, elsewhere or to other cards', async () => {
    const table = threeCards();
    table.act(beginTheme, { category: 'not-working', card: 'n1' });
    await sitAt(table, themes);
    const undo = () => button('Undo');
    expect(undo().getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(undo());
    tap(/^New pile/);
    await screen.findByText('2 cards left to sort');
    expect(undo().getAttribute('aria-disabled')).toBe(null);
    fireEvent.click(undo());
    await screen.findByText('3 cards left to sort');
    expect(undo().getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(undo());
    await waitFor(() => expect(table.sorted('working').loose.length).toBe(3));
    expect(table.piles('not-working')).toEqual([['n1']]);
  });

  test('two fast taps place one card', async () => {
    const table = threeCards();
    const desk = await sitAt(table, themes);
    const not = button(/^Not sure/);
    fireEvent.click(not);
    fireEvent.click(not);
    await screen.findByText('2 cards left to sort');
    expect(desk.refusals).toEqual([]);
    expect(table.sorted('working').unsure.length).toBe(1);
  });
});

describe('the table', () => {
  test('keeps each category apart, and its tab says what is left', async () => {
    await sitAt(threeCards(), themes);
    screen.getByRole('tab', { name: 'Working · 3 left' });
    screen.getByRole('tab', { name: 'For the future · no cards' });
    fireEvent.click(screen.getByRole('tab', { name: 'Not working · 1 left' }));
    await screen.findByText('1 card left to sort');
    expect(screen.queryByText('I like the bus.')).toBeNull();
  });

  test('C55 the name of every card and pile holds its words', async () => {
    const table = threeCards();
    table.act(beginTheme, { category: 'working', card: 'c1' });
    await sitAt(table, themes);
    expect(piles().map((pile) => pile.textContent)).toEqual([expect.stringContaining('I like the bus.')]);
    button(/I sing in the choir/);
  });

  test('has piles that stay where they were begun, whichever is the largest', async () => {
    const table = threeCards();
    table.act(beginTheme, { category: 'working', card: 'c1' });
    table.act(beginTheme, { category: 'working', card: 'c2' });
    table.act(placeCard, { card: 'c3', place: table.pileWith('c2') });
    table.write([written('c4', 'working', 'Another.')]);
    await sitAt(table, themes);
    expect(piles().map((pile) => pile.textContent?.includes('I like the bus.'))).toEqual([true, false]);
  });

  test('C58 a change of language leaves the card and the words being typed where they are', async () => {
    const table = threeCards();
    table.act(beginTheme, { category: 'working', card: 'c1' });
    table.act(placeCard, { card: 'c2', place: table.pileWith('c1') });
    await sitAt(table, themes);
    tap('All piles');
    fireEvent.click(await screen.findByRole('button', { name: /I like the bus/ }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'I can us' } });
    locale.value = 'ur';
    await screen.findByText(/نئی ڈھیری|یہ بیان رکھیں/);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('I can us');
  });
});

describe('the board', () => {
  async function board() {
    const table = threeCards();
    table.act(beginTheme, { category: 'working', card: 'c1' });
    table.act(placeCard, { card: 'c2', place: table.pileWith('c1') });
    table.act(beginTheme, { category: 'working', card: 'c3' });
    const desk = await sitAt(table, themes);
    tap('All piles');
    await screen.findByText('Piles of one card');
    return { table, desk };
  }
  const open = (name: RegExp) => tap(name);
  const sheet = () => within(screen.getByRole('dialog'));

  test('counts what was begun with one card as a pile', async () => {
    await board();
    screen.getByText('2 piles · 2 piles have no statement yet');
  });

  test('shows both counts, every card, and single cards in the open', async () => {
    await board();
    screen.getByText(/2 cards, from 1 person · No statement yet/);
    screen.getByText('The driver waits.');
    button('I sing in the choir.');
  });

  test('a statement is begun with a starter, kept, agreed, and asked again after a change', async () => {
    const { table } = await board();
    open(/I like the bus/);
    fireEvent.click(sheet().getByRole('button', { name: /^I can/ }));
    const field = () => sheet().getByRole<HTMLTextAreaElement>('textbox');
    await waitFor(() => expect(field().value).toBe('I can '));
    fireEvent.input(field(), { target: { value: 'I can get about.' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    fireEvent.click(await sheet().findByRole('checkbox', { name: 'The group says yes to this statement' }));
    const theme = () => table.themes().themes.get(table.pileWith('c1'));
    await waitFor(() => expect(theme()).toMatchObject({ words: 'I can get about.', agreed: true }));
    fireEvent.input(field(), { target: { value: 'I can get about on the bus.' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    await waitFor(() => expect(theme()).toMatchObject({ words: 'I can get about on the bus.', agreed: false }));
    sheet().getByText('1 earlier wording');
  });

  test('a statement being typed is there again after a kill', async () => {
    const { table, desk } = await board();
    open(/I like the bus/);
    fireEvent.input(sheet().getByRole('textbox'), { target: { value: 'I can get ab' } });
    cleanup();
    await sitAt(table, themes, desk.drafts);
    open(/I like the bus/);
    expect(sheet().getByRole<HTMLTextAreaElement>('textbox').value).toBe('I can get ab');
  });

  test('C25 a blank statement is refused in words, at the field', async () => {
    await board();
    open(/I like the bus/);
    fireEvent.input(sheet().getByRole('textbox'), { target: { value: '  ' } });
    fireEvent.click(sheet().getByRole('button', { name: 'Keep this statement' }));
    await sheet().findByText('There are no words yet. Write the statement first.');
    expect(sheet().getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });

  test('a statement without "I" is advised about and taken all the same', async () => {
    const { table } = await board();
    open(/I like the bus/);
    fireEvent.input(sheet().getByRole('textbox'), { target: { value: 'Transport' } });
    sheet().getByText(/closer to people’s own words/);
    fireEvent.click(sheet().getByRole('button', { name: 'Keep this statement' }));
    await waitFor(() => expect(table.themes().themes.get(table.pileWith('c1'))?.words).toBe('Transport'));
  });

  test('picked cards move, come out, and become a pile of their own', async () => {
    const { table } = await board();
    open(/I like the bus/);
    fireEvent.click(sheet().getByRole('button', { name: /The driver waits/ }));
    fireEvent.click(sheet().getByRole('button', { name: 'Move to another pile' }));
    fireEvent.click(sheet().getByRole('button', { name: /I sing in the choir/ }));
    await waitFor(() => expect(table.piles('working')).toEqual([['c2', 'c3'], ['c1']]));
    fireEvent.click(sheet().getByRole('button', { name: 'Close' }));
    open(/I sing in the choir.*2 cards/);
    fireEvent.click(sheet().getByRole('button', { name: /I sing in the choir/ }));
    fireEvent.click(sheet().getByRole('button', { name: 'Make a new pile of these' }));
    await waitFor(() => expect(table.piles('working').map(String).sort()).toEqual(['c1', 'c2', 'c3']));
    fireEvent.click(sheet().getByRole('button', { name: /The driver waits/ }));
    fireEvent.click(sheet().getByRole('button', { name: 'Take out' }));
    await waitFor(() => expect(table.sorted('working').loose.map(({ id }) => id)).toEqual(['c2']));
  });

  test('C21 a pile broken up asks, and leaves its cards on the board', async () => {
    const { table } = await board();
    open(/I like the bus/);
    fireEvent.click(sheet().getByRole('button', { name: 'Break up this pile' }));
    fireEvent.click(screen.getByRole('button', { name: 'Break it up' }));
    await screen.findByText('Not sorted yet');
    expect(table.sorted('working').loose.map(wordsOf)).toEqual(['I like the bus.', 'The driver waits.']);
    button('I like the bus.');
  });

  test('C23 after the vote a merge asks once, and no leaves everything as it was', async () => {
    const table = tableWith(written('n1', 'not-working', 'Nobody comes.'), written('n2', 'not-working', 'I wait.'));
    table.act(beginTheme, { category: 'not-working', card: 'n1' });
    table.act(beginTheme, { category: 'not-working', card: 'n2' });
    for (const card of ['n1', 'n2'])
      table.act(wordTheme, { theme: table.pileWith(card), words: `I ${card}`, language: 'en' });
    table.write([chooseThemes([table.pileWith('n1')])]);
    await sitAt(
      table,
      themes,
      new Map([
        ['category', 'not-working'],
        ['view', 'board'],
      ]),
    );
    const merge = () => {
      fireEvent.click(sheet().getByRole('button', { name: 'Put into another pile' }));
      fireEvent.click(sheet().getByRole('button', { name: /^I n2/ }));
    };
    open(/^I n1/);
    merge();
    await screen.findByText(/No dots are lost/);
    fireEvent.click(await screen.findByRole('button', { name: 'No, leave it' }));
    expect(table.piles('not-working')).toEqual([['n1'], ['n2']]);
    fireEvent.click(sheet().getByRole('button', { name: 'Back' }));
    merge();
    fireEvent.click(await screen.findByRole('button', { name: 'Yes, change the piles' }));
    await waitFor(() => expect(table.piles('not-working')).toEqual([['n1', 'n2']]));
  });
});

describe('every named state', () => {
  for (const example of examples) {
    if (example.shows !== 'desk') continue;
    for (const view of ['sort', 'board']) {
      test(`${example.name}, ${view}: is drawn, without a raw key`, async () => {
        const table = tableWith();
        table.load(example);
        await sitAt(
          table,
          themes,
          new Map([
            ['view', view],
            ['category', example.name.includes('one category') ? 'not-working' : 'working'],
            ...Object.entries(example.drafts ?? {}),
          ]),
        );
        expect(document.body.textContent).not.toMatch(/\b(sort|board|statement|refused|category)\.[a-z]/);
        expect(document.body.textContent?.length).toBeGreaterThan(20);
      });
    }
  }
});
