// The real secret: a few words. Offered by chance, known by three letters each, or one's own, looked at first.

/** Of 1,024 words each: fifty bits. */
const OFFERED = 5;
const LEAST_WORDS = 4;
const SHORTEST_START = 3;
const LEAST_BITS = 45;
const BITS_OF_A_LISTED_WORD = 10;
const BITS_OF_A_COMMON_WORD = 4;
const BITS_OF_A_LETTER = 2.5;
const MOST_BITS_OF_A_WORD = 12;

export type PhraseWeakness = 'phrase-too-few' | 'phrase-too-simple';

export interface TypedWord {
  readonly typed: string;
  /** The list's word that it is the beginning of, or all of; null for a word of one's own. */
  readonly word: string | null;
}

/** Five different ones, each as likely as every other. What would be refused as somebody's own is not offered either. */
export function offeredPhrase(list: readonly string[]): string[] {
  for (;;) {
    const chosen = new Set<string>();
    while (chosen.size < OFFERED) chosen.add(anyOf(list));
    const phrase = [...chosen];
    if (!weaknessOfPhrase(phrase.join(' '), list)) return phrase;
  }
}

function anyOf(list: readonly string[]): string {
  const most = Math.floor(0x1_0000 / list.length) * list.length;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint16Array(1));
    // What lies above the last whole round would favour the first words.
    if (drawn < most) return list[drawn % list.length] ?? '';
  }
}

export function typedWords(typed: string, list: readonly string[]): TypedWord[] {
  return pieces(typed).map((piece) => ({
    typed: piece,
    word: piece.length < SHORTEST_START ? null : (list.find((word) => word.startsWith(piece)) ?? null),
  }));
}

/** What is the passphrase in what was typed: one form, whatever the keyboard made of capitals, dots and double spaces. */
export function phraseOf(typed: string, list: readonly string[]): string {
  return typedWords(typed, list)
    .map(({ typed: own, word }) => word ?? own)
    .join(' ');
}

/** Why these words of somebody's own are no passphrase. A guess from below: what people choose is never by chance. */
export function weaknessOfPhrase(typed: string, list: readonly string[]): PhraseWeakness | null {
  const asTyped = pieces(typed).join(' ');
  const words = new Set(typedWords(typed, list).map(({ typed: own, word }) => word ?? own));
  if (words.size < LEAST_WORDS) return 'phrase-too-few';
  if (KNOWN.some((known) => asTyped.includes(known) || known.includes(asTyped))) return 'phrase-too-simple';
  const bits = [...words].reduce((sum, word) => sum + bitsOf(word, list), 0);
  return bits < LEAST_BITS ? 'phrase-too-simple' : null;
}

function bitsOf(word: string, list: readonly string[]): number {
  if (COMMON.has(word) || /^(.)\1*$/u.test(word) || /^\d+$/.test(word) || isARun(word)) return BITS_OF_A_COMMON_WORD;
  if (list.includes(word)) return BITS_OF_A_LISTED_WORD;
  return Math.min(MOST_BITS_OF_A_WORD, BITS_OF_A_LETTER * Array.from(word).length);
}

/** "abcd", "qwerty": the keyboard's order and the alphabet's. */
function isARun(word: string): boolean {
  return (
    word.length > 2 &&
    ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].some((run) => run.includes(word))
  );
}

/** Dots and commas too: two spaces make a dot on a tablet. */
function pieces(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s.,;:·/_-]+/u)
    .filter((piece) => piece !== '');
}

const COMMON = new Set(
  `a an the and or but not no yes of to in on at by for from with is are was be been it its i me my we us our you your he him
  his she her they them this that these those what who how when where why do does did done go going get got have has had can
  will would one two three four five six seven eight nine ten all any some good new old big day time man woman people home
  work love like see say said hello welcome please thanks thank secret password passphrase passwort pass word admin letmein
  open test tablet workshop common ground council facilitator change together working`
    .trim()
    .split(/\s+/),
);

/** What everybody has read somewhere. */
const KNOWN = [
  'correct horse battery staple',
  'the quick brown fox',
  'to be or not to be',
  'mary had a little lamb',
  'twinkle twinkle little star',
  'once upon a time',
  'working together for change',
  'you shall not pass',
  'may the force be with you',
  'happy birthday to you',
  'hen wlad fy nhadau',
];
