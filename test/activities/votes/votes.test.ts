// Ballots without their screens: the cases of behaviours.md at the one door, in a room with boxes.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cards } from '../../../src/activities/cards/index.ts';
import { causes } from '../../../src/activities/causes/index.ts';
import { chosenCauses, causesModel } from '../../../src/activities/causes/model.ts';
import { mood } from '../../../src/activities/mood/index.ts';
import { openMood } from '../../../src/activities/mood/rules.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { chosenThemes, themesModel } from '../../../src/activities/themes/model.ts';
import { themed } from '../../../src/activities/votes/examples.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { sayForward } from '../../../src/activities/votes/report.ts';
import { ballotAt, openBallotRound, optionsNow, sameWords, votesModel } from '../../../src/activities/votes/model.ts';
import {
  castBallot,
  decideForward,
  dropBallot,
  openBallot,
  revealBallot,
  setLimits,
} from '../../../src/activities/votes/rules.ts';
import type { VoteTask } from '../../../src/activities/votes/rules.ts';
import { type Tap, tapped, type VoteDraft } from '../../../src/activities/votes/turn-draft.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { canonical } from '../../../src/journal/json.ts';
import { agree } from '../../../src/people/rules.ts';
import type { Ballot, Limits } from '../../../src/rounds/round.ts';
import { type Room, room } from '../../support/room.ts';

beforeAll(() => words.load('en'));

const THREE: Limits = { dots: 3, stacking: 'two' };
const SAID = ['no bus', 'steps', 'money', 'nobody to go with', 'rushed', 'no news'];

function start(people = 6, statements: readonly string[] = SAID) {
  const here = room(mood, cards, themes, causes, votes);
  const tokens = here.welcome(people);
  here.write(themed(statements));
  here.go('ballot-a');
  return { here, tokens };
}

const allOptions = (here: Room) => optionsNow(here.look()).map(({ id }) => id);
const openRound = (here: Room) => openBallotRound(here.look().read(votesModel)) ?? 'none';

function open(here: Room, limits = THREE): string {
  const verdict = here.act(openBallot, { options: allOptions(here), limits });
  if (!verdict.yes) throw new Error(verdict.reason);
  return openRound(here);
}
const cast = (here: Room, token: string | undefined, ballot: Ballot) =>
  here.turn(votes, token ?? '', castBallot, ballot);
const count = (here: Room, round: string) => here.act(revealBallot, { round, sure: true }, [round]);
const counted = (here: Room) => here.replay.entries.filter(({ kind }) => kind === 'votes/revealed').at(-1)?.data;
const limitsNow = (here: Room) => ballotAt(here.look().read(votesModel), 'ballot-a')?.limits;

describe('opening', () => {
  test('the options are frozen with words, letter and picture; a theme renamed later does not change the ballot', () => {
    const { here, tokens } = start();
    open(here);
    here.write([{ kind: 'themes/worded', data: { theme: 'o0', words: 'something else', language: 'en' } }]);
    const task = here.brief(votes, tokens[0] ?? '').task as VoteTask;
    expect(task.options[0]).toMatchObject({ id: 'o0', words: 'no bus' });
    expect(new Set(task.options.map(({ picture }) => picture)).size).toBe(SAID.length);
  });

  test('C7 only one round open at a time: a second ballot, and a mood round beside a ballot, are refused', () => {
    const { here } = start();
    open(here);
    const wish = { options: allOptions(here), limits: THREE };
    expect(here.act(openBallot, wish)).toMatchObject({ yes: false, reason: 'already-open' });
    here.go('check-in');
    expect(here.act(openMood, undefined)).toMatchObject({ yes: false, reason: 'another-round-open' });
  });

  test('C7 while a mood round is open no ballot can be opened', () => {
    const { here } = start();
    here.go('check-in');
    here.act(openMood, undefined);
    here.go('ballot-a');
    const before = here.replay.entries.length;
    expect(here.act(openBallot, { options: allOptions(here), limits: THREE })).toMatchObject({
      yes: false,
      reason: 'another-round-open',
    });
    expect(here.replay.entries.length).toBe(before);
  });

  test('fewer than two options are refused, and one that is not on the board', () => {
    const { here } = start();
    expect(here.act(openBallot, { options: ['o0'], limits: THREE })).toMatchObject({ reason: 'too-few-options' });
    expect(here.act(openBallot, { options: ['o0', 'gone'], limits: THREE })).toMatchObject({
      reason: 'no-such-option',
    });
  });

  test.each([
    [0, 'too-few-dots'],
    [-1, 'too-few-dots'],
    [100, 'too-many-dots'],
    [2.5, 'dots-not-a-number'],
    [Number.NaN, 'dots-not-a-number'],
  ])('C8 a ballot of %s dots is refused by rule: %s', (dots, reason) => {
    const { here } = start();
    const limits: Limits = { dots, stacking: 'two' };
    expect(here.act(openBallot, { options: allOptions(here), limits })).toMatchObject({ yes: false, reason });
    const round = open(here);
    expect(here.act(setLimits, { round, limits })).toMatchObject({ yes: false, reason });
    expect(limitsNow(here)).toEqual(THREE);
  });

  test('two that read the same are found, whatever their capitals and points', () => {
    const { here } = start(1, [...SAID, 'Steps!', 'NO  BUS.']);
    expect(sameWords(optionsNow(here.look())).map((group) => group.map(({ id }) => id))).toEqual([
      ['o0', 'o7'],
      ['o1', 'o6'],
    ]);
  });
});

describe('the rules of an open ballot', () => {
  test('C9 raising the dots before the first ballot gives each person exactly so many more', () => {
    const { here, tokens } = start();
    const round = open(here);
    expect(here.act(setLimits, { round, limits: { ...THREE, dots: 5 } }).yes).toBe(true);
    expect((here.brief(votes, tokens[0] ?? '').task as VoteTask).limits.dots).toBe(5);
    expect(cast(here, tokens[0], { dots: { o0: 2, o1: 2, o2: 1 } })).toMatchObject({ yes: true });
  });

  test('C10 once a ballot is in, lowering and raising are refused with a reason, and no dot is lost', () => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 2, o1: 1 } });
    for (const dots of [1, 5]) {
      expect(here.act(setLimits, { round, limits: { ...THREE, dots } })).toMatchObject({
        yes: false,
        reason: 'limits-fixed',
        about: { n: 1 },
      });
    }
    expect(limitsNow(here)).toEqual(THREE);
    count(here, round);
    expect(counted(here)).toMatchObject({ count: { used: 3, spoiled: 0 } });
  });

  test.each<[string, Limits, Ballot]>([
    ['C1 a dot more than there are', THREE, { dots: { o0: 2, o1: 2 } }],
    ['C2 a third on one where two may lie', THREE, { dots: { o0: 3 } }],
    ['C3 a second on one where one may lie', { dots: 3, stacking: 'off' }, { dots: { o0: 2 } }],
    ['C5 less than none on one', THREE, { dots: { o0: -1, o1: 2 } }],
    ['half a dot', THREE, { dots: { o0: 0.5 } }],
    ['a dot on nothing', THREE, { dots: { o99: 1 } }],
    ['dots and not voting at once', THREE, { dots: { o0: 1 }, abstain: true }],
  ])('%s is refused at the turn’s door, and the box stays empty', (_, limits, ballot) => {
    const { here, tokens } = start();
    const round = open(here, limits);
    expect(cast(here, tokens[0], ballot)).toMatchObject({ yes: false, reason: 'impossible-ballot' });
    expect(here.boxes.get(round)).toBeUndefined();
    expect(cast(here, tokens[0], { dots: { o0: 1, o1: 1 } })).toMatchObject({ yes: true });
  });

  test('each person votes once, and one who said no to taking part is not asked', () => {
    const { here, tokens } = start();
    const [first = '', second = ''] = tokens;
    open(here);
    cast(here, first, { dots: { o0: 1 } });
    here.act(agree, { token: second, consent: { taking: false, quoting: false } });
    expect(votes.brief?.(here.situation(), first)).toMatchObject({ reason: 'already-answered' });
    expect(votes.brief?.(here.situation(), second)).toMatchObject({ reason: 'not-taking-part' });
    expect([...(votes.heard?.(here.look()) ?? [])]).toEqual([first]);
  });

  test('people start at different places of the same circle, so that being first wins nothing', () => {
    const { here, tokens } = start();
    open(here);
    const starts = tokens.map((token) => (here.brief(votes, token).task as VoteTask).start);
    expect(new Set(starts).size).toBe(tokens.length);
  });

  test.each(['counted', 'dropped'])('C6 a ballot that is %s takes no more dots on or off, and says why', (how) => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 1 } });
    if (how === 'counted') count(here, round);
    else here.act(dropBallot, { round });
    const reason = how === 'counted' ? 'too-late' : 'not-open';
    expect(votes.brief?.(here.situation(), tokens[1] ?? '')).toMatchObject({ yes: false, reason });
    expect(here.act(setLimits, { round, limits: THREE })).toMatchObject({ yes: false, reason: 'round-closed' });
    expect(count(here, round)).toMatchObject({ yes: false, reason: 'round-closed' });
    expect(words.sayIf(`refused.${reason}`)).toBeTruthy();
  });
});

describe('while it is open', () => {
  test('C11 nothing that can be read changes with what was voted: wall, report, model, the record of a turn', () => {
    const seenAfter = (ballot: Ballot) => {
      const { here, tokens } = start();
      open(here);
      const turns = tokens.slice(0, 4).map((token) => cast(here, token, ballot));
      const look = here.look();
      return canonical([
        votes.share?.(look) ?? null,
        votes.report(look),
        [...look.read(votesModel).opened],
        here.replay.entries.map(({ kind, data }) => ({ kind, data })),
        turns.map((turn) => ('record' in turn ? turn.record : null)),
      ]);
    };
    const seen = seenAfter({ dots: { o0: 2, o1: 1 } });
    expect(seenAfter({ dots: {}, abstain: true })).toBe(seen);
    expect(seen).not.toContain('totals');
  });

  test('C11 no rule but the counting can read a box', () => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 1 } });
    expect(here.situation().box(round).size).toBe(0);
    expect(here.act(revealBallot, { round, sure: true })).toMatchObject({ yes: false, reason: 'box-missing' });
    expect(counted(here)).toBeUndefined();
  });
});

const anyTap = fc.record({
  who: fc.nat({ max: 5 }),
  option: fc.constantFrom('o0', 'o1', 'o2', 'o3', 'o4', 'o5'),
  is: fc.constantFrom<Tap['is'][]>('add', 'add', 'take'),
});

describe('counting', () => {
  test('C13 people x dots = used + unused at every tap of everybody, and again in what is counted', () => {
    fc.assert(
      fc.property(
        fc.array(anyTap, { maxLength: 80 }),
        fc.constantFrom<Limits[]>(THREE, { dots: 2, stacking: 'off' }, { dots: 5, stacking: 'free' }),
        fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
        (taps, limits, voters) => {
          const { here, tokens } = start();
          const round = open(here, limits);
          const task = here.brief(votes, tokens[0] ?? '').task as VoteTask;
          const drafts: VoteDraft[] = tokens.map(() => ({ page: 'vote', dots: {} }));
          const used = () => drafts.flatMap(({ dots }) => Object.values(dots)).reduce((sum, n) => sum + n, 0);
          for (const { who, ...tap } of taps) {
            const before = used();
            const next = tapped(task, drafts[who] ?? { page: 'vote', dots: {} }, tap);
            if (typeof next === 'string') expect(used()).toBe(before);
            else {
              drafts[who] = next;
              expect(used()).toBe(before + (tap.is === 'add' ? 1 : -1));
            }
            const left = drafts.map(({ dots }) => limits.dots - Object.values(dots).reduce((sum, n) => sum + n, 0));
            expect(left.every((n) => n >= 0)).toBe(true);
            expect(used() + left.reduce((sum, n) => sum + n, 0)).toBe(tokens.length * limits.dots);
          }
          for (const who of voters) expect(cast(here, tokens[who], { dots: { ...drafts[who]?.dots } }).yes).toBe(true);
          count(here, round);
          const result = votes.share?.(here.look()) as {
            used: number;
            unused: number;
            ballots: number;
            spoiled: number;
          };
          expect(result).toMatchObject({ ballots: voters.length, spoiled: 0 });
          expect(result.used + result.unused).toBe(voters.length * limits.dots);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('C12 afterwards there is no box, and no token, order or time in what was written', () => {
    const { here, tokens } = start();
    const round = open(here);
    for (const [n, token] of tokens.entries()) cast(here, token, { dots: { [`o${n}`]: 1 } });
    expect(count(here, round)).toMatchObject({ yes: true, shred: [round] });
    expect(here.boxes.has(round)).toBe(false);
    const written = here.replay.entries.filter(({ kind }) => kind.startsWith('votes/'));
    expect(written.map(({ kind }) => kind)).toEqual(['votes/opened', 'votes/revealed']);
    const text = canonical([written.map(({ data }) => data), votes.share?.(here.look()), votes.report(here.look())]);
    expect(tokens.filter((token) => text.includes(`"${token}"`))).toEqual([]);
    expect(text).not.toMatch(/"(at|stamp|token|who)"/);
  });

  test('C12 ballots exchanged between people, or cast in another order, leave the same bytes', () => {
    const ballot = fc.constantFrom<Ballot[]>(
      { dots: { o0: 2, o1: 1 } },
      { dots: { o5: 1 } },
      { dots: {} },
      { dots: {}, abstain: true },
      { dots: { o3: 2, o4: 1 } },
    );
    const after = (given: readonly Ballot[], order: readonly number[]) => {
      const { here, tokens } = start();
      const round = open(here);
      for (const who of order) cast(here, tokens[who], given[who] ?? { dots: {} });
      count(here, round);
      return canonical([counted(here), votes.share?.(here.look()), votes.report(here.look())]);
    };
    const six = [0, 1, 2, 3, 4, 5];
    fc.assert(
      fc.property(
        fc.array(ballot, { minLength: 6, maxLength: 6 }),
        fc.shuffledSubarray(six, { minLength: 6 }),
        fc.shuffledSubarray(six, { minLength: 6 }),
        (given, exchanged, order) => {
          const swapped = exchanged.map((who) => given[who] ?? { dots: {} });
          expect(after(swapped, order)).toBe(after(given, six));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('C15 a ballot written straight into the box above the cap is set aside, reported, and moves no total', () => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 1 } });
    here.boxes.get(round)?.set(tokens[1] ?? '', { dots: { o1: 99 } });
    here.boxes.get(round)?.set(tokens[2] ?? '', { dots: { o1: 2, o2: 2 } });
    count(here, round);
    expect(votes.share?.(here.look())).toMatchObject({ ballots: 1, spoiled: 2, used: 1, unused: 2 });
    const facts = votes.report(here.look()).find(({ is }) => is === 'facts');
    expect(JSON.stringify(facts)).toContain('{"label":"Ballots set aside","value":"2"}');
  });

  test('C19 unused dots and people who did not vote are said as such, and nowhere as a no', () => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 1 } });
    cast(here, tokens[1], { dots: {} });
    cast(here, tokens[2], { dots: {}, abstain: true });
    count(here, round);
    expect(counted(here)).toMatchObject({ people: 6, count: { ballots: 3, abstained: 1, used: 1, unused: 8 } });
    const report = JSON.stringify(votes.report(here.look()));
    expect(report).toContain('{"label":"Dots not used","value":"8"}');
    expect(report).toContain('A dot not used is not a vote against anything.');
    expect(report).not.toMatch(/"(no|against|rejected)"/i);
  });

  test('nothing is counted before somebody has voted', () => {
    const { here } = start();
    const round = open(here);
    expect(count(here, round)).toMatchObject({ yes: false, reason: 'nobody-voted' });
  });

  test('a counting cannot be undone', () => {
    expect(votes.permanent).toContain('votes/revealed');
  });

  test('C17 bands from most to none, equals together and named as a tie, in the order of the board', () => {
    const { here, tokens } = start();
    const round = open(here, { dots: 5, stacking: 'free' });
    cast(here, tokens[0], { dots: { o3: 5 } });
    cast(here, tokens[1], { dots: { o3: 3, o5: 1, o1: 1 } });
    count(here, round);
    const shared = votes.share?.(here.look()) ?? {};
    const bands = shared['bands'] as { is: string; rows: { letter: string }[] }[];
    expect(bands.map(({ is, rows }) => [is, rows.map(({ letter }) => letter).join('')])).toEqual([
      ['one', 'D'],
      ['tie', 'BF'],
      ['none', 'ACE'],
    ]);
    expect(JSON.stringify([bands, votes.report(here.look())])).not.toMatch(/winner|first place|rank/i);
  });
});

describe('what goes forward', () => {
  function afterA(forward: readonly string[]) {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 1 } });
    count(here, round);
    return { here, round, verdict: here.act(decideForward, { round, forward }) };
  }

  test('ballot A tells the themes, in the same act and in the order of the board', () => {
    const { here } = afterA(['o2', 'o0']);
    expect(chosenThemes(here.look().read(themesModel)).map(({ id }) => id)).toEqual(['o0', 'o2']);
    const [decided, told] = here.replay.entries.slice(-2);
    expect(decided?.act).toBe(told?.act);
    expect(votes.report(here.look()).at(-1)).toEqual({ is: 'text', words: 'What goes forward: no bus; money.' });
  });

  test('the report ends the list of what goes forward with one full stop, whatever its last words end in', () => {
    expect(
      ['I wait.', 'Why me?', 'I wait…', 'میں انتظار کرتا ہوں۔'].map((last) => sayForward(['Steps.', last])),
    ).toEqual([
      'What goes forward: Steps; I wait.',
      'What goes forward: Steps; Why me?',
      'What goes forward: Steps; I wait…',
      'What goes forward: Steps; میں انتظار کرتا ہوں.',
    ]);
  });

  test('the group may choose what has no dots, and change its mind', () => {
    const { here, round } = afterA(['o5']);
    expect(here.act(decideForward, { round, forward: ['o1'] }).yes).toBe(true);
    expect(chosenThemes(here.look().read(themesModel)).map(({ id }) => id)).toEqual(['o1']);
  });

  test('refused: nothing chosen, something that was not on the ballot, a ballot not counted', () => {
    const { here, round } = afterA([]);
    expect(here.act(decideForward, { round, forward: [] })).toMatchObject({ reason: 'nothing-chosen' });
    expect(here.act(decideForward, { round, forward: ['elsewhere'] })).toMatchObject({ reason: 'no-such-option' });
    const again = open(here);
    expect(here.act(decideForward, { round: again, forward: ['o0'] })).toMatchObject({ reason: 'not-counted' });
  });

  test('ballot B is about the causes under the themes that went forward, and tells the causes', () => {
    const { here } = afterA(['o0']);
    here.write([
      { kind: 'causes/added', data: { cause: 'k0', theme: 'o0', parent: null, words: 'no drivers', language: 'en' } },
      {
        kind: 'causes/added',
        data: { cause: 'k1', theme: 'o0', parent: null, words: 'old timetable', language: 'en' },
      },
      { kind: 'causes/added', data: { cause: 'k2', theme: 'o1', parent: null, words: 'no lift', language: 'en' } },
    ]);
    here.go('ballot-b');
    expect(allOptions(here)).toEqual(['k0', 'k1']);
    const round = open(here);
    const [token] = here.welcome(1);
    cast(here, token, { dots: { k1: 2 } });
    count(here, round);
    here.act(decideForward, { round, forward: ['k1'] });
    expect(chosenCauses(here.look().read(causesModel)).map(({ id }) => id)).toEqual(['k1']);
  });

  test('a vote held again stands beside the first one in the report', () => {
    const { here } = afterA(['o0', 'o1']);
    const round =
      (here.act(openBallot, { options: ['o0', 'o1'], limits: { dots: 1, stacking: 'off' } }), openRound(here));
    const tokens = here.welcome(1);
    cast(here, tokens[0], { dots: { o1: 1 } });
    count(here, round);
    const headings = votes.report(here.look()).filter(({ is }) => is === 'heading');
    expect(headings).toMatchObject([{ words: 'Vote 1' }, { words: 'Vote 2' }]);
  });
});
