// The day by the clock: how long each step may take, when it begins, and whether everybody's turn fits into it.

import type { Step } from '../../people/rule.ts';
import { BREAK, CATEGORIES, minutesOf, PREPARE, type Prepare, type Settings } from './model.ts';

/** Long stretches lose people (method.md 2.9). */
const MOST_WITHOUT_BREAK = 60;
/** Seconds of one person's short turn, passing the tablet on included (method.md 2.9). */
const SHORT_TURN = 75;
/** Seconds for one card with somebody's help (method.md, step 2). */
const ONE_CARD = 90;

/** How long it takes until everybody has had a turn; null where the group works together. */
export function minutesOfTurns({ activity }: Step, people: number, { cards }: Settings): number | null {
  if (people === 0) return null;
  if (activity === 'mood' || activity === 'votes') return Math.ceil((people * SHORT_TURN) / 60);
  if (activity !== 'cards') return null;
  const most = CATEGORIES.reduce((sum, category) => sum + cards[category], 0);
  return Math.ceil((people * most * ONE_CARD) / 60);
}

export interface TimedStep {
  readonly step: Step;
  readonly minutes: number;
  /** "10:30"; null where nobody said when the day begins, and for what happens before it. */
  readonly begins: string | null;
  /** Until everybody has had a turn on the tablet; null where there are no turns. */
  readonly turns: number | null;
  /** The turns do not fit into the step. */
  readonly isTight: boolean;
}

export interface Day {
  readonly steps: readonly TimedStep[];
  readonly total: number;
  readonly ends: string | null;
}

export function dayOf(prepare: Prepare, people: number): Day {
  const start = minuteOfDay(prepare.times.start);
  let passed = 0;
  const steps = prepare.steps.map((step): TimedStep => {
    const minutes = minutesOf(prepare, step);
    const begins = start === null || step.id === PREPARE.id ? null : clockTime(start + passed);
    const turns = minutesOfTurns(step, people, prepare.settings);
    passed += minutes;
    return { step, minutes, begins, turns, isTight: turns !== null && turns > minutes };
  });
  return { steps, total: passed, ends: start === null ? null : clockTime(start + passed) };
}

/** The step after which a break is missing: with the next one, more than an hour would have passed. Null where none is. */
export function breakMissingAfter({ steps }: Day): Step | null {
  let stretch = 0;
  let before: Step | null = null;
  for (const { step, minutes } of steps) {
    if (step.activity === BREAK) stretch = 0;
    else if (before && stretch > 0 && stretch + minutes > MOST_WITHOUT_BREAK) return before;
    else stretch += minutes;
    before = step;
  }
  return null;
}

/** Null for what is no time of day. */
export function minuteOfDay(text: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

function clockTime(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** Which of its like a step is, from 1: the second check-in of a day is called so. */
export function nthOf(step: Step, steps: readonly Step[]): number {
  const like = steps.filter(({ activity, use }) => activity === step.activity && use === step.use);
  return Math.max(1, like.findIndex(({ id }) => id === step.id) + 1);
}
