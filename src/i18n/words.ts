// Word tables: one typed table per folder, one file per language, loaded when its language is wanted.

import { signal } from '@preact/signals';
import { type Locale, locale } from './locale.ts';

/** Words that depend on a number, by the language's own plural forms (`other` always stands). `{n}` is the number. */
export type Plural = { readonly other: string } & {
  readonly [form in 'zero' | 'one' | 'two' | 'few' | 'many']?: string;
};
export type Phrase = string | Plural;
export type Phrases = Readonly<Record<string, Phrase>>;

/** What every other language must hold: the same keys, plural where English is plural. */
export type SameKeys<W extends Phrases> = { readonly [K in keyof W]: W[K] extends string ? string : Plural };

type Slots<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;
type TextOf<P> = P extends string ? P : P extends { readonly other: infer O } ? O : never;
/** A number chooses the form, even where no form says it. */
type Needs<P> = Slots<TextOf<P>> | (P extends string ? never : 'n');
type VarsOf<P> = Needs<P> extends never ? [] : [vars: { readonly [N in Needs<P>]: string | number }];

export interface WordTable<W extends Phrases> {
  /** Fetches a language's words; offline they come from the installed app. */
  load(of: Locale): Promise<void>;
  /** The words in the language of now; a component that calls it is drawn again when the language changes. */
  say<K extends keyof W & string>(key: K, ...vars: VarsOf<W[K]>): string;
  /** The same for a key put together at run time (`refused.${reason}`); undefined when there is none. */
  sayIf(key: string, vars?: Readonly<Record<string, string | number>>): string | undefined;
}

const numberFormats = new Map<Locale, Intl.NumberFormat>();
let timeFormat: Intl.DateTimeFormat | undefined;
const pluralRules = new Map<Locale, Intl.PluralRules>();

function once<T>(kept: Map<Locale, T>, of: Locale, make: () => T): T {
  const known = kept.get(of) ?? make();
  kept.set(of, known);
  return known;
}

/** Below it all our languages write a whole number alike. */
const ALIKE = 1000;

/** A number as the language of now writes it. */
export function sayNumber(n: number): string {
  const of = locale.value;
  // The browser reads its tables when it is first asked, and the first screen would wait for that.
  if (Number.isInteger(n) && n >= 0 && n < ALIKE) return String(n);
  return once(numberFormats, of, () => new Intl.NumberFormat(of)).format(n);
}

/** Chromium as it is shipped knows no Welsh months and would write them in English. */
const WELSH_MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
] as const;

/** A day as the language of now writes it; `day` is `YYYY-MM-DD` and has no time zone. Other text comes back as it is. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  if (locale.value === 'cy') return `${date} ${WELSH_MONTHS[month - 1] ?? month} ${year}`;
  return new Intl.DateTimeFormat(locale.value === 'en' ? 'en-GB' : locale.value, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date));
}

/** The time of day of a moment in milliseconds, where this tablet is. On 24 hours: "AM" would turn an Urdu sentence round. */
export function sayTime(at: number): string {
  // Said at every "Saved": making one takes longer than all else about it.
  timeFormat ??= new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
  return timeFormat.format(at);
}

/** Behind a stop there may be a closing quotation mark, or the mark that sets somebody's words apart. */
const ENDED = /[.!?…۔؟][”’\u2069]*$/;

function fill(phrase: Phrase, of: Locale, vars: Readonly<Record<string, string | number>>): string {
  let text: string;
  if (typeof phrase === 'string') text = phrase;
  else {
    const form = once(pluralRules, of, () => new Intl.PluralRules(of)).select(Number(vars['n'] ?? 0));
    text = phrase[form] ?? phrase.other;
  }
  return text.replace(/\{(\w+)\}([.۔]?)/g, (whole, name: string, stop: string) => {
    const value = vars[name];
    if (value === undefined) return whole;
    // What somebody wrote may end a sentence by itself: two stops in a row are heard as one too many.
    return typeof value === 'number' ? sayNumber(value) + stop : value + (ENDED.test(value) ? '' : stop);
  });
}

/**
 * A table whose English words give the type. Until a language is loaded its words are those of a language that is;
 * whoever changes the language loads them first, so that this is never seen.
 */
export function wordTable<const W extends Phrases>(
  loaders: { readonly en: () => Promise<W> } & Readonly<Record<Exclude<Locale, 'en'>, () => Promise<SameKeys<W>>>>,
  /** A few words of each language that are there before any is loaded. */
  atOnce?: Readonly<Record<Locale, Phrases>>,
): WordTable<W> {
  const loaded = signal<Partial<Record<Locale, Phrases>>>({});
  const find = (key: string): readonly [Phrase, Locale] | undefined => {
    const of = locale.value;
    const tables = loaded.value;
    const phrase = tables[of]?.[key] ?? atOnce?.[of][key];
    if (phrase !== undefined) return [phrase, of];
    const spare = Object.entries(tables).find(([, words]) => words?.[key] !== undefined);
    const words = spare?.[1]?.[key];
    return words === undefined ? undefined : [words, spare?.[0] as Locale];
  };
  const sayIf = (key: string, vars: Readonly<Record<string, string | number>> = {}) => {
    const found = find(key);
    return found && fill(found[0], found[1], vars);
  };
  const table: WordTable<W> = {
    async load(of) {
      if (loaded.peek()[of]) return;
      const words: Phrases = await loaders[of]();
      loaded.value = { ...loaded.peek(), [of]: words };
    },
    say: (key, ...vars) => sayIf(key, vars[0] ?? {}) ?? key,
    sayIf,
  };
  return table;
}

/** Tables of whatever words, for lists of them. */
export type AnyWords = Pick<WordTable<Phrases>, 'load' | 'sayIf'>;
