// Sets the scene for one example: a store of its own, a real session in it, and the app drawn over it as it would be.

import { render } from 'preact';
import type { Example } from '../../src/activities/activity.ts';
import { App } from '../../src/app/app.tsx';
import { OLDEST } from '../../src/app/bin.ts';
import { ground, passage, passageIsLocked } from '../../src/app/ground.ts';
import { asking } from '../../src/app/lock/vault-now.ts';
import { locked } from '../../src/app/lock-state.ts';
import { newerVersion, offlineState } from '../../src/app/offline-state.ts';
import { goInstead } from '../../src/app/route.ts';
import { home } from '../../src/app/sending/home.ts';
import { sealedWaiting, sendings, underWay } from '../../src/app/sending/way-home.ts';
import { WallFrame } from '../../src/app/wall-page.tsx';
import { nextStamp } from '../../src/journal/clock.ts';
import type { Entry, NewEntry } from '../../src/journal/entry.ts';
import type { JsonObject } from '../../src/journal/json.ts';
import type { Brief } from '../../src/people/brief.ts';
import { tabletId } from '../../src/session/ids.ts';
import { createPractice, createSession } from '../../src/session/opening.ts';
import { openPassage } from '../../src/session/passage.ts';
import type { Session } from '../../src/session/session.ts';
import { dropFromDevice } from '../../src/store/device.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Announcer } from '../../src/ui/announcer.tsx';
import { activityOf } from '../../src/workshop/workshop.ts';

export const NOON = Date.UTC(2026, 2, 14, 12);
const place = document.getElementById('app') ?? document.body;

export const QUESTION = 'What would help people in our town to get out and about?';
/** What stands over every step, where the example itself does not say. */
const prepared: readonly NewEntry[] = [
  {
    kind: 'prepare/described',
    step: 'prepare',
    data: {
      question: QUESTION,
      host: 'Town council',
      place: 'HALL-2',
      day: '2026-03-14',
    },
  },
];

let now: Store | null = null;
let scenes = 0;

/** Takes the last scene down and gives an empty store, as on a tablet that has just been installed. */
export async function emptyTablet(): Promise<Store> {
  render(null, place);
  passage.value = null;
  passageIsLocked.value = false;
  locked.value = null;
  asking.value = null;
  newerVersion.value = false;
  home.value = null;
  sendings.value = [];
  sealedWaiting.value = 0;
  underWay.value = null;
  offlineState.value = 'ready';
  ground.value = { is: 'starting' };
  goInstead({ at: 'list' });
  // Nothing of the last screen's may hold the focus or the place on the page.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const key of ['bin', 'way-home', OLDEST]) await dropFromDevice(key);
  now?.close();
  indexedDB.deleteDatabase(nameOf(scenes));
  scenes += 1;
  now = await openStore(nameOf(scenes));
  return now;
}

/** Files of a page before this one may still lie there: a store of the same name would be healed from them. */
const page = crypto.randomUUID();

function nameOf(scene: number): string {
  return `examples-${page}-${scene}`;
}

export function drawApp(store: Store): void {
  ground.value = { is: 'ready', store };
  render(<App />, place);
}

/**
 * A session in which this has happened. Entries of other steps say so themselves. Without a vault nothing of it is sealed, as
 * of a practice: that needs no passphrase, and no screen but the list tells it.
 */
export async function sessionWith(
  store: Store,
  step: string,
  entries: readonly NewEntry[],
  { opens = true } = {},
): Promise<Session> {
  const { is } = await store.vault.state();
  const session = await (is === 'open' ? createSession : createPractice)(store);
  let stamp: string | null = null;
  const own = await tabletId(store);
  const written = entries.map((entry, n): Entry => {
    // What this tablet opened can be answered on it; the rest is nobody's to undo.
    stamp = nextStamp(stamp, NOON + n * 1000, opens && entry.kind.endsWith('opened') ? own : 'examples');
    const { kind, data, id = `n${n}` } = entry;
    return { id, session: session.id, step: entry.step ?? step, act: `a${n}`, stamp, at: NOON + n * 1000, kind, data };
  });
  await session.join(written);
  return session;
}

/** The tablet in these people's hands, the first of them next. */
export async function handRound(
  store: Store,
  session: string,
  briefs: readonly Brief[],
  done = 0,
  languages: readonly string[] = [],
) {
  const [first] = briefs;
  await store.keepPassing(session, {
    id: 'passing',
    session,
    step: first?.step ?? 'collect',
    activity: first?.activity ?? 'cards',
    briefs: briefs.map((brief) => ({ ...brief, session })),
    done,
    languages,
  });
  const opened = await openPassage(store);
  if (!opened) throw new Error('the passing was not kept');
  passage.value = opened;
  return opened;
}

export async function drawExample(activity: string, example: Example): Promise<void> {
  if (example.shows === 'wall') {
    await emptyTablet();
    await drawWall(activity, example.shared);
  } else drawApp(await setScene(example));
}

/** Everything is in the store and the address says where; nothing is drawn yet. */
export async function setScene(example: Exclude<Example, { shows: 'wall' }>): Promise<Store> {
  const store = await emptyTablet();
  await (example.shows === 'desk' ? setDesk(store, example) : setTurn(store, example));
  return store;
}

async function setDesk(store: Store, example: Extract<Example, { shows: 'desk' }>): Promise<void> {
  const { step } = example;
  const session = await sessionWith(store, step.id, [
    ...(step.activity === 'prepare' ? [] : prepared),
    ...example.entries,
  ]);
  for (const [name, value] of Object.entries(example.drafts ?? {})) session.draft(step.id, name, value).keep(value);
  await session.settled();
  for (const [round, tokens] of Object.entries(example.answered ?? {})) {
    for (const token of tokens) {
      const turn = `turn-${round}-${token}`;
      // The record says nothing, so that the desk does not absorb it: only the box knows of the answer.
      await store.finishTurn({
        session: session.id,
        turn,
        draft: turn,
        record: null,
        passing: null,
        answer: { round, token, value: null },
      });
    }
  }
  await store.endPassing();
  goInstead({ at: 'step', session: session.id, step: step.id });
}

async function setTurn(store: Store, { brief, draft }: Extract<Example, { shows: 'turn' }>): Promise<void> {
  const session = await sessionWith(store, brief.step, []);
  const opened = await handRound(store, session.id, [brief]);
  await opened.itIsMe();
  opened.keep({ work: draft });
}

async function drawWall(activity: string, shared: JsonObject): Promise<void> {
  const Wall = await activityOf(activity)?.wall?.();
  if (!Wall) throw new Error(`no wall in ${activity}`);
  render(
    <>
      <WallFrame practice={false} title={activity} question={QUESTION} onBack={() => undefined}>
        <Wall shared={shared} />
      </WallFrame>
      <Announcer />
    </>,
    place,
  );
}
