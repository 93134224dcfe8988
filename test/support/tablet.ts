// A pretend tablet: a journal and a clock of its own, which can meet another tablet.

import { nextStamp, type Stamp } from '../../src/journal/clock.ts';
import { byStamp, type Entry } from '../../src/journal/entry.ts';
import { canonical, type Json } from '../../src/journal/json.ts';
import { redact } from '../../src/journal/mark.ts';
import { merge } from '../../src/journal/merge.ts';

export class Tablet {
  readonly name: string;
  journal: readonly Entry[] = [];
  #now: number;
  #last: Stamp | null = null;
  #written = 0;

  /** `clock`: what its wall clock says at the start, in milliseconds; tablets need not agree. */
  constructor(name: string, clock: number) {
    this.name = name;
    this.#now = clock;
  }

  /** Time passes on its wall clock; it may also be set back. */
  wait(ms: number): void {
    this.#now += ms;
  }

  write(kind: string, data: Json, more: Partial<Entry> = {}): Entry {
    this.#written += 1;
    this.#last = nextStamp(this.#last, this.#now, this.name);
    const id = `${this.name}${this.#written}`;
    const entry: Entry = {
      id,
      session: 's',
      step: 'collect',
      act: id,
      stamp: this.#last,
      at: this.#now,
      kind,
      data,
      ...more,
    };
    this.receive([entry]);
    return entry;
  }

  redact(id: string): void {
    this.journal = this.journal.map((entry) => (entry.id === id ? redact(entry) : entry));
  }

  /** What another tablet, a file or nobody we know sent: in any order, as often as it likes. */
  receive(entries: readonly Entry[]): void {
    this.journal = merge(this.journal, entries);
    for (const { stamp } of entries) if (this.#last === null || stamp > this.#last) this.#last = stamp;
  }

  /** Both put their journals together, and both know all of it afterwards. */
  meet(other: Tablet): void {
    const mine = this.journal;
    this.receive(other.journal);
    other.receive(mine);
  }

  /** The journal written the one exact way. */
  text(): string {
    return canonical([...this.journal].sort(byStamp));
  }
}
