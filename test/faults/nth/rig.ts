// A small workshop in which one call after the other fails, without warning. After each the store is closed and opened again:
// the thing that was being done is there or not, never by half, and trying again succeeds.

import { canonical } from '../../../src/journal/json.ts';
import type { Store } from '../../../src/store/store.ts';
import { chanceFrom } from '../../support/chance.ts';
import { scriptFor } from '../page/script.ts';
import { Standing } from '../page/standing.ts';
import { tornIn } from '../page/torn.ts';
import type { NthPlan, Tried } from '../says.ts';
import { CALLS, ERRORS, type Failing } from './kinds.ts';

const TRIES = 3;
/** The n-th call is one of the first so many. */
const FIRST = 4;

export interface Ground {
  /** The same tablet each time. */
  open(): Promise<Store>;
  /** Null: nothing fails any more. Tells of what was armed before. */
  arm(failing: Failing | null): Promise<{ readonly fired: boolean; readonly stray: readonly string[] }>;
}

export async function playRound(plan: NthPlan, ground: Ground): Promise<Tried> {
  const rig = new Rig(plan, ground, await ground.open());
  await rig.run();
  return rig.tried;
}

class Rig {
  readonly #plan: NthPlan;
  readonly #ground: Ground;
  readonly #chance: () => number;
  readonly tried: { fired: number; refused: number; faults: string[] } = { fired: 0, refused: 0, faults: [] };
  #store: Store;
  /** Of the last thing that was refused. */
  #why = '';

  constructor(plan: NthPlan, ground: Ground, store: Store) {
    this.#plan = plan;
    this.#ground = ground;
    this.#chance = chanceFrom(plan.seed);
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
        n: 1 + Math.floor(this.#chance() * FIRST),
        error: this.#of(ERRORS),
      };
      const where = `seed ${this.#plan.seed}, ${deed.label}, ${failing.call} ${failing.n} ${failing.error}`;
      await this.#ground.arm(failing);
      let done = await this.#try(() => deed.run(room));
      const { fired, stray } = await this.#ground.arm(null);
      for (const one of stray) this.tried.faults.push(`${where}: ${one}`);
      if (!fired && !done) this.tried.faults.push(`${where}: refused without a reason, ${this.#why}`);
      if (!fired && done) continue;
      if (fired) this.tried.fired += 1;
      if (!done) this.tried.refused += 1;
      const told = entriesOf(room);
      for (let tries = 0; !done && tries < TRIES; tries += 1) {
        // It may have been done although it was refused: then it is not done again.
        room = await this.#read();
        done = deed.isDone(room) || (await this.#try(() => deed.run(room)));
      }
      if (!done) this.tried.faults.push(`${where}: could not be done again, ${this.#why}`);
      this.#store.close();
      this.#store = await this.#ground.open();
      room = await this.#read();
      for (const fault of tornIn(room)) this.tried.faults.push(`${where}: ${fault}`);
      if (!deed.isDone(room)) this.tried.faults.push(`${where}: was done, and is not there; ${await standing(room)}`);
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

/** In words, for a fault. */
async function standing(room: Standing): Promise<string> {
  const { store, session, passage, waiting } = room;
  const { is } = await store.vault.state();
  if (!session) return `no session, ${is}`;
  const rounds = ['check-in', 'check-out', 'ballot-a', 'ballot-b'].map((step) => {
    const round = room.round(step);
    return `${step} ${round ? `${round.state} ${room.at(step).answered(round.round).size}` : 'not there'}`;
  });
  const where = passage ? `the tablet is out with ${passage.passing.peek().step}` : 'the tablet is at the desk';
  return `${where}, waiting: ${waiting.map((one) => one.step).join(' ')}, ${rounds.join(', ')}, ${is}`;
}

function entriesOf(room: Standing): Map<string, string> {
  return new Map(room.session?.entries().map((entry) => [entry.id, canonical(entry)]));
}
