// Making, opening and receiving a session.

import type { Entry } from '../journal/entry.ts';
import type { Store } from '../store/store.ts';
import { replay } from '../workshop/workshop.ts';
import { aboutOf } from './about.ts';
import { type Outside, outside as realOutside, tabletId } from './ids.ts';
import { Session } from './session.ts';

/** Opens a session of this tablet; undefined where there is none. */
export async function openSession(
  store: Store,
  id: string,
  outside: Outside = realOutside,
): Promise<Session | undefined> {
  const [loaded, answered, drafts, tablet] = await Promise.all([
    store.load(id),
    store.answered(id),
    store.deskDrafts(id),
    tabletId(store),
  ]);
  return loaded && new Session({ id, store, tablet, loaded, answered, drafts }, outside);
}

/** An empty session; say by prepare's rule that it has started. */
export function createSession(store: Store, outside: Outside = realOutside): Promise<Session> {
  return create(store, false, outside);
}

/** One of made-up people, which is never sealed; say by prepare's rule that it is a practice. */
export function createPractice(store: Store, outside: Outside = realOutside): Promise<Session> {
  return create(store, true, outside);
}

async function create(store: Store, practice: boolean, outside: Outside): Promise<Session> {
  const id = outside.newId();
  await store.create({ ...aboutOf(id, replay().states, outside.now()), practice }, []);
  const session = await openSession(store, id, outside);
  if (!session) throw new Error('a session that was just made is not there');
  return session;
}

/**
 * Takes in a bundle that was read and checked (each entry once): adds what is new, to a session known or new here, whole or not at all.
 * Answers how many entries were new or lost their words; 0 the second time.
 */
export async function receive(
  store: Store,
  bundle: { readonly session: string; readonly entries: readonly Entry[] },
  outside: Outside = realOutside,
): Promise<{ readonly added: number }> {
  const session = await openSession(store, bundle.session, outside);
  if (session) return { added: await session.join(bundle.entries) };
  const { entries } = bundle;
  // What the list shows needs neither cards nor piles; all of it is replayed when somebody opens it.
  const about = replay(entries.filter(({ kind }) => /^(?:prepare|journal)\//.test(kind)));
  await store.create(aboutOf(bundle.session, about.states, outside.now()), entries);
  return { added: entries.length };
}
