// Likely names of people in a statement. A list and a few turns of speech; it misses names it does not know.
// Names in Urdu script are passed over: they are written like any other word.

import {
  LOFTY,
  LOOSE_VERBS,
  NEVER_NAMES,
  NOT_PEOPLE,
  PERSON_VERBS,
  PERSONS,
  PLACE_NAMES,
  PLAIN_NAMES,
  ROLES,
  SIGNPOSTS,
  THINGS,
  TITLES,
  VIRTUES,
  WORDY_NAMES,
} from './given-names.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Span } from './warning.ts';

/** Where a person seems to be named, in code units, in order, never overlapping. */
export function nameSpans(text: string, language?: string): readonly Span[] {
  const tokens = tokensOf(text);
  const shouting = tokens.filter((one) => one.shape === 'capitals').length * 2 > tokens.length;
  const look: Look = { tokens, shouting, welsh: language?.toLowerCase().startsWith('cy') ?? false };
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = nameAt(look, at);
    if (!found) continue;
    const [first, last] = found;
    const from = tokens[first]?.from;
    const to = tokens[last]?.baseTo;
    if (from !== undefined && to !== undefined) spans.push([from, to]);
    at = last;
  }
  return spans;
}

interface Look {
  readonly tokens: readonly Token[];
  /** Mostly capitals: writing something large says nothing here. */
  readonly shouting: boolean;
  readonly welsh: boolean;
}

type Found = readonly [first: number, last: number] | undefined;

function nameAt(look: Look, at: number): Found {
  const token = look.tokens[at];
  if (!token) return undefined;
  if (TITLES.has(token.key)) {
    const titled = titledAt(look, at, token);
    if (titled) return titled;
  }
  if (isIntroduced(look, at, token) || isListed(look, at, token)) return [at, lastOfName(look, at)];
  return undefined;
}

/** "Mr Khan", "Nurse Okafor", and "mrs jones" in small letters, where only the two plainest titles count. */
function titledAt(look: Look, at: number, title: Token): Found {
  const next = look.tokens[at + 1];
  if (!next || next.key.length < 2 || NEVER_NAMES.has(next.key) || NOT_PEOPLE.has(`${title.key}-${next.key}`)) {
    return undefined;
  }
  if (!isWhole(title) || !isBeside(next, '.')) return undefined;
  const small = (title.key === 'mr' || title.key === 'mrs') && next.key.length > 2;
  const large = isLarge(look, title) || title.key === 'auntie' || title.key === 'uncle';
  return small || (large && isLarge(look, next)) ? [at, lastOfName(look, at + 1)] : undefined;
}

/** "my carer Olumide", "a lady called Bronwen", "his name is Callum": any word written large will do. */
function isIntroduced(look: Look, at: number, token: Token): boolean {
  const { tokens } = look;
  if (!isLarge(look, token) || token.starts || token.key.length < 3) return false;
  if (NEVER_NAMES.has(token.key) || SIGNPOSTS.has(token.key) || token.shape === 'capitals') return false;
  const before = tokens[at - 1];
  if (!before || !isBeside(token)) return false;
  if (NOT_PEOPLE.has(`${before.key}-${token.key}`)) return false;
  if (ROLES.has(before.key)) return isWhole(before) && !isOnSignpost(look, at);
  const two = tokens[at - 2]?.key ?? '';
  if (before.key === 'name' && !isWhole(before)) return true;
  if (two === 'name' && (before.key === 'is' || before.key === 'was')) return true;
  return whoIsCalled(tokens, at) === 'person';
}

/** Whether it is somebody or something that is called so: whichever is said last before "called". */
function whoIsCalled(tokens: readonly Token[], at: number): 'person' | 'thing' | undefined {
  const called = tokens[at - 1]?.key ?? '';
  const isCalled =
    called === 'called' || called === 'named' || (called === 'enw' && /^o['’]r$/.test(tokens[at - 2]?.key ?? ''));
  if (!isCalled) return undefined;
  for (let back = at - 2; back >= Math.max(0, at - 6); back -= 1) {
    const key = tokens[back]?.key ?? '';
    if (THINGS.has(key)) return 'thing';
    if (ROLES.has(key) || PERSONS.has(key)) return 'person';
  }
  return undefined;
}

function isListed(look: Look, at: number, token: Token): boolean {
  const { tokens } = look;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const beside = before && isBeside(token) ? before : undefined;
  if (beside && (LOFTY.has(beside.key) || NOT_PEOPLE.has(`${beside.key}-${token.key}`))) return false;
  if (after && isBeside(after) && NOT_PEOPLE.has(`${token.key}-${after.key}`)) return false;
  if (isOnSignpost(look, at)) return false;

  const plain = PLAIN_NAMES.has(token.key) || PLAIN_NAMES.has(token.key.split('-')[0] ?? '');
  if (!isLarge(look, token)) {
    // Short ones and Welsh ones are words too often when they are written small.
    return plain && !look.welsh && token.key.length >= 4;
  }
  if (beside && whoIsCalled(tokens, at) === 'thing') return false;
  if (plain) return !(look.welsh && token.starts && WELSH_QUESTIONS.test(token.key));
  // PIP and MAX are letters that stand for something.
  if (token.shape === 'capitals') return false;
  if (WORDY_NAMES.has(token.key)) {
    if (token.starts) return isSomebodyDoing(look, at, token);
    const large = beside && !beside.starts && isLarge(look, beside) && beside.key.length > 1;
    return !large && !/^(?:the|a|an|my|your|our|their|his|her|this|that|y|yr)$/.test(beside?.key ?? '');
  }
  if (PLACE_NAMES.has(token.key)) {
    return (!token.starts && /^(?:with|gyda|called)$/.test(beside?.key ?? '')) || isSomebodyDoing(look, at, token);
  }
  return look.welsh && !token.starts && SOFTENERS.test(beside?.key ?? '') && softened().has(token.key);
}

/** "Mark takes me", "Will is my key worker", "Ken cuts my hair", "Grace and I", "I want June to be", "Dawn's flat". */
function isSomebodyDoing({ tokens }: Look, at: number, token: Token): boolean {
  const [next, then] = [tokens[at + 1], tokens[at + 2]];
  if (!next || !isBeside(next)) return false;
  if (!isWhole(token)) return /^(?:house|flat|room|birthday|family|mum|dad|place|wedding|car)$/.test(next.key);
  if (PERSON_VERBS.has(next.key)) return true;
  if (LOOSE_VERBS.has(next.key)) return !VIRTUES.has(token.key) && !PLACE_NAMES.has(token.key);
  if (!then) return false;
  if (next.key.length > 2 && next.key.endsWith('s') && /^(?:me|my|us|our)$/.test(then.key)) {
    return !VIRTUES.has(token.key) && !PLACE_NAMES.has(token.key);
  }
  if (next.key === 'is' || next.key === 'was') {
    return /^(?:my|our|his|her|late|nice|lovely|kind|rude|friendly|leaving|coming)$/.test(then.key);
  }
  if (next.key === 'and') return then.key === 'i' || then.key === 'me';
  if (next.key === 'never' || next.key === 'always') return PERSON_VERBS.has(then.key) || LOOSE_VERBS.has(then.key);
  return next.key === 'to' && !token.starts && /^(?:be|help|come|take|stay|visit|drive|listen)$/.test(then.key);
}

/** "Victoria Station", "Mary Seacole House": a signpost at most two large words on. */
function isOnSignpost(look: Look, at: number): boolean {
  for (let on = at + 1; on <= at + 2; on += 1) {
    const token = look.tokens[on];
    if (!token || !isBeside(token) || !isLarge(look, token)) return false;
    if (SIGNPOSTS.has(token.key)) return true;
  }
  return false;
}

/** Takes in a surname or two. */
function lastOfName(look: Look, at: number): number {
  let last = at;
  while (last < at + 2) {
    const [token, next] = [look.tokens[last], look.tokens[last + 1]];
    if (
      !token ||
      !isWhole(token) ||
      !next ||
      !isBeside(next) ||
      !isLarge(look, next) ||
      next.key.length < 2 ||
      NEVER_NAMES.has(next.key)
    )
      break;
    last += 1;
  }
  return last;
}

/** Without "'s": what follows one is a thing of theirs, not more of the name ("my brother's Xbox"). */
function isWhole(token: Token): boolean {
  return token.baseTo === token.to;
}

function isLarge({ shouting }: Look, token: Token): boolean {
  return !shouting && token.shape !== 'small';
}

/** With nothing between it and the word before but spaces (and the full stop of "Mr."). */
function isBeside(token: Token, stop = ''): boolean {
  const gap = token.gap.startsWith(stop) ? token.gap.slice(stop.length) : token.gap;
  return gap.length > 0 && gap.length <= 3 && gap.trim() === '' && !gap.includes('\n');
}

/** What, why, under: at the start of a Welsh sentence these are no Beth, Pam or Dan. */
const WELSH_QUESTIONS = /^(?:beth|pam|dan)$/;

/** The little words after which a Welsh name may begin softly: "i Ddafydd", "gan Feinir". */
const SOFTENERS = /^(?:i|o|gan|am|ar|at|dros|drwy|trwy|heb|wrth|neu|dan)$/;

let soft: ReadonlySet<string> | undefined;

function softened(): ReadonlySet<string> {
  soft ??= new Set([...PLAIN_NAMES].flatMap((name) => softOf(name) ?? []));
  return soft;
}

const SOFT: readonly (readonly [hard: string, soft: string])[] = [
  ['ll', 'l'],
  ['rh', 'r'],
  ['c', 'g'],
  ['p', 'b'],
  ['t', 'd'],
  ['g', ''],
  ['b', 'f'],
  ['d', 'dd'],
  ['m', 'f'],
];

function softOf(name: string): string | undefined {
  const rule = SOFT.find(([hard]) => name.startsWith(hard) && !name.startsWith('th') && !name.startsWith('ch'));
  return rule && name.length > 3 ? rule[1] + name.slice(rule[0].length) : undefined;
}
