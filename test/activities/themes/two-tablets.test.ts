// Two tablets that sorted without knowing of each other, joined: no statement is lost, whatever their clocks say.

import { describe, expect, test } from 'vitest';
import { write } from '../../../src/activities/themes/entries.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import {
  beginTheme,
  dissolveTheme,
  mergeThemes,
  placeCard,
  placeCards,
  wordTheme,
} from '../../../src/activities/themes/rules.ts';
import { joined, type TableOf, tableWith, written } from './table.ts';

/** Piles as a screen shows them: the statement, the earlier wordings, the cards. */
const shown = (table: TableOf) =>
  table
    .sorted('working')
    .piles.map(
      ({ theme, cards }) =>
        `${theme.words || '-'} [${theme.earlier.map(({ words }) => words).join()}] ${cards.map(({ id }) => id).join()}`,
    )
    .sort();

/** Every statement that can be read somewhere. */
const readable = (table: TableOf) =>
  table
    .sorted('working')
    .piles.flatMap(({ theme }) => [theme.words, ...theme.earlier.map(({ words }) => words)])
    .filter((words) => words !== '')
    .sort();

/** Both know two piles: c1 and c2, c3 and c4. */
function known(): TableOf {
  const table = tableWith(...['c1', 'c2', 'c3', 'c4'].map((id) => written(id, 'working')));
  for (const [first = '', second = ''] of [
    ['c1', 'c2'],
    ['c3', 'c4'],
  ]) {
    table.act(beginTheme, { category: 'working', card: first });
    table.act(placeCard, { card: second, place: table.pileWith(first) });
  }
  return table;
}

const PILE = known().pileWith('c1');
const OTHER = known().pileWith('c3');

const word = (table: TableOf, words: string, theme = PILE) => table.act(wordTheme, { theme, words, language: 'en' });
const breakUp = (table: TableOf, theme = PILE) => table.act(dissolveTheme, { theme });

/** What a screen shows after joining: each way that it may look, by the clocks. */
function after(
  here: (table: TableOf) => void,
  there: (table: TableOf) => void,
  look: (table: TableOf) => readonly string[] = shown,
  before: (table: TableOf) => void = () => undefined,
) {
  const table = known();
  before(table);
  const looks = joined([themes], table.replay.entries, here, there).map((one) => JSON.stringify(look(one)));
  return [...new Set(looks)].map((one) => JSON.parse(one) as string[]);
}

describe('a pile that is broken up on one tablet', () => {
  test('stays with the statement that it was given on another, and with the cards that nobody put elsewhere', () => {
    const found = after(
      (here) => {
        breakUp(here);
        here.act(placeCard, { card: 'c2', place: OTHER });
      },
      (there) => word(there, 'I get lost.'),
    );
    expect(found).toEqual([['- [] c2,c3,c4', 'I get lost. [] c1']]);
  });

  test('stays with the other words that it was given on another', () => {
    const found = after(
      breakUp,
      (there) => word(there, 'I get lost.'),
      shown,
      (both) => word(both, 'Signs.'),
    );
    expect(found).toEqual([['- [] c3,c4', 'I get lost. [Signs.] c1,c2']]);
  });

  test('loses no statement of the other tablet, whichever of several came first', () => {
    const found = after(
      (here) => {
        word(here, 'Here.');
        breakUp(here);
      },
      (there) => {
        word(there, 'There.');
        word(there, 'There again.');
      },
      readable,
    );
    for (const one of found) expect(one).toEqual(expect.arrayContaining(['There.', 'There again.']));
  });

  test('loses none where the other tablet took back the one that was known, and gave it another', () => {
    const found = after(
      breakUp,
      (there) => {
        there.undo();
        word(there, 'I get lost.');
      },
      readable,
      (both) => word(both, 'Signs.'),
    );
    expect(found).toEqual([['I get lost.']]);
  });

  test('stays broken up where everything that was said of it was known, and where the statement was taken back', () => {
    const known = after(
      breakUp,
      (there) => there.act(placeCard, { card: 'c2', place: OTHER }),
      shown,
      (both) => word(both, 'Signs.'),
    );
    expect(known).toEqual([['- [] c2,c3,c4']]);
    const takenBack = after(breakUp, (there) => {
      word(there, 'I get lost.');
      there.undo();
    });
    expect(takenBack).toEqual([['- [] c3,c4']]);
  });

  test('is as it was with its new statement when that is undone, and stays when it is redone', () => {
    const redone = (table: TableOf) => {
      breakUp(table);
      table.undo();
      table.redo();
    };
    const undone = (table: TableOf) => {
      breakUp(table);
      table.undo();
    };
    for (const here of [undone, redone])
      expect(after(here, (there) => word(there, 'I get lost.'))).toEqual([['- [] c3,c4', 'I get lost. [] c1,c2']]);
  });

  test('is gone when both broke it up, one of them with the statement', () => {
    const found = after(breakUp, (there) => {
      word(there, 'I get lost.');
      breakUp(there);
    });
    expect(found).toEqual([['- [] c3,c4']]);
  });

  test('can be broken up again after joining, by somebody who knows of the statement', () => {
    const tables = joined([themes], known().replay.entries, breakUp, (there) => word(there, 'I get lost.'));
    for (const table of tables) {
      breakUp(table);
      expect(shown(table)).toEqual(['- [] c3,c4']);
      table.undo();
      expect(readable(table)).toEqual(['I get lost.']);
    }
  });

  test('loses no statement of a pile that was put into it on another', () => {
    const found = after(
      breakUp,
      (there) => there.act(mergeThemes, { from: OTHER, into: PILE }),
      readable,
      (both) => word(both, 'I like the driver.', OTHER),
    );
    expect(found).toEqual([['I like the driver.']]);
  });
});

test('a pile whose last cards are taken away on one tablet stays with the statement that it was given on another', () => {
  const found = after(
    (here) => here.act(placeCards, { cards: ['c1', 'c2'], place: 'loose' }),
    (there) => word(there, 'I get lost.'),
  );
  expect(found).toEqual([['- [] c3,c4', 'I get lost. [] ']]);
  const begun = after(
    (here) => here.act(beginTheme, { category: 'working', card: 'c1', along: ['c2'] }),
    (there) => word(there, 'I get lost.'),
  );
  expect(begun).toEqual([['- [] c1,c2', '- [] c3,c4', 'I get lost. [] ']]);
});

describe('a statement given on one tablet to a pile that another put into a second one', () => {
  const putTogether = (table: TableOf) => table.act(mergeThemes, { from: PILE, into: OTHER });

  test('is among the earlier wordings of the two', () => {
    expect(after(putTogether, (there) => word(there, 'I get lost.'))).toEqual([['- [I get lost.] c1,c2,c3,c4']]);
  });

  test('is not lost when the two are broken up there', () => {
    const found = after(
      (here) => {
        putTogether(here);
        breakUp(here, OTHER);
      },
      (there) => word(there, 'I get lost.'),
    );
    expect(found).toEqual([['- [I get lost.] c1,c2,c3,c4']]);
  });

  test('is not lost when they are put together both ways round', () => {
    const found = after(
      putTogether,
      (there) => {
        there.act(mergeThemes, { from: OTHER, into: PILE });
        word(there, 'I get lost.');
      },
      readable,
    );
    expect(found).toEqual([['I get lost.']]);
  });
});

test('an entry of the first versions, which does not say what was known, breaks the pile up whatever it is called', () => {
  const old = (table: TableOf) => table.write([write('themes/dissolved', { theme: PILE })]);
  expect(after(old, (there) => word(there, 'I get lost.'))).toEqual([['- [] c3,c4']]);
});
