// What may be arranged before and around the workshop: the only place that says no to it.

import * as v from 'valibot';
import type { NewEntry } from '../../journal/entry.ts';
import { no, type No, type Rule, type Situation, type Step, yes } from '../../people/rule.ts';
import { faultOfLimits } from '../../rounds/round.ts';
import { type About, CATEGORIES, type Settings, settingsShape, type Times, write } from './entries.ts';
import { BREAK, MOOD_SETS, offeredSteps, PREPARE, type Prepare, prepareModel, USUAL_ORDER } from './model.ts';
import { minuteOfDay } from './times.ts';

/** As long as fits above every screen and on a report's first page. */
export const LONGEST_QUESTION = 200;
const LONGEST_HOST = 100;
const LONGEST_PLACE = 16;
/** More than six of one kind is a day of reading for the room (method.md, step 2). */
export const MOST_CARDS = 6;

/** Once, when a session is made. Refuses `already-started`: what real people said must never become a practice, nor the reverse. */
export const startSession: Rule<{ readonly practice: boolean }> = (situation, { practice }) =>
  situation.read(prepareModel).started ? no('already-started') : yes(write('prepare/started', { practice }));

/** What the app laid out is there; from here on it is the facilitator's, and undo stops here. */
export const setOut: Rule = () => yes(write('prepare/set-out', {}));

/** The plan of another session, all at once. Place and day are left open: they are another workshop's. */
export const takeOverPlan: Rule<Pick<Prepare, 'about' | 'settings' | 'steps' | 'times'>> = (
  _,
  { about, settings, steps, times },
) =>
  yes(
    write('prepare/described', { ...about, place: '', day: '' }),
    write('prepare/set', settings),
    write('prepare/arranged', { steps: steps.map(({ id, activity, use }) => ({ id, activity, use })) }),
    write('prepare/timed', times),
    write('prepare/set-out', {}),
  );

/**
 * The question is all that must be there. Refuses `no-question`, `question-too-long`, `host-too-long`, `place-too-long`,
 * `place-not-a-code` (spaces and commas make an address), `place-is-a-postcode` (a whole one points at a few houses) and
 * `not-a-day`.
 */
export const describeSession: Rule<About> = (_, wish) => {
  const about = {
    question: tidy(wish.question),
    host: tidy(wish.host),
    place: wish.place.trim(),
    day: wish.day.trim(),
  };
  if (about.question === '') return no('no-question');
  if (about.question.length > LONGEST_QUESTION) return no('question-too-long', { most: LONGEST_QUESTION });
  if (about.host.length > LONGEST_HOST) return no('host-too-long', { most: LONGEST_HOST });
  const fault = faultOfPlace(about.place);
  if (fault) return fault;
  if (about.day !== '' && !isDay(about.day)) return no('not-a-day');
  return yes(write('prepare/described', about));
};

/**
 * All settings at once. Refuses `cards-not-a-number`, `too-few-cards`, `too-many-cards`, `no-cards-at-all`, a number of dots
 * that no round may have (C8), and `not-a-setting`. Rounds freeze what they were opened with, so a change is never too late
 * here: it holds from the next opening on.
 */
export const setSettings: Rule<Settings> = (_, settings) => {
  for (const category of CATEGORIES) {
    const cards = settings.cards[category];
    if (!Number.isInteger(cards)) return no('cards-not-a-number');
    if (cards < 0) return no('too-few-cards');
    if (cards > MOST_CARDS) return no('too-many-cards', { most: MOST_CARDS });
  }
  if (CATEGORIES.every((category) => settings.cards[category] === 0)) return no('no-cards-at-all');
  if (!v.is(settingsShape, settings)) return no('not-a-setting');
  if (settings.pictures !== undefined && !MOOD_SETS.some((known) => known === settings.pictures))
    return no('not-a-setting');
  const fault = settings.dots === null ? null : faultOfLimits({ dots: settings.dots, stacking: settings.stacking });
  return fault ? no(fault) : yes(write('prepare/set', settings));
};

/**
 * The running order, as ids of steps. What is not named is left out; what was said in it stays and comes back with it.
 * Refuses `no-such-step`, `step-twice` and `prepare-stays` (everything else is arranged from there, so it is always first).
 */
export const arrangeSteps: Rule<{ readonly order: readonly string[] }> = (situation, { order }) => {
  const offered = new Map(offeredSteps(situation.read(prepareModel)).map((step) => [step.id, step]));
  if (order[0] !== PREPARE.id) return no('prepare-stays');
  if (new Set(order).size !== order.length) return no('step-twice');
  const steps = order.flatMap((id) => offered.get(id) ?? []);
  if (steps.length !== order.length) return no('no-such-step');
  return yes(arrange(situation, steps));
};

function arrange({ read }: Pick<Situation, 'read'>, steps: readonly Step[]): NewEntry {
  const before = idsOf(read(prepareModel).steps);
  const after = idsOf(steps);
  return write('prepare/arranged', {
    steps: steps.map(({ id, activity, use }) => ({ id, activity, use })),
    came: after.filter((id) => !before.includes(id)),
    left: before.filter((id) => !after.includes(id)),
  });
}

const idsOf = (steps: readonly Step[]) => steps.map(({ id }) => id);

/** What may stand in the order more than once: private rounds, each with a step of its own, and breaks. */
export const REPEATABLE: ReadonlySet<string> = new Set(['mood', 'votes', BREAK]);

/**
 * One more step: a break, or a second one of the method's. It stands after `after`, or last. Refuses `no-such-step` and
 * `not-repeatable`.
 */
export const addStep: Rule<{ readonly activity: string; readonly use: string; readonly after: string | null }> = (
  situation,
  { activity, use, after },
) => {
  if (!REPEATABLE.has(activity)) return no('not-repeatable');
  const isKnown = activity === BREAK || USUAL_ORDER.some((step) => step.activity === activity && step.use === use);
  if (!isKnown) return no('no-such-step');
  const { steps } = situation.read(prepareModel);
  const at = steps.findIndex(({ id }) => id === after);
  const one = { id: `${activity}-${situation.newId()}`, activity, use };
  const place = at < 0 ? steps.length : at + 1;
  return yes(arrange(situation, [...steps.slice(0, place), one, ...steps.slice(place)]));
};

/** Half a day and more is no step. */
const MOST_MINUTES = 480;

/** All times at once. Refuses `not-a-time`, `minutes-not-a-number`, `too-few-minutes` and `too-many-minutes`. */
export const setTimes: Rule<Times> = (_, { start, minutes }) => {
  if (start !== '' && minuteOfDay(start) === null) return no('not-a-time');
  for (const { minutes: n } of minutes) {
    if (!Number.isInteger(n)) return no('minutes-not-a-number');
    if (n < 1) return no('too-few-minutes');
    if (n > MOST_MINUTES) return no('too-many-minutes', { most: MOST_MINUTES });
  }
  return yes(write('prepare/timed', { start, minutes: minutes.map(({ step, minutes: n }) => ({ step, minutes: n })) }));
};

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function faultOfPlace(place: string): No | null {
  if (place === '') return null;
  if (place.length > LONGEST_PLACE) return no('place-too-long', { most: LONGEST_PLACE });
  if (/^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(place)) return no('place-is-a-postcode');
  return /^[\p{L}\p{M}\p{N}._-]+$/u.test(place) ? null : no('place-not-a-code');
}

function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
}
