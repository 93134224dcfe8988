// Asking for causes through the screen: chains and branches with keys only, and nothing typed is lost.

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examples } from '../../../src/activities/causes/examples.ts';
import { cardsModel } from '../../../src/activities/cards/model.ts';
import { causes } from '../../../src/activities/causes/index.ts';
import { branchesOf, causesModel, everyCause } from '../../../src/activities/causes/model.ts';
import { words } from '../../../src/activities/causes/words/table.ts';
import { words as deskWords } from '../../../src/desk/words/table.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { chooseThemes, chosenThemes, themesModel } from '../../../src/activities/themes/model.ts';
import { beginTheme, wordTheme } from '../../../src/activities/themes/rules.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { sitAt } from '../../support/sit-at.tsx';
import { tableOf, written } from '../themes/table.ts';

beforeAll(() => Promise.all([words.load('en'), words.load('ur'), deskWords.load('en')]));
beforeEach(() => {
  locale.value = 'en';
});

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const field = (name: string | RegExp = /^What makes this happen/) => screen.findByRole('textbox', { name });

function twoThemes() {
  const table = tableOf([themes, causes], written('n1', 'not-working'), written('n2', 'not-working'));
  for (const card of ['n1', 'n2']) {
    table.act(beginTheme, { category: 'not-working', card });
    table.act(wordTheme, { theme: table.pileWith(card), words: `I am ${card}.`, language: 'en' });
  }
  table.go('causes');
  return table;
}

function chosen() {
  const table = twoThemes();
  table.write([chooseThemes([table.pileWith('n1')])]);
  return table;
}

const said = (table: ReturnType<typeof twoThemes>, card = 'n1') =>
  everyCause(branchesOf(table.look().read(causesModel), table.themes(), table.pileWith(card))).map((cause) => [
    cause.words,
    cause.parent === null ? null : table.look().read(causesModel).causes.get(cause.parent)?.words,
  ]);

async function answer(text: string, name?: string | RegExp) {
  const place = await field(name);
  fireEvent.input(place, { target: { value: text } });
  fireEvent.keyDown(place, { key: 'Enter' });
}

describe('asking', () => {
  test('piles without a statement are told apart by their first cards, as on the ballot', async () => {
    const table = tableOf([themes, causes], written('n1', 'not-working'), written('n2', 'not-working'));
    for (const card of ['n1', 'n2']) table.act(beginTheme, { category: 'not-working', card });
    table.write([chooseThemes([table.pileWith('n1'), table.pileWith('n2')])]);
    table.go('causes');
    await sitAt(table, causes);
    const [first, second] = ['n1', 'n2'].map((id) => table.look().read(cardsModel).cards.get(id)?.words ?? '');
    expect(screen.getByRole('heading', { level: 2, name: first ?? '' })).toBeTruthy();
    expect(screen.getByRole('button', { name: new RegExp(`^${second}`) })).toBeTruthy();
  });

  test('a pile that is called by a card of 2,000 letters shows their beginning and, pressed, all of them; a statement stands there whole', async () => {
    const long = examples.find(({ name }) => name === 'a pile called by a card of 2,000 letters');
    const here = tableOf([themes, causes]);
    if (long?.shows === 'desk') here.load(long);
    await sitAt(here, causes);
    const heading = screen.getByRole('heading', { level: 2, name: /^We wait for the bus again\./ });
    expect(heading.textContent?.length).toBeGreaterThan(1900);
    expect(heading.className).not.toBe('');
    tap('Show all of it');
    await waitFor(() => expect(heading.className).toBe(''));
    tap('Show all of it');
    await waitFor(() => expect(heading.className).not.toBe(''));
    tap(/^I am stuck at home/);
    await screen.findByRole('heading', { level: 2, name: /^I am stuck at home/ });
    expect(screen.queryByRole('button', { name: 'Show all of it' })).toBeNull();
  });

  test('each answer becomes the next question, with keys only', async () => {
    const table = chosen();
    await sitAt(table, causes);
    tap('What makes this happen?');
    await answer('The rota is late.');
    await answer('Staff fall ill.', 'What makes this happen: “The rota is late.”?');
    await field('What makes this happen: “Staff fall ill.”?');
    expect(said(table)).toEqual([
      ['The rota is late.', null],
      ['Staff fall ill.', 'The rota is late.'],
    ]);
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
  });

  test('another reason stands beside, not under', async () => {
    const table = chosen();
    await sitAt(table, causes);
    tap('What makes this happen?');
    await answer('The rota is late.');
    await field('What makes this happen: “The rota is late.”?');
    tap('Another reason instead');
    await answer('Nobody asks us.', 'What makes this happen?');
    await waitFor(() =>
      expect(said(table)).toEqual([
        ['The rota is late.', null],
        ['Nobody asks us.', null],
      ]),
    );
  });

  test('C25 a blank answer is refused in words, at the field', async () => {
    const desk = await sitAt(chosen(), causes);
    tap('What makes this happen?');
    fireEvent.keyDown(await field(), { key: 'Enter' });
    await screen.findByText('There are no words yet. Write what makes it happen.');
    expect((await field()).getAttribute('aria-invalid')).toBe('true');
    expect(desk.refusals).toEqual(['blank']);
  });

  test('C36 C58 a cause being typed is there after a kill and in another language, under the same cause', async () => {
    const table = chosen();
    const desk = await sitAt(table, causes);
    tap('What makes this happen?');
    await answer('The rota is late.');
    fireEvent.input(await field(/“The rota is late.”/), { target: { value: 'Staff fa' } });
    cleanup();
    locale.value = 'ur';
    await sitAt(table, causes, desk.drafts);
    const place = (await field(/The rota is late/)) as HTMLInputElement;
    expect(place.value).toBe('Staff fa');
  });

  test('letters typed on while the last answer is being saved go along to the next question', async () => {
    const table = chosen();
    await sitAt(table, causes);
    tap('What makes this happen?');
    const first = await field();
    fireEvent.input(first, { target: { value: 'The rota is late.' } });
    fireEvent.keyDown(first, { key: 'Enter' });
    fireEvent.input(first, { target: { value: 'The rota is late.Sta' } });
    const next = (await field(/“The rota is late.”/)) as HTMLInputElement;
    expect(next.value).toBe('Sta');
    expect(said(table)).toEqual([['The rota is late.', null]]);
  });

  test('the question can be put as "why?"', async () => {
    await sitAt(chosen(), causes);
    tap('Ask “Why?” instead');
    fireEvent.click(await screen.findByRole('button', { name: 'Why?' }));
    await field('Why?');
  });
});

describe('a cause', () => {
  async function withRota() {
    const table = chosen();
    await sitAt(table, causes);
    tap('What makes this happen?');
    await answer('The rota is late.');
    await answer('Staff fall ill.', /“The rota is late.”/);
    await field(/“Staff fall ill.”/);
    tap('Enough here');
    return table;
  }

  test('is reworded where it stands', async () => {
    const table = await withRota();
    tap(/^The rota is late/);
    tap('Change the words');
    const place = await screen.findByRole('textbox', { name: 'The words of this cause' });
    expect((place as HTMLInputElement).value).toBe('The rota is late.');
    fireEvent.input(place, { target: { value: 'The rota is made too late.' } });
    fireEvent.keyDown(place, { key: 'Enter' });
    await screen.findByText('The rota is made too late.');
    expect(said(table)[1]).toEqual(['Staff fall ill.', 'The rota is made too late.']);
  });

  test('is taken away with all under it, and one undo brings it back', async () => {
    const table = await withRota();
    tap(/^The rota is late/);
    tap('Take away');
    await screen.findByText('Taken away, 2 causes in all.', { selector: '[data-tone] p' });
    expect(said(table)).toEqual([]);
    tap('Undo');
    await screen.findByText('Staff fall ill.');
    expect(said(table).length).toBe(2);
  });

  test('loses the way back as soon as something else was done: undo would take back that', async () => {
    const table = await withRota();
    tap(/^Staff fall ill/);
    tap('Take away');
    await screen.findByRole('button', { name: 'Undo' });
    tap(/^The rota is late/);
    tap('We could change this');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(said(table)).toEqual([['The rota is late.', null]]);
  });

  test('is marked as one we could change, and says that it goes to the vote', async () => {
    await withRota();
    const slip = () => screen.getByRole('button', { name: /^The rota is late/ });
    expect(slip().textContent).not.toContain('Goes to the vote');
    screen.getByText(/The deepest cause goes to the vote/);
    fireEvent.click(slip());
    tap('We could change this');
    await screen.findByText(/1 marked cause goes to the vote/);
    expect(slip().textContent).toContain('Goes to the vote');
  });
});

describe('what is no cause yet, or not one at all', () => {
  test('“we don’t know yet, find out” is marked on the cause and shown on it, and can be taken off', async () => {
    const table = chosen();
    await sitAt(table, causes);
    tap('What makes this happen?');
    await answer('The rota is late.');
    await field(/“The rota is late.”/);
    tap('Enough here');
    fireEvent.click(await screen.findByRole('button', { name: /^The rota is late/ }));
    const slip = () => screen.getByRole('button', { name: /^The rota is late/ });
    expect(slip().textContent).not.toContain('Find out');
    tap('We don’t know yet, find out');
    await waitFor(() => expect(slip().textContent).toContain('Find out'));
    tap('We don’t know yet, find out');
    await waitFor(() => expect(slip().textContent).not.toContain('Find out'));
  });

  test('a solution given as an answer is parked with one tap, and the question stays open and empty', async () => {
    const table = chosen();
    await sitAt(table, causes);
    tap('What makes this happen?');
    fireEvent.input(await field(), { target: { value: 'Put the list on the fridge.' } });
    tap('That is a solution: park it');
    await screen.findByText('Put the list on the fridge.', { selector: 'li *' });
    expect(((await field()) as HTMLInputElement).value).toBe('');
    expect(said(table)).toEqual([]);
    tap('Take away: Put the list on the fridge.');
    await waitFor(() => expect(screen.queryByText('Put the list on the fridge.', { selector: 'li *' })).toBeNull());
  });

  test('C36 an idea can be written by itself; blank is refused at its field, and what is typed outlives a kill', async () => {
    const table = chosen();
    const desk = await sitAt(table, causes);
    const place = () => screen.getByRole('textbox', { name: 'A solution that came up' });
    tap('Park it');
    await screen.findByText(/^There are no words yet\./);
    fireEvent.input(place(), { target: { value: 'Send a te' } });
    cleanup();
    await sitAt(table, causes, desk.drafts);
    expect((place() as HTMLInputElement).value).toBe('Send a te');
    fireEvent.keyDown(place(), { key: 'Enter' });
    await screen.findByText('Send a te', { selector: 'li *' });
    expect((place() as HTMLInputElement).value).toBe('');
  });

  test('an idea that leads to somebody is warned of while it is typed, and can be set aside for the lead', async () => {
    const table = chosen();
    await sitAt(table, causes);
    const place = screen.getByRole('textbox', { name: 'A solution that came up' });
    fireEvent.input(place, { target: { value: 'Ring Sarah on 07700 900123.' } });
    expect(
      await screen.findByText(/^Perhaps a phone number: “.*07700 900123.*”\. Whoever reads this could ring it\.$/),
    ).toBeTruthy();
    fireEvent.keyDown(place, { key: 'Enter' });
    await screen.findByText('Ring Sarah on 07700 900123.', { selector: 'li *' });
    tap('Set aside, tell the lead: Ring Sarah on 07700 900123.');
    const question = within(await screen.findByRole('alertdialog'));
    expect(question.getByText('This cannot be undone.')).toBeTruthy();
    fireEvent.click(question.getByRole('button', { name: 'Set them aside' }));
    await waitFor(() => expect(screen.queryByText(/07700/)).toBeNull());
    expect(JSON.stringify(table.replay.entries)).not.toContain('07700');
  });

  test('words that put it on somebody are advised on under the field, gently, and kept all the same', async () => {
    const table = chosen();
    await sitAt(table, causes);
    tap('What makes this happen?');
    const advice = /How do things work, that this happens\?$/;
    fireEvent.input(await field(), { target: { value: 'The rota is late.' } });
    expect(screen.queryByText(advice)).toBeNull();
    fireEvent.input(await field(), { target: { value: 'The manager doesn’t care.' } });
    expect((await screen.findByText(advice)).getAttribute('role')).toBe('status');
    fireEvent.keyDown(await field(), { key: 'Enter' });
    await field(/“The manager doesn’t care.”/);
    expect(said(table)).toEqual([['The manager doesn’t care.', null]]);
    expect(screen.queryByText(advice)).toBeNull();
    tap('Enough here');
    fireEvent.click(await screen.findByRole('button', { name: /^The manager/ }));
    tap('Change the words');
    expect(await screen.findByText(advice)).toBeTruthy();
  });
});

describe('themes', () => {
  test('are chosen by hand where there was no ballot', async () => {
    const table = twoThemes();
    await sitAt(table, causes);
    tap(/^Look at/);
    await screen.findByText('Tick at least one theme first.');
    fireEvent.click(screen.getByRole('checkbox', { name: 'I am n2.' }));
    tap('Look at 1 theme');
    await screen.findByRole('heading', { name: 'I am n2.' });
    expect(chosenThemes(table.look().read(themesModel)).map(({ words: statement }) => statement)).toEqual(['I am n2.']);
  });

  test('chosen ones stand side by side, each with its number of causes', async () => {
    const table = twoThemes();
    table.write([chooseThemes([table.pileWith('n1'), table.pileWith('n2')])]);
    await sitAt(table, causes);
    tap('What makes this happen?');
    await answer('The rota is late.');
    const picker = within(screen.getByRole('group', { name: 'The theme we look at' }));
    await picker.findByRole('button', { name: 'I am n1. 1 cause' });
    fireEvent.click(picker.getByRole('button', { name: 'I am n2. No causes yet' }));
    await screen.findByRole('heading', { name: 'I am n2.' });
    expect(screen.queryByText('The rota is late.')).toBeNull();
  });
});

describe('every named state', () => {
  for (const example of examples) {
    if (example.shows !== 'desk') continue;
    test(`${example.name}: is drawn, without a raw key`, async () => {
      const table = tableOf([themes, causes]);
      table.load(example);
      await sitAt(table, causes);
      expect(document.body.textContent).not.toMatch(/\b(ask|choose|refused|vote|report)\.[a-z]/);
      expect(document.body.textContent?.length).toBeGreaterThan(20);
    });
  }
});
