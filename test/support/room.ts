// A pretend workshop for tests: rules asked and entries stepped as the door does it, with no database and no screen.

import type { Activity, Example } from '../../src/activities/activity.ts';
import type { Entry, NewEntry } from '../../src/journal/entry.ts';
import { nextStamp } from '../../src/journal/clock.ts';
import type { Json } from '../../src/journal/json.ts';
import type { AnyModel, Kinds, Model } from '../../src/journal/model.ts';
import { redact } from '../../src/journal/mark.ts';
import { prepareModel, USUAL_ORDER } from '../../src/activities/prepare/model.ts';
import { peopleModel } from '../../src/people/model.ts';
import type { Brief, TurnRecord, TurnRule } from '../../src/people/brief.ts';
import { everybody } from '../../src/people/model.ts';
import { welcome } from '../../src/people/rules.ts';
import type { Look, Rule, Situation, Step, Verdict } from '../../src/people/rule.ts';
import { Replay } from '../../src/workshop/replay.ts';
import { openRoundOf, votedOn } from '../../src/workshop/workshop.ts';

/** `room(themes, cards)`: a workshop that knows these activities (prepare and people always). */
export function room(...activities: readonly Activity[]) {
  return roomOn('', activities);
}

/** The same on a tablet with a name, which may know a journal already and have another running order. */
export function roomOn(
  tablet: string,
  activities: readonly Activity[],
  { known = [], steps = USUAL_ORDER }: { readonly known?: readonly Entry[]; readonly steps?: readonly Step[] } = {},
) {
  const models: AnyModel[] = [peopleModel, prepareModel];
  for (const { model } of activities) if (!models.includes(model)) models.push(model);
  const replay = new Replay(models, known);
  const boxes = new Map<string, Map<string, Json>>();
  let at: Step = steps[0] as Step;
  let ids = 0;
  let stamp = replay.entries.at(-1)?.stamp ?? null;

  const newId = () => `${tablet}id${(ids += 1)}`;
  const write = (entries: readonly NewEntry[], act = newId()): Entry[] => {
    const written = entries.map((entry): Entry => {
      stamp = nextStamp(stamp, 1_000_000, tablet || 'test');
      const { kind, data } = entry;
      return {
        id: entry.id ?? newId(),
        session: 's',
        step: entry.step ?? at.id,
        act,
        stamp,
        at: 1_000_000,
        kind,
        data,
      };
    });
    replay.add(written);
    return written;
  };
  const look = (step: Step = at): Look => ({
    session: 's',
    practice: false,
    step,
    steps,
    read: <M, S extends Kinds>(model: Model<M, S>) => (replay.states[model.name] ?? model.start) as M,
    answered: (round) => new Set(boxes.get(round)?.keys()),
    ...openRoundOf(replay.states),
    isAway: () => false,
    votedOn: () => votedOn(replay.states),
  });
  const situation = (opens: readonly string[] = []): Situation => ({
    ...look(),
    now: 1_000_000,
    newId,
    chance: () => 0.5,
    box: (round) => (opens.includes(round) ? (boxes.get(round) ?? new Map()) : new Map()),
  });

  return {
    replay,
    boxes,
    look,
    situation,
    write,
    /** Opens the file of another tablet. */
    join(others: readonly Entry[]): void {
      replay.add(others);
      stamp = replay.entries.at(-1)?.stamp ?? null;
    },
    /** Goes to a step of the usual order by its id. */
    go(id: string): void {
      at = steps.find((step) => step.id === id) ?? at;
    },
    act<W>(rule: Rule<W>, wish: W, opens: readonly string[] = []): Verdict {
      const verdict = rule(situation(opens), wish);
      if (!verdict.yes) return verdict;
      write(verdict.entries);
      const gone = replay.entries.filter(({ id }) => verdict.redact?.includes(id)).map(redact);
      if (gone.length > 0) replay.replace(gone);
      for (const round of verdict.shred ?? []) boxes.delete(round);
      for (const { round, token } of verdict.voids ?? []) boxes.get(round)?.delete(token);
      return verdict;
    },
    welcome(count: number): string[] {
      this.act(welcome, { count });
      return everybody(look().read(peopleModel)).map(({ token }) => token.id);
    },
    /** The brief that the desk would freeze for this person now. */
    brief(activity: Activity, token: string): Brief {
      const task = activity.brief?.(situation(), token);
      if (!task || task['yes'] === false) throw new Error(`no brief: ${JSON.stringify(task)}`);
      const person = look().read(peopleModel).persons.get(token);
      if (!person) throw new Error('nobody');
      return {
        turn: newId(),
        session: 's',
        practice: false,
        step: at.id,
        activity: activity.name,
        token: person.token,
        askConsent: person.consent === null,
        question: 'What would help?',
        task: task as Brief['task'],
      };
    },
    /** A whole turn: the rule is asked, the answer goes into the box (once), the desk absorbs the record. */
    turn<T extends Brief['task'], W>(activity: Activity, token: string, rule: TurnRule<T, W>, wish: W) {
      const brief = this.brief(activity, token) as Brief<T>;
      const verdict = rule(brief, wish);
      if (!verdict.yes) return verdict;
      const { answer } = verdict;
      if (answer) {
        const box = boxes.get(answer.round) ?? new Map<string, Json>();
        if (box.has(token)) return { yes: false as const, reason: 'already-answered' };
        boxes.set(answer.round, box.set(token, answer.value));
      }
      const record: TurnRecord = {
        turn: brief.turn,
        session: 's',
        step: brief.step,
        activity: activity.name,
        token,
        consent: null,
        helped: false,
        done: verdict.done,
      };
      this.absorb(activity, record);
      return { ...verdict, record };
    },
    absorb(activity: Activity, record: TurnRecord): void {
      const entries = activity.absorb?.(situation(), record) ?? [];
      write(
        entries.map((entry, n) => ({ ...entry, id: `${record.turn}.${n}` })).filter(({ id }) => !replay.has(id)),
        `turn.${record.turn}`,
      );
    },
    load(example: Extract<Example, { shows: 'desk' }>): void {
      at = example.step;
      write(example.entries);
      for (const [round, tokens] of Object.entries(example.answered ?? {}))
        boxes.set(round, new Map(tokens.map((token) => [token, null])));
    },
  };
}

export type Room = ReturnType<typeof roomOn>;
