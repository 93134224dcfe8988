// What one person needs of the tablet. It says something about health: it lives with the token, sealed on this tablet and
// in that person's brief, and never in the journal, a file or the report.

/** One switch or two in place of a finger. */
export interface SwitchSettings {
  readonly mode: 'one' | 'two';
  /** Keys by their names, as a switch box sends them. */
  readonly move: readonly string[];
  readonly take: readonly string[];
  /** How long the mark rests on one thing before it moves by itself, in milliseconds. */
  readonly pace: number;
  /** A second press sooner than this is not counted, in milliseconds. */
  readonly delay: number;
}

export interface Passport {
  /** Null: no switch. */
  readonly switches: SwitchSettings | null;
}

export const USUAL_PASSPORT: Passport = { switches: null };

/** What was kept, and the usual for all that is missing there or cannot be read. */
export function passportIn(kept: unknown): Passport {
  return { switches: switchesIn(fieldOf(kept, 'switches')) };
}

function switchesIn(kept: unknown): SwitchSettings | null {
  const mode = fieldOf(kept, 'mode');
  if (mode !== 'one' && mode !== 'two') return null;
  return {
    mode,
    move: textsIn(fieldOf(kept, 'move')),
    take: textsIn(fieldOf(kept, 'take')),
    pace: numberIn(fieldOf(kept, 'pace'), 400, 10_000) ?? 1600,
    delay: numberIn(fieldOf(kept, 'delay'), 0, 5000) ?? 250,
  };
}

function fieldOf(kept: unknown, name: string): unknown {
  return typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined;
}

function textsIn(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

function numberIn(kept: unknown, least: number, most: number): number | undefined {
  return typeof kept === 'number' && kept >= least && kept <= most ? kept : undefined;
}
