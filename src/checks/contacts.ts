// Ways to reach somebody: phone numbers, postcodes and e-mail addresses as they are written in the UK.
// Every search here walks the text once and looks a bounded way around each find: a pasted wall of digits must not stall a turn.

import type { Span } from './warning.ts';

/** Latin digits, and both sets that Urdu is typed with. */
const DIGIT_RUN = /[0-9٠-٩۰-۹]+/g;

/** What may stand between the groups of a number; copied numbers carry unseen marks of direction. */
const BETWEEN_GROUPS = /^[\s().\-‐-―‎‏‪-‮⁦-⁩]{1,4}$/;

interface Digits {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * 01, 02 and 07 numbers, also with +44 or 0044, in whatever groups. Numbers of services (03, 08, 09, 999, 111) lead to
 * nobody in the room and are left alone.
 */
export function phoneSpans(text: string): readonly Span[] {
  const groups: Digits[] = [...text.matchAll(DIGIT_RUN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: latin(match[0]),
  }));
  const spans: Span[] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const last = lastGroup(text, groups, at);
    const [first, end] = [groups[at], groups[last ?? at]];
    if (last === undefined || !first || !end) continue;
    spans.push([startOfNumber(text, first.from), end.to]);
    at = last;
  }
  return spans;
}

/** The group a number that begins at group `at` ends with; the longest reading wins. */
function lastGroup(text: string, groups: readonly Digits[], at: number): number | undefined {
  const first = groups[at];
  if (!first || isLetter(text.charAt(first.from - 1)) || isFraction(text, first.from)) return undefined;
  let digits = '';
  let found: number | undefined;
  for (let on = at; on < groups.length; on += 1) {
    const group = groups[on];
    const before = groups[on - 1];
    if (!group || (on > at && before && !BETWEEN_GROUPS.test(text.slice(before.to, group.from)))) break;
    digits += group.text;
    if (digits.length > 15) break;
    if (digits.length < 10) continue;
    const whole = isPhone(digits, text.charAt(first.from - 1) === '+') && !isLetter(text.charAt(group.to));
    if (whole && isGroupedLikeOne(groups.slice(at, on + 1))) found = on;
  }
  return found;
}

function isPhone(digits: string, plus: boolean): boolean {
  const home = plus ? digits.replace(/^440?/, '0') : digits.replace(/^00440?/, '0');
  if (plus && home === digits) return false;
  return /^(?:07\d{9}|01\d{8,9}|02\d{9})$/.test(home);
}

/** "01 02 2023 1015" is a date and a time: after a first group of two, digits come in pairs or not at all. */
function isGroupedLikeOne(groups: readonly Digits[]): boolean {
  const [first, ...others] = groups.map((group) => group.text);
  if (!first || first.length > 2 || first === '44') return true;
  if (others.every((group) => group.length <= 2)) return true;
  return first === '07' && others.every((group) => group.length === 3);
}

function startOfNumber(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < 2 && /[+(]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function latin(digits: string): string {
  return digits.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** "0.07700900123" is a number, and nobody's. */
function isFraction(text: string, from: number): boolean {
  return text.charAt(from - 1) === '.' && /\d/.test(text.charAt(from - 2));
}

function isLetter(character: string): boolean {
  return /[\p{L}_]/u.test(character);
}

/** Royal Mail's areas; without them "room E3, 4th floor" is a place on the map. */
const AREAS = new Set(
  `AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU
  GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH
  PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(
    /\s+/,
  ),
);

// No lookbehind in these: a tablet of 2022 does not know it, and would not start.
const FULL = /(^|[^\p{L}\p{N}])([A-Z]{1,2})\d[A-Z\d]?[ \t\u00a0.-]{0,2}(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu;

/** Half a postcode is only one when the words say so: "my postcode is LS11", "the CF24 area", "I live in SA1". */
const PARTIAL = [
  /((?:^|[^\p{L}\p{N}])(?:post ?code|cod post)(?: area)?(?: (?:is|was|starts with|begins with|starting|yw|ydy))?[ :]{1,2})([A-Z]{1,2})\d[A-Z\d]?(?![\p{L}\p{N}])/giu,
  /(^|[^\p{L}\p{N}])([A-Z]{2})\d{1,2}(?= (?:area|postcode)(?!\p{L}))/gu,
  /([^\p{L}](?:live|lives|lived|living|moved|byw) (?:in|to|near|yn) )([A-Z]{2})\d{1,2}(?![\p{L}\p{N}])/gu,
];

/** "W1 2nd stop", "N1 6ft": what follows large letters in small ones is a number with its unit. */
const UNIT = /^(?:1st|2nd|3rd|\dth|\dft|\dlb|\dst|\dpt|\dhr)$/;

export function postcodeSpans(text: string): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const match of [FULL, ...PARTIAL].flatMap((pattern) => [...text.matchAll(pattern)])) {
    const [whole, before = '', area = '', inward = ''] = match;
    const from = match.index + before.length;
    if (!AREAS.has(area.toUpperCase()) || UNIT.test(inward) || spans.has(from)) continue;
    spans.set(from, [from, match.index + whole.length]);
  }
  return [...spans.values()];
}

/** "sam at example dot com": these before "at" make it a place one looks at. */
const LOOKING =
  /^(?:looks?|looked|looking|shop|shops|shopping|buy|bought|order|ordered|works?|worked|working|it|me|us|them|one|is|was|are|site|website|page|and|stuff|things?|form|forms|about|arrived?|stay|stayed)$/i;

const MAIL_HOSTS =
  /^(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|btinternet|live|aol|talktalk|virginmedia|proton|protonmail|me|nhs)$/i;

/** The @ itself, or said: "at", "(at)", "[at]". */
const AT = /@|＠|[([]at[)\]]|\sat(?=\s)/giu;
const HOST =
  /^\s{0,2}([\p{L}\p{N}-]{1,63}(?:(?:\s{0,2}(?:\.|[([]dot[)\]])\s{0,2}|\s{1,2}dot\s{1,2})[\p{L}\p{N}-]{1,63}){1,4})/iu;
const DOT = /\s{0,2}(?:\.|[([]dot[)\]])\s{0,2}|\s{1,2}dot\s{1,2}/iu;
const LOCAL = /[\p{L}\p{N}._%+'-]{1,64}(?=\s{0,2}$)/u;

export function emailSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(AT)) {
    const at = match.index;
    const end = at + match[0].length;
    const local = LOCAL.exec(text.slice(Math.max(0, at - 66, spans.at(-1)?.[1] ?? 0), at));
    const host = HOST.exec(text.slice(end, end + 160));
    if (!local || !host?.[1]) continue;
    const labels = hostOf(host[1]);
    if (!labels) continue;
    const spoken = match[0].trim().toLowerCase() === 'at';
    const said = /\sdot\s/i.test(labels.text);
    if (spoken && (LOOKING.test(local[0]) || !(said || MAIL_HOSTS.test(labels.first)))) continue;
    // With spaces around it an @ may be the football's: "@ home. And away".
    if (match[0] === '@' && /^\s/.test(text.charAt(end)) && /\.\s/.test(labels.text)) continue;
    const from = at - lengthBack(text, at, local[0]);
    spans.push([from, end + host[0].length - host[1].length + labels.text.length]);
  }
  return spans;
}

/** A host must end as one does, in two letters or more; what follows a full stop may be the next sentence. */
function hostOf(text: string): { readonly text: string; readonly first: string } | undefined {
  let kept = text;
  for (;;) {
    const labels = kept.split(DOT);
    const last = labels.at(-1) ?? '';
    if (labels.length < 2) return undefined;
    const nextSentence = /\.\s+[\p{L}\p{N}-]*$/u.test(kept);
    if (/^\p{L}{2,24}$/u.test(last) && !nextSentence) return { text: kept, first: labels[0] ?? '' };
    kept = kept.slice(0, kept.length - last.length).replace(/\s{0,2}(?:\.|[([]dot[)\]]|\sdot)\s{0,2}$/iu, '');
  }
}

function lengthBack(text: string, at: number, local: string): number {
  const before = text.slice(Math.max(0, at - 66), at);
  return before.length - before.lastIndexOf(local);
}
