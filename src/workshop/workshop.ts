// Journal and activities put together: one workshop replayed, and what may be asked of it.

import { activities } from '../activities/index.ts';
import type { Activity } from '../activities/activity.ts';
import { PREPARE, prepareModel } from '../activities/prepare/model.ts';
import type { Entry } from '../journal/entry.ts';
import type { AnyModel, Kinds, Model } from '../journal/model.ts';
import { kinds as undoKinds } from '../journal/undo.ts';
import { peopleModel } from '../people/model.ts';
import type { Look, Step } from '../people/rule.ts';
import { Replay, type States } from './replay.ts';

export const models: readonly AnyModel[] = [peopleModel, ...activities.map(({ model }) => model)];

/** Every kind this version knows, with its shape. */
export const allKinds: Kinds = models.reduce<Kinds>((all, { kinds }) => ({ ...all, ...(kinds as Kinds) }), undoKinds);

export function replay(entries: readonly Entry[] = []): Replay {
  return new Replay(models, entries);
}

export function activityOf(name: string): Activity | undefined {
  return activities.find((activity) => activity.name === name);
}

export function readState<M, S extends Kinds>(states: States, model: Model<M, S>): M {
  const state = states[model.name];
  return state === undefined ? model.start : (state as M);
}

export function openRoundOf(states: States): Pick<Look, 'openRound' | 'openStep'> {
  for (const activity of activities) {
    const open = activity.openRound?.(readState(states, activity.model));
    if (open) return { openRound: open.round, openStep: open.step };
  }
  return { openRound: null, openStep: null };
}

/** Rounds whose answers nobody will look into any more. */
export function overRounds(states: States): string[] {
  return activities.flatMap((activity) => [...(activity.overRounds?.(readState(states, activity.model)) ?? [])]);
}

export function votedOn(states: States): ReadonlySet<string> {
  const ids = activities.flatMap((activity) => [...(activity.votedOn?.(readState(states, activity.model)) ?? [])]);
  return new Set(ids);
}

/** Ids of entries that copy words which are gone, or which go with these entries. */
export function copiesOf(look: Look, going: readonly string[] = []): string[] {
  const gone = new Set(going);
  return activities.flatMap((activity) => [...(activity.copies?.(look, gone) ?? [])]);
}

/** Ids of entries with words of what was taken back before they came. */
export function leftoversOf(look: Look): string[] {
  return activities.flatMap((activity) => [...(activity.leftovers?.(look) ?? [])]);
}

/** Ids of entries about words that were undone; `by`: that these entries said. */
export function hiddenOf(look: Look, by?: ReadonlySet<string>): string[] {
  return activities.flatMap((activity) => [...(activity.hidden?.(look, by) ?? [])]);
}

export type Answered = (round: string) => ReadonlySet<string>;

/** The workshop as these states have it, seen from one step. Steps that this version has no activity for are left out. */
export function lookAt(
  session: string,
  states: States,
  stepId: string,
  answered: Answered,
  isAway: (round: string) => boolean = () => false,
): Look {
  const { practice, steps: planned } = readState(states, prepareModel);
  const steps = planned.filter(({ activity }) => activityOf(activity) !== undefined);
  const step: Step = steps.find(({ id }) => id === stepId) ?? PREPARE;
  return {
    session,
    practice,
    step,
    steps,
    read: (model) => readState(states, model),
    answered,
    ...openRoundOf(states),
    isAway,
    votedOn: () => votedOn(states),
  };
}
