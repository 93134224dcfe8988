// A small workshop in which one call after the other fails, in the writer and without warning. After each the store is closed
// and opened again: the thing that was being done is there or not, never by half, and trying again succeeds.

import type { Store } from '../../../src/store/store.ts';
import { openStore } from '../../../src/store/store.ts';
import { canonical } from '../../../src/journal/json.ts';
import { chanceFrom } from '../../support/chance.ts';
import { scriptFor } from '../page/script.ts';
import { Standing } from '../page/standing.ts';
import { tornIn } from '../page/torn.ts';
import type { Fell, NthPlan, Tried } from '../says.ts';
import { CALLS, ERRORS, type Failing, type FromWriter, type ToWriter } from './kinds.ts';

const channel = new BroadcastChannel('failing');

function arm(failing: Failing | null): Promise<FromWriter> {
  return new Promise((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<FromWriter>) => resolve(data), { once: true });
    channel.postMessage({ arm: failing } satisfies ToWriter);
  });
}

const TRIES = 3;

class Rig {
  readonly #plan: NthPlan;
  readonly #chance: () => number;
  readonly #name: string;
  readonly tried: { fired: number; refused: number; faults: string[] } = { fired: 0, refused: 0, faults: [] };
  #store: Store;
  /** Of the last thing that was refused. */
  #why = '';

  constructor(plan: NthPlan, name: string, store: Store) {
    this.#plan = plan;
    this.#chance = chanceFrom(plan.seed);
    this.#name = name;
    this.#store = store;
  }

  async run(): Promise<void> {
    const script = scriptFor(this.#plan);
    let room = await this.#read();
    for (let at = 0; at < script.length - 1; at += 1) {
      const deed = script[at];
      if (!deed) break;
      const failing: Failing = {
        call: this.#of(CALLS),
        n: 1 + Math.floor(this.#chance() * 4),
        error: this.#of(ERRORS),
      };
      const where = `seed ${this.#plan.seed}, ${deed.label}, ${failing.call} ${failing.n} ${failing.error}`;
      await arm(failing);
      let done = await this.#try(() => deed.run(room));
      const { fired, stray } = await arm(null);
      for (const one of stray) this.tried.faults.push(`${where}: ${one}`);
      if (!fired && !done) this.tried.faults.push(`${where}: refused without a reason, ${this.#why}`);
      if (!fired) continue;
      this.tried.fired += 1;
      if (!done) this.tried.refused += 1;
      const told = entriesOf(room);
      for (let tries = 0; !done && tries < TRIES; tries += 1) {
        // It may have been done although it was refused: then it is not done again.
        room = await this.#read();
        done = deed.isDone(room) || (await this.#try(() => deed.run(room)));
      }
      if (!done) this.tried.faults.push(`${where}: could not be done again`);
      this.#store.close();
      this.#store = await openStore(this.#name);
      room = await this.#read();
      for (const fault of tornIn(room)) this.tried.faults.push(`${where}: ${fault}`);
      if (!deed.isDone(room)) this.tried.faults.push(`${where}: was done, and is not there`);
      const now = entriesOf(room);
      const lost = [...told].filter(([id, text]) => now.get(id) !== text && !deed.label.startsWith('desk/'));
      if (lost.length > 0) this.tried.faults.push(`${where}: ${lost.length} entries lost`);
    }
    this.#store.close();
  }

  async #read(): Promise<Standing> {
    const room = new Standing(this.#store, this.#plan);
    await room.read();
    return room;
  }

  async #try(task: () => Promise<void>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (fault) {
      this.#why = String(fault);
      return false;
    }
  }

  #of<T>(list: readonly T[]): T {
    return list[Math.floor(this.#chance() * list.length)] as T;
  }
}

function entriesOf(room: Standing): Map<string, string> {
  return new Map(room.session?.entries().map((entry) => [entry.id, canonical(entry)]));
}

async function tell(what: string, body: unknown): Promise<void> {
  await fetch(`says/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

async function start(): Promise<void> {
  const plan = (await (await fetch('plan')).json()) as NthPlan;
  const stray: string[] = [];
  window.addEventListener('unhandledrejection', ({ reason }) => stray.push(`page: ${String(reason)}`));
  const name = `nth-${plan.seed}`;
  const rig = new Rig(plan, name, await openStore(name));
  await rig.run();
  const { fired, refused, faults } = rig.tried;
  await tell('tried', { fired, refused, faults: [...faults, ...stray] } satisfies Tried);
}

start().catch((fault: unknown) => tell('fell', { fault: said(fault) } satisfies Fell));

/** An engine's stack has the message in it, or has it not. */
function said(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message} ${fault.stack ?? ''}` : String(fault);
}
