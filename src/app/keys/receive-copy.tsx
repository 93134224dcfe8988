// A rescue copy, from the moment it was given until its workshops are sealed on this tablet, or it is refused in words.

import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { lookAtCopy, openCopy } from '../../exchange/packer.ts';
import type { OpenedRescue, RescuedSession } from '../../exchange/rescue.ts';
import { openSession, receive } from '../../session/opening.ts';
import type { RescueFault } from '../../store/rescue.ts';
import type { Store } from '../../store/store.ts';
import { Notice } from '../../ui/notice.tsx';
import { takeFromBin } from '../bin.ts';
import type { Progress } from '../how-far.tsx';
import { withWords } from '../language.ts';
import { ask, ensureOpen } from '../lock/vault-now.ts';
import { words } from './words/table.ts';

type Outcome =
  /** `left`: records that were damaged before the copy was made. */
  | { readonly is: 'done'; readonly sessions: number; readonly added: number; readonly left: number }
  | { readonly is: 'part'; readonly n: number; readonly of: number }
  /** `stopped`: nobody gave what opens it. */
  | { readonly is: 'refused'; readonly why: RescueFault | 'not-kept' | 'stopped' };

type Opened = Extract<OpenedRescue, { ok: true }>;

/** Never rejects. Answers how the outcome is drawn. */
export async function receiveCopy(store: Store, file: File, progress: Signal<Progress>): Promise<() => VNode> {
  await withWords([words]);
  const outcome = await received(store, file, progress).catch((): Outcome => ({ is: 'refused', why: 'not-kept' }));
  return () => <Said outcome={outcome} />;
}

async function received(store: Store, file: File, progress: Signal<Progress>): Promise<Outcome> {
  const looked = await lookAtCopy(file);
  if (!looked.ok) return { is: 'refused', why: looked.reason };
  // What was said somewhere else is sealed here as well.
  if (!(await ensureOpen(store))) return { is: 'refused', why: 'stopped' };
  let opened: Opened | null = null;
  let fault: RescueFault | null = null;
  await ask({
    what: 'copy',
    about: looked.about,
    attempt: async (secret) => {
      const outcome = await openCopy(file, secret, (n, of) => (progress.value = { n, of }));
      if (outcome.ok) opened = outcome;
      else if (outcome.reason !== 'wrong-secret') fault = outcome.reason;
      return outcome.ok || fault !== null;
    },
  });
  if (fault) return { is: 'refused', why: fault };
  return opened ? taken(store, opened) : { is: 'refused', why: 'stopped' };
}

/** Each workshop whole or not at all; opened again, the copy adds what is missing. */
async function taken(store: Store, { sessions, damaged }: Opened): Promise<Outcome> {
  let [added, left] = [0, damaged];
  for (const [n, session] of sessions.entries()) {
    try {
      const took = await take(store, session);
      added += took.added;
      left += took.left;
    } catch {
      return n === 0 ? { is: 'refused', why: 'not-kept' } : { is: 'part', n, of: sessions.length };
    }
  }
  return { is: 'done', sessions: sessions.length, added, left };
}

async function take(store: Store, rescued: RescuedSession): Promise<{ added: number; left: number }> {
  let { added } = await receive(store, rescued);
  let left = 0;
  if (rescued.records.length > 0) {
    const session = await openSession(store, rescued.session);
    const before = session?.entries().length ?? 0;
    for (const record of rescued.records) {
      // One that no activity can read, or for which there is no room, stays in the copy; the others are not held up by it.
      const took = await session?.absorb([record], 'elsewhere').catch(() => 0);
      if (!took) left += 1;
    }
    added += (session?.entries().length ?? 0) - before;
  }
  await takeFromBin(rescued.session).catch(() => undefined);
  return { added, left };
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.is === 'refused') {
    return (
      <Notice tone={outcome.why === 'stopped' ? 'plain' : 'bad'} urgent title={words.say('copy.refused')}>
        {words.say(`copy.${outcome.why === 'not-a-rescue' ? 'damaged' : outcome.why}`)}
      </Notice>
    );
  }
  if (outcome.is === 'part') {
    return (
      <Notice tone="warn" urgent>
        {words.say('copy.part', { n: outcome.n, of: outcome.of })}
      </Notice>
    );
  }
  return (
    <Notice tone={outcome.added > 0 ? 'good' : 'plain'} urgent>
      <p>{outcome.added > 0 ? words.say('copy.done', { n: outcome.sessions }) : words.say('copy.known')}</p>
      {outcome.added > 0 && <p>{words.say('copy.added', { n: outcome.added })}</p>}
      {outcome.left > 0 && <p>{words.say('copy.left-out', { n: outcome.left })}</p>}
    </Notice>
  );
}
