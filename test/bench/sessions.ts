// Sessions to measure with, made as another tablet would have made them, and packed as files that the app opens itself.

import { createHash } from 'node:crypto';
import { CATEGORIES, type Category } from '../../src/activities/prepare/model.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { nextStamp } from '../../src/journal/clock.ts';
import type { Entry } from '../../src/journal/entry.ts';
import type { JsonObject } from '../../src/journal/json.ts';
import { lookOf } from '../../src/people/token.ts';

export { en as app } from '../../src/app/words/en.ts';
export { en as cards } from '../../src/activities/cards/words/en.ts';
export { en as themes } from '../../src/activities/themes/words/en.ts';
export { plainBytes } from '../../src/exchange/bundle.ts';

const WORDS =
  'I we would like the bus to come more often and stop nearer so that my friends can visit on Sundays too'.split(' ');
const BEGAN = 1_790_000_000_000;

export interface Made {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly file: Uint8Array;
}

interface Wanted {
  readonly id: string;
  readonly question: string;
  readonly cards: number;
  /** All cards go into these, in turn. */
  readonly categories: readonly Category[];
  readonly piles: number;
  /** How many of the cards lie on a pile; the others are not sorted yet. */
  readonly placed: number;
  /** The journal goes on, cards moved from pile to pile, until it has so many entries. */
  readonly entries?: number;
}

/** A practice, so that it opens on a tablet without a passphrase. */
async function make(wanted: Wanted): Promise<Made> {
  const entries: Entry[] = [];
  let stamp: string | null = null;
  const write = (step: string, kind: string, data: JsonObject) => {
    const n = entries.length;
    stamp = nextStamp(stamp, BEGAN + n * 700, 'bench');
    const id = idOf(n, wanted.id);
    entries.push({
      id,
      session: wanted.id,
      step,
      act: idOf(n, `act of ${wanted.id}`),
      stamp,
      at: BEGAN + n * 700,
      kind,
      data,
    });
  };
  write('prepare', 'prepare/started', { practice: true });
  write('prepare', 'prepare/described', {
    question: wanted.question,
    host: 'Council',
    place: 'HALL',
    day: '2026-09-21',
  });
  for (let n = 0; n < 40; n += 1) {
    const token = idOf(n, 'person');
    write('prepare', 'people/joined', { token: { id: token, ...lookOf(n) } });
    write('prepare', 'people/agreed', { token, consent: { taking: true, quoting: true } });
  }
  const inTurn = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
  for (let n = 0; n < wanted.cards; n += 1) {
    const category = inTurn(wanted.categories, n);
    const token = idOf(n % 40, 'person');
    write('collect', 'cards/written', {
      card: idOf(n, 'card'),
      category,
      words: say(n),
      by: 'self',
      way: 'turn',
      token,
      language: 'en',
    });
  }
  for (let n = 0; n < wanted.piles; n += 1) {
    const theme = idOf(n, 'pile');
    write('themes', 'themes/begun', { theme, category: inTurn(wanted.categories, n) });
    write('themes', 'themes/worded', { theme, words: `I want ${say(n)}`, language: 'en' });
  }
  // A pile takes cards of its own category only: card and pile numbers agree modulo the number of categories.
  const pileFor = (n: number, round: number) => {
    const kinds = wanted.categories.length;
    const each = Math.floor(wanted.piles / kinds);
    return idOf((n % kinds) + kinds * ((Math.floor(n / kinds) + round) % each), 'pile');
  };
  for (let n = 0; n < wanted.placed; n += 1)
    write('themes', 'themes/placed', { card: idOf(n, 'card'), place: pileFor(n, 0) });
  for (let n = 0; entries.length < (wanted.entries ?? 0); n += 1)
    write('themes', 'themes/placed', {
      card: idOf(n % wanted.placed, 'card'),
      place: pileFor(n, 1 + Math.floor(n / 7)),
    });
  return { id: wanted.id, entries, file: await writeBundle({ session: wanted.id, practice: true, entries }) };
}

/** The same each time, and as hard to pack as the ids that the app draws by lot. */
function idOf(n: number, of: string): string {
  const hex = createHash('sha256').update(`${of} ${n}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function say(n: number): string {
  const length = 8 + (n % 9);
  const said = Array.from({ length }, (_, at) => WORDS[(n * 7919 + at * (n % 13) + at) % WORDS.length]);
  return `${said.join(' ')} ${n}`;
}

const session = (n: number) => idOf(n, 'session');

/** What stands on an ordinary list. */
export function small(n: number): Promise<Made> {
  return make({
    id: session(n),
    question: `What would help in place ${n}?`,
    cards: 12,
    categories: CATEGORIES,
    piles: 6,
    placed: 9,
  });
}

/** Forty people, 640 cards, forty piles, half of the cards sorted. */
export function room(): Promise<Made> {
  return make({
    id: session(640),
    question: 'What would a good week look like?',
    cards: 640,
    categories: CATEGORIES,
    piles: 39,
    placed: 320,
  });
}

/** All cards of one category, so that they lie on one board. */
export function board(cards: number): Promise<Made> {
  return make({
    id: session(cards),
    question: `A board of ${cards}`,
    cards,
    categories: ['working'],
    piles: 40,
    placed: cards,
  });
}

/** More than any room writes, half of them sorted. */
export function tenThousand(): Promise<Made> {
  return make({
    id: session(10_000),
    question: 'A week of every one of us',
    cards: 10_000,
    categories: CATEGORIES,
    piles: 39,
    placed: 5000,
  });
}

/** About ten megabytes of plain text. */
export function tenMegabytes(): Promise<Made> {
  return make({
    id: session(10),
    question: 'A very long week',
    cards: 8000,
    categories: CATEGORIES,
    piles: 39,
    placed: 8000,
    entries: 29_000,
  });
}
