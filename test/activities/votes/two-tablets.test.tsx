// What goes forward where two tablets went on by themselves from one file, or where two steps vote on the same.
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { causes } from '../../../src/activities/causes/index.ts';
import { chooseByHand } from '../../../src/activities/causes/rules.ts';
import { words as causesWords } from '../../../src/activities/causes/words/table.ts';
import { USUAL_ORDER } from '../../../src/activities/prepare/model.ts';
import { chosenThemes, themesModel } from '../../../src/activities/themes/model.ts';
import { themed } from '../../../src/activities/votes/examples.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { countedAt, votesModel } from '../../../src/activities/votes/model.ts';
import { countByHand, decideForward } from '../../../src/activities/votes/rules.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import type { Entry } from '../../../src/journal/entry.ts';
import { write } from '../../../src/journal/undo.ts';
import { reachOf } from '../../../src/session/undo-reach.ts';
import { ACTIVITIES, tap } from '../../support/at-the-ballot.tsx';
import { type Room, roomOn } from '../../support/room.ts';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(async () => {
  await Promise.all([words, causesWords, handoverWords].map((table) => table.load('en')));
});

const SAID = ['home', 'walk', 'parking', 'bus'];
const ALL = SAID.map((_, n) => `o${n}`);
const LIMITS = { dots: 1, stacking: 'off' } as const;
const TIE = { options: ALL, limits: LIMITS, people: 14, dots: { o0: 7, o1: 7 } };
const RUN_OFF = { options: ['o0', 'o1'], limits: LIMITS, people: 11, dots: { o1: 6, o0: 5 } };
const TWICE = USUAL_ORDER.flatMap((step) => (step.id === 'ballot-a' ? [step, { ...step, id: 'again' }] : [step]));

const tablet = (name: string, known: readonly Entry[] = [], steps = USUAL_ORDER): Room => {
  const here = roomOn(name, ACTIVITIES, { known, steps });
  here.go('ballot-a');
  return here;
};
/** One tablet with a first vote, saved to a file. */
function firstVote(steps = USUAL_ORDER): Room {
  const here = tablet('A', [], steps);
  here.welcome(14);
  here.write(themed(SAID));
  expect(here.act(countByHand, TIE).yes).toBe(true);
  return here;
}
const meet = (one: Room, other: Room) => {
  const mine = [...one.replay.entries];
  one.join(other.replay.entries);
  other.join(mine);
};
const ballots = (here: Room, step = 'ballot-a') =>
  countedAt(here.look().read(votesModel), step).map(({ round }) => round);
const decide = (here: Room, ...forward: readonly string[]) =>
  expect(here.act(decideForward, { round: ballots(here, here.look().step.id).at(-1) ?? '', forward }).yes).toBe(true);
const chosen = (here: Room) => chosenThemes(here.look().read(themesModel)).map(({ id }) => id);
const told = (here: Room) =>
  votes
    .report(here.look())
    .flatMap((part) => (part.is === 'text' && /forward|Decided/.test(part.words) ? [part.words] : []));
const undoOn = (here: Room, name: string) => {
  const act = here.replay.nextUndo((entry) => reachOf(entry, here.replay, name));
  here.write([write('journal/undone', { act: act ?? '' })]);
  return here.replay.entriesOf(act ?? '').map(({ kind }) => kind);
};
const UNSETTLED = 'Two tablets decided differently what goes forward. The group has not settled it yet.';

/** A votes again between equals and decides; B, from the file saved before, decides by the first vote. */
function apart(): readonly [Room, Room] {
  const a = firstVote();
  const b = tablet('B', a.replay.entries);
  a.act(countByHand, RUN_OFF);
  decide(a, 'o1');
  decide(b, 'o0');
  meet(a, b);
  return [a, b];
}

describe('two tablets that are joined', () => {
  test.each([0, 1])(
    'the decision of a run-off stays with it and the other with the first vote, the same on tablet %s',
    (at) => {
      const here = apart()[at]!;
      expect(told(here)).toEqual([
        'Decided on one of the tablets: home.',
        'Decided on one of the tablets: walk.',
        UNSETTLED,
      ]);
      expect(chosen(here).sort()).toEqual(['o0', 'o1']);
      expect(votes.share?.(here.look())).toMatchObject({ forward: null });
    },
  );

  test('the desk shows both decisions, nothing is ticked, and what the group says then is one decision on both', async () => {
    const [a, b] = apart();
    const chair = await sitAt(b, votes);
    expect(screen.getByText('Two tablets decided differently what goes forward')).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').some(({ checked }) => checked)).toBe(false);
    expect(screen.queryByText(/goes forward\. You can still change it/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Tick: home' })).toBeTruthy();
    tap('Tick: walk');
    await screen.findByRole('button', { name: 'Go forward with 1' });
    tap('Go forward with 1');
    await screen.findByText(/^1 choice goes forward/);
    expect(screen.queryByText('Two tablets decided differently what goes forward')).toBeNull();
    chair.leave();
    meet(a, b);
    for (const here of [a, b]) expect([told(here), chosen(here)]).toEqual([['What goes forward: walk.'], ['o1']]);
  });

  test('Causes has what either of them chose, and says so until it is settled', async () => {
    const [a] = apart();
    a.go('causes');
    const chair = await sitAt(a, causes);
    expect(screen.getByText(/^Two tablets chose differently which themes to look at\./)).toBeTruthy();
    chair.leave();
    expect(a.act(chooseByHand, { themes: ['o0'] }).yes).toBe(true);
    await sitAt(a, causes);
    expect(chosen(a)).toEqual(['o0']);
    expect(screen.queryByText(/^Two tablets chose differently/)).toBeNull();
  });

  test('the same decided on both is one decision', () => {
    const a = firstVote();
    const b = tablet('B', a.replay.entries);
    decide(a, 'o0', 'o1');
    decide(b, 'o1', 'o0');
    meet(a, b);
    for (const here of [a, b]) expect(told(here)).toEqual(['What goes forward: home; walk.']);
  });

  test('whoever opened the file with a decision and changed it takes its place without a question', () => {
    const a = firstVote();
    decide(a, 'o2');
    const b = tablet('B', a.replay.entries);
    decide(b, 'o1');
    meet(a, b);
    for (const here of [a, b]) expect([told(here), chosen(here)]).toEqual([['What goes forward: walk.'], ['o1']]);
  });

  /** A decides parking, B opens that and changes it to walk, A changes it to the bus. */
  function threeWays(): readonly [Room, Room] {
    const a = firstVote();
    decide(a, 'o2');
    const b = tablet('B', a.replay.entries);
    decide(b, 'o1');
    decide(a, 'o3');
    meet(a, b);
    return [a, b];
  }

  test.each([0, 1])(
    'one ballot decided three ways names what stands on either tablet, and none is picked on tablet %s',
    (at) => {
      const here = threeWays()[at]!;
      expect([...told(here)].sort()).toEqual([
        'Decided on one of the tablets: bus.',
        'Decided on one of the tablets: walk.',
        UNSETTLED,
      ]);
    },
  );

  test('undo takes back what this tablet decided and brings back what stood there before, beside what the other decided', () => {
    const [a, b] = threeWays();
    expect(undoOn(a, 'A')).toContain('votes/decided');
    meet(a, b);
    for (const here of [a, b])
      expect([...told(here)].sort()).toEqual([
        'Decided on one of the tablets: parking.',
        'Decided on one of the tablets: walk.',
        UNSETTLED,
      ]);
    expect(undoOn(b, 'B')).toContain('votes/decided');
    meet(a, b);
    for (const here of [a, b]) expect([told(here), chosen(here)]).toEqual([['What goes forward: parking.'], ['o2']]);
  });

  test('undo of what settled it shows again that it is not settled', () => {
    const [a] = apart();
    decide(a, 'o2', 'o0');
    expect(told(a)).toEqual(['What goes forward: parking; home.']);
    undoOn(a, 'A');
    expect(told(a)).toHaveLength(3);
    expect(told(a).at(-1)).toBe(UNSETTLED);
  });

  test('in a journal of the first versions too a decision by an earlier ballot does not hide that of the run-off', () => {
    const a = firstVote();
    const b = tablet('B', a.replay.entries);
    a.act(countByHand, RUN_OFF);
    decide(a, 'o1');
    // The last word by the clock is B's, which knew of no run-off.
    for (const one of ['o2', 'o3', 'o0']) decide(b, one);
    meet(a, b);
    const old = a.replay.entries.map((entry) => {
      const { replaces: _, ...data } = entry.data as { readonly replaces?: string[] };
      return { ...entry, data };
    });
    expect(told(tablet('C', old)).at(-1)).toBe(UNSETTLED);
    const after = tablet('D', old);
    decide(after, 'o1');
    expect(told(after)).toEqual(['What goes forward: walk.']);
  });
});

describe('a step that votes once more on the same', () => {
  const secondVote = () => {
    const here = firstVote(TWICE);
    decide(here, 'o0');
    here.go('again');
    here.act(countByHand, { ...TIE, options: ['o0', 'o1', 'o2'], dots: { o1: 9 } });
    return here;
  };

  test('what the first vote sent forward is still ticked, and goes forward with what the second adds', async () => {
    const here = secondVote();
    await sitAt(here, votes);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'A. home' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'B. walk' }));
    await screen.findByRole('button', { name: 'Go forward with 2' });
    tap('Go forward with 2');
    await waitFor(() => expect(chosen(here)).toEqual(['o0', 'o1']));
    expect(told(here)).toEqual(['What goes forward: walk; home.']);
    here.go('ballot-a');
    expect(told(here)).toEqual(['A later vote decided again what goes forward.']);
  });

  test('what stood only on the first ballot goes along, and is said beside the second', async () => {
    const here = firstVote(TWICE);
    decide(here, 'o3');
    here.go('again');
    here.act(countByHand, RUN_OFF);
    decide(here, 'o3', 'o1');
    await sitAt(here, votes);
    expect(screen.getByText('Also goes forward, from an earlier vote: bus.')).toBeTruthy();
    expect(told(here)).toEqual(['What goes forward: bus; walk.']);
  });

  test('whoever unticks it is told that the new decision takes the place of the first', async () => {
    const here = secondVote();
    const so = 'Goes forward so far, by another vote: “home”. What you decide here takes its place.';
    const chair = await sitAt(here, votes);
    expect(screen.queryByText(so)).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'A. home' }));
    await screen.findByText(so);
    fireEvent.click(screen.getByRole('checkbox', { name: 'B. walk' }));
    await screen.findByRole('button', { name: 'Go forward with 1' });
    tap('Go forward with 1');
    await waitFor(() => expect(chosen(here)).toEqual(['o1']));
    chair.leave();
    here.go('ballot-a');
    await sitAt(here, votes);
    expect(
      screen.getByText('Goes forward so far, by another vote: “walk”. What you decide here takes its place.'),
    ).toBeTruthy();
  });

  test('between the first decision and the second the report says what stands and what is open', () => {
    const here = secondVote();
    expect(told(here)).toEqual(['The group has not decided yet what goes forward.']);
    here.go('ballot-a');
    expect(told(here)).toEqual(['What goes forward: home.']);
  });
});
