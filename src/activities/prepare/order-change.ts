// What one change of the running order was, in words: an undo that says only "the order" takes back nobody knows what.

import * as v from 'valibot';
import type { Entry } from '../../journal/entry.ts';
import type { Step } from '../../people/rule.ts';
import { type Arranged, kinds } from './entries.ts';
import { USUAL_ORDER } from './model.ts';
import { stepName } from './step-name.ts';
import { words } from './words/table.ts';

/**
 * The sentence for an entry that arranged the steps; undefined for any other entry, and where more than one step changed its
 * place. `entries`: the whole journal in its order; `silent`: the acts in it that were taken back.
 */
export function sayOrderChange(
  entry: Entry,
  entries: readonly Entry[],
  silent: ReadonlySet<string>,
): string | undefined {
  const order = orderOf(entry);
  if (!order) return undefined;
  const { steps: after } = order;
  const earlier = entries.findLast(
    ({ kind, stamp, act }) => kind === entry.kind && stamp < entry.stamp && act !== entry.act && !silent.has(act),
  );
  const before = (earlier && orderOf(earlier)?.steps) ?? USUAL_ORDER;
  // Another tablet may have added or left out others in the one before.
  const [gone, ...moreGone] = order.left ?? idsOf(before).filter((id) => !has(after, id));
  const [come, ...moreCome] = order.came ?? idsOf(after).filter((id) => !has(before, id));
  if (moreGone.length + moreCome.length > 0 || (gone && come)) return undefined;
  if (gone) return sayChanged('order.did-leave', gone, before);
  if (come) return sayChanged('order.did-add', come, after);
  if (before.length !== after.length) return undefined;
  const [at, ...others] = after.flatMap((step, n) => (before[n]?.id === step.id ? [] : [n]));
  const [step, other] = at === undefined ? [] : after.slice(at, at + 2);
  if (at === undefined || !step || !other || others.length !== 1 || others[0] !== at + 1) return undefined;
  // Which of the two was pressed, nobody knows any more: as they stand now is true of both.
  return words.say('order.did-move', { step: stepName(step, after), other: stepName(other, after) });
}

function orderOf({ kind, data }: Entry): Arranged | undefined {
  if (kind !== 'prepare/arranged') return undefined;
  const read = v.safeParse(kinds['prepare/arranged'], data);
  return read.success ? read.output : undefined;
}

function sayChanged(key: 'order.did-leave' | 'order.did-add', id: string, among: readonly Step[]): string | undefined {
  const step = among.find((one) => one.id === id);
  return step && words.say(key, { step: stepName(step, among) });
}

const idsOf = (steps: readonly Step[]) => steps.map(({ id }) => id);

function has(steps: readonly Step[], id: string): boolean {
  return steps.some((step) => step.id === id);
}
