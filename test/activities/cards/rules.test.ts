// Cards at the data layer: what may be written, what is refused, and that taken-back words are gone whatever the order.
import { beforeAll, describe, expect, test } from 'vitest';
import { cards } from '../../../src/activities/cards/index.ts';
import { write } from '../../../src/activities/cards/entries.ts';
import { DRAWN, PHOTO } from '../../../src/activities/cards/example-pictures.ts';
import {
  allCards,
  type Card,
  cardById,
  cardsModel,
  cardsOfToken,
  cardsOverTheLimit,
  countGone,
  countPeople,
  isWordless,
  maybeMorePeople,
  leftoversOf,
  pictureOf,
  uncheckedGuesses,
  wordsOf,
} from '../../../src/activities/cards/model.ts';
import {
  checkCard,
  correctCard,
  handInCards,
  heardOf,
  importCards,
  keepCard,
  setAside,
  takeBack,
  translateCard,
  writeCard,
} from '../../../src/activities/cards/rules.ts';
import { type HandedCard, MOST_CHARACTERS } from '../../../src/activities/cards/task.ts';
import { words } from '../../../src/activities/cards/words/table.ts';
import { prepareModel, USUAL_SETTINGS } from '../../../src/activities/prepare/model.ts';
import type { Entry } from '../../../src/journal/entry.ts';
import type { Json } from '../../../src/journal/json.ts';
import { merge } from '../../../src/journal/merge.ts';
import { write as writeUndo } from '../../../src/journal/undo.ts';
import { agree } from '../../../src/people/rules.ts';
import { peopleModel } from '../../../src/people/model.ts';
import { Replay } from '../../../src/workshop/replay.ts';
import { room, type Room } from '../../support/room.ts';

beforeAll(() => words.load('en'));

function opened(people = 2): { hall: Room; tokens: string[] } {
  const hall = room(cards);
  hall.go('collect');
  const tokens = hall.welcome(people);
  for (const token of tokens) hall.act(agree, { token, consent: { taking: true, quoting: true } });
  return { hall, tokens };
}

const stateOf = (hall: Room) => hall.look().read(cardsModel);
const only = (hall: Room): Card => {
  const all = allCards(stateOf(hall));
  expect(all).toHaveLength(1);
  return all[0]!;
};
const typed = (text: string, token: string | null = null) =>
  ({ category: 'working', words: text, token, by: 'typed', language: 'en' }) as const;
const handed = (text: string, category: HandedCard['category'] = 'working'): HandedCard => ({
  category,
  words: text,
  by: 'self',
  language: 'en',
});
/** Everything that is kept or sent of a room. */
const bytesOf = (entries: readonly Entry[]) => JSON.stringify(entries);

describe('a card typed in at the desk', () => {
  test('keeps its words, its category and whose it is', () => {
    const { hall, tokens } = opened();
    expect(hall.act(writeCard, typed('I like the bus.', tokens[0])).yes).toBe(true);
    expect(only(hall)).toMatchObject({
      words: 'I like the bus.',
      category: 'working',
      token: tokens[0],
      by: 'typed',
      way: 'desk',
    });
  });

  test.each(['', '   ', '\n\t', '\u200b\u200d', '\u00a0'])('is refused when nobody could read it: %j', (blank) => {
    const { hall } = opened();
    expect(hall.act(writeCard, typed(blank))).toMatchObject({ yes: false, reason: 'no-words' });
    expect(allCards(stateOf(hall))).toEqual([]);
  });

  test('is kept whole at the longest allowed length, and refused one character later', () => {
    const { hall } = opened();
    // Four code units each: a person counts one.
    const longest = '👩🏽'.repeat(MOST_CHARACTERS / 2);
    expect(hall.act(writeCard, typed(longest)).yes).toBe(true);
    expect(only(hall).words).toBe(longest);
    expect(hall.act(writeCard, typed(`${longest}!`))).toMatchObject({
      yes: false,
      reason: 'too-long',
      about: { most: MOST_CHARACTERS },
    });
  });

  test.each(['میں خود بازار جانا چاہتا ہوں۔', 'Rydw i’n hapus 🐑', '=SUM(A1:A9)', '  two  spaces '])(
    'keeps %j to the letter',
    (text) => {
      const { hall } = opened();
      hall.act(writeCard, typed(text));
      expect(only(hall).words).toBe(text);
    },
  );

  test('is refused when the person has as many as agreed, and another category is still open', () => {
    const { hall, tokens } = opened();
    const [token] = tokens as [string];
    for (const text of ['one', 'two']) expect(hall.act(writeCard, typed(text, token)).yes).toBe(true);
    expect(hall.act(writeCard, typed('three', token))).toMatchObject({
      yes: false,
      reason: 'enough-cards',
      about: { most: 2 },
    });
    expect(hall.act(writeCard, { ...typed('three', token), category: 'future' }).yes).toBe(true);
    expect(hall.act(writeCard, typed('three', tokens[1])).yes).toBe(true);
  });

  test('has no limit where nobody knows whose it is', () => {
    const { hall } = opened();
    for (let n = 0; n < 9; n += 1) expect(hall.act(writeCard, typed(`card ${n}`)).yes).toBe(true);
    expect(countPeople(allCards(stateOf(hall)))).toBe(1);
  });

  test('by somebody nobody knows adds no person to those who are known: it may be one of them', () => {
    const { hall, tokens } = opened();
    for (const token of tokens.slice(0, 2)) hall.act(writeCard, typed('mine', token));
    expect(maybeMorePeople(allCards(stateOf(hall)))).toBe(false);
    hall.act(writeCard, typed('whose?'));
    expect(countPeople(allCards(stateOf(hall)))).toBe(2);
    expect(maybeMorePeople(allCards(stateOf(hall)))).toBe(true);
  });

  test('is refused for somebody who was not asked yet whether they take part, as a turn asks before their first words', () => {
    const { hall } = opened(0);
    const [token = ''] = hall.welcome(1);
    expect(hall.act(writeCard, typed('I like the bus.', token))).toMatchObject({ yes: false, reason: 'not-asked' });
    expect(allCards(stateOf(hall))).toEqual([]);
    // The tablet itself may go to them: it asks.
    expect(cards.brief?.(hall.situation(), token)).not.toHaveProperty('reason');
    hall.act(agree, { token, consent: { taking: true, quoting: false } });
    expect(hall.act(writeCard, typed('I like the bus.', token)).yes).toBe(true);
  });

  test('is refused for somebody who said no to taking part', () => {
    const { hall, tokens } = opened();
    hall.act(agree, { token: tokens[0]!, consent: { taking: false, quoting: false } });
    expect(hall.act(writeCard, typed('I like the bus.', tokens[0]))).toMatchObject({ yes: false, reason: 'said-no' });
    expect(cards.brief?.(hall.situation(), tokens[0]!)).toMatchObject({ yes: false, reason: 'said-no' });
  });

  test('is written once when it is sent twice, even where a cap was met in between', () => {
    const { hall, tokens } = opened();
    const wish = { ...typed('I like the bus.', tokens[0]), card: 'mine' };
    hall.act(writeCard, wish);
    hall.act(writeCard, typed('two', tokens[0]));
    expect(hall.act(writeCard, wish)).toMatchObject({ yes: false, reason: 'already-there' });
    expect(allCards(stateOf(hall))).toHaveLength(2);
  });
});

describe('a correction', () => {
  test('adds a version with its reason and leaves the first words', () => {
    const { hall } = opened();
    hall.act(writeCard, typed('I like buss.'));
    const { id } = only(hall);
    expect(hall.act(correctCard, { card: id, words: 'I like the bus.', reason: 'Asked for it.' }).yes).toBe(true);
    const card = only(hall);
    expect(card.words).toBe('I like buss.');
    expect(wordsOf(card)).toBe('I like the bus.');
    expect(card.versions.map(({ reason }) => reason)).toEqual(['Asked for it.']);
  });

  test.each([
    ['no-reason', { words: 'other', reason: ' ' }],
    ['no-words', { words: ' ', reason: 'why' }],
    ['same-words', { words: 'I like the bus.', reason: 'why' }],
    ['too-long', { words: 'x'.repeat(MOST_CHARACTERS + 1), reason: 'why' }],
  ])('is refused: %s', (reason, wish) => {
    const { hall } = opened();
    hall.act(writeCard, typed('I like the bus.'));
    expect(hall.act(correctCard, { card: only(hall).id, ...wish })).toMatchObject({ yes: false, reason });
    expect(only(hall).versions).toEqual([]);
  });

  test('of a card that is gone is refused', () => {
    const { hall } = opened();
    expect(hall.act(correctCard, { card: 'nowhere', words: 'a', reason: 'b' })).toMatchObject({
      yes: false,
      reason: 'no-card',
    });
  });
});

describe('a best guess', () => {
  test('waits to be checked with the person, once', () => {
    const { hall } = opened();
    hall.act(writeCard, { ...typed('I like music.'), by: 'best-guess' });
    const { id } = only(hall);
    expect(uncheckedGuesses(stateOf(hall)).map((card) => card.id)).toEqual([id]);
    expect(hall.act(checkCard, { card: id }).yes).toBe(true);
    expect(uncheckedGuesses(stateOf(hall))).toEqual([]);
    expect(hall.act(checkCard, { card: id })).toMatchObject({ yes: false, reason: 'not-a-guess' });
  });
});

describe('a card taken back', () => {
  const SECRET = 'My neighbour Jo shouts at night.';

  function written(): { hall: Room; card: Card } {
    const { hall } = opened();
    hall.act(writeCard, typed('I like the bus.'));
    hall.act(writeCard, typed(SECRET));
    const card = allCards(stateOf(hall)).find((one) => one.words === SECRET)!;
    return { hall, card };
  }

  test('leaves none of its words behind, in any version', () => {
    const { hall, card } = written();
    hall.act(correctCard, { card: card.id, words: 'Jo next door shouts.', reason: 'Jo asked' });
    expect(hall.act(takeBack, { card: card.id }).yes).toBe(true);
    expect(bytesOf(hall.replay.entries)).not.toMatch(/Jo/);
    expect(allCards(stateOf(hall)).map(wordsOf)).toEqual(['I like the bus.']);
    expect(countGone(stateOf(hall))).toBe(1);
  });

  test('leaves no words of a correction that was undone before', () => {
    const { hall, card } = written();
    hall.act(correctCard, { card: card.id, words: 'Jo next door shouts.', reason: 'why' });
    const { act } = hall.replay.entries.at(-1)!;
    hall.write([writeUndo('journal/undone', { act })]);
    expect(wordsOf(stateOf(hall).cards.get(card.id)!)).toBe(SECRET);
    hall.act(takeBack, { card: card.id });
    expect(bytesOf(hall.replay.entries)).not.toMatch(/Jo/);
  });

  test('says neither when nor why: set aside and taken back leave the same mark', () => {
    const leave = (rule: typeof takeBack) => {
      const { hall, card } = written();
      hall.act(rule, { card: card.id });
      return bytesOf(hall.replay.entries);
    };
    expect(leave(takeBack)).toBe(leave(setAside));
  });

  test('keeps its words for the safeguarding lead only when set aside', () => {
    const { hall, card } = written();
    hall.act(correctCard, { card: card.id, words: 'Jo next door shouts.', reason: 'why' });
    const aside = setAside(hall.situation(), { card: card.id });
    const back = takeBack(hall.situation(), { card: card.id });
    const held = hall.replay.entries.filter(({ data }) => JSON.stringify(data).includes('Jo')).map(({ id }) => id);
    expect(aside).toMatchObject({ yes: true, redact: held, forTheLead: held, entries: [] });
    expect(back).toMatchObject({ yes: true, redact: held, entries: [] });
    expect(back).not.toHaveProperty('forTheLead');
  });

  test('stays gone after joining with a tablet that still had it, in any order', () => {
    const { hall, card } = written();
    hall.act(correctCard, { card: card.id, words: 'Jo next door shouts.', reason: 'why' });
    const before = hall.replay.entries.slice();
    hall.act(takeBack, { card: card.id });
    const after = hall.replay.entries.slice();
    const models = [peopleModel, prepareModel, cardsModel];
    const orders: Entry[][][] = [
      [before, after],
      [after, before],
      [before.toReversed(), after, before],
      [after, before, after],
    ];
    const results = orders.map((lists) => {
      const replay = new Replay(models);
      for (const list of lists) replay.add(list);
      expect(allCards(replay.states['cards'] as typeof cardsModel.start).map(wordsOf)).toEqual(['I like the bus.']);
      return bytesOf(replay.entries);
    });
    expect(new Set(results).size).toBe(1);
    expect(results[0]).not.toMatch(/Jo/);
    expect(bytesOf(merge(after, before))).not.toMatch(/Jo/);
  });

  test('takes with it a correction that was made on another tablet meanwhile', () => {
    const { hall, card } = written();
    const elsewhere = {
      ...hall.replay.entries.at(-1)!,
      id: 'other',
      act: 'other',
      stamp: 'zzzzzzzzz-0000-other',
      kind: 'cards/corrected',
    };
    const data = { card: card.id, words: 'Jo next door shouts.', reason: 'why', written: card.entry };
    hall.act(takeBack, { card: card.id });
    hall.replay.add([{ ...elsewhere, data }]);
    expect(allCards(stateOf(hall))).toHaveLength(1);
    expect(leftoversOf(stateOf(hall))).toEqual(['other']);
  });

  test('takes with it one that was made elsewhere and undone there', () => {
    const { hall, card } = written();
    const base = { ...hall.replay.entries.at(-1)!, stamp: 'zzzzzzzzz-0000-other' };
    const data = { card: card.id, words: 'Jo next door shouts.', reason: 'why', written: card.entry };
    hall.act(takeBack, { card: card.id });
    hall.replay.add([
      { ...base, id: 'other', act: 'other', kind: 'cards/corrected', data },
      {
        ...base,
        id: 'undo',
        act: 'undo',
        stamp: 'zzzzzzzzz-0001-other',
        kind: 'journal/undone',
        data: { act: 'other' },
      },
    ]);
    expect(leftoversOf(stateOf(hall))).toEqual(['other']);
  });

  test('does not come back by redoing the act that it came in with', () => {
    const { hall, card } = written();
    const act = hall.replay.entries.find(({ id }) => id === card.entry)!.act;
    hall.act(takeBack, { card: card.id });
    hall.write([writeUndo('journal/undone', { act })]);
    hall.write([writeUndo('journal/redone', { act })]);
    expect(cardById(stateOf(hall), card.id)).toBeUndefined();
    expect(countGone(stateOf(hall))).toBe(1);
  });
});

describe('a turn', () => {
  test('has a brief of counts, with no words of anybody', () => {
    const { hall, tokens } = opened();
    hall.act(writeCard, typed('My own words', tokens[0]));
    hall.act(writeCard, typed('Other words', tokens[1]));
    const { task } = hall.brief(cards, tokens[0]!);
    expect(task).toEqual({ left: { working: 1, 'not-working': 2, future: 2 }, already: 1 });
    expect(JSON.stringify(task)).not.toMatch(/words/i);
  });

  test('is not offered to somebody who has all the cards that were agreed', () => {
    const { hall, tokens } = opened();
    const fill = (['working', 'not-working', 'future'] as const).flatMap((category) => [
      handed('a', category),
      handed('b', category),
    ]);
    expect(hall.turn(cards, tokens[0]!, handInCards, { cards: fill }).yes).toBe(true);
    expect(cards.brief?.(hall.situation(), tokens[0]!)).toMatchObject({ yes: false, reason: 'all-cards-written' });
  });

  test('becomes cards of that person, and counts as heard', () => {
    const { hall, tokens } = opened();
    const wish = {
      cards: [handed('I like the bus.'), { ...handed('I like music.', 'future'), by: 'best-guess' as const }],
    };
    expect(hall.turn(cards, tokens[0]!, handInCards, wish).yes).toBe(true);
    expect(cardsOfToken(stateOf(hall), tokens[0]!).map(({ words: text, by, way }) => [text, by, way])).toEqual([
      ['I like the bus.', 'self', 'turn'],
      ['I like music.', 'best-guess', 'turn'],
    ]);
    expect([...heardOf(hall.look())]).toEqual([tokens[0]]);
  });

  test.each([
    ['no-cards', []],
    ['no-words', [handed('  ')]],
    ['too-long', [handed('x'.repeat(MOST_CHARACTERS + 1))]],
    ['enough-cards', [handed('a'), handed('b'), handed('c')]],
  ])('is refused at its door: %s', (reason, given) => {
    const { hall, tokens } = opened();
    expect(hall.turn(cards, tokens[0]!, handInCards, { cards: given })).toMatchObject({ yes: false, reason });
    expect(allCards(stateOf(hall))).toEqual([]);
  });

  test('that was passed leaves no card and counts as heard, also after all cards were taken back', () => {
    const { hall, tokens } = opened();
    const [first, second] = tokens as [string, string];
    const record = {
      turn: 't',
      session: 's',
      step: 'collect',
      activity: 'cards',
      token: first,
      consent: null,
      helped: false,
      done: null,
    };
    hall.absorb(cards, record);
    hall.turn(cards, second, handInCards, { cards: [handed('mine')] });
    hall.act(takeBack, { card: only(hall).id });
    expect(heardOf(hall.look())).toEqual(new Set([first, second]));
    expect(allCards(stateOf(hall))).toEqual([]);
  });

  test('absorbed twice is there once', () => {
    const { hall, tokens } = opened();
    const done = hall.turn(cards, tokens[0]!, handInCards, { cards: [handed('a'), handed('b')] });
    if (!('record' in done)) throw new Error('refused');
    const before = bytesOf(hall.replay.entries);
    hall.absorb(cards, done.record);
    expect(bytesOf(hall.replay.entries)).toBe(before);
    expect(allCards(stateOf(hall))).toHaveLength(2);
  });

  test('absorbed on two tablets is the same card on both', () => {
    const { hall, tokens } = opened();
    const record = {
      turn: 't',
      session: 's',
      step: 'collect',
      activity: 'cards',
      token: tokens[0]!,
      consent: null,
      helped: false,
      done: { cards: [{ ...handed('a') }, { ...handed('b', 'future') }] },
    };
    const here = cards.absorb?.(hall.situation(), record);
    hall.act(writeCard, typed('something else'));
    expect(cards.absorb?.(hall.situation(), record)).toEqual(here);
  });

  test('that meets a cap filled meanwhile loses nothing: the card waits, and can be kept', () => {
    const { hall, tokens } = opened();
    const [token] = tokens as [string];
    const brief = hall.brief(cards, token);
    hall.act(writeCard, typed('at the desk', token));
    const verdict = handInCards(brief as never, { cards: [handed('first'), handed('second')] });
    if (!verdict.yes) throw new Error('refused');
    hall.absorb(cards, {
      turn: brief.turn,
      session: 's',
      step: 'collect',
      activity: 'cards',
      token,
      consent: null,
      helped: true,
      done: verdict.done,
    });
    const state = stateOf(hall);
    expect(allCards(state).map(wordsOf)).toEqual(['at the desk', 'first']);
    const [over] = cardsOverTheLimit(state);
    expect(over).toMatchObject({ words: 'second', over: true, helped: true });
    expect(cardById(state, over!.id)).toBeUndefined();
    expect(hall.act(keepCard, { card: over!.id }).yes).toBe(true);
    expect(allCards(stateOf(hall)).map(wordsOf)).toEqual(['at the desk', 'first', 'second']);
    expect(hall.act(keepCard, { card: over!.id })).toMatchObject({ yes: false, reason: 'not-over' });
  });

  test('in which the person said no leaves no words', () => {
    const { hall, tokens } = opened();
    const [token] = tokens as [string];
    const consent = { taking: false, quoting: false };
    const done = { cards: [{ ...handed('words') }] };
    hall.absorb(cards, {
      turn: 't',
      session: 's',
      step: 'collect',
      activity: 'cards',
      token,
      consent,
      helped: false,
      done,
    });
    expect(bytesOf(hall.replay.entries)).not.toContain('words');
    expect(heardOf(hall.look())).toEqual(new Set([token]));
  });

  test.each<Json>([null, 3, {}, { cards: 'no' }, { cards: [{ category: 'sideways', words: 'x', by: 'self' }, null] }])(
    'with a record of another shape harms nothing: %j',
    (done) => {
      const { hall, tokens } = opened();
      hall.absorb(cards, {
        turn: 't',
        session: 's',
        step: 'collect',
        activity: 'cards',
        token: tokens[0]!,
        consent: null,
        helped: false,
        done,
      });
      expect(allCards(stateOf(hall))).toEqual([]);
    },
  );

  test('keeps to a smaller setting made in between', () => {
    const { hall, tokens } = opened();
    hall.write([
      { kind: 'prepare/set', data: { ...USUAL_SETTINGS, cards: { working: 1, 'not-working': 0, future: 0 } } },
    ]);
    expect(hall.brief(cards, tokens[0]!).task).toMatchObject({ left: { working: 1, 'not-working': 0, future: 0 } });
  });
});

describe('many cards', () => {
  test('come in the order in which they were written, sorted once for each state', () => {
    const { hall } = opened();
    const take = Array.from({ length: 640 }, (_, n) => ({
      category: 'working' as const,
      words: `card ${n}`,
      by: 'import' as const,
    }));
    hall.act(importCards, { rows: 640, take });
    const state = stateOf(hall);
    expect(allCards(state).map(wordsOf)).toEqual(take.map((row) => row.words));
    expect(allCards(state)).toBe(allCards(state));
  });
});

test('every kind has a sentence for the audit trail, and every refusal its words', async () => {
  const source = await import('node:fs').then((fs) => fs.readFileSync('src/activities/cards/rules.ts', 'utf8'));
  const reasons = new Set([...source.matchAll(/no\('([a-z-]+)'/g)].map((found) => found[1]));
  expect(reasons.size).toBeGreaterThan(8);
  for (const kind of Object.keys(cardsModel.kinds)) expect(words.sayIf(`kind.${kind}`), kind).toBeDefined();
  for (const reason of [...reasons, 'no-words', 'too-long'])
    expect(words.sayIf(`refused.${reason}`), reason).toBeDefined();
});

test('the model lets any entry come in any order', () => {
  const hall = room(cards);
  hall.write([
    write('cards/corrected', { card: 'x', words: 'a', reason: 'b' }),
    write('cards/checked', { card: 'x' }),
    write('cards/kept', { card: 'x' }),
    write('cards/written', { card: 'x', category: 'future', words: 'first', by: 'self' }),
    write('cards/written', { card: 'x', category: 'working', words: 'second', by: 'self' }),
  ]);
  expect(allCards(stateOf(hall)).map((card) => [card.words, wordsOf(card)])).toEqual([['first', 'a']]);
  hall.act(takeBack, { card: 'x' });
  expect(bytesOf(hall.replay.entries)).not.toMatch(/first|second/);
});

describe('a card with a picture', () => {
  const drawn: HandedCard = { ...handed('A drawing'), picture: DRAWN, wordless: true };

  test('comes onto the table with it, and goes for good when it is taken back (C64)', () => {
    const { hall, tokens } = opened();
    hall.turn(cards, tokens[0]!, handInCards, { cards: [drawn, { ...handed('My kerb'), picture: PHOTO }] });
    const [first, second] = allCards(stateOf(hall));
    expect(first).toMatchObject({ picture: DRAWN, wordless: true, words: 'A drawing' });
    expect(second).toMatchObject({ picture: PHOTO, wordless: false, words: 'My kerb' });
    for (const card of [first!, second!]) hall.act(takeBack, { card: card.id });
    expect(allCards(stateOf(hall))).toEqual([]);
    expect(bytesOf(hall.replay.entries)).not.toContain(DRAWN.data);
    expect(bytesOf(hall.replay.entries)).not.toContain(PHOTO.data);
  });

  test('somebody says what it shows: no view of anybody’s before, words for everybody after', () => {
    const { hall, tokens } = opened();
    hall.turn(cards, tokens[0]!, handInCards, { cards: [drawn] });
    expect(isWordless(only(hall))).toBe(true);
    hall.act(correctCard, { card: only(hall).id, words: 'A house.', reason: 'Somebody said what it shows.' });
    expect(isWordless(only(hall))).toBe(false);
    expect(pictureOf(only(hall))).toEqual({ picture: DRAWN });
    expect(wordsOf(only(hall))).toBe('A house.');
  });

  test('that cannot be drawn is refused at the door; one that came all the same is left out, and its words stay', () => {
    const { hall, tokens } = opened();
    const bad = { ...drawn, picture: { is: 'photo', data: '<svg onload=alert(1)>' } };
    const [token] = tokens as [string];
    expect(hall.turn(cards, token, handInCards, { cards: [bad] })).toMatchObject({ reason: 'bad-picture' });
    const { turn, session, step, activity } = hall.brief(cards, token);
    const done = { cards: [{ ...bad }] };
    hall.absorb(cards, { turn, session, step, activity, token, consent: null, helped: false, done });
    expect(only(hall)).toMatchObject({ words: 'A drawing', wordless: false });
    expect(only(hall)).not.toHaveProperty('picture');
  });
});

describe('a card in another language', () => {
  const into = (words: string, language = 'en') => ({ words, language, by: 'interpreter' as const });

  test('keeps its own words and language; the translation stands beside them, the latest of a language', () => {
    const { hall } = opened();
    hall.act(writeCard, { ...typed('مجھے بازار جانا ہے'), language: 'ur' });
    const { id: card } = only(hall);
    for (const one of [into('I want to go.'), into('Rwyf eisiau mynd.', 'cy'), into('I want to go to the market.')])
      expect(hall.act(translateCard, { card, ...one }).yes).toBe(true);
    expect(wordsOf(only(hall))).toBe('مجھے بازار جانا ہے');
    expect(only(hall).language).toBe('ur');
    expect(only(hall).translations).toMatchObject([
      { language: 'cy', words: 'Rwyf eisiau mynd.' },
      { language: 'en', words: 'I want to go to the market.', by: 'interpreter' },
    ]);
    expect(hall.act(translateCard, { card, ...into('x', 'ur') })).toMatchObject({ reason: 'same-language' });
    expect(hall.act(translateCard, { card, ...into(' ') })).toMatchObject({ reason: 'no-words' });
  });

  test('taken back goes with every translation, those that no longer hold too (C64)', () => {
    const { hall } = opened();
    hall.act(writeCard, { ...typed('canary-own'), language: 'ur' });
    const { id: card } = only(hall);
    hall.act(translateCard, { card, ...into('canary-first') });
    hall.act(translateCard, { card, ...into('canary-second') });
    hall.act(takeBack, { card });
    expect(bytesOf(hall.replay.entries)).not.toContain('canary');
  });

  test('a translation that comes in after its card was taken back is found to go too', () => {
    const { hall } = opened();
    hall.act(writeCard, { ...typed('own'), language: 'ur' });
    const { id: card, entry } = only(hall);
    hall.act(takeBack, { card });
    hall.write([write('cards/translated', { card, ...into('canary-late'), written: entry })]);
    expect(leftoversOf(stateOf(hall))).toHaveLength(1);
  });
});
