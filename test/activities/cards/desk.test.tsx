// Collecting at the desk by its own buttons and keys: typed in, corrected, taken back, brought in from a file.
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examples } from '../../../src/activities/cards/examples.ts';
import { cards } from '../../../src/activities/cards/index.ts';
import { allCards, cardsModel, cardsOverTheLimit, wordsOf } from '../../../src/activities/cards/model.ts';
import { importCards, writeCard } from '../../../src/activities/cards/rules.ts';
import { sayRefusal, words } from '../../../src/activities/cards/words/table.ts';
import { words as deskWords } from '../../../src/desk/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { peopleModel } from '../../../src/people/model.ts';
import { agree } from '../../../src/people/rules.ts';
import { room, type Room } from '../../support/room.ts';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(async () => {
  for (const table of [words, deskWords, handoverWords]) {
    for (const of of ['en', 'cy', 'ur'] as const) await table.load(of);
  }
});
beforeEach(() => {
  locale.value = 'en';
});

const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const tab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /own words/ });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const enter = () => fireEvent.keyDown(field(), { key: 'Enter' });
const state = (hall: Room) => hall.look().read(cardsModel);
const saidOf = (hall: Room) => allCards(state(hall)).map((card) => [card.category, wordsOf(card)]);
const sheet = () => within(screen.getByRole('dialog'));
const question = () => within(screen.getByRole('alertdialog'));

function hallOf(people = 3) {
  const hall = room(cards);
  hall.go('collect');
  const tokens = hall.welcome(people);
  for (const token of tokens) hall.act(agree, { token, consent: { taking: true, quoting: true } });
  return { hall, tokens };
}

async function typing(people = 3) {
  const { hall, tokens } = hallOf(people);
  const chair = await sitAt(hall, cards, new Map([['way', 'typed']]));
  return { hall, tokens, chair };
}

describe('by turns', () => {
  test('whoever had a turn or a card is not offered again', async () => {
    const { hall, tokens } = hallOf(3);
    hall.write([{ kind: 'cards/heard', data: { token: tokens[0]!, passed: true } }]);
    await sitAt(hall, cards);
    expect(screen.getByRole('button', { name: /Pass the tablet round \(2 people\)/ })).toBeTruthy();
  });
});

describe('typed in', () => {
  test('whoever walks along the tabs with the arrow keys walks on: the field takes the focus from a tap only', async () => {
    const { hall } = hallOf();
    await sitAt(hall, cards);
    const tabs = () => screen.getAllByRole('tab');
    tabs()[0]?.focus();
    fireEvent.keyDown(tabs()[0]!, { key: 'ArrowRight' });
    await screen.findByRole('textbox', { name: /own words/ });
    await waitFor(() => expect(document.activeElement).toBe(tabs()[1]));
    fireEvent.keyDown(tabs()[1]!, { key: 'ArrowRight' });
    await waitFor(() => expect(tabs()[2]?.getAttribute('aria-selected')).toBe('true'));
  });

  test('goes by keys alone: category, words, Enter, next', async () => {
    const { hall } = await typing();
    await waitFor(() => expect(document.activeElement).toBe(field()));
    type('I like the bus.');
    enter();
    await waitFor(() => expect(saidOf(hall)).toEqual([['working', 'I like the bus.']]));
    await waitFor(() => expect(field().value).toBe(''));
    expect(document.activeElement).toBe(field());
    const radio = screen.getByRole('radio', { name: /Not working/ });
    radio.focus();
    fireEvent.keyDown(radio, { key: '2', code: 'Digit2' });
    await waitFor(() => expect(document.activeElement).toBe(field()));
    type('The bus is late.');
    enter();
    type('The step is high.');
    enter();
    await waitFor(() => expect(saidOf(hall)).toHaveLength(3));
    expect(saidOf(hall).slice(1)).toEqual([
      ['not-working', 'The bus is late.'],
      ['not-working', 'The step is high.'],
    ]);
    fireEvent.keyDown(field(), { key: '£', code: 'Digit3', altKey: true });
    type('I want a bench.');
    enter();
    await waitFor(() => expect(saidOf(hall).at(-1)).toEqual(['future', 'I want a bench.']));
    // A digit that is typed is a word, not a category.
    fireEvent.keyDown(field(), { key: '1', code: 'Digit1' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /For the future/ }).checked).toBe(true);
  });

  test('two Enters in a hurry write one card', async () => {
    const { hall } = await typing();
    type('I like the bus.');
    enter();
    enter();
    await waitFor(() => expect(saidOf(hall)).toHaveLength(1));
    await Promise.resolve();
    expect(saidOf(hall)).toHaveLength(1);
  });

  test('Enter that ends a word of an input method saves nothing', async () => {
    const { hall } = await typing();
    type('میں');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    await Promise.resolve();
    expect(saidOf(hall)).toEqual([]);
  });

  test('a blank card is refused in words, at the field', async () => {
    const { hall } = await typing();
    type('  ');
    enter();
    expect(await screen.findByText('There are no words yet. Write something first.')).toBeTruthy();
    expect(saidOf(hall)).toEqual([]);
  });

  test('what was refused is no longer said while the next words are typed', async () => {
    await typing();
    enter();
    await screen.findByText(/^There are no words yet/);
    type('I');
    await waitFor(() => expect(screen.queryByText(/^There are no words yet/)).toBeNull());
  });

  test('Enter or the button once more, after a card was saved, refuses nothing', async () => {
    const { hall } = await typing();
    type('I like the bus.');
    enter();
    await waitFor(() => expect(saidOf(hall)).toHaveLength(1));
    enter();
    tap('Save this card');
    // Long enough for a refusal to be drawn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByText(/^There are no words yet/)).toBeNull();
    type('I');
    type('');
    enter();
    expect(await screen.findByText(/^There are no words yet/)).toBeTruthy();
  });

  test('over what was agreed is refused, and the words stay in the field', async () => {
    const { hall } = await typing();
    tap(/Boat/);
    for (const text of ['one', 'two']) {
      type(text);
      enter();
      await waitFor(() => expect(field().value).toBe(''));
    }
    await waitFor(() => expect(saidOf(hall)).toHaveLength(2));
    type('three');
    enter();
    expect(await screen.findByText(/There are 2 cards here already/)).toBeTruthy();
    expect(field().value).toBe('three');
    tap('Not known');
    enter();
    await waitFor(() => expect(saidOf(hall)).toHaveLength(3));
  });

  describe('for somebody who was not asked yet whether they take part', () => {
    const withLatecomer = async () => {
      const { hall } = hallOf(1);
      const late = hall.welcome(1).at(-1) ?? '';
      await sitAt(hall, cards, new Map([['way', 'typed']]));
      type('Nobody gritted the hill.');
      tap(/Boat/);
      const person = () => hall.look().read(peopleModel).persons.get(late);
      return { hall, late, person };
    };

    test('it is said beside the button, and nothing is saved or photographed until they were asked, here and aloud', async () => {
      const { hall, late, person } = await withLatecomer();
      expect(await screen.findByText(words.say('refused.not-asked'))).toBeTruthy();
      expect(screen.queryByText(words.say('picture.take'))).toBeNull();
      enter();
      await waitFor(() => expect(screen.getAllByText(words.say('refused.not-asked')).length).toBe(2));
      expect(field().value).toBe('Nobody gritted the hill.');
      tap(deskWords.say('consent.ask'));
      expect(sheet().getByText(handoverWords.say('consent.what-for'))).toBeTruthy();
      fireEvent.click(sheet().getByRole('button', { name: deskWords.say('consent.taking.yes') }));
      expect(person()?.consent).toBeNull();
      fireEvent.click(await sheet().findByRole('button', { name: deskWords.say('consent.quoting.no') }));
      await waitFor(() => expect(person()?.consent).toEqual({ taking: true, quoting: false }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(allCards(state(hall))).toEqual([]);
      expect(screen.getByText(words.say('picture.take'))).toBeTruthy();
      enter();
      await waitFor(() => expect(allCards(state(hall))).toMatchObject([{ token: late }]));
    });

    test('a no is noted, and the words do not become a card of nobody', async () => {
      const { hall, person } = await withLatecomer();
      tap(deskWords.say('consent.ask'));
      fireEvent.click(sheet().getByRole('button', { name: deskWords.say('consent.taking.no') }));
      await waitFor(() => expect(person()?.consent?.taking).toBe(false));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(screen.getByText(words.say('refused.said-no'))).toBeTruthy();
      enter();
      await waitFor(() => expect(screen.getAllByText(words.say('refused.said-no')).length).toBe(2));
      expect(allCards(state(hall))).toEqual([]);
    });
  });

  test('whoever said no is not among those whose card it can be', async () => {
    const { hall, tokens } = hallOf(2);
    hall.act(agree, { token: tokens[0]!, consent: { taking: false, quoting: false } });
    await sitAt(hall, cards, new Map([['way', 'typed']]));
    expect(screen.queryByRole('button', { name: /Fish/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Boat/ })).toBeTruthy();
  });

  test('a kill in the middle of a word, and with a card on its way, loses neither and doubles neither', async () => {
    const { hall, chair } = await typing();
    type('I like the bus.');
    // As it is between Enter and "saved": the words have left the field and are not in the journal.
    const sending = [
      { card: 'mine', category: 'future', words: 'I want a bench.', token: null, by: 'typed', language: 'en' },
    ];
    chair.drafts.set('scribe', { ...(chair.drafts.get('scribe') as object), sending });
    cleanup();
    await sitAt(hall, cards, chair.drafts);
    expect(field().value).toBe('I like the bus.');
    await waitFor(() => expect(saidOf(hall)).toEqual([['future', 'I want a bench.']]));
    chair.drafts.set('scribe', { ...(chair.drafts.get('scribe') as object), sending });
    cleanup();
    await sitAt(hall, cards, chair.drafts);
    await waitFor(() => expect(chair.drafts.get('scribe')).toMatchObject({ sending: [] }));
    expect(saidOf(hall)).toHaveLength(1);
    expect(field().value).toBe('I like the bus.');
  });

  test('between Enter and “saved” the words lie in the draft', async () => {
    const { chair } = await typing();
    type('I like the bus.');
    enter();
    expect(chair.drafts.get('scribe')).toMatchObject({ words: '', sending: [{ words: 'I like the bus.' }] });
    await waitFor(() => expect(chair.drafts.get('scribe')).toMatchObject({ sending: [] }));
  });

  test('the last card can be undone where it was typed', async () => {
    const { hall } = await typing();
    type('I like the bus.');
    enter();
    expect(await screen.findByText('Saved last:', { exact: false })).toBeTruthy();
    tap('Undo');
    await waitFor(() => expect(saidOf(hall)).toEqual([]));
    expect(screen.queryByText('Saved last:', { exact: false })).toBeNull();
  });
});

describe('a picture for somebody', () => {
  const choose = async () => {
    tap(words.say('picture.choose'));
    fireEvent.click(sheet().getByRole('button', { name: words.say('subject.bus') }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };

  test('chosen at the desk it is a card without words, of the person and about what was said', async () => {
    const { hall, tokens } = await typing();
    fireEvent.click(screen.getByRole('radio', { name: /Not working/ }));
    tap(/Fish, blue/);
    await choose();
    await waitFor(() => expect(allCards(state(hall))).toHaveLength(1));
    expect(allCards(state(hall))[0]).toMatchObject({
      category: 'not-working',
      token: tokens[0],
      by: 'typed',
      wordless: true,
      picture: { is: 'chosen', data: 'bus' },
    });
  });

  test('with words in the field these are the card’s own', async () => {
    const { hall } = await typing();
    type('It never comes.');
    await choose();
    await waitFor(() => expect(saidOf(hall)).toEqual([['working', 'It never comes.']]));
    expect(allCards(state(hall))[0]).toMatchObject({ wordless: false, picture: { is: 'chosen', data: 'bus' } });
    await waitFor(() => expect(field().value).toBe(''));
  });

  test('the lines of a drawing outlive a kill and become the card', async () => {
    const { hall, chair } = await typing();
    tap(words.say('picture.draw'));
    const drawing = 'ink 10,10 20,20';
    chair.drafts.set('scribe', { ...(chair.drafts.get('scribe') as object), drawing });
    cleanup();
    await sitAt(hall, cards, chair.drafts);
    fireEvent.click(sheet().getByRole('button', { name: words.say('picture.done') }));
    await waitFor(() => expect(allCards(state(hall))).toHaveLength(1));
    expect(allCards(state(hall))[0]).toMatchObject({ wordless: true, picture: { is: 'drawing', data: drawing } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('nobody draws a card for which there is no room: it is said before the first line', async () => {
    const { hall, tokens } = await typing();
    for (const text of ['One.', 'Two.'])
      hall.act(writeCard, { category: 'working', words: text, token: tokens[0]!, by: 'typed' });
    tap(/Fish, blue/);
    tap(words.say('picture.draw'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.body.textContent).toContain(words.say('refused.enough-cards', { most: 2 }));
  });
});

test('a card in Urdu letters is kept as Urdu, whatever the app speaks', async () => {
  const { hall } = await typing();
  type('بس بہت دیر سے آتی ہے');
  expect(field().lang).toBe('ur');
  enter();
  await waitFor(() => expect(allCards(state(hall)).map(({ language }) => language)).toEqual(['ur']));
});

describe('a second look', () => {
  test('stands above the button that saves', async () => {
    await typing();
    type('Sarah helps me.');
    const look = screen.getByText('Worth a second look. It can stay as it is.');
    const save = screen.getByRole('button', { name: 'Save this card' });
    expect(look.compareDocumentPosition(save) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  const looked = () =>
    screen.queryByText('Worth a second look. It can stay as it is.')?.parentElement?.textContent ?? '';

  test('is asked for while typing and after saving, says what and why, and never blocks', async () => {
    const { hall } = await typing();
    type('The bus is late.');
    expect(looked()).toBe('');
    type('Sarah helps me.');
    expect(looked()).toContain('Perhaps a name: “\u2068Sarah\u2069”. Everybody may read this');
    enter();
    await waitFor(() => expect(saidOf(hall)).toEqual([['working', 'Sarah helps me.']]));
    await waitFor(() => expect(screen.queryByText('Saved last:', { exact: false })).toBeTruthy());
    await waitFor(() => expect(looked()).toContain('Sarah'));
    type('I');
    expect(looked()).toBe('');
    expect(
      screen
        .queryAllByRole('alert')
        .map((one) => one.textContent)
        .join(''),
    ).toBe('');
  });

  test('is asked for on an open card, and of its new words while they are put right', async () => {
    const { hall } = hallOf();
    hall.write([
      {
        kind: 'cards/written',
        data: { card: 'c', category: 'working', words: 'I live at CF10 3AT.', by: 'self', way: 'desk' },
      },
    ]);
    await sitAt(hall, cards, new Map([['way', 'typed']]));
    fireEvent.click(screen.getByRole('button', { name: /CF10/ }));
    expect(looked()).toContain('Perhaps a postcode');
    tap('Correct the words');
    expect(looked()).toContain('Perhaps a postcode');
    fireEvent.input(sheet().getByRole('textbox', { name: 'The words, put right' }), {
      target: { value: 'I live at home.' },
    });
    expect(looked()).toBe('');
  });
});

describe('one card', () => {
  async function openCard(example: string, name: RegExp) {
    const hall = room(cards);
    const found = examples.find((one) => one.name === example);
    if (found?.shows !== 'desk') throw new Error(example);
    hall.load(found);
    const chair = await sitAt(hall, cards, new Map([['way', 'file']]));
    fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!);
    return { hall, chair };
  }

  test('is corrected with a reason, and both wordings are shown', async () => {
    const { hall } = await openCard('one card', /dial-a-ride/);
    tap('Correct the words');
    fireEvent.input(sheet().getByRole('textbox', { name: 'The words, put right' }), {
      target: { value: 'The driver knows my chair.' },
    });
    tap('Save the correction');
    expect(await screen.findByText('Please say in a few words why.')).toBeTruthy();
    fireEvent.input(sheet().getByRole('textbox', { name: 'Why are they corrected?' }), {
      target: { value: 'They asked for it.' },
    });
    tap('Save the correction');
    await waitFor(() => expect(saidOf(hall)).toEqual([['working', 'The driver knows my chair.']]));
    const versions = within(await sheet().findByRole('region', { name: 'How the words changed' }));
    expect(versions.getByText(/dial-a-ride/)).toBeTruthy();
    expect(versions.getByText('The driver knows my chair.')).toBeTruthy();
    expect(versions.getByText('They asked for it.')).toBeTruthy();
  });

  test('is put into another language beside the first words, marked with who did it and in its own direction', async () => {
    const { hall } = await openCard('one card', /dial-a-ride/);
    tap('Put it into another language');
    fireEvent.change(sheet().getByRole('combobox', { name: 'Which language?' }), { target: { value: 'ur' } });
    fireEvent.input(sheet().getByRole('textbox', { name: 'The card in that language' }), {
      target: { value: 'ڈرائیور میری کرسی کو پہچانتا ہے۔' },
    });
    tap('Keep the translation');
    const list = within(await sheet().findByRole('list', { name: 'In other languages' }));
    const words = list.getByText('ڈرائیور میری کرسی کو پہچانتا ہے۔');
    expect([words.lang, words.dir]).toEqual(['ur', 'auto']);
    expect(list.getByText(/Put so by an interpreter/)).toBeTruthy();
    expect(saidOf(hall)[0]?.[1]).toMatch(/dial-a-ride/);
  });

  test('is taken back only after it was said that this cannot be undone; its half-made correction goes too', async () => {
    const { hall, chair } = await openCard('one card', /dial-a-ride/);
    tap('Take the card back');
    expect(question().getByText('This cannot be undone.')).toBeTruthy();
    tap('No, leave it');
    expect(saidOf(hall)).toHaveLength(1);
    tap('Correct the words');
    expect(JSON.stringify([...chair.drafts])).toContain('dial-a-ride');
    tap('Take the card back');
    tap('Take it back for good');
    await waitFor(() => expect(saidOf(hall)).toEqual([]));
    expect(JSON.stringify(hall.replay.entries)).not.toContain('dial-a-ride');
    expect(JSON.stringify([...chair.drafts])).not.toContain('dial-a-ride');
    expect(document.body.textContent).not.toContain('dial-a-ride');
  });

  test('is set aside for the lead without a comment', async () => {
    const { hall } = await openCard('nine cards', /coming to help me/);
    tap('Set aside, tell the lead');
    expect(question().getByText(/safeguarding lead/)).toBeTruthy();
    tap('Set it aside');
    await waitFor(() => expect(saidOf(hall)).toHaveLength(8));
    expect(document.body.textContent).not.toContain('coming to help me');
  });

  test('over the limit is shown apart and can be kept', async () => {
    const { hall } = await openCard('something to look at', /day centre/);
    expect(cardsOverTheLimit(state(hall))).toHaveLength(1);
    tap('Keep it anyway');
    await waitFor(() => expect(cardsOverTheLimit(state(hall))).toEqual([]));
  });

  test('that is a best guess waits to be checked', async () => {
    const { hall } = await openCard('something to look at', /see my sister/);
    tap('The person says it is right');
    await waitFor(() => expect(screen.queryByText(/best guess to check/)).toBeNull());
    expect(allCards(state(hall)).filter(({ checked }) => checked)).toHaveLength(1);
  });
});

describe('from a spreadsheet', () => {
  async function choose(content: string | Uint8Array<ArrayBuffer>, name = 'reviews.csv') {
    const { hall } = hallOf();
    await sitAt(hall, cards, new Map([['way', 'file']]));
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File([content], name)] } });
    return hall;
  }

  test('the shared reviews: looked at, brought in as one act, and undone as one', async () => {
    const hall = await choose(new Uint8Array(readFileSync('test/data/reviews-getting-out-and-about.csv')));
    expect(
      await screen.findByText(/^Rows: 169\. Come in: 16\d\. Come in with a warning: \d\. Stay out: 0\.$/),
    ).toBeTruthy();
    expect(screen.getByText('They are from 30 people.')).toBeTruthy();
    expect(screen.getByText(/Columns that are not taken: .*perspective/)).toBeTruthy();
    expect(saidOf(hall)).toEqual([]);
    tap('Bring in 169 cards');
    await waitFor(() => expect(saidOf(hall)).toHaveLength(169));
    // Never more drawn than can be drawn at once.
    expect(screen.getAllByRole('article').length).toBeLessThan(60);
    tap(/Undo: take them all out/);
    await waitFor(() => expect(saidOf(hall)).toEqual([]));
  });

  test('the way back of a file takes back that file and nothing else, and goes once it was taken back elsewhere', async () => {
    const { hall } = hallOf();
    const chair = await sitAt(hall, cards, new Map([['way', 'file']]));
    const file = new File(['Sort,What was said\nworking,I sit.\nfuture,I fly.\n'], 'reviews.csv');
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
    await screen.findByRole('button', { name: 'Bring in 2 cards' });
    tap('Bring in 2 cards');
    await screen.findByText('2 cards came in.', { selector: '*:not([aria-live] *)' });
    const act = hall.replay.entries.at(-1)!.act;
    // Somebody joins: undo is about them now.
    hall.welcome(1);
    chair.redraw();
    await screen.findByText(/Something else was done since/);
    expect(screen.queryByRole('button', { name: /take them all out/ })).toBeNull();
    // Taken back at the top, one after the other.
    const joined = hall.replay.entries.at(-1)!.act;
    hall.write([{ kind: 'journal/undone', data: { act: joined } }]);
    chair.redraw();
    await screen.findByRole('button', { name: /take them all out/ });
    hall.write([{ kind: 'journal/undone', data: { act } }]);
    chair.redraw();
    await waitFor(() => expect(screen.queryByRole('button', { name: /take them all out/ })).toBeNull());
    expect(screen.queryByText(/Something else was done since/)).toBeNull();
    expect(saidOf(hall)).toEqual([]);
  });

  test('cells are called cells, a row with two of them is one row, and a row to type in shows its text', async () => {
    const long = 'I want to go out and I want to stay at home and I want to see my friends and I want to rest.';
    await choose(`Working,Not working\n${long},${long}\nI sit,I "sing,I dance,I fly\n`);
    expect(await screen.findByText('2 cells come in with a warning')).toBeTruthy();
    expect(screen.getAllByText(/: 1 row\./).length).toBeGreaterThan(0);
    expect(screen.queryByText(/: 2 rows\./)).toBeNull();
    expect(screen.getByText('1 row stays out')).toBeTruthy();
    expect(screen.getByText(/I dance · I fly/)).toBeTruthy();
  });

  test('a refusal for which nobody has words yet is a sentence, never a key', () => {
    expect(sayRefusal({ reason: 'has-answers' })).toMatch(/^People have gone on from this/);
    expect(sayRefusal({ reason: 'of-a-newer-house' })).toBe('That did not work. Nothing has changed.');
  });

  test('what is too long to come in shows its beginning beside the reason and, pressed, all of it', async () => {
    await choose(`contributor,category,statement\na,working,"${'I wait. '.repeat(300)}"\nb,working,I sit.\n`);
    expect(await screen.findByText(/^The words are longer than 2,000 characters\./)).toBeTruthy();
    const text = screen.getByText(/^a · working · I wait\./);
    const cut = text.className;
    fireEvent.click(screen.getByRole('button', { name: 'Show all of it' }));
    await waitFor(() => expect(text.className).not.toBe(cut));
    expect(text.textContent?.length).toBeGreaterThan(2000);
  });

  test('what stays out is named by row and reason, until its wording is given a meaning', async () => {
    await choose('Person,Sort,What was said\na,Sideways,I walk.\nb,working,I sit.\nc,working,\n');
    expect(await screen.findByText('Rows: 3. Come in: 1. Come in with a warning: 0. Stay out: 2.')).toBeTruthy();
    const out = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(out).toContain('It is not said yet what “\u2068Sideways\u2069” means. 1 row: \u20682\u2069.');
    expect(out).toContain('There are no words in it. 1 row: \u20684\u2069.');
    fireEvent.change(screen.getByRole('combobox', { name: /Sideways/ }), { target: { value: 'future' } });
    expect(await screen.findByText('Rows: 3. Come in: 2. Come in with a warning: 0. Stay out: 1.')).toBeTruthy();
  });

  test('where no row can come in, the button that does nothing says why beside it', async () => {
    await choose('who,category,statement\na,Sideways,I walk.\n');
    const bring = await screen.findByRole('button', { name: 'Bring in 0 cards' });
    expect(bring.getAttribute('aria-disabled')).toBe('true');
    const why = document.getElementById(bring.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe(
      'No row of this file can come in yet. Why is said below, and can be put right there.',
    );
    fireEvent.change(screen.getByRole('combobox', { name: /Sideways/ }), { target: { value: 'future' } });
    const now = await screen.findByRole('button', { name: 'Bring in 1 card' });
    expect(now.hasAttribute('aria-describedby')).toBe(false);
    expect(screen.queryByText(/^No row of this file/)).toBeNull();
  });

  test.each(['who,category,statement\n', 'statement', 'What we heard,,\nWho,Category,Statement\n,,\n'])(
    'of a file with the names of its columns and no row that is said, and nothing is asked or offered: %j',
    async (file) => {
      await choose(file);
      await screen.findByText('There are only the names of the columns in it.');
      expect(screen.queryByRole('button', { name: /^Bring in/ })).toBeNull();
      expect(screen.queryByText(/^Rows: /)).toBeNull();
      expect(screen.queryByText(/^No row of this file/)).toBeNull();
      expect(screen.queryByText(/The file does not say/)).toBeNull();
      expect(screen.queryByRole('combobox')).toBeNull();
      // Another file can be chosen.
      await choose('who,category,statement\na,working,I walk.\n');
      await screen.findByRole('button', { name: 'Bring in 1 card' });
      expect(screen.queryByText('There are only the names of the columns in it.')).toBeNull();
    },
  );

  test('another tab in between loses nothing that was arranged', async () => {
    await choose('Person,Sort,What was said\na,Sideways,I walk.\n');
    await screen.findByText('Rows: 1. Come in: 0. Come in with a warning: 0. Stay out: 1.');
    tab('By turns');
    tab('From a spreadsheet');
    expect(screen.getByText('Rows: 1. Come in: 0. Come in with a warning: 0. Stay out: 1.')).toBeTruthy();
  });

  test('what comes in with a warning is told by kind, with why it matters, and row by row; it comes in all the same', async () => {
    const hall = await choose(
      'who,category,statement\na,working,Sarah rings me on 07700 900123.\nb,working,Sarah helps.\n,future,A bench.\nc,future,A seat.\nd,sideways,x\n',
    );
    expect(await screen.findByText('Rows: 5. Come in: 1. Come in with a warning: 3. Stay out: 1.')).toBeTruthy();
    await waitFor(() => expect(screen.getByText(/^Rows: 5/).closest('[aria-busy=false]')).toBeTruthy());
    const told = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(told).toContain('Perhaps a name: 2 rows. Everybody may read this: nobody should be named in it.');
    expect(told).toContain('It does not say whose words: 1 row. The card counts, but its person cannot be counted.');
    expect(told.find((text) => text?.startsWith('Row 2:'))?.replace(/[\u2068\u2069]/g, '')).toBe(
      'Row 2: Perhaps a name: “Sarah”. Perhaps a phone number: “07700 900123”.Sarah rings me on 07700 900123.',
    );
    expect(
      screen
        .queryAllByRole('alert')
        .map((one) => one.textContent)
        .join(''),
    ).toBe('');
    tap('Bring in 4 cards');
    await waitFor(() => expect(saidOf(hall)).toHaveLength(4));
  });

  test('a reason is said once for all its rows', async () => {
    await choose(`category,statement\nworking,I sit.\n${'working,\n'.repeat(1000)}working,I walk.\nworking, \n`);
    const reason = await screen.findByText(/^There are no words in it/);
    expect(reason.textContent?.replace(/[\u2068\u2069]/g, '')).toBe(
      'There are no words in it. 1,001 rows: 3–1002, 1004.',
    );
  });

  test('of a thousand reasons each can be reached', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => `sideways ${n},I walk.\n`);
    await choose(`category,statement\n${rows.join('')}`);
    expect(await screen.findByText(/^Rows: 1,000\./)).toBeTruthy();
    const listed = () => screen.getAllByText(/^It is not said yet what/).length;
    expect(listed()).toBe(10);
    for (let more = 0; more < 9; more += 1) tap('Show 100 more');
    tap('Show 90 more');
    expect(listed()).toBe(1000);
    expect(screen.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull();
  });

  test.each<[string, Uint8Array<ArrayBuffer>, RegExp]>([
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4]), /This is a workbook/],
    ['an empty file', new Uint8Array(), /nothing in this file/],
    ['a file with broken quotes', new TextEncoder().encode('a,b\n"x,working\n'), /From row 2 on/],
  ])('%s is refused in words', async (_, content, said) => {
    const hall = await choose(content);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(saidOf(hall)).toEqual([]);
  });
});

test('six hundred cards draw a few dozen, and more on demand', async () => {
  const { hall } = hallOf();
  const take = Array.from({ length: 640 }, (_, n) => ({
    category: 'working' as const,
    words: `card ${n}`,
    by: 'import' as const,
  }));
  hall.act(importCards, { rows: 640, take });
  await sitAt(hall, cards, new Map([['way', 'typed']]));
  expect(screen.getAllByRole('article')).toHaveLength(9);
  expect(screen.getAllByRole('article')[0]?.textContent).toContain('card 639');
  tap(/^Show 36 more/);
  expect(screen.getAllByRole('article')).toHaveLength(45);
});

test.each(['en', 'cy', 'ur'] as const)(
  'every state of the desk can be read in %s and has no raw key',
  async (of) => {
    locale.value = of;
    for (const example of examples) {
      if (example.shows !== 'desk') continue;
      for (const way of ['turns', 'typed', 'file']) {
        cleanup();
        const hall = room(cards);
        hall.load(example);
        await sitAt(hall, cards, new Map([['way', way]]));
        expect(document.body.textContent, example.name).not.toMatch(
          /\{\w+\}|\b(scribe|list|ways|sheet|import|category|picture)\.[a-z]/,
        );
      }
    }
  },
  30_000,
);

test('the report counts cards, people and ways, and holds no words of anybody', () => {
  const hall = room(cards);
  const found = examples.find(({ name }) => name === 'something to look at');
  if (found?.shows !== 'desk') throw new Error('gone');
  hall.load(found);
  const parts = cards.report(hall.look());
  const text = JSON.stringify(parts);
  expect(text).toContain('3 cards, from 3 people');
  expect(text).toContain('Over the limit');
  expect(text).toContain('Best guesses');
  expect(text).not.toMatch(/dial-a-ride|sister|day centre/);
});
