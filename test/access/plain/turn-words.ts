// Every word that a turn screen can say, in all three languages: what the files of the turns ask of their word tables.

import type { Locale } from '../../../src/i18n/locale.ts';
import type { Phrase, Phrases } from '../../../src/i18n/words.ts';

const tables = import.meta.glob<Readonly<Record<string, Phrases>>>(
  '../../../src/{handover,activities/*}/words/{en,cy,ur}.ts',
  { eager: true },
);
const files = import.meta.glob<string>(['../../../src/{handover,activities/*}/*.{ts,tsx}'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Where a turn begins: the ceremony round it, and each activity's own part. */
const BEGINS = /\/(handover\/(ceremony|consent-pages)|activities\/\w+\/turn)\.tsx$/;
/** What the desk alone says out of a file that turns read too, or what only a key put together could be. */
const OF_THE_DESK =
  /^(refused\.|kind\.|report\.|fit\.(desk|of|nothing|change)|practice\.(open|why|result|end)$|choice\.not-quoted$|voices?\b|ways$|causes$)/;

export interface TurnPhrase {
  /** `handover help.call` */
  readonly key: string;
  readonly said: Readonly<Record<Locale, readonly string[]>>;
}

export function phrasesOfTurns(): TurnPhrase[] {
  const found = new Map<string, TurnPhrase>();
  for (const path of readFrom(Object.keys(files).filter((one) => BEGINS.test(one)))) {
    const folder = path.replace(/\/[^/]+$/, '');
    const english = wordsOf(folder, 'en');
    for (const key of keysIn(files[path] ?? '', Object.keys(english)))
      if (!OF_THE_DESK.test(key)) {
        const said = {
          en: textsOf(english[key]),
          cy: textsOf(wordsOf(folder, 'cy')[key]),
          ur: textsOf(wordsOf(folder, 'ur')[key]),
        };
        const name = `${folder.replace(/^.*\//, '')} ${key}`;
        found.set(name, { key: name, said });
      }
  }
  return [...found.values()];
}

/** These files and all of ours that they read, whatever folder of turns it is in. */
function readFrom(begins: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const left = [...begins];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const text = files[path];
    if (text === undefined || seen.has(path)) continue;
    seen.add(path);
    for (const [, name = ''] of text.matchAll(/from '(\.[^']+)'/g)) left.push(join(path, name));
  }
  return [...seen];
}

function join(from: string, name: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..' && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function wordsOf(folder: string, language: Locale): Phrases {
  return tables[`${folder}/words/${language}.ts`]?.[language] ?? {};
}

/** Keys that stand there as they are, and those that are put together at run time. */
function keysIn(text: string, keys: readonly string[]): readonly string[] {
  const whole = new Set([...text.matchAll(/'([^'\n]+)'/g)].map(([, one]) => one));
  const made = [...text.matchAll(/\bsay(?:If)?\(`([^`\n]*)`/g)].map(
    ([, pattern = '']) =>
      new RegExp(
        `^${pattern
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
          .join('.+')}$`,
      ),
  );
  return keys.filter((key) => whole.has(key) || made.some((pattern) => pattern.test(key)));
}

function textsOf(phrase: Phrase | undefined): readonly string[] {
  return phrase === undefined ? [] : typeof phrase === 'string' ? [phrase] : Object.values(phrase);
}
