// What may be prepared, what then holds in whatever order it arrives, and what the report says of it.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../../src/activities/prepare/index.ts';
import { kinds } from '../../../src/activities/prepare/entries.ts';
import { examples } from '../../../src/activities/prepare/examples.ts';
import {
  orderWith,
  type Prepare,
  prepareModel,
  stepsLeftOut,
  USUAL_ORDER,
  USUAL_SETTINGS,
} from '../../../src/activities/prepare/model.ts';
import {
  addStep,
  arrangeSteps,
  describeSession,
  setSettings,
  startSession,
} from '../../../src/activities/prepare/rules.ts';
import { minutesOfTurns } from '../../../src/activities/prepare/times.ts';
import { words } from '../../../src/activities/prepare/words/table.ts';
import type { Entry } from '../../../src/journal/entry.ts';
import { type AnyModel, stepModel } from '../../../src/journal/model.ts';
import { agree, comeBack, leave, welcome } from '../../../src/people/rules.ts';
import { everybody, peopleModel } from '../../../src/people/model.ts';
import type { Verdict } from '../../../src/people/rule.ts';
import { room, roomOn } from '../../support/room.ts';
import { dataOf, junk } from '../../support/shapes.ts';

beforeAll(() => words.load('en'));

const ABOUT = { question: 'What would help?', host: 'Town council', place: 'HALL-2', day: '2026-03-14' };
const ORDER = USUAL_ORDER.map(({ id }) => id);
const reason = (verdict: Verdict) => (verdict.yes ? 'yes' : verdict.reason);
const held = (here: ReturnType<typeof room>) => here.look().read(prepareModel);

describe('the question', () => {
  test('is all that must be there', () => {
    const here = room(prepare);
    expect(reason(here.act(describeSession, { question: 'What would help?', host: '', place: '', day: '' }))).toBe(
      'yes',
    );
    expect(held(here).about.question).toBe('What would help?');
  });

  test.each([
    ['no question', { question: '' }, 'no-question'],
    ['a question of spaces', { question: ' \n\t ' }, 'no-question'],
    ['a question as long as a letter', { question: 'x'.repeat(201) }, 'question-too-long'],
    ['a host as long as an address', { host: 'x'.repeat(101) }, 'host-too-long'],
    ['an address for a place', { place: '12 High Street' }, 'place-not-a-code'],
    ['a place with a comma', { place: 'Hall,2' }, 'place-not-a-code'],
    ['a whole postcode', { place: 'BD3 9AB' }, 'place-is-a-postcode'],
    ['a whole postcode without its space', { place: 's102tn' }, 'place-is-a-postcode'],
    ['a very long code', { place: 'x'.repeat(17) }, 'place-too-long'],
    ['the thirtieth of February', { day: '2026-02-30' }, 'not-a-day'],
    ['a thirteenth month', { day: '2026-13-01' }, 'not-a-day'],
    ['a day the other way round', { day: '14/03/2026' }, 'not-a-day'],
    ['day nought', { day: '2026-01-00' }, 'not-a-day'],
  ])('%s is refused, and nothing changes', (_, wrong, why) => {
    const here = room(prepare);
    here.act(describeSession, ABOUT);
    expect(reason(here.act(describeSession, { ...ABOUT, ...wrong }))).toBe(why);
    expect(held(here).about).toEqual(ABOUT);
    expect(words.sayIf(`refused.${why}`)).toBeTruthy();
  });

  test.each(['HALL-2', 'S10', 'Neuadd_3', 'ہال-2', ''])('the code "%s" is taken', (place) => {
    expect(reason(room(prepare).act(describeSession, { ...ABOUT, place }))).toBe('yes');
  });

  test('the leap day of a leap year is a day', () => {
    expect(reason(room(prepare).act(describeSession, { ...ABOUT, day: '2028-02-29' }))).toBe('yes');
  });

  test('is tidied of line breaks and kept in its own script', () => {
    const here = room(prepare);
    here.act(describeSession, { ...ABOUT, question: '  کس چیز سے\n مدد ملے گی؟ 🐑 ' });
    expect(held(here).about.question).toBe('کس چیز سے مدد ملے گی؟ 🐑');
  });
});

describe('starting', () => {
  test('a practice stays a practice, and a real session never becomes one', () => {
    const practice = room(prepare);
    practice.act(startSession, { practice: true });
    expect(reason(practice.act(startSession, { practice: false }))).toBe('already-started');
    expect(held(practice).practice).toBe(true);
    const real = room(prepare);
    real.act(startSession, { practice: false });
    expect(reason(real.act(startSession, { practice: true }))).toBe('already-started');
    expect(held(real).practice).toBe(false);
  });

  test('undo does not reach it: an undone practice would pass for a real session', () => {
    expect(prepare.permanent).toContain('prepare/started');
  });
});

describe('settings', () => {
  const cards = (working: number, notWorking = 2, future = 2) => ({
    ...USUAL_SETTINGS,
    cards: { working, 'not-working': notWorking, future },
  });

  test.each([
    ['seven cards', cards(7), 'too-many-cards'],
    ['minus one card', cards(-1), 'too-few-cards'],
    ['half a card', cards(2.5), 'cards-not-a-number'],
    ['cards not a number', cards(Number.NaN), 'cards-not-a-number'],
    ['no cards of any kind', cards(0, 0, 0), 'no-cards-at-all'],
    ['C8 no dots', { ...USUAL_SETTINGS, dots: 0 }, 'too-few-dots'],
    ['C8 minus one dot', { ...USUAL_SETTINGS, dots: -1 }, 'too-few-dots'],
    ['C8 a hundred dots', { ...USUAL_SETTINGS, dots: 100 }, 'too-many-dots'],
    ['C8 two and a half dots', { ...USUAL_SETTINGS, dots: 2.5 }, 'dots-not-a-number'],
    ['a mood set of tomorrow', { ...USUAL_SETTINGS, mood: 'weather' as 'sheep' }, 'not-a-setting'],
  ])('%s: refused, and the old ones hold', (_, wish, why) => {
    const here = room(prepare);
    expect(reason(here.act(setSettings, wish))).toBe(why);
    expect(held(here).settings).toEqual(USUAL_SETTINGS);
    expect(words.sayIf(`refused.${why}`)).toBeTruthy();
  });

  test('none of one kind, six of another and twenty dots are taken', () => {
    const here = room(prepare);
    const wish = { ...cards(0, 6, 2), dots: 20, stacking: 'off' as const };
    expect(reason(here.act(setSettings, wish))).toBe('yes');
    expect(held(here).settings).toEqual(wish);
  });
});

describe('the running order', () => {
  test.each([
    ['this tablet', 0, 3],
    ['the other tablet', 3, 0],
  ])(
    'two tablets that went on by themselves have what each added and left out, where %s was first',
    (_, mine, theirs) => {
      const told = room(prepare);
      told.act(describeSession, ABOUT);
      const known = [...told.replay.entries];
      const [here, there] = [roomOn('A', [prepare], { known }), roomOn('B', [prepare], { known })];
      for (let n = 0; n < mine; n += 1) here.act(describeSession, ABOUT);
      for (let n = 0; n < theirs; n += 1) there.act(describeSession, ABOUT);
      here.act(addStep, { activity: 'break', use: 'break', after: 'collect' });
      here.act(arrangeSteps, { order: held(here).steps.flatMap(({ id }) => (id === 'check-in' ? [] : id)) });
      there.act(addStep, { activity: 'votes', use: 'themes', after: 'ballot-a' });
      there.act(arrangeSteps, { order: held(there).steps.flatMap(({ id }) => (id === 'check-out' ? [] : id)) });
      const before = [...here.replay.entries];
      here.join(there.replay.entries);
      there.join(before);
      const uses = held(here).steps.map(({ activity, use }) => `${activity} ${use}`);
      expect(uses).toEqual([
        'prepare prepare',
        'cards collect',
        'break break',
        'themes themes',
        'votes themes',
        'votes themes',
        'causes causes',
        'votes causes',
      ]);
      expect(held(there).steps).toEqual(held(here).steps);
      expect(stepsLeftOut(held(here)).map(({ id }) => id)).toEqual(['check-in', 'check-out']);
      // What is done next on either is done to all of it.
      here.act(arrangeSteps, { order: orderWith(held(here), 'check-in') });
      expect(held(here).steps).toHaveLength(uses.length + 1);
    },
  );

  test('steps move, keep their ids and their uses', () => {
    const here = room(prepare);
    const wish = ['prepare', 'collect', 'check-in', 'themes', 'ballot-a', 'causes', 'ballot-b', 'check-out'];
    expect(reason(here.act(arrangeSteps, { order: wish }))).toBe('yes');
    expect(held(here).steps.map(({ id }) => id)).toEqual(wish);
    expect(held(here).steps).toContainEqual({ id: 'ballot-b', activity: 'votes', use: 'causes' });
  });

  test('a step left out goes back to its place in the method', () => {
    const here = room(prepare);
    here.act(arrangeSteps, { order: ORDER.filter((id) => id !== 'themes' && id !== 'check-in') });
    expect(stepsLeftOut(held(here)).map(({ id }) => id)).toEqual(['check-in', 'themes']);
    here.act(arrangeSteps, { order: orderWith(held(here), 'themes') });
    here.act(arrangeSteps, { order: orderWith(held(here), 'check-in') });
    expect(held(here).steps).toEqual(USUAL_ORDER);
  });

  test.each([
    ['a step nobody knows', [...ORDER, 'raffle'], 'no-such-step'],
    ['one step twice', [...ORDER, 'themes'], 'step-twice'],
    ['without preparing', ORDER.slice(1), 'prepare-stays'],
    ['preparing last', [...ORDER.slice(1), 'prepare'], 'prepare-stays'],
    ['nothing at all', [], 'prepare-stays'],
  ])('%s: refused', (_, order, why) => {
    const here = room(prepare);
    expect(reason(here.act(arrangeSteps, { order }))).toBe(why);
    expect(held(here).steps).toEqual(USUAL_ORDER);
    expect(words.sayIf(`refused.${why}`)).toBeTruthy();
  });

  test('twelve people take a quarter of an hour for one short turn each', () => {
    const [, checkIn, collect, themes] = USUAL_ORDER;
    expect(minutesOfTurns(checkIn!, 12, USUAL_SETTINGS)).toBe(15);
    expect(minutesOfTurns(collect!, 15, USUAL_SETTINGS)).toBe(135);
    expect(minutesOfTurns(themes!, 12, USUAL_SETTINGS)).toBeNull();
    expect(minutesOfTurns(checkIn!, 0, USUAL_SETTINGS)).toBeNull();
  });
});

describe('what then holds', () => {
  const entry = fc
    .constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]))
    .chain((kind) =>
      fc
        .oneof({ weight: 4, arbitrary: dataOf(kinds[kind]) }, { weight: 1, arbitrary: junk })
        .map((data) => ({ kind, data })),
    );

  test('no order of entries and no junk makes a step throw, and the state is always whole', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        let state: Prepare = prepareModel.start;
        let practice = false;
        entries.forEach(({ kind, data }, n) => {
          const id = String(n);
          state = stepModel(prepareModel as AnyModel, state, {
            id,
            session: 's',
            step: 'prepare',
            act: id,
            stamp: id,
            at: 0,
            kind,
            data,
          } satisfies Entry) as Prepare;
          expect(practice && !state.practice).toBe(false);
          practice = state.practice;
          expect(typeof state.about.question).toBe('string');
          expect(Array.isArray(state.steps)).toBe(true);
        });
        expect(() => stepsLeftOut(state)).not.toThrow();
        expect(() => orderWith(state, 'themes')).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('every kind has its sentence in the story', () => {
    for (const kind of [...Object.keys(kinds), ...Object.keys(peopleModel.kinds)]) {
      expect(words.sayIf(`kind.${kind}`), kind).toBeTruthy();
    }
  });
});

describe('people', () => {
  test('every refusal of coming, leaving and agreeing has its words', () => {
    const here = room(prepare);
    const [token = ''] = here.welcome(1);
    const refusals = [
      here.act(welcome, { count: 0 }),
      here.act(welcome, { count: 1.5 }),
      here.act(welcome, { count: 120 }),
      here.act(comeBack, { token }),
      here.act(leave, { token: 'nobody' }),
      here.act(agree, { token: 'nobody', consent: { taking: true, quoting: true } }),
    ];
    here.act(leave, { token });
    refusals.push(here.act(leave, { token }));
    expect(refusals.map(reason)).toEqual([
      'not-a-number',
      'not-a-number',
      'too-many-people',
      'already-here',
      'nobody',
      'nobody',
      'already-left',
    ]);
    for (const refusal of refusals) expect(words.sayIf(`refused.${reason(refusal)}`), reason(refusal)).toBeTruthy();
  });

  test('whoever joins in a later step is known as late, also after leaving and coming back', () => {
    const here = room(prepare);
    here.welcome(2);
    here.go('collect');
    here.welcome(1);
    const late = () => everybody(here.look().read(peopleModel)).map(({ joinedIn }) => joinedIn);
    expect(late()).toEqual(['prepare', 'prepare', 'collect']);
    const [, , third] = everybody(here.look().read(peopleModel));
    here.act(leave, { token: third!.token.id });
    here.go('prepare');
    here.act(comeBack, { token: third!.token.id });
    expect(late()).toEqual(['prepare', 'prepare', 'collect']);
  });
});

describe('the report', () => {
  const facts = (here: ReturnType<typeof room>) =>
    Object.fromEntries(
      prepare
        .report(here.look())
        .flatMap((part) => (part.is === 'facts' ? part.rows.map((row) => [row.label, row.value]) : [])),
    );

  test('says what was asked, who took part and how', () => {
    const here = room(prepare);
    here.load(examples.find(({ name }) => name.startsWith('twelve people'))!);
    expect(facts(here)).toEqual({
      'The question': 'What would help people in our town to get out and about?',
      Host: 'Town council',
      'Place code': 'HALL-2',
      'Planned date': '14 March 2026',
      'People who took part': '11',
      'Of them, came after the start': '1',
      'Of them, left before the end': '1',
      Steps:
        'Check-in (30 minutes)\nCards (45 minutes)\nThemes (90 minutes)\nVote: what to look into (15 minutes)\n' +
        'Causes (50 minutes)\nVote: what to work on (15 minutes)\nCheck-out (15 minutes)',
      'The day by the clock': '4 h 20 min in all',
      'Most cards from each person': '2 working, 2 not working, 2 for the future; fewer were allowed',
      'Dots for each person': 'By the number of choices',
      'Dots on one choice': 'Two at most',
      'Mood pictures': 'Nine sheep, in no order',
    });
  });

  test('what was planned has its breaks, and when each step was to begin and how long it was to take', () => {
    const here = room(prepare);
    here.load(examples.find(({ name }) => name.startsWith('a day by the clock'))!);
    const lines = facts(here)['Steps']?.split('\n') ?? [];
    expect(lines.slice(0, 3)).toEqual([
      '10:00 Check-in (30 minutes)',
      '10:30 Cards (45 minutes)',
      '11:15 Themes (60 minutes)',
    ]);
    expect(lines[3]).toBe('12:15 Break (15 minutes)');
    expect(facts(here)['The day by the clock']).toMatch(/^10:00 to \d\d:\d\d: /);
  });

  test('fewer than five people are not split into late and gone', () => {
    const here = room(prepare);
    const [token = ''] = here.welcome(4);
    here.act(leave, { token });
    expect(facts(here)['People who took part']).toBe('4');
    expect(Object.keys(facts(here))).not.toContain('Of them, left before the end');
  });

  test('a practice says so before anything else', () => {
    const here = room(prepare);
    here.act(startSession, { practice: true });
    expect(prepare.report(here.look())[0]).toEqual({ is: 'text', words: words.say('report.practice') });
  });

  test('lines with nothing to say are left out', () => {
    const here = room(prepare);
    here.act(describeSession, { question: 'What?', host: '', place: '', day: '' });
    expect(Object.keys(facts(here))).not.toContain('Host');
  });
});
