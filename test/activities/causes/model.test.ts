// The tree of causes: nothing said is lost, no ring can come about, and the vote gets what the group meant.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../../src/activities/causes/entries.ts';
import { causes } from '../../../src/activities/causes/index.ts';
import {
  type Branch,
  branchesOf,
  causesModel,
  causesToFindOut,
  causesToVoteOn,
  chooseCauses,
  chosenCauses,
  everyCause,
  ideasUnder,
  themesWithCauses,
} from '../../../src/activities/causes/model.ts';
import {
  addCause,
  chooseByHand,
  dropIdea,
  markToFindOut,
  MOST_LETTERS,
  offerCause,
  parkIdea,
  setIdeaAside,
  removeCause,
  rewordCause,
} from '../../../src/activities/causes/rules.ts';
import { words } from '../../../src/activities/causes/words/table.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { chooseThemes } from '../../../src/activities/themes/model.ts';
import { beginTheme, dissolveTheme, mergeThemes, wordTheme } from '../../../src/activities/themes/rules.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import type { NewEntry } from '../../../src/journal/entry.ts';
import { write as writeUndo } from '../../../src/journal/undo.ts';
import type { Verdict } from '../../../src/people/rule.ts';
import { law } from '../../support/laws.ts';
import { tableOf, written } from '../themes/table.ts';

const reason = (verdict: Verdict) => (verdict.yes ? 'yes' : verdict.reason);

function laid() {
  const table = tableOf(
    [themes, causes, votes],
    written('n1', 'not-working'),
    written('n2', 'not-working'),
    written('w1', 'working'),
  );
  for (const card of ['n1', 'n2']) {
    table.act(beginTheme, { category: 'not-working', card });
    table.act(wordTheme, { theme: table.pileWith(card), words: `I am ${card}.`, language: 'en' });
  }
  table.act(beginTheme, { category: 'working', card: 'w1' });
  const causesNow = () => table.look().read(causesModel);
  return {
    ...table,
    causes: causesNow,
    /** Says a cause and gives its id. */
    say(words: string, parent: string | null = null, theme = table.pileWith('n1')): string {
      const verdict = table.act(addCause, { theme, parent, words, language: 'en' });
      const id = verdict.yes && verdict.entries[0]?.data['cause'];
      if (typeof id !== 'string') throw new Error(reason(verdict));
      return id;
    },
    /** The tree as nested words. */
    tree(theme = table.pileWith('n1')) {
      return shapeOf(branchesOf(causesNow(), table.themes(), theme));
    },
    votes: () => causesToVoteOn(causesNow(), table.themes()).map(({ words }) => words),
  };
}

type Shape = readonly (string | readonly [string, Shape])[];
function shapeOf(branches: readonly Branch[]): Shape {
  return branches.map(({ cause, branches: deeper }) =>
    deeper.length > 0 ? [cause.words, shapeOf(deeper)] : cause.words,
  );
}

describe('the tree', () => {
  test('grows in chains and in branches, in the order in which it was said', () => {
    const table = laid();
    const rota = table.say('late rota');
    table.say('one phone number', table.say('sick leave', rota));
    table.say('letters', rota);
    table.say('nobody asked');
    expect(table.tree()).toEqual([['late rota', [['sick leave', ['one phone number']], 'letters']], 'nobody asked']);
  });

  test('loses a cause with all under it when that is taken away, and undo brings it all back', () => {
    const table = laid();
    const rota = table.say('late rota');
    table.say('sick leave', rota);
    table.say('nobody asked');
    const said = table.causes().causes.size;
    table.act(removeCause, { cause: rota });
    expect(table.tree()).toEqual(['nobody asked']);
    expect([...table.causes().causes.values()].filter(({ removed }) => removed).length).toBe(said - 1);
    const act = table.replay.nextUndo(() => 'yes');
    table.write([writeUndo('journal/undone', { act: act ?? '' })]);
    expect(table.tree()).toEqual([['late rota', ['sick leave']], 'nobody asked']);
  });

  test('keeps what was said on another tablet under a cause that is gone here: it stands under the theme', () => {
    const table = laid();
    const rota = table.say('late rota');
    table.act(removeCause, { cause: rota });
    table.write([
      write('causes/added', {
        cause: 'late',
        theme: table.pileWith('n1'),
        parent: rota,
        words: 'sick leave',
        language: 'en',
      }),
    ]);
    expect(table.tree()).toEqual(['sick leave']);
  });

  test('comes along when its theme is merged into another, and goes on growing there', () => {
    const table = laid();
    const rota = table.say('late rota');
    table.say('stairs', null, table.pileWith('n2'));
    table.act(mergeThemes, { from: table.pileWith('n1'), into: table.pileWith('n2') });
    table.say('sick leave', rota, table.pileWith('n2'));
    expect(table.tree(table.pileWith('n2'))).toEqual([['late rota', ['sick leave']], 'stairs']);
  });

  test('is still there to be seen when its theme was broken up', () => {
    const table = laid();
    table.say('late rota');
    table.act(dissolveTheme, { theme: table.pileWith('n1') });
    const [theme] = themesWithCauses(table.causes(), table.themes());
    expect(theme?.words).toBe('I am n1.');
    expect(table.tree(theme?.id)).toEqual(['late rota']);
  });

  test('C20 holds every cause exactly once, whatever was written in whatever order, undone and redone', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const theme = fc.constantFrom('t1', 't2');
    const anything: fc.Arbitrary<NewEntry> = fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .tuple(id, theme, fc.option(id))
          .map(([cause, t, parent]) => write('causes/added', { cause, theme: t, parent, words: cause, language: '' })),
      },
      id.map((cause) => write('causes/removed', { cause })),
      fc.tuple(id, fc.array(id, { maxLength: 3 })).map(([cause, under]) => write('causes/removed', { cause, under })),
      fc.tuple(id, fc.boolean()).map(([cause, offered]) => write('causes/offered', { cause, offered })),
      fc.nat(30).map((n) => writeUndo('journal/undone', { act: `a${n}` })),
      fc.nat(30).map((n) => writeUndo('journal/redone', { act: `a${n}` })),
    );
    law(300, [fc.array(anything, { minLength: 4, maxLength: 30, size: 'max' })], (news) => {
      const table = tableOf([themes, causes]);
      news.forEach((entry, at) => table.write([entry], `a${at}`));
      const state = table.look().read(causesModel);
      const standing = [...state.causes.values()].filter(({ removed }) => !removed).map((cause) => cause.id);
      const drawn = ['t1', 't2'].flatMap((t) =>
        everyCause(branchesOf(state, table.themes(), t)).map((cause) => cause.id),
      );
      expect(drawn.sort()).toEqual(standing.sort());
    });
  });
});

describe('what may be said', () => {
  test('C25 blank words are refused, right-to-left words and emoji are kept whole', () => {
    const table = laid();
    const theme = table.pileWith('n1');
    expect(reason(table.act(addCause, { theme, parent: null, words: ' \n', language: 'en' }))).toBe('blank');
    const longest = '🚌'.repeat(MOST_LETTERS);
    expect(reason(table.act(addCause, { theme, parent: null, words: `${longest}.`, language: 'en' }))).toBe('too-long');
    table.say(longest);
    table.say('بس نہیں آتی 🚌');
    expect(table.tree()).toEqual([longest, 'بس نہیں آتی 🚌']);
  });

  test('causes are looked for only under what is not working', () => {
    const table = laid();
    const about = { parent: null, words: 'x', language: 'en' };
    expect(reason(table.act(addCause, { ...about, theme: table.pileWith('w1') }))).toBe('not-about-this');
    expect(reason(table.act(addCause, { ...about, theme: 'nowhere' }))).toBe('no-such-theme');
    expect(reason(table.act(addCause, { ...about, theme: table.pileWith('n1'), parent: 'nothing' }))).toBe(
      'no-such-cause',
    );
  });

  test('words are changed, the earlier ones kept', () => {
    const table = laid();
    const rota = table.say('late rota');
    expect(reason(table.act(rewordCause, { cause: rota, words: ' ', language: 'en' }))).toBe('blank');
    table.act(rewordCause, { cause: rota, words: 'The rota comes late.', language: 'en' });
    expect(table.causes().causes.get(rota)).toMatchObject({ words: 'The rota comes late.', earlier: ['late rota'] });
  });

  test('without a ballot the themes are chosen by hand, and only not-working ones', () => {
    const table = laid();
    expect(reason(table.act(chooseByHand, { themes: [] }))).toBe('no-theme-chosen');
    expect(reason(table.act(chooseByHand, { themes: [table.pileWith('w1')] }))).toBe('not-about-this');
    table.act(chooseByHand, { themes: [table.pileWith('n2')] });
    expect(themesWithCauses(table.causes(), table.themes()).map(({ words }) => words)).toEqual(['I am n2.']);
  });
});

describe('what goes to ballot B', () => {
  test('is the deepest causes of each theme, until some are marked under it', () => {
    const table = laid();
    table.write([chooseThemes([table.pileWith('n1'), table.pileWith('n2')])]);
    const rota = table.say('late rota');
    table.say('sick leave', rota);
    table.say('stairs', null, table.pileWith('n2'));
    expect(table.votes()).toEqual(['sick leave', 'stairs']);
    table.act(offerCause, { cause: rota, offered: true });
    expect(table.votes()).toEqual(['late rota', 'stairs']);
    table.act(offerCause, { cause: rota, offered: false });
    expect(table.votes()).toEqual(['sick leave', 'stairs']);
  });

  test('leaves out causes under themes that were not chosen', () => {
    const table = laid();
    table.say('late rota');
    table.say('stairs', null, table.pileWith('n2'));
    table.write([chooseThemes([table.pileWith('n2')])]);
    expect(table.votes()).toEqual(['stairs']);
  });

  test('is said in the report to have been put to the vote once its ballot was opened, and not before', () => {
    const table = laid();
    table.write([chooseThemes([table.pileWith('n1')])]);
    const rota = table.say('late rota');
    table.say('stairs');
    const open = (round: string, kind: 'votes/opened' | 'votes/practice-opened', option: string): NewEntry => ({
      kind,
      data: { round, options: [{ id: option, words: option, picture: 'star' }], limits: { dots: 1, stacking: 'off' } },
    });
    const noted = () => JSON.stringify(causes.report(table.look())).split('put to the vote').length - 1;
    expect(noted()).toBe(0);
    table.write([open('r0', 'votes/practice-opened', rota)]);
    expect(noted()).toBe(0);
    table.write([open('r1', 'votes/opened', rota)]);
    expect(noted()).toBe(1);
    table.write([{ kind: 'votes/dropped', data: { round: 'r1' } }]);
    expect(noted()).toBe(0);
  });

  test('its outcome is known afterwards, without what was taken away since', () => {
    const table = laid();
    const [rota, stairs] = [table.say('late rota'), table.say('stairs')];
    table.write([chooseCauses([stairs, rota])]);
    table.act(removeCause, { cause: rota });
    expect(chosenCauses(table.causes()).map(({ words }) => words)).toEqual(['stairs']);
  });
});

beforeAll(() => words.load('en'));

describe('“we don’t know yet, find out”', () => {
  test('is a mark that stays with the cause, is asked for later, and stands in the report beside it and in a list', () => {
    const table = laid();
    table.write([chooseThemes([table.pileWith('n1')])]);
    const rota = table.say('The rota is late.');
    const ill = table.say('Staff fall ill.', rota);
    expect(table.act(markToFindOut, { cause: ill, findOut: true }).yes).toBe(true);
    expect(causesToFindOut(table.causes()).map(({ id }) => id)).toEqual([ill]);
    const report = JSON.stringify(causes.report(table.look()));
    expect(report).toContain('"words":"Staff fall ill.","language":"en","note":"not known yet, to find out"');
    expect(report).toContain('{"is":"tree","words":"To find out","nodes":[{"words":"Staff fall ill."');
    expect(JSON.stringify(causes.share?.(table.look()))).toContain('"findOut":true');
  });

  test('can be taken off, goes with a cause that is taken away, and is refused for one that is not there', () => {
    const table = laid();
    const rota = table.say('The rota is late.');
    table.act(markToFindOut, { cause: rota, findOut: true });
    table.act(markToFindOut, { cause: rota, findOut: false });
    expect(causesToFindOut(table.causes())).toEqual([]);
    table.act(markToFindOut, { cause: rota, findOut: true });
    table.act(removeCause, { cause: rota });
    expect(causesToFindOut(table.causes())).toEqual([]);
    expect(reason(table.act(markToFindOut, { cause: rota, findOut: true }))).toBe('no-such-cause');
  });
});

describe('a solution that came up too early', () => {
  const idea = (table: ReturnType<typeof laid>, said: string, theme = table.pileWith('n1')) =>
    table.act(parkIdea, { theme, words: said, language: 'en' });
  const parked = (table: ReturnType<typeof laid>, theme = table.pileWith('n1')) =>
    ideasUnder(table.causes(), table.themes(), theme).map(({ words: said }) => said);

  test('is parked under its theme in the order of coming up, is no cause, and is not voted on', () => {
    const table = laid();
    table.say('The rota is late.');
    idea(table, ' Put the list on the fridge. ');
    idea(table, 'Send a text.');
    idea(table, 'Buy a bus.', table.pileWith('n2'));
    expect(parked(table)).toEqual(['Put the list on the fridge.', 'Send a text.']);
    expect(table.tree()).toEqual(['The rota is late.']);
    expect(table.votes()).toEqual(['The rota is late.']);
  });

  test('stands in the report as “ideas parked”, also where there is no cause yet', () => {
    const table = laid();
    idea(table, 'Send a text.');
    expect(causes.report(table.look())).toContainEqual({
      is: 'tree',
      words: 'Ideas parked',
      nodes: [{ words: 'Send a text.', language: 'en', nodes: [] }],
    });
  });

  test('set aside it goes out of the list, the report and the journal, and to the lead', () => {
    const table = laid();
    idea(table, 'Ring Sarah.');
    const [found] = ideasUnder(table.causes(), table.themes(), table.pileWith('n1'));
    const verdict = table.act(setIdeaAside, { idea: found?.id ?? '' });
    expect(verdict).toMatchObject({ yes: true, redact: [found?.entry], forTheLead: [found?.entry] });
    expect(parked(table)).toEqual([]);
    expect(JSON.stringify([causes.report(table.look()), table.replay.entries])).not.toContain('Sarah');
    expect(reason(table.act(setIdeaAside, { idea: found?.id ?? '' }))).toBe('no-such-idea');
  });

  test('goes along when its pile is merged into another', () => {
    const table = laid();
    const [one, two] = [table.pileWith('n1'), table.pileWith('n2')];
    idea(table, 'Send a text.', two);
    table.act(mergeThemes, { from: two, into: one });
    expect(parked(table, one)).toEqual(['Send a text.']);
  });

  test('can be taken away once; blank, too long and under no theme are refused', () => {
    const table = laid();
    idea(table, 'Send a text.');
    const [only] = ideasUnder(table.causes(), table.themes(), table.pileWith('n1'));
    expect(table.act(dropIdea, { idea: only?.id ?? '' }).yes).toBe(true);
    expect(parked(table)).toEqual([]);
    expect(reason(table.act(dropIdea, { idea: only?.id ?? '' }))).toBe('no-such-idea');
    expect(reason(idea(table, '  '))).toBe('blank');
    expect(reason(idea(table, 'x'.repeat(MOST_LETTERS + 1)))).toBe('too-long');
    expect(reason(idea(table, 'Send a text.', 'nowhere'))).toBe('no-such-theme');
  });
});
