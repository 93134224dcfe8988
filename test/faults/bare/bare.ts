// Plain Dexie with strict commits and nothing of ours: what an app has that trusts the browser's database. The rig must see it
// lose what it called saved, or the rig proves nothing.

import { Dexie, type Table } from 'dexie';
import type { Fell, Found, Place, Saved } from '../says.ts';

interface Row {
  readonly n: number;
  readonly words: string;
}

class Bare extends Dexie {
  declare readonly turns: Table<Row, number>;
  declare readonly answers: Table<Row, number>;

  constructor() {
    super('bare', { chromeTransactionDurability: RELAXED ? 'relaxed' : 'strict' });
    this.version(1).stores({ turns: 'n', answers: 'n' });
  }
}

/** As a browser commits that is not asked for better. */
const RELAXED = location.search === '?relaxed';
const WORDS = 'I wait for the bus every day, and nobody tells me when it is late. '.repeat(4);

const place = (at: number): Place => ({ at, label: `turn ${at}` });

async function start(): Promise<void> {
  const begun = performance.now();
  const db = new Bare();
  const [turns, answers] = await Promise.all([db.turns.toArray(), db.answers.toArray()]);
  const torn = turns.length === answers.length ? [] : [`${turns.length} turns and ${answers.length} answers`];
  let at = turns.length;
  const entries = turns.map(({ n, words }) => [String(n), words] as const);
  const took = performance.now() - begun;
  await tell('found', { next: place(at), entries, torn, took, opened: 0, unlocked: 0, state: null } satisfies Found);
  for (;;) {
    const row = { n: at, words: `${at} ${WORDS}` };
    await db.transaction('rw', db.turns, db.answers, async () => {
      await db.turns.add(row);
      await db.answers.add(row);
    });
    at += 1;
    const entry = [String(row.n), row.words] as const;
    await tell('saved', { done: place(row.n), entries: [entry], next: place(at) } satisfies Saved);
  }
}

async function tell(what: string, body: unknown): Promise<void> {
  await fetch(`says/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

start().catch((fault: unknown) => tell('fell', { fault: String(fault) } satisfies Fell));
