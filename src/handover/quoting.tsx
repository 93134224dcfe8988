// A sentence of ours with somebody's words in it, each heard in its own language: announced, and spoken by a voice.

import { apart } from '../i18n/apart.ts';
import type { Saying } from '../ui/announcer.tsx';
import type { SpokenPart } from '../ui/spoken.ts';

export interface Quoted {
  readonly words: string;
  /** Undefined where nobody knows it, or the words are the app's own. */
  readonly language?: string | undefined;
}

/** `say` is given these words, set apart, to put where they belong in its sentence. */
export function quoting(quoted: readonly Quoted[], say: (...words: string[]) => string): Saying {
  const sentence = say(...quoted.map(({ words }) => apart(words)));
  return sentence.split(SET_APART).map((part, at) => {
    const one = at % 2 === 1 && quoted.find(({ words }) => apart(words) === apart(part));
    if (!one) return part;
    return <bdi {...(one.language ? { lang: one.language } : {})}>{part}</bdi>;
  });
}

const SET_APART = /\u2068([^\u2069]*)\u2069/;

/** The same for a voice; `lang` is that of our own words. */
export function partsSaid(saying: Saying, lang: string): readonly SpokenPart[] {
  const parts = typeof saying === 'string' ? [saying] : saying;
  return parts.flatMap((part) => {
    const one =
      typeof part === 'string' ? { words: part, lang } : { words: part.props.children, lang: part.props.lang ?? lang };
    // The stop after somebody's words is ours, and nothing by itself.
    return /[\p{L}\p{N}]/u.test(one.words) ? [{ ...one, words: one.words.replace(/^[\s.۔,،]+/u, '').trim() }] : [];
  });
}
