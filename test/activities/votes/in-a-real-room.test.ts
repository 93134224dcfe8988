// What happens to a ballot in a real room, at the one door: somebody is late, somebody slips, everybody agrees, nobody has voted before.
import { beforeAll, describe, expect, test } from 'vitest';
import { cards } from '../../../src/activities/cards/index.ts';
import { causes } from '../../../src/activities/causes/index.ts';
import { mood } from '../../../src/activities/mood/index.ts';
import { openMood } from '../../../src/activities/mood/rules.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { themed } from '../../../src/activities/votes/examples.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { ballotAt, countedAt, notesOn, openBallotRound, votesModel } from '../../../src/activities/votes/model.ts';
import {
  castBallot,
  closeBallot,
  countByHand,
  decideForward,
  dropBallot,
  endPractice,
  noteLate,
  openBallot,
  openPractice,
  revealBallot,
  setLimits,
  setNoteAside,
  voidBallot,
  type VoteTask,
} from '../../../src/activities/votes/rules.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { canonical } from '../../../src/journal/json.ts';
import { agree } from '../../../src/people/rules.ts';
import { countDots, tellsTooMuch } from '../../../src/rounds/counting.ts';
import type { Ballot, Limits } from '../../../src/rounds/round.ts';
import { tellsWhose } from '../../../src/session/private-rounds.ts';
import { type Room, room } from '../../support/room.ts';

beforeAll(() => words.load('en'));

const THREE: Limits = { dots: 3, stacking: 'two' };
const IDS = ['o0', 'o1', 'o2', 'o3'];

function start(people = 6) {
  const here = room(mood, cards, themes, causes, votes);
  const tokens = here.welcome(people);
  here.write(themed(['no bus', 'steps', 'money', 'no news']));
  here.go('ballot-a');
  return { here, tokens };
}
const openRound = (here: Room) => openBallotRound(here.look().read(votesModel)) ?? 'none';
function open(here: Room, limits = THREE): string {
  expect(here.act(openBallot, { options: IDS, limits })).toMatchObject({ yes: true });
  return openRound(here);
}
const cast = (here: Room, token: string | undefined, ballot: Ballot) =>
  here.turn(votes, token ?? '', castBallot, ballot);
const kinds = (here: Room) => here.replay.entries.map(({ kind }) => kind).filter((kind) => kind.startsWith('votes/'));
const state = (here: Room) => ballotAt(here.look().read(votesModel), 'ballot-a')?.state;

describe('somebody comes late', () => {
  test('until the reveal a late arrival is handed the open ballot, with the same choices and rules', () => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 1 } });
    const late = here.welcome(1).at(-1);
    expect(here.brief(votes, late ?? '').task).toMatchObject({ round, limits: THREE });
    expect(cast(here, late, { dots: { o1: 2 } })).toMatchObject({ yes: true });
    here.act(revealBallot, { round, sure: true }, [round]);
    expect(votes.share?.(here.look())).toMatchObject({ people: 7, ballots: 2 });
  });

  test('after the reveal it is refused with what can be done instead, a note or another vote, and both can be', () => {
    const { here, tokens } = start();
    const round = open(here);
    for (const token of tokens) cast(here, token, { dots: { o0: 1 } });
    here.act(revealBallot, { round, sure: true }, [round]);
    const late = here.welcome(1).at(-1) ?? '';
    expect(votes.brief?.(here.situation(), late)).toMatchObject({ yes: false, reason: 'too-late' });
    expect(words.sayIf('refused.too-late')).toMatch(/note what this person says, or vote again/i);
    expect(here.act(noteLate, { round, words: ' The money worries me most. ', language: 'en', token: null }).yes).toBe(
      true,
    );
    expect(votes.report(here.look()).at(-1)).toEqual({
      is: 'text',
      words: 'Said after the counting: “The money worries me most.”',
    });
    open(here);
    expect(cast(here, late, { dots: { o2: 2 } })).toMatchObject({ yes: true });
  });

  test('a note that names somebody can be set aside: out of the report and the journal, and to the lead', () => {
    const { here, tokens } = start();
    const round = open(here);
    for (const token of tokens) cast(here, token, { dots: { o0: 1 } });
    here.act(revealBallot, { round, sure: true }, [round]);
    here.act(noteLate, { round, words: 'Sarah said so.', language: 'en', token: null });
    const [note] = notesOn(here.look().read(votesModel), round);
    const verdict = here.act(setNoteAside, { note: note?.id ?? '' });
    expect(verdict).toMatchObject({ yes: true, redact: [note?.entry], forTheLead: [note?.entry] });
    expect(notesOn(here.look().read(votesModel), round)).toEqual([]);
    expect(JSON.stringify([votes.report(here.look()), here.replay.entries])).not.toContain('Sarah');
    expect(here.act(setNoteAside, { note: note?.id ?? '' })).toMatchObject({ reason: 'no-such-note' });
  });

  test('a note of the first versions, which did not ask whose words it is, still stands in the report', () => {
    const { here, tokens } = start();
    const round = open(here);
    for (const token of tokens) cast(here, token, { dots: { o0: 1 } });
    here.act(revealBallot, { round, sure: true }, [round]);
    here.write([{ kind: 'votes/noted', data: { round, note: 'old', words: 'It was the bus.', language: 'en' } }]);
    expect(votes.report(here.look()).at(-1)).toMatchObject({ words: 'Said after the counting: “It was the bus.”' });
  });

  test('E10 whose words a note is stands in no entry of the votes: another tablet takes the file in', () => {
    const { here, tokens } = start();
    const round = open(here);
    for (const token of tokens) cast(here, token, { dots: { o0: 1 } });
    here.act(revealBallot, { round, sure: true }, [round]);
    const token = tokens[0] ?? '';
    here.act(agree, { token, consent: { taking: true, quoting: true } });
    expect(here.act(noteLate, { round, words: 'It was the bus.', language: 'en', token }).yes).toBe(true);
    expect(here.replay.entries.filter(({ kind }) => kind === 'people/said')).toHaveLength(1);
    expect(tellsWhose(here.replay.entries)).toBe(false);
  });

  test('of a ballot that tells how people voted the report says so, and of another it does not', () => {
    const telling = (ballots: readonly (Ballot | null)[]) => {
      const { here, tokens } = start();
      const round = open(here);
      for (const [n, ballot] of ballots.entries()) if (ballot) cast(here, tokens[n], ballot);
      here.act(revealBallot, { round, sure: true }, [round]);
      const lines = votes.report(here.look()).flatMap((part) => (part.is === 'text' ? [part.words] : []));
      return lines.filter((line) => /this result|a result|So /i.test(line));
    };
    const give = (dots: Ballot['dots']) => ({ dots });
    const abstain = { dots: {}, abstain: true };
    expect(telling([give({ o0: 1 })])).toEqual(['Only 1 person voted. This result can show how this person voted.']);
    expect(telling([give({ o0: 1 }), give({ o1: 1 }), abstain])[0]).toMatch(/^Only 2 people voted\. So small/);
    expect(telling([abstain, abstain])[0]).toMatch(/^Nobody wanted to vote\./);
    const alike = [1, 2, 3, 4, 5].map(() => give({ o0: 2, o1: 1 }));
    expect(telling(alike)[0]).toMatch(/^Everybody who voted gave dots to the same choice\./);
    expect(telling([...alike.slice(0, 4), give({ o1: 1, o2: 1 })])).toEqual([]);
  });

  test('C25 a note is refused when it is blank or too long, and before the counting', () => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 1 } });
    expect(here.act(noteLate, { round, words: 'x', language: 'en' })).toMatchObject({ reason: 'not-counted' });
    here.act(revealBallot, { round, sure: true }, [round]);
    expect(here.act(noteLate, { round, words: '  ', language: 'en' })).toMatchObject({ reason: 'blank' });
    const long = { round, words: 'x'.repeat(401), language: 'en' };
    expect(here.act(noteLate, long)).toMatchObject({ reason: 'too-long' });
  });
});

describe('“I made a mistake”', () => {
  test('before the reveal a ballot is voided unseen and given again; only the second one counts', () => {
    const { here, tokens } = start();
    const round = open(here);
    cast(here, tokens[0], { dots: { o0: 2 } });
    cast(here, tokens[1], { dots: { o1: 1 } });
    expect(votes.brief?.(here.situation(), tokens[0] ?? '')).toMatchObject({ reason: 'already-answered' });
    expect(here.act(voidBallot, { round, token: tokens[0] ?? '' }).yes).toBe(true);
    expect([...here.look().answered(round)]).toEqual([tokens[1]]);
    expect(cast(here, tokens[0], { dots: { o3: 1 } })).toMatchObject({ yes: true });
    here.act(revealBallot, { round, sure: true }, [round]);
    expect(votes.share?.(here.look())).toMatchObject({ ballots: 2, used: 2 });
    expect(here.replay.entries.at(-1)?.data).toMatchObject({
      count: { totals: [{ dots: 0 }, { dots: 1 }, { dots: 0 }, { dots: 1 }] },
    });
  });

  test('C11 C12 the journal says that one was voided, not whose, not what, and the same whatever it was', () => {
    const written = (ballot: Ballot, who: number) => {
      const { here, tokens } = start();
      const round = open(here);
      for (const token of tokens) cast(here, token, ballot);
      here.act(voidBallot, { round, token: tokens[who] ?? '' });
      const entry = here.replay.entries.at(-1);
      expect(entry?.kind).toBe('votes/voided');
      return canonical([entry?.data ?? null, votes.share?.(here.look()) ?? null, votes.report(here.look())]);
    };
    expect(written({ dots: { o0: 2 } }, 0)).toBe(written({ dots: {}, abstain: true }, 4));
  });

  test('refused for who has not voted, when nobody can vote any more, and after the reveal; it cannot be undone', () => {
    const { here, tokens } = start();
    const round = open(here);
    const [first = '', second = ''] = tokens;
    cast(here, first, { dots: { o0: 1 } });
    expect(here.act(voidBallot, { round, token: second })).toMatchObject({ reason: 'not-answered' });
    here.act(closeBallot, { round });
    expect(here.act(voidBallot, { round, token: first })).toMatchObject({ reason: 'round-closed' });
    here.act(revealBallot, { round, sure: true }, [round]);
    expect(here.act(voidBallot, { round, token: first })).toMatchObject({ reason: 'round-closed' });
    expect(votes.permanent).toContain('votes/voided');
  });
});

describe('C18 what would tell how people voted', () => {
  const count = (limits: Limits, ballots: readonly Ballot[]) =>
    countDots(
      IDS.map((id) => ({ id, words: id })),
      limits,
      ballots,
    );
  const ONE: Limits = { dots: 1, stacking: 'off' };
  const times = (n: number, ballot: Ballot) => Array.from({ length: n }, () => ballot);
  const none: Ballot = { dots: {}, abstain: true };

  test.each<[string, Limits, Ballot[], boolean]>([
    ['all alike', ONE, times(6, { dots: { o0: 1 } }), true],
    ['all but one', ONE, [...times(5, { dots: { o0: 1 } }), { dots: { o1: 1 } }], false],
    [
      'all on one, the rest of the dots elsewhere',
      { dots: 2, stacking: 'off' },
      [...times(3, { dots: { o0: 1, o1: 1 } }), ...times(3, { dots: { o0: 1, o2: 1 } })],
      true,
    ],
    ['so many on one that a few could have given them', THREE, times(6, { dots: { o0: 1 } }), false],
    ['all alike beside some who did not vote', ONE, [...times(5, { dots: { o0: 1 } }), none, none], true],
    [
      'four voted and the others did not want to',
      ONE,
      [{ dots: { o0: 1 } }, { dots: { o1: 1 } }, { dots: { o2: 1 } }, { dots: { o3: 1 } }, none, none],
      true,
    ],
    ['all alike where two may lie and each had one', { dots: 1, stacking: 'two' }, times(6, { dots: { o0: 1 } }), true],
    ['nobody wanted to vote', ONE, times(6, none), true],
    ['five, each as they like', ONE, [...IDS.map((id) => ({ dots: { [id]: 1 } })), { dots: { o0: 1 } }], false],
  ])('%s', (_, limits, ballots, tells) => {
    expect(tellsTooMuch(count(limits, ballots), limits)).toBe(tells);
  });

  function agreed() {
    const { here, tokens } = start();
    const round = open(here, ONE);
    for (const token of tokens) cast(here, token, { dots: { o2: 1 } });
    return { here, round, tokens };
  }

  test('a unanimous result is not shown before a yes: nothing is written, shared, or reported', () => {
    const { here, round, tokens } = agreed();
    here.act(closeBallot, { round });
    const before = here.replay.entries.length;
    expect(here.act(revealBallot, { round }, [round])).toMatchObject({ yes: false, reason: 'tells-too-much' });
    expect(here.replay.entries.length).toBe(before);
    expect([votes.share?.(here.look()), votes.report(here.look())]).toEqual([null, []]);
    expect(here.boxes.get(round)?.size).toBe(tokens.length);
    expect(here.act(revealBallot, { round, sure: true }, [round]).yes).toBe(true);
    expect(votes.share?.(here.look())).toMatchObject({ ballots: 6, used: 6 });
  });

  test('the refusal does not say whether the result is unanimous or very small', () => {
    const { here, round } = agreed();
    here.act(closeBallot, { round });
    const unanimous = here.act(revealBallot, { round }, [round]);
    const small = start();
    const other = open(small.here, ONE);
    for (const [n, id] of ['o0', 'o1'].entries()) cast(small.here, small.tokens[n], { dots: { [id]: 1 } });
    small.here.act(closeBallot, { round: other });
    expect(small.here.act(revealBallot, { round: other }, [other])).toEqual(unanimous);
  });

  test('an open ballot is never looked into: asking after each vote would find out the next one', () => {
    const { here, round } = agreed();
    expect(here.act(revealBallot, { round }, [round])).toMatchObject({ yes: false, reason: 'still-open' });
  });

  test('closed is closed: no vote, no other rules, no other round beside it, and no way back; it can be dropped unseen', () => {
    const { here, round } = agreed();
    const late = here.welcome(1).at(-1) ?? '';
    expect(here.act(closeBallot, { round }).yes).toBe(true);
    expect(votes.brief?.(here.situation(), late)).toMatchObject({ reason: 'round-closed' });
    expect(here.act(setLimits, { round, limits: THREE })).toMatchObject({ reason: 'round-closed' });
    expect(here.act(closeBallot, { round })).toMatchObject({ reason: 'round-closed' });
    expect(here.act(openBallot, { options: IDS, limits: ONE })).toMatchObject({ reason: 'already-open' });
    here.go('check-in');
    expect(here.act(openMood, undefined)).toMatchObject({ reason: 'another-round-open' });
    here.go('ballot-a');
    expect(votes.permanent).toContain('votes/closed');
    expect(here.act(dropBallot, { round }).yes).toBe(true);
    expect(here.boxes.has(round)).toBe(false);
    expect(here.replay.entries.some(({ kind }) => kind === 'votes/revealed')).toBe(false);
  });

  test('a result that tells of nobody is shown without another question', () => {
    const { here, tokens } = start();
    const round = open(here, ONE);
    for (const [n, token] of tokens.entries()) cast(here, token, { dots: { [IDS[n % 4] ?? '']: 1 } });
    here.act(closeBallot, { round });
    expect(here.act(revealBallot, { round }, [round]).yes).toBe(true);
  });
});

describe('the practice ballot', () => {
  function practised() {
    const { here, tokens } = start();
    expect(here.act(openPractice, { limits: THREE }).yes).toBe(true);
    const round = openRound(here);
    for (const token of tokens) cast(here, token, { dots: { tea: 1, cake: 2 } });
    return { here, tokens, round };
  }

  test('is about what to have at the break, by the rules of the real one, and says on the brief what it is', () => {
    const { here, tokens } = start();
    here.act(openPractice, { limits: { dots: 2, stacking: 'off' } });
    const task = here.brief(votes, tokens[0] ?? '').task as VoteTask;
    expect(task.practice).toBe(true);
    expect(task.limits).toEqual({ dots: 2, stacking: 'off' });
    const names = task.options.map(({ id }) => words.sayIf(`practice.${id}`));
    expect(names).toEqual(['Tea', 'Coffee', 'Juice', 'A biscuit', 'Cake', 'Fruit']);
    expect(task.options.some(({ id }) => IDS.includes(id))).toBe(false);
    expect(cast(here, tokens[0], { dots: { o0: 1 } })).toMatchObject({ reason: 'impossible-ballot' });
  });

  test('leaves nothing in the report, and nothing goes forward from it', () => {
    const { here, round } = practised();
    here.act(revealBallot, { round, sure: true }, [round]);
    expect(votes.share?.(here.look())).toMatchObject({ practice: true, used: 18 });
    expect(votes.report(here.look())).toEqual([]);
    expect(countedAt(here.look().read(votesModel), 'ballot-a')).toEqual([]);
    expect(here.act(decideForward, { round, forward: ['tea'] })).toMatchObject({ reason: 'not-counted' });
    expect(here.act(noteLate, { round, words: 'x', language: 'en' })).toMatchObject({ reason: 'not-counted' });
    expect(here.act(endPractice, { round }).yes).toBe(true);
    expect(votes.share?.(here.look())).toBeNull();
    expect(votes.report(here.look())).toEqual([]);
  });

  test('is written as a kind of its own, so that no reader of the journal takes it for a real ballot', () => {
    const { here } = practised();
    expect(kinds(here)).toEqual(['votes/practice-opened']);
  });

  test('C7 while it is open no real one can be, and the real one comes after it with all its own choices', () => {
    const { here, tokens, round } = practised();
    expect(here.act(openBallot, { options: IDS, limits: THREE })).toMatchObject({ reason: 'already-open' });
    here.act(revealBallot, { round, sure: true }, [round]);
    here.act(endPractice, { round });
    expect(state(here)).toBeUndefined();
    const real = open(here);
    expect(here.look().answered(real).size).toBe(0);
    cast(here, tokens[0], { dots: { o0: 1 } });
    here.act(revealBallot, { round: real, sure: true }, [real]);
    expect(votes.report(here.look()).some((part) => part.is === 'heading')).toBe(false);
    expect(JSON.stringify(votes.report(here.look()))).not.toMatch(/tea|cake/i);
  });

  test('can be ended only when it was counted, and a real ballot not by this', () => {
    const { here, round } = practised();
    expect(here.act(endPractice, { round })).toMatchObject({ reason: 'not-counted' });
    here.act(dropBallot, { round });
    const real = open(here);
    expect(here.act(endPractice, { round: real })).toMatchObject({ reason: 'not-counted' });
  });
});

describe('dots on paper, counted by the facilitator', () => {
  const wish = { options: IDS, limits: THREE, people: 6, dots: { o0: 8, o2: 4 } };

  test('stand as a result like any other, marked as counted by hand, and something can go forward', () => {
    const { here } = start();
    expect(here.act(countByHand, wish).yes).toBe(true);
    expect(votes.share?.(here.look())).toMatchObject({ byHand: true, ballots: 6, used: 12, unused: 6 });
    expect(JSON.stringify(votes.report(here.look()))).toContain('counted by the facilitator');
    const round = ballotAt(here.look().read(votesModel), 'ballot-a')?.round ?? '';
    expect(here.act(decideForward, { round, forward: ['o0'] }).yes).toBe(true);
    const secret = open(here);
    cast(here, here.welcome(1).at(-1), { dots: { o0: 1 } });
    here.act(revealBallot, { round: secret, sure: true }, [secret]);
    expect(votes.share?.(here.look())).toMatchObject({ byHand: false });
  });

  test.each([
    ['more than so many people can put on one', { ...wish, dots: { o0: 13 } }, 'too-many-on-one'],
    ['more than so many people have', { ...wish, dots: { o0: 10, o1: 9 } }, 'more-dots-than-people'],
    ['half a dot', { ...wish, dots: { o0: 0.5 } }, 'dots-not-a-number'],
    ['less than none', { ...wish, dots: { o0: -1, o1: 2 } }, 'dots-not-a-number'],
    ['none at all', { ...wish, dots: {} }, 'nobody-voted'],
    ['one choice', { ...wish, options: ['o0'] }, 'too-few-options'],
    ['something that is not there', { ...wish, options: ['o0', 'elsewhere'] }, 'no-such-option'],
    ['no dots each', { ...wish, limits: { ...THREE, dots: 0 } }, 'too-few-dots'],
  ])('%s is refused and says why', (_, wrong, reason) => {
    const { here } = start();
    const before = here.replay.entries.length;
    expect(here.act(countByHand, wrong)).toMatchObject({ yes: false, reason });
    expect(here.replay.entries.length).toBe(before);
    expect(words.sayIf(`refused.${reason}`)).toBeTruthy();
  });

  test('C7 not while another round is open', () => {
    const { here } = start();
    open(here);
    expect(here.act(countByHand, wish)).toMatchObject({ reason: 'already-open' });
  });
});
