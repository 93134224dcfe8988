// The mood barometer without its screens: who may open, answer and show, and what is then written.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { mood } from '../../../src/activities/mood/index.ts';
import { boxesFor, moodModel, openMoodRound } from '../../../src/activities/mood/model.ts';
import { answerMood, closeMood, dropMood, openMood, revealMood, voidMood } from '../../../src/activities/mood/rules.ts';
import { SETS } from '../../../src/activities/mood/sets.ts';
import { words } from '../../../src/activities/mood/words/table.ts';
import { USUAL_SETTINGS, withMoodSet } from '../../../src/activities/prepare/model.ts';
import { agree, leave } from '../../../src/people/rules.ts';
import { type Room, room } from '../../support/room.ts';

beforeAll(() => words.load('en'));

type Picks = readonly (string | null)[];

const openRound = (here: Room) => openMoodRound(here.look().read(moodModel)) ?? 'none';
const reveal = (here: Room, round: string, sure = true) =>
  here.act(revealMood, { round, sure }, boxesFor(here.look().read(moodModel), round));

/** Opens the round of a step, and the n-th person picks the n-th picture; undefined: no answer. */
function ask(
  here: Room,
  step: string,
  tokens: readonly string[],
  picks: readonly (string | null | undefined)[],
): string {
  here.go(step);
  here.act(openMood, undefined);
  const round = openRound(here);
  tokens.forEach((token, n) => {
    const pick = picks[n];
    if (pick !== undefined) here.turn(mood, token, answerMood, { pick });
  });
  return round;
}

function checkIn(count: number, picks: Picks): { here: Room; tokens: string[]; round: string } {
  const here = room(mood);
  const tokens = here.welcome(count);
  return { here, tokens, round: ask(here, 'check-in', tokens, picks) };
}

const lastShown = (here: Room) => here.replay.entries.filter(({ kind }) => kind === 'mood/revealed').at(-1)?.data;

describe('opening', () => {
  test('a second check-in is refused while the first is open, and after it was shown', () => {
    const { here, round } = checkIn(5, ['sheep-1', 'sheep-1', 'sheep-2', 'sheep-3', null]);
    expect(here.act(openMood, undefined)).toMatchObject({ yes: false, reason: 'already-open' });
    reveal(here, round);
    expect(here.act(openMood, undefined)).toMatchObject({ yes: false, reason: 'already-revealed' });
  });

  test('C7 while another private round is open, in whatever step, a second is refused', () => {
    const { here } = checkIn(3, []);
    here.go('check-out');
    expect(here.act(openMood, undefined)).toMatchObject({ yes: false, reason: 'another-round-open' });
  });

  test('the set is the one of the settings, and the check-out keeps that of its check-in', () => {
    const { here, tokens, round } = checkIn(1, ['sheep-1']);
    reveal(here, round);
    here.write([{ kind: 'prepare/set', data: { ...USUAL_SETTINGS, mood: 'faces' } }]);
    ask(here, 'check-out', tokens, []);
    const task = here.brief(mood, tokens[0] ?? '').task;
    expect(task).toMatchObject({ set: 'sheep', options: SETS.sheep });
  });

  test('where faces are set, three faces are asked', () => {
    const here = room(mood);
    const [token = ''] = here.welcome(1);
    here.write([{ kind: 'prepare/set', data: { ...USUAL_SETTINGS, mood: 'faces' } }]);
    ask(here, 'check-in', [], []);
    expect(here.brief(mood, token).task).toMatchObject({ set: 'faces', options: SETS.faces });
  });

  test('where weathers are set, five are asked, written so that an older app counts them as the set without an order', () => {
    const here = room(mood);
    const [token = ''] = here.welcome(1);
    here.write([{ kind: 'prepare/set', data: { ...withMoodSet(USUAL_SETTINGS, 'weather') } }]);
    const round = ask(here, 'check-in', [token], ['weather-rain']);
    const written = here.replay.entries.find(({ kind }) => kind === 'mood/opened')?.data;
    expect(written).toMatchObject({ set: 'sheep', pictures: 'weather', options: SETS.weather });
    reveal(here, round);
    // Whatever the settings say by then, the check-out shows the pictures of its check-in.
    here.write([{ kind: 'prepare/set', data: USUAL_SETTINGS }]);
    ask(here, 'check-out', [], []);
    expect(here.brief(mood, token).task).toMatchObject({ set: 'weather', options: SETS.weather });
    for (const option of SETS.weather) expect(words.sayIf(`picture.${option}`)).toBeTruthy();
  });

  test('a round opened by mistake can be dropped, its answers are destroyed, and a new one opened', () => {
    const { here, round } = checkIn(3, ['sheep-1']);
    expect(here.act(dropMood, { round })).toMatchObject({ yes: true, shred: [round] });
    expect(reveal(here, round)).toMatchObject({ yes: false, reason: 'not-open' });
    expect(here.act(openMood, undefined).yes).toBe(true);
    expect(mood.heard?.(here.look())?.size).toBe(0);
  });
});

describe('answering', () => {
  test('each person answers once; a second answer of the same person is refused', () => {
    const { here, tokens } = checkIn(2, ['sheep-1']);
    const [first = ''] = tokens;
    expect(mood.brief?.(here.situation(), first)).toMatchObject({ yes: false, reason: 'already-answered' });
    expect([...(mood.heard?.(here.look()) ?? [])]).toEqual([first]);
  });

  test('a picture that is not in the set is refused at the turn’s door', () => {
    const { here, tokens } = checkIn(1, []);
    expect(here.turn(mood, tokens[0] ?? '', answerMood, { pick: 'face-good' })).toMatchObject({
      yes: false,
      reason: 'no-such-picture',
    });
    expect(here.boxes.size).toBe(0);
  });

  test('who said no to taking part is not asked', () => {
    const { here, tokens } = checkIn(1, []);
    const [token = ''] = tokens;
    here.act(agree, { token, consent: { taking: false, quoting: false } });
    expect(mood.brief?.(here.situation(), token)).toMatchObject({ yes: false, reason: 'not-taking-part' });
  });

  test('before opening and after showing there is no turn to be had', () => {
    const here = room(mood);
    const [token = ''] = here.welcome(1);
    here.go('check-in');
    expect(mood.brief?.(here.situation(), token)).toMatchObject({ reason: 'not-open' });
    reveal(here, ask(here, 'check-in', [token], ['sheep-1']));
    expect(mood.brief?.(here.situation(), token)).toMatchObject({ reason: 'already-revealed' });
    // Nor is anybody told of as waiting for one, though the answers lie there until the check-out.
    expect(mood.heard?.(here.look())?.size).toBe(0);
  });
});

describe('showing', () => {
  test('C61 at the check-out: both counts, who moved by token, early leavers, latecomers and rather-not-says apart', () => {
    const { here, tokens, round } = checkIn(9, [
      'sheep-1',
      'sheep-1',
      'sheep-2',
      'sheep-3',
      'sheep-4',
      null,
      'sheep-5',
    ]);
    expect(reveal(here, round).yes).toBe(true);
    expect(lastShown(here)).toMatchObject({ people: 9, count: { answers: 7, unsaid: 1 } });
    here.act(leave, { token: tokens[6] ?? '' });
    const end = ask(here, 'check-out', tokens, [
      'sheep-2',
      'sheep-1',
      'sheep-2',
      'sheep-4',
      'sheep-4',
      'sheep-1',
      undefined,
      'sheep-9',
    ]);
    expect(reveal(here, end)).toMatchObject({ yes: true, shred: [round, end] });
    expect(lastShown(here)).toMatchObject({
      people: 8,
      count: { answers: 7, unsaid: 0 },
      moved: { moved: 2, same: 3, unknown: 3, startOnly: 1, endOnly: 1, unsaid: 1 },
    });
  });

  test('somebody who answered and left before the picture is shown is still one of the people asked', () => {
    const { here, tokens, round } = checkIn(5, ['sheep-1', 'sheep-1', 'sheep-1', 'sheep-1', 'sheep-1']);
    here.act(leave, { token: tokens[0] ?? '' });
    reveal(here, round);
    expect(lastShown(here)).toMatchObject({ people: 5, count: { answers: 5 } });
  });

  test('the check-in’s answers live until the check-out is shown, and then both are gone', () => {
    const { here, tokens, round } = checkIn(5, ['sheep-1', 'sheep-1', 'sheep-2', 'sheep-3', 'sheep-4']);
    reveal(here, round);
    expect(here.boxes.has(round)).toBe(true);
    const end = ask(here, 'check-out', tokens, ['sheep-1', 'sheep-1', 'sheep-1', 'sheep-1', 'sheep-1']);
    reveal(here, end);
    expect([...here.boxes.keys()]).toEqual([]);
  });

  test('where fewer than five picked both times, how many moved is not written anywhere', () => {
    const { here, tokens, round } = checkIn(4, ['sheep-1', 'sheep-2', 'sheep-3', 'sheep-4']);
    reveal(here, round);
    reveal(here, ask(here, 'check-out', tokens, ['sheep-1', 'sheep-1', 'sheep-3', 'sheep-4']));
    expect(lastShown(here)).toMatchObject({ withheld: { both: 4, startOnly: 0, endOnly: 0, unsaid: 0 } });
    expect(JSON.stringify(lastShown(here))).not.toContain('moved');
  });

  test('a check-out without any check-in says its counts and nothing of moving', () => {
    const here = room(mood);
    const tokens = here.welcome(5);
    reveal(here, ask(here, 'check-out', tokens, ['sheep-1', 'sheep-1', 'sheep-1', 'sheep-1', 'sheep-1']));
    expect(lastShown(here)).toMatchObject({ count: { answers: 5 } });
    expect(lastShown(here)).not.toHaveProperty('moved');
    expect(here.boxes.size).toBe(0);
  });

  test('refused: nobody has answered, shown already, never opened, answers that cannot be read', () => {
    const { here, tokens, round } = checkIn(5, []);
    expect(reveal(here, round)).toMatchObject({ reason: 'nobody-answered' });
    here.turn(mood, tokens[0] ?? '', answerMood, { pick: 'sheep-1' });
    expect(here.act(revealMood, { round, sure: true })).toMatchObject({ reason: 'box-missing' });
    expect(reveal(here, 'elsewhere')).toMatchObject({ reason: 'not-open' });
    reveal(here, round);
    expect(reveal(here, round)).toMatchObject({ reason: 'already-revealed' });
  });

  const alike: Picks = ['sheep-1', 'sheep-1', 'sheep-1', 'sheep-1', 'sheep-1'];
  test.each<[string, Picks, boolean]>([
    ['four answers', ['sheep-1', 'sheep-2', 'sheep-3', null], true],
    ['five who all picked the same', alike, true],
    ['five who picked the same and one who would rather not say', [...alike, null], true],
    ['five who would all rather not say', [null, null, null, null, null], true],
    ['five of whom one picked another', [...alike.slice(1), 'sheep-2'], false],
    ['five of whom two would rather not say', ['sheep-1', 'sheep-1', 'sheep-2', null, null], false],
  ])('C18 %s: it asks before it shows, if so', (_, picks, asks) => {
    const { here, round } = checkIn(picks.length, picks);
    expect(here.act(closeMood, { round }).yes).toBe(true);
    const before = here.replay.entries.length;
    const first = reveal(here, round, false);
    expect(first).toMatchObject(asks ? { yes: false, reason: 'tells-too-much' } : { yes: true });
    expect(here.replay.entries.length).toBe(asks ? before : before + 1);
    if (asks) expect(reveal(here, round).yes).toBe(true);
  });

  test('C18 while somebody can still answer it cannot be looked into: asking after each answer would find out the next', () => {
    const { here, round } = checkIn(6, alike);
    expect(reveal(here, round, false)).toMatchObject({ reason: 'still-open' });
  });

  test('a closed round takes no more answers, none is given again, no other round opens, and it can be closed for good', () => {
    const { here, tokens, round } = checkIn(6, alike);
    expect(here.act(closeMood, { round: 'elsewhere' })).toMatchObject({ reason: 'not-open' });
    here.act(closeMood, { round });
    expect(here.act(closeMood, { round })).toMatchObject({ reason: 'round-closed' });
    expect(mood.brief?.(here.situation(), tokens[5] ?? '')).toMatchObject({ reason: 'round-closed' });
    expect(here.act(voidMood, { round, token: tokens[0] ?? '' })).toMatchObject({ reason: 'round-closed' });
    expect(here.act(openMood, undefined)).toMatchObject({ reason: 'already-open' });
    here.go('check-out');
    expect(here.act(openMood, undefined)).toMatchObject({ reason: 'another-round-open' });
    here.go('check-in');
    expect(here.act(dropMood, { round })).toMatchObject({ yes: true, shred: [round] });
    expect(here.act(openMood, undefined).yes).toBe(true);
  });

  test('a round that nobody has answered is not closed', () => {
    const { here, round } = checkIn(3, []);
    expect(here.act(closeMood, { round })).toMatchObject({ reason: 'nobody-answered' });
  });

  test('a showing cannot be undone, and neither can the closing before it', () => {
    expect(mood.permanent).toContain('mood/revealed');
    expect(mood.permanent).toContain('mood/closed');
  });
});

describe('“I made a mistake”', () => {
  test('before the showing an answer is voided unseen and given again; only the second one counts', () => {
    const { here, tokens, round } = checkIn(5, ['sheep-1', 'sheep-1', 'sheep-2', null, 'sheep-4']);
    const token = tokens[0] ?? '';
    expect(here.act(voidMood, { round, token }).yes).toBe(true);
    expect(here.replay.entries.at(-1)).toMatchObject({ kind: 'mood/voided', data: { round } });
    expect(JSON.stringify(here.replay.entries.at(-1)?.data)).not.toMatch(/sheep|token/);
    expect(here.look().answered(round).has(token)).toBe(false);
    here.turn(mood, token, answerMood, { pick: 'sheep-9' });
    reveal(here, round);
    expect(lastShown(here)).toMatchObject({ count: { answers: 5, unsaid: 1 } });
    expect(JSON.stringify(lastShown(here))).toContain('{"option":"sheep-1","people":1}');
  });

  test('refused for who has not answered, and after the showing, though the check-in’s answers live on; no undo', () => {
    const { here, tokens, round } = checkIn(5, ['sheep-1']);
    expect(here.act(voidMood, { round, token: tokens[1] ?? '' })).toMatchObject({ reason: 'not-answered' });
    reveal(here, round);
    expect(here.act(voidMood, { round, token: tokens[0] ?? '' })).toMatchObject({ reason: 'already-revealed' });
    expect(here.boxes.get(round)?.size).toBe(1);
    expect(mood.permanent).toContain('mood/voided');
  });
});

describe('what others may see', () => {
  const five: Picks = ['sheep-1', 'sheep-1', 'sheep-2', null, 'sheep-4'];

  test('C62 before the showing neither wall nor report has anything, whatever was picked', () => {
    const { here } = checkIn(5, five);
    expect(mood.share?.(here.look())).toBeNull();
    expect(mood.report(here.look())).toEqual([]);
    expect(here.situation().box(openRound(here)).size).toBe(0);
  });

  test('C62 afterwards no token is in the journal beside a pick, on the wall or in the report', () => {
    const { here, tokens, round } = checkIn(5, five);
    const turns = here.replay.entries.filter(({ kind }) => kind.startsWith('mood/'));
    expect(turns.map(({ kind }) => kind)).toEqual(['mood/opened']);
    reveal(here, round);
    const seen = JSON.stringify([lastShown(here), mood.share?.(here.look()), mood.report(here.look())]);
    expect(tokens.filter((token) => seen.includes(`"${token}"`))).toEqual([]);
  });

  test('C12 two people’s answers exchanged, or given in another order, leave the same entries', () => {
    const shownAfter = (start: Picks, end: Picks) => {
      const { here, tokens, round } = checkIn(6, start);
      reveal(here, round);
      reveal(here, ask(here, 'check-out', tokens, end));
      return here.replay.entries.filter(({ kind }) => kind === 'mood/revealed').map(({ data }) => data);
    };
    const pick = fc.option(fc.constantFrom(...SETS.sheep), { nil: null });
    const six = fc.array(fc.tuple(pick, pick), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(six, fc.integer({ min: 1, max: 5 }), (rows, by) => {
        const other = [...rows.slice(by), ...rows.slice(0, by)];
        const of = (pairs: typeof rows) =>
          shownAfter(
            pairs.map(([a]) => a),
            pairs.map(([, b]) => b),
          );
        expect(of(other)).toEqual(of(rows));
      }),
      { numRuns: 40 },
    );
  });

  test('a nominal set is never averaged: the report holds whole people and no other number', () => {
    const { here, tokens, round } = checkIn(6, [...five, 'sheep-9']);
    reveal(here, round);
    reveal(here, ask(here, 'check-out', tokens, ['sheep-2', 'sheep-1', 'sheep-2', 'sheep-1', 'sheep-9', 'sheep-9']));
    const said = JSON.stringify([mood.report(here.look()), mood.share?.(here.look()), lastShown(here)]);
    expect(said).not.toMatch(/average|median|score/i);
    expect(said).not.toMatch(/\d\.\d/);
  });

  test.each([
    [['sheep-3'], 'Only 1 person answered. This picture can show what this person chose.'],
    [['sheep-3', 'sheep-1'], 'Only 2 people answered. So small a picture may show who chose what.'],
    [
      ['sheep-3', 'sheep-3', 'sheep-3', 'sheep-3', 'sheep-3'],
      'Everybody who chose a picture chose the same one. So this shows what each of them chose.',
    ],
  ])('the report says of a picture that tells what people chose that it does: %j', (picks, said) => {
    const { here, round } = checkIn(6, picks);
    reveal(here, round);
    expect(mood.report(here.look())[1]).toEqual({ is: 'text', words: said });
  });

  test('C61 the report says both rounds with the number of people, and how many moved', () => {
    const { here, tokens, round } = checkIn(6, [...five, 'sheep-9']);
    reveal(here, round);
    reveal(here, ask(here, 'check-out', tokens, ['sheep-2', 'sheep-1', 'sheep-2', 'sheep-1', 'sheep-4', 'sheep-9']));
    here.go('check-in');
    expect(mood.report(here.look())[0]).toMatchObject({
      is: 'picture-counts',
      note: '6 of 6 people answered. Would rather not say: 1.',
    });
    here.go('check-out');
    const facts = mood.report(here.look()).find(({ is }) => is === 'facts');
    expect(facts).toMatchObject({
      rows: [
        { label: 'Chose another picture', value: '1' },
        { label: 'Chose the same picture', value: '4' },
        { label: 'Not known', value: '1' },
        { label: 'Answered at the start or at the end', value: '6' },
      ],
    });
  });
});
