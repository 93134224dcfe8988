// What the app called "Saved", remembered outside of the browser, and held against what is found after each fault.

import type { Found, Place, Saved } from './says.ts';

export interface Tally {
  rounds: number;
  /** How often "Saved" was said. */
  acknowledged: number;
  /** Things that were called saved and are not there, or not as they were. */
  lost: number;
  /** Things of which a part is there. */
  torn: number;
  /** Came back to the same person's same step. */
  resumed: number;
  /** Written, but the fault came before "Saved" could be said. */
  ahead: number;
}

export const nothing = (): Tally => ({ rounds: 0, acknowledged: 0, lost: 0, torn: 0, resumed: 0, ahead: 0 });

export class Ledger {
  readonly tally = nothing();
  /** In words, what was lost or torn, and when. */
  readonly faults: string[] = [];
  readonly #kept = new Map<string, string>();
  /** What was begun last: it may be there or not. */
  #begun: Place | null = null;

  saved({ entries, next }: Saved): void {
    this.tally.acknowledged += 1;
    // The workshop was removed, and the next one begins.
    if (next.at === 0) this.#kept.clear();
    for (const [id, text] of entries) this.#kept.set(id, text);
    this.#begun = next;
  }

  /** The tablet is opened again. `when`: after which fault, for the list of faults. */
  found({ next, entries, torn }: Found, when: string): void {
    this.tally.rounds += 1;
    const begun = this.#begun;
    const there = new Map(entries);
    const isPlace = begun === null || next.at === begun.at || this.#isAfter(begun, next);
    if (begun && next.at !== begun.at && isPlace) this.tally.ahead += 1;
    const wasRemoved = begun?.label === 'remove' && next.at === 0;
    const lost = wasRemoved ? [] : [...this.#kept].filter(([id, text]) => !isKept(text, there.get(id), begun, next));
    for (const [id, text] of lost.slice(0, 3))
      this.#say(when, begun, `lost ${id}: ${text.slice(0, 200)}, found ${(there.get(id) ?? 'nothing').slice(0, 200)}`);
    if (lost.length > 3) this.#say(when, begun, `lost ${lost.length - 3} more`);
    for (const fault of torn) this.#say(when, begun, `torn: ${fault}`);
    if (isPlace) this.tally.resumed += 1;
    else this.#say(when, begun, `went on at ${next.at} ${next.label} and not at ${begun.at} ${begun.label}`);
    // A turn that is gone leaves no entry behind to be missed: its place does.
    const back = isPlace ? 0 : Math.max(1, begun.at - next.at);
    this.tally.lost += lost.length > 0 ? lost.length : back;
    this.tally.torn += torn.length;
    // From here on what is there counts: the same loss is not told twice.
    this.#kept.clear();
    for (const [id, text] of entries) this.#kept.set(id, text);
    this.#begun = next;
  }

  #isAfter(begun: Place, next: Place): boolean {
    return next.at === begun.at + 1 || (begun.label === 'remove' && next.at === 0);
  }

  #say(when: string, begun: Place | null, what: string): void {
    this.faults.push(`${when}, in ${begun?.label ?? 'the beginning'}: ${what}`);
  }
}

/** Words that were being taken back just then may be gone already. */
function isKept(text: string, found: string | undefined, begun: Place | null, next: Place): boolean {
  if (found === text) return true;
  const isTaking = begun?.label === 'desk/take-back' || begun?.label === 'desk/set-aside';
  return isTaking && next.at === begun.at + 1 && found !== undefined && found.length < text.length;
}
