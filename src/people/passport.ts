// What one person needs of the tablet. It says something about health: it lives with the token, sealed on this tablet and
// in that person's brief, and never in the journal, a file or the report.

/** One switch or two in place of a finger. */
export type SwitchSettings = {
  readonly mode: 'one' | 'two';
  /** Keys by their names, as a switch box sends them. */
  readonly move: readonly string[];
  readonly take: readonly string[];
  /** How long the mark rests on one thing before it moves by itself, in milliseconds. */
  readonly pace: number;
  /** A second press sooner than this is not counted, in milliseconds. */
  readonly delay: number;
};

export const WORD_SIZES = ['usual', 'large', 'largest'] as const;
/** How fast words are read aloud: parts of the voice's own speed. */
export const READING_RATES = [0.7, 0.9, 1.1] as const;
/** How long after a tap the next one counts, in milliseconds; 0 is at once. */
export const TAP_DELAYS = [0, 800, 1600] as const;

export type Passport = {
  /** The language of this person's turns; null: as the desk is set. */
  readonly language: string | null;
  readonly size: (typeof WORD_SIZES)[number];
  readonly contrast: 'usual' | 'high';
  readonly targets: 'usual' | 'large';
  readonly pictures: boolean;
  /** Each page is read aloud as it comes. */
  readonly aloud: boolean;
  /** What was chosen in private is read aloud too: others may hear it. */
  readonly choicesAloud: boolean;
  readonly rate: number;
  readonly delay: number;
  /** Null: no switch. */
  readonly switches: SwitchSettings | null;
};

export const USUAL_PASSPORT: Passport = {
  language: null,
  size: 'usual',
  contrast: 'usual',
  targets: 'usual',
  pictures: true,
  aloud: false,
  choicesAloud: false,
  rate: READING_RATES[1],
  delay: TAP_DELAYS[0],
  switches: null,
};

/** What was kept, and the usual for all that is missing there or cannot be read. */
export function passportIn(kept: unknown): Passport {
  const language = fieldOf(kept, 'language');
  return {
    language: typeof language === 'string' ? language : null,
    size: WORD_SIZES.find((size) => size === fieldOf(kept, 'size')) ?? 'usual',
    contrast: fieldOf(kept, 'contrast') === 'high' ? 'high' : 'usual',
    targets: fieldOf(kept, 'targets') === 'large' ? 'large' : 'usual',
    pictures: fieldOf(kept, 'pictures') !== false,
    aloud: fieldOf(kept, 'aloud') === true,
    choicesAloud: fieldOf(kept, 'choicesAloud') === true,
    rate: numberIn(fieldOf(kept, 'rate'), 0.5, 2) ?? USUAL_PASSPORT.rate,
    delay: numberIn(fieldOf(kept, 'delay'), 0, 5000) ?? USUAL_PASSPORT.delay,
    switches: switchesIn(fieldOf(kept, 'switches')),
  };
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
