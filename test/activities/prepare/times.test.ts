// The day by the clock: when each step begins, what does not fit, where a break is missing, and steps beside the method's.

import { beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../../src/activities/prepare/index.ts';
import { BREAK, minutesOf, prepareModel, stepsLeftOut, USUAL_ORDER } from '../../../src/activities/prepare/model.ts';
import { addStep, arrangeSteps, setTimes } from '../../../src/activities/prepare/rules.ts';
import { stepName } from '../../../src/activities/prepare/step-name.ts';
import { breakMissingAfter, dayOf } from '../../../src/activities/prepare/times.ts';
import { words } from '../../../src/activities/prepare/words/table.ts';
import type { Verdict } from '../../../src/people/rule.ts';
import { room } from '../../support/room.ts';

beforeAll(() => words.load('en'));

const reason = (verdict: Verdict) => (verdict.yes ? 'yes' : verdict.reason);
const held = (here: ReturnType<typeof room>) => here.look().read(prepareModel);
const breakAfter = (after: string | null) => ({ activity: BREAK, use: BREAK, after });

describe('the day by the clock', () => {
  test('each step begins when those before it end, and preparing takes nothing of the day', () => {
    const here = room(prepare);
    here.act(setTimes, { start: '10:00', minutes: [{ step: 'check-in', minutes: 20 }] });
    const day = dayOf(held(here), 0);
    expect(day.steps.slice(0, 3).map(({ begins }) => begins)).toEqual([null, '10:00', '10:20']);
    expect(day.total).toBe(day.steps.reduce((sum, { minutes }) => sum + minutes, 0));
    expect(day.ends).toBe('14:10');
  });

  test('with no start there are minutes and a total, and no clock', () => {
    const day = dayOf(held(room(prepare)), 0);
    expect(day.total).toBeGreaterThan(60);
    expect(day.ends).toBeNull();
    expect(day.steps.every(({ begins }) => begins === null)).toBe(true);
  });

  test('a day that runs past midnight is still told by the clock', () => {
    const here = room(prepare);
    here.act(setTimes, { start: '23:50', minutes: [] });
    expect(dayOf(held(here), 0).steps[2]?.begins).toBe('00:20');
  });

  test('turns that take longer than the step are seen, and only those', () => {
    const here = room(prepare);
    const checkIn = (people: number) => dayOf(held(here), people).steps.find(({ step }) => step.id === 'check-in');
    // 75 seconds each: 24 people fill half an hour.
    expect(checkIn(24)).toMatchObject({ turns: 30, isTight: false });
    expect(checkIn(25)).toMatchObject({ turns: 32, isTight: true });
    here.act(setTimes, { start: '', minutes: [{ step: 'check-in', minutes: 35 }] });
    expect(checkIn(25)?.isTight).toBe(false);
    expect(dayOf(held(here), 40).steps.find(({ step }) => step.id === 'themes')?.isTight).toBe(false);
  });

  test('a break is missing before more than an hour has passed, until one is there', () => {
    const here = room(prepare);
    for (let n = 0; n < 12; n += 1) {
      const missing = breakMissingAfter(dayOf(held(here), 0));
      if (!missing) break;
      expect(reason(here.act(addStep, breakAfter(missing.id)))).toBe('yes');
    }
    expect(breakMissingAfter(dayOf(held(here), 0))).toBeNull();
    let stretch: number[] = [];
    for (const step of held(here).steps) {
      if (step.activity === BREAK) stretch = [];
      else stretch.push(minutesOf(held(here), step));
      // One long step alone is the facilitator's to shorten.
      if (stretch.filter((n) => n > 0).length > 1) expect(stretch.reduce((a, b) => a + b)).toBeLessThanOrEqual(60);
    }
  });

  test.each([
    ['a start that is no time', { start: '25:00', minutes: [] }, 'not-a-time'],
    ['half a minute', { start: '', minutes: [{ step: 'themes', minutes: 0.5 }] }, 'minutes-not-a-number'],
    ['no minutes at all', { start: '', minutes: [{ step: 'themes', minutes: 0 }] }, 'too-few-minutes'],
    ['more than a day of work', { start: '', minutes: [{ step: 'themes', minutes: 481 }] }, 'too-many-minutes'],
  ])('%s is refused, and nothing changes', (_, times, why) => {
    const here = room(prepare);
    here.act(setTimes, { start: '09:30', minutes: [] });
    expect(reason(here.act(setTimes, times))).toBe(why);
    expect(held(here).times.start).toBe('09:30');
  });
});

describe('more steps than the method has', () => {
  test('a second ballot is a step of its own, after the one named, and is called the second', () => {
    const here = room(prepare);
    expect(reason(here.act(addStep, { activity: 'votes', use: 'themes', after: 'causes' }))).toBe('yes');
    const { steps } = held(here);
    const at = steps.findIndex(({ id }) => id === 'causes') + 1;
    const added = steps[at];
    expect(added).toMatchObject({ activity: 'votes', use: 'themes' });
    expect(new Set(steps.map(({ id }) => id)).size).toBe(USUAL_ORDER.length + 1);
    expect(added && stepName(added, steps)).toBe('Vote: what to look into 2');
    expect(steps.filter(({ id }) => id === 'ballot-a').map((step) => stepName(step, steps))).toEqual([
      'Vote: what to look into',
    ]);
  });

  test('left out, it can be put back with what was said in it; a break has nothing to come back with', () => {
    const here = room(prepare);
    here.act(addStep, { activity: 'mood', use: 'check-in', after: null });
    here.act(addStep, breakAfter('themes'));
    const added = held(here).steps.filter(({ id }) => !USUAL_ORDER.some((step) => step.id === id));
    const usual = USUAL_ORDER.map(({ id }) => id);
    here.act(arrangeSteps, { order: usual });
    expect(stepsLeftOut(held(here)).map(({ activity }) => activity)).toEqual(['mood']);
    const again = added.find(({ activity }) => activity === 'mood');
    expect(reason(here.act(arrangeSteps, { order: [...usual, again?.id ?? ''] }))).toBe('yes');
  });

  test.each([
    ['preparing twice', { activity: 'prepare', use: 'prepare', after: null }, 'not-repeatable'],
    ['collecting twice', { activity: 'cards', use: 'collect', after: null }, 'not-repeatable'],
    ['a ballot on the weather', { activity: 'votes', use: 'weather', after: null }, 'no-such-step'],
  ])('%s is refused', (_, wish, why) => {
    const here = room(prepare);
    expect(reason(here.act(addStep, wish))).toBe(why);
    expect(held(here).steps).toEqual(USUAL_ORDER);
  });
});
