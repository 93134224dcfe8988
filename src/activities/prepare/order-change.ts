// What one change of the running order was, in words: an undo that says only "the order" takes back nobody knows what.

import * as v from 'valibot';
import type { Entry } from '../../journal/entry.ts';
import type { Step } from '../../people/rule.ts';
import { kinds } from './entries.ts';
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
  const after = stepsOf(entry);
  if (!after) return undefined;
  const earlier = entries.findLast(
    ({ kind, stamp, act }) => kind === entry.kind && stamp < entry.stamp && act !== entry.act && !silent.has(act),
  );
  const before = (earlier && stepsOf(earlier)) ?? USUAL_ORDER;
  const [gone, ...moreGone] = before.filter((step) => !has(after, step));
  const [come, ...moreCome] = after.filter((step) => !has(before, step));
  if (moreGone.length + moreCome.length > 0 || (gone && come)) return undefined;
  if (gone) return words.say('order.did-leave', { step: stepName(gone, before) });
  if (come) return words.say('order.did-add', { step: stepName(come, after) });
  const [at, ...others] = after.flatMap((step, n) => (before[n]?.id === step.id ? [] : [n]));
  const [step, other] = at === undefined ? [] : after.slice(at, at + 2);
  if (at === undefined || !step || !other || others.length !== 1 || others[0] !== at + 1) return undefined;
  // Which of the two was pressed, nobody knows any more: as they stand now is true of both.
  return words.say('order.did-move', { step: stepName(step, after), other: stepName(other, after) });
}

function stepsOf({ kind, data }: Entry): readonly Step[] | undefined {
  if (kind !== 'prepare/arranged') return undefined;
  const read = v.safeParse(kinds['prepare/arranged'], data);
  return read.success ? read.output.steps : undefined;
}

function has(steps: readonly Step[], { id }: Step): boolean {
  return steps.some((step) => step.id === id);
}
