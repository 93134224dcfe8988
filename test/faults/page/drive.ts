// A page that runs the workshop by itself, through the app's own store and its one door, and says what was saved. Nobody drives
// it, because no driver can drive WebKit without making its storage forget.

import { writeBundle } from '../../../src/exchange/bundle.ts';
import type { Entry } from '../../../src/journal/entry.ts';
import { canonical } from '../../../src/journal/json.ts';
import { openHere } from '../../../src/store/open-here.ts';
import { openStore, StoreFault } from '../../../src/store/store.ts';
import type { Fell, Found, Key, Keys, Place, Plan, Refused, Saved } from '../says.ts';
import { plant } from './plant.ts';
import { type Deed, scriptFor } from './script.ts';
import { Standing } from './standing.ts';
import { tornIn } from './torn.ts';

/** As often as a person would try again before they fetch somebody. */
const TRIES = 5;

class Drive {
  readonly #room: Standing;
  readonly #script: readonly Deed[];
  readonly #known = new Map<string, Entry>();
  #at = 0;

  constructor(room: Standing) {
    this.#room = room;
    this.#script = scriptFor(room.plan);
  }

  async run(begun: number): Promise<void> {
    this.#at = this.#script.findIndex((deed) => !deed.isDone(this.#room));
    await tell('found', {
      next: this.#place(),
      entries: this.#news(),
      torn: tornIn(this.#room),
      took: performance.now() - begun,
      opened: this.#room.opened,
      unlocked: this.#room.unlocked,
      state: await this.#room.store.state(),
    } satisfies Found);
    for (;;) await this.#next();
  }

  async #next(): Promise<void> {
    const deed = this.#script[this.#at];
    if (!deed) throw new Error('the script is at its end');
    const done = this.#place();
    for (let tries = 1; ; tries += 1) {
      try {
        await deed.run(this.#room);
        break;
      } catch (fault) {
        const bundle = await this.#bundleOut().catch(() => 0);
        await tell('refused', { at: done, why: String(fault), bundle } satisfies Refused);
        if (tries === TRIES) throw fault;
      }
    }
    this.#at = (this.#at + 1) % this.#script.length;
    if (this.#at === 0) this.#known.clear();
    await tellKeys();
    await tell('saved', { done, entries: this.#news(), next: this.#place() } satisfies Saved);
    if (this.#at === 0 && this.#room.plan.plants) keys.push(...(await plant()));
  }

  /** The session as a file, as the app makes it; answers how long it is. */
  async #bundleOut(): Promise<number> {
    const { session } = this.#room;
    if (!session) return 0;
    const bundle = { session: session.id, practice: session.practice, entries: session.entries() };
    return (await writeBundle(bundle)).length;
  }

  #place(): Place {
    return { at: this.#at, label: this.#script[this.#at]?.label ?? '' };
  }

  #news(): [string, string][] {
    const news: [string, string][] = [];
    for (const entry of this.#room.session?.entries() ?? []) {
      if (this.#known.get(entry.id) === entry) continue;
      this.#known.set(entry.id, entry);
      news.push([entry.id, canonical(entry)]);
    }
    return news;
  }
}

/** The answer is the leave to go on: the test may keep it back. */
async function tell(what: string, body: unknown): Promise<void> {
  await fetch(`says/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

/** The writer's, that the test has not heard of yet. */
const keys: Key[] = [];
new BroadcastChannel('keys').addEventListener('message', ({ data }: MessageEvent<Key>) => keys.push(data));

async function tellKeys(): Promise<void> {
  if (keys.length > 0) await tell('keys', { keys: keys.splice(0) } satisfies Keys);
}

async function start(): Promise<void> {
  const plan = (await (await fetch('plan')).json()) as Plan;
  const begun = performance.now();
  // As the app does it: what the writer cannot open the page may be able to read.
  const store = await openStore().catch((fault: unknown) => {
    if (fault instanceof StoreFault && fault.reason === 'no-storage') return openHere();
    throw fault;
  });
  const room = new Standing(store, plan);
  room.opened = performance.now() - begun;
  await room.read();
  await tellKeys();
  await new Drive(room).run(begun);
}

start().catch((fault: unknown) => tell('fell', { fault: said(fault) } satisfies Fell));

/** An engine's stack has the message in it, or has it not. */
function said(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message} ${fault.stack ?? ''}` : String(fault);
}
