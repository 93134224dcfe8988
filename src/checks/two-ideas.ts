// Two ideas joined in one statement: two clauses, each with its own subject and verb, that do not speak of each other.
// Most joined clauses are one idea told in two breaths ("the driver is kind and he waits"): when in doubt, nothing is said.

import { type Token, tokensOf } from './tokens.ts';
import type { Span } from './warning.ts';

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** How far a clause is read on either side of the joint; keeps a pasted page from costing its square. */
const REACH = 30;

interface Tongue {
  readonly joints: ReadonlySet<string>;
  /** The least words a clause has to be an idea of its own. */
  readonly least: number;
  readonly isClause: (words: readonly string[]) => boolean;
  /** The second clause points back to the first. */
  readonly pointsBack: ReadonlySet<string>;
  /** One subject going on about the same thing. */
  readonly goesOn: (left: readonly string[], right: readonly string[]) => boolean;
}

const PRONOUNS = list(
  "i we you he she they it nobody everyone everybody somebody someone i'm i've i'd i'll we're we've we'd we'll there",
);
const DETERMINERS = list(
  'my our the his her their your a an some this that these those no every all many most other one two',
);
const GROUPS = list(
  'people staff carers workers drivers friends families buses trains taxis shops doctors nurses neighbours pavements trips letters forms',
);

/** Verbs that have a subject of their own before them. Words that are more often a thing than a doing are left out. */
const VERBS = list(`
is are was were am has have had do does did can could will would should must may might isn't aren't wasn't weren't hasn't haven't
hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't cannot never always
gets get got goes go went comes come came stops stop stopped starts start started takes take took makes make made keeps keep kept
needs need needed wants want wanted likes like liked loves love loved hates hate hated enjoy enjoys enjoyed gives give gave helps
help helped lets let says say said tells tell told knows know knew thinks think feels feel felt lives live lived works work worked
changed changes explains explained closes closed opens opened breaks broke costs hurts stare stares shouts shouted listens listened
finishes finished runs ran sits sat stands stood sees see saw hear hears heard brings brought leaves left lost loses seems looks
moved moves pays paid eat eats ate sleeps sleep choose chooses chose miss misses missed
`);

/** "when I'm low I can't manage": one clause hangs on the other. */
const HANGING = list(
  'because so when if who whom which that what where why how until till while whether although since unless than before after though',
);

const STANCES = list("want need like love hate enjoy don't can't i'd hope wish would couldn't haven't never");

/** Too common to make two clauses speak of the same thing. */
const COMMON = list(`
want wants need needs like likes love loves hate hates have with from them they this that there their always never really very
would could should about when what where which because more much many some other after again every only just don't can't isn't
also been being were will your mine into over time good people somebody someone nobody everyone help helps helped going gets feel
i've we've i'll the and but for not out off too how who now day far yet got
`);

const english: Tongue = {
  joints: list('and but'),
  least: 4,
  isClause(words) {
    const [first = ''] = words;
    if (PRONOUNS.has(first)) return !isPrepositional(words[1]);
    const reach = words.slice(0, 7);
    const verb = reach.findIndex((word, at) => at > 0 && VERBS.has(word));
    if (verb < 1 || reach.slice(0, verb).some((word) => HANGING.has(word))) return false;
    if (DETERMINERS.has(first)) return verb > 1;
    return GROUPS.has(first) || (verb === 1 && !VERBS.has(first) && !HANGING.has(first) && !isPrepositional(first));
  },
  pointsBack: list(
    "it it's its they they're them their he he's him his she she's her that this those these one ones both instead either then it'll they'll they've",
  ),
  goesOn(left, right) {
    if (left.some((word) => HANGING.has(word))) return true;
    return speaks(left) && speaks(right) && !(takesStance(left) && takesStance(right));
  },
};

function isPrepositional(word: string | undefined): boolean {
  return word === undefined || /^(?:in|on|at|with|for|from|of|to|and|or)$/.test(word);
}

/** I and we are one voice, going on. */
function speaks(words: readonly string[]): boolean {
  return /^(?:i|we)(?:$|')/.test(words[0] ?? '');
}

function takesStance(words: readonly string[]): boolean {
  return words.slice(0, 3).some((word) => STANCES.has(word));
}

const WELSH_VERB =
  /^(?:mae|mae'r|mae'n|maen|dydy|dyw|dydyn|does|doedd|roedd|oedd|roeddwn|ydw|dw|dwi|rydw|rwy|rwy'n|rydyn|dyn|hoffwn|hoffen|hoffai|bydd|fydd|byddwn|galla|gallaf|alla|allaf|cafodd|cefais|ces)$/;

const welsh: Tongue = {
  joints: list('a ac ond'),
  least: 4,
  isClause: (words) => WELSH_VERB.test(words[0] ?? ''),
  pointsBack: list('nhw hynny hyn fo fe hi ef honno hwnnw yno wedyn'),
  goesOn: (left, right) =>
    left.concat(right.slice(1)).some((word) => /^(?:pan|achos|os|oherwydd|sy|sy'n|felly)$/.test(word)),
};

const URDU_VERB = /^(?:ہے|ہیں|ہوں|ہو|تھا|تھی|تھے|گا|گی|گے)$/;

const urdu: Tongue = {
  joints: list('اور لیکن مگر'),
  least: 4,
  isClause: (words) => URDU_VERB.test(words.at(-1) ?? ''),
  pointsBack: list('وہ یہ اس ان اسے انہیں انھیں اسی پھر'),
  goesOn: (left, right) => left.concat(right).some((word) => /^(?:کہ|جب|اگر|کیونکہ|جو|تاکہ|جس|جن)$/.test(word)),
};

const TONGUES = [english, welsh, urdu];

/** The word that joins them: where one statement may become two. */
export function jointSpan(text: string): Span | undefined {
  const tokens = tokensOf(text);
  let start = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.starts) {
      if (token.key === 'also' && sameLength(tokens, at)) return [token.from, token.to];
      start = at;
      continue;
    }
    const semicolon = token.gap.indexOf(';') + 1 || token.gap.indexOf('؛') + 1;
    const from = Math.max(start, at - REACH);
    if (semicolon > 0) {
      const joined = TONGUES.some((tongue) => areTwo(tongue, keys(tokens, from, at), after(tokens, at)));
      if (joined) return [token.from - token.gap.length + semicolon - 1, token.from - token.gap.length + semicolon];
      continue;
    }
    const tongue = TONGUES.find(({ joints }) => joints.has(token.key));
    if (tongue && areTwo(tongue, keys(tokens, from, at), after(tokens, at + 1))) return [token.from, token.to];
  }
  return undefined;
}

function areTwo(tongue: Tongue, left: readonly string[], whole: readonly string[]): boolean {
  const also = whole[0] === 'also' || whole[0] === 'hefyd';
  const right = also ? whole.slice(1) : whole;
  if (left.length < tongue.least || right.length < tongue.least) return false;
  if (!tongue.isClause(left) || !tongue.isClause(right)) return false;
  if (also) return true;
  if (right.some((word) => tongue.pointsBack.has(word))) return false;
  return !tongue.goesOn(left, right) && !shareAWord(left, right);
}

/** "the online form" and "go online": the same thing twice. */
function shareAWord(left: readonly string[], right: readonly string[]): boolean {
  const stems = new Set(left.flatMap(stemOf));
  return right.flatMap(stemOf).some((stem) => stems.has(stem));
}

function stemOf(word: string): readonly string[] {
  return word.length < 3 || [COMMON, VERBS, DETERMINERS, PRONOUNS].some((words) => words.has(word))
    ? []
    : [word.slice(0, 5)];
}

/** "... Also ...": said by the person, where both sentences are long enough to be something. */
function sameLength(tokens: readonly Token[], at: number): boolean {
  return at >= english.least && after(tokens, at + 1).length >= english.least;
}

function keys(tokens: readonly Token[], from: number, to: number): readonly string[] {
  return tokens.slice(from, to).map((token) => token.key);
}

/** The words from `at` to the end of the sentence or the next joint with a semicolon. */
function after(tokens: readonly Token[], at: number): readonly string[] {
  const words: string[] = [];
  for (let on = at; on < Math.min(tokens.length, at + REACH); on += 1) {
    const token = tokens[on];
    if (!token || (on > at && (token.starts || /[;؛]/.test(token.gap)))) break;
    words.push(token.key);
  }
  return words;
}
