// Making, opening and receiving a session.

import type { Entry } from '../journal/entry.ts';
import { canonical } from '../journal/json.ts';
import { lost } from '../journal/mark.ts';
import { merge } from '../journal/merge.ts';
import type { Store } from '../store/store.ts';
import { replay } from '../workshop/workshop.ts';
import { aboutOf, lastDone } from './about.ts';
import { type Outside, outside as realOutside, tabletId } from './ids.ts';
import { tellsWhose } from './private-rounds.ts';
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

/** Why a bundle that can be read is not taken in. */
export class NotTaken extends Error {
  /** `tells-whose`: answers in private could be tied to people. `made-up`: it is not clear whether people are real or made up. */
  readonly reason: 'tells-whose' | 'made-up';

  constructor(reason: NotTaken['reason']) {
    super(reason);
    this.name = 'NotTaken';
    this.reason = reason;
  }
}

export interface Taken {
  /** How many entries were new or lost their words; 0 the second time. */
  readonly added: number;
  /** How many say something else here under the same id: what is here stays. */
  readonly differing: number;
}

/**
 * Takes in a bundle that was read and checked (each entry once): adds what is new, to a session known or new here, whole or
 * not at all. Rejects with a `NotTaken`, or where the store could not keep it; nothing has changed then.
 */
export async function receive(
  store: Store,
  bundle: { readonly session: string; readonly entries: readonly Entry[]; readonly practice?: boolean },
  outside: Outside = realOutside,
): Promise<Taken> {
  const { entries } = bundle;
  const session = await openSession(store, bundle.session, outside);
  const known = session?.entries() ?? [];
  if (tellsWhose(entries, known)) throw new NotTaken('tells-whose');
  // What the list shows needs neither cards nor piles; all of it is replayed when somebody opens it.
  const all = merge(known, entries).filter(({ kind }) => /^(?:prepare|journal)\//.test(kind));
  const now = outside.now();
  const worked = lastDone(entries, now);
  const about = { ...aboutOf(bundle.session, replay(all).states, now), ...(worked < now && { worked }) };
  // Made-up people never pass for real ones, whatever a file takes back or adds.
  if ([session?.practice, bundle.practice].some((practice) => practice !== undefined && practice !== about.practice))
    throw new NotTaken('made-up');
  if (session) return { added: await session.join(entries), differing: differing(known, entries) };
  await store.create(about, entries);
  return { added: entries.length, differing: 0 };
}

function differing(known: readonly Entry[], entries: readonly Entry[]): number {
  const here = new Map(known.map((entry) => [entry.id, entry]));
  return entries.filter((entry) => {
    const mine = here.get(entry.id);
    // A turn that two tablets took up has two stamps and says the same.
    return mine && lost(mine) === 'nothing' && lost(entry) === 'nothing' && saying(mine) !== saying(entry);
  }).length;
}

function saying({ kind, data }: Entry): string {
  return canonical([kind, data]);
}
