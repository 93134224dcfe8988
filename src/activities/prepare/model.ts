// What is arranged: the question, the settings in force, the running order.

import type { Model } from '../../journal/model.ts';
import type { Step } from '../../people/rule.ts';
import { type About, type Arranged, kinds, type Settings, type Times } from './entries.ts';

export type { About, Category, Settings, Times } from './entries.ts';
export { CATEGORIES, categoryShape } from './entries.ts';

export interface Prepare {
  readonly started: boolean;
  readonly practice: boolean;
  readonly about: About;
  readonly settings: Settings;
  readonly steps: readonly Step[];
  /** Steps beside the method's that ever stood in the order: what was said in one left out can come back with it. */
  readonly added: readonly Step[];
  readonly times: Times;
}

/** The step that entries about the session as a whole are written in. */
export const PREPARE: Step = { id: 'prepare', activity: 'prepare', use: 'prepare' };

/** The activity of a break: a step of its own, as often as people need one. */
export const BREAK = 'break';

/** The method's order (method.md, section 2). Ids are fixed, so that two tablets prepared alike can be joined. */
export const USUAL_ORDER: readonly Step[] = [
  PREPARE,
  { id: 'check-in', activity: 'mood', use: 'check-in' },
  { id: 'collect', activity: 'cards', use: 'collect' },
  { id: 'themes', activity: 'themes', use: 'themes' },
  { id: 'ballot-a', activity: 'votes', use: 'themes' },
  { id: 'causes', activity: 'causes', use: 'causes' },
  { id: 'ballot-b', activity: 'votes', use: 'causes' },
  { id: 'check-out', activity: 'mood', use: 'check-out' },
];

export const USUAL_SETTINGS: Settings = {
  cards: { working: 2, 'not-working': 2, future: 2 },
  dots: null,
  stacking: 'two',
  mood: 'sheep',
  colours: 'calm',
};

export const MOOD_SETS = ['sheep', 'faces', 'weather'] as const;
export type MoodSet = (typeof MOOD_SETS)[number];

export function moodSetOf({ mood, pictures }: Settings): MoodSet {
  return MOOD_SETS.find((known) => known === pictures) ?? mood;
}

/** The settings with another set of mood pictures. */
export function withMoodSet(settings: Settings, set: MoodSet): Settings {
  const { pictures: _, ...others } = settings;
  return set === 'weather' ? { ...others, mood: 'sheep', pictures: set } : { ...others, mood: set };
}

export const prepareModel: Model<Prepare, typeof kinds> = {
  name: 'prepare',
  kinds,
  start: {
    started: false,
    practice: false,
    about: { question: '', host: '', place: '', day: '' },
    settings: USUAL_SETTINGS,
    steps: USUAL_ORDER,
    added: [],
    times: { start: '', minutes: [] },
  },
  steps: {
    // Once a practice, always a practice: made-up people must never pass for real ones.
    'prepare/started': (prepare, { data }) => ({
      ...prepare,
      started: true,
      practice: prepare.practice || data.practice,
    }),
    'prepare/described': (prepare, { data }) => ({ ...prepare, about: data }),
    'prepare/set': (prepare, { data }) => ({ ...prepare, settings: data }),
    'prepare/arranged': (prepare, { data }) => ({
      ...prepare,
      steps: arranged(prepare.steps, data),
      added: [...prepare.added, ...data.steps.filter((step) => !isKnown(prepare, step))],
    }),
    'prepare/timed': (prepare, { data }) => ({ ...prepare, times: data }),
    'prepare/set-out': (prepare) => prepare,
  },
};

/** In the order that was last said; what nobody meant to add or to take out stays as it is, after what it stood behind. */
function arranged(before: readonly Step[], { steps, came, left }: Arranged): readonly Step[] {
  if (!came || !left) return steps;
  const stays = before.filter(({ id }) => !left.includes(id));
  const order = steps.filter((step) => came.includes(step.id) || has(stays, step));
  for (const [n, step] of stays.entries()) {
    if (has(order, step)) continue;
    const place = order.findIndex(({ id }) => id === stays[n - 1]?.id) + 1;
    order.splice(place, 0, step);
  }
  return order;
}

function has(steps: readonly Step[], { id }: Step): boolean {
  return steps.some((step) => step.id === id);
}

function isKnown({ added }: Prepare, { id }: Step): boolean {
  return [...USUAL_ORDER, ...added].some((known) => known.id === id);
}

/** Every step that may stand in the running order: the method's, and whatever ever stood there. */
export function offeredSteps({ added }: Prepare): Step[] {
  return [...USUAL_ORDER, ...added];
}

/** Steps that were left out, in the order in which the method has them. A break left out has nothing to come back with. */
export function stepsLeftOut(prepare: Prepare): Step[] {
  const there = new Set(prepare.steps.map(({ id }) => id));
  return offeredSteps(prepare).filter(({ id, activity }) => !there.has(id) && activity !== BREAK);
}

/** The order with a step put back: after the last of those that come before it in the method, at the end where it has no place. */
export function orderWith(prepare: Prepare, id: string): string[] {
  const order = prepare.steps.map((step) => step.id);
  const usual = USUAL_ORDER.map((step) => step.id);
  const earlier = new Set(usual.slice(0, Math.max(0, usual.indexOf(id))));
  const after = order.findLastIndex((other) => earlier.has(other));
  return after < 0 ? [...order, id] : [...order.slice(0, after + 1), id, ...order.slice(after + 1)];
}

/** Minutes for about twenty people in one day (method.md 2.9); by use where an activity has several. */
const USUAL_MINUTES: Readonly<Record<string, number>> = {
  prepare: 0,
  'mood:check-in': 30,
  mood: 15,
  ladder: 15,
  cards: 45,
  themes: 90,
  votes: 15,
  causes: 50,
  success: 30,
  plan: 30,
  progress: 15,
  report: 15,
  break: 15,
};
const MINUTES_OF_ANOTHER = 15;

/** What is planned for a step: what was said, else what is usual. */
export function minutesOf({ times }: Prepare, { id, activity, use }: Step): number {
  const said = times.minutes.find(({ step }) => step === id);
  return said?.minutes ?? USUAL_MINUTES[`${activity}:${use}`] ?? USUAL_MINUTES[activity] ?? MINUTES_OF_ANOTHER;
}
