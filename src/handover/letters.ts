// Writing letter by letter for whoever has no keyboard: which letters a board has, in which order, and what a press writes.

import type { Locale } from '../i18n/locale.ts';

/** `used`: the most used letters are the fewest presses away. `abc`: as they are learnt, for eyes that look for one. */
export type LetterOrder = 'used' | 'abc';

interface Letters {
  readonly used: string;
  readonly abc: string;
  readonly marks: string;
  /** How a sentence often begins. */
  readonly starts: readonly string[];
  /** Often said, the most frequent first; written as they stand inside a sentence. */
  readonly common: string;
}

/** Welsh has letters of two signs, each one key. They and the accents stand where a Welsh alphabet has them. */
const LETTERS: Readonly<Record<Locale, Letters>> = {
  en: {
    used: 'e t a o i n s r h l d u c m w f y g p b v k j x q z',
    abc: 'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    marks: '. , ? ’ -',
    starts: ['I', 'It', 'My', 'They'],
    common:
      'the to and I a my is me in not it of for that with want like have on can they when help we at be go do are but home people need out too get so day time bus house friends family work more always never know because would could there this what who how here good work shop money carer doctor feel safe alone happy live move talk listen every week night morning after before someone staff choose something come comes carers support',
  },
  cy: {
    used: 'a y n r e i d o l g w dd h s t u m c f th b ch ll p ff ŵ ô â j ê ŷ î û k v z x q',
    abc: 'a â b c ch d dd e ê f ff g h i î j k l ll m n o ô p q r s t th u û v w ŵ x y ŷ z',
    marks: '. , ? ’ -',
    starts: ['Rydw i', 'Mae', 'Dydw i ddim', 'Fy'],
    common:
      'i yn y a yr ac mae fy nid ddim am ar o eisiau gyda gallu mynd pobl adref cael pan sydd oes bod gwneud helpu cymorth teulu ffrindiau gwaith tŷ bws dydd bore nos siop arian da gwybod byth bob amser ond hefyd mwy rhywun neb siarad gwrando teimlo diogel hapus unig byw symud dewis wythnos meddyg gofalwr staff achos hoffi',
  },
  ur: {
    used: 'ا ی ک ر ے ن ہ و م ت س ل ں د ب پ ج ھ گ ع ق چ ٹ ش ئ خ ح ف ز ط ص آ ڑ ڈ غ ض ذ ظ ث ؤ ء ژ',
    abc: 'ا آ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ؤ ہ ھ ء ئ ی ے',
    marks: '۔ ، ؟',
    starts: ['میں', 'مجھے', 'میرا', 'میری'],
    common:
      'کے میں ہے کی کو سے کا نہیں ہوں اور پر یہ مجھے میں بہت جب وہ کہ لوگ گھر چاہیے مدد ساتھ میرا میری میرے ہیں کرنا جانا لیے بھی کبھی ہر روز وقت بس دوست خاندان کام دن رات صبح دکان پیسے ڈاکٹر اچھا خوش اکیلا اکیلی محفوظ بات سننا رہنا کوئی ہمیشہ کیونکہ زیادہ ہفتہ بعد پہلے',
  },
};

export const NUMBERS = '1 2 3 4 5 6 7 8 9 0 : / £ ( ) !'.split(' ');
/** The space bar, as it stands among the letters. */
export const SPACE = ' ';
export const MOST_GUESSES = 4;
/** Keys in a row: as many as are still broad enough on a tablet held upright, and few enough rows on one that lies. */
export const IN_A_ROW: Readonly<Record<Locale, number>> = { en: 8, cy: 9, ur: 10 };

/**
 * The keys in rows. By use, a key's presses are its row and its place in the row together, so the often used ones lie
 * round the first corner; the space, which is used most, in it.
 */
export function lettersIn(language: Locale, order: LetterOrder): readonly (readonly string[])[] {
  const { used, abc, marks } = LETTERS[language];
  const tail = marks.split(' ');
  const long = IN_A_ROW[language];
  if (order === 'abc') return inRows([...abc.split(' '), SPACE, ...tail], long);
  const [stop = '.', ...others] = tail;
  const letters = used.split(' ');
  // A sentence has one full stop and some forty letters: it lies with the tenth of them.
  const keys = [SPACE, ...letters.slice(0, 12), stop, ...letters.slice(12, 20), ...others, ...letters.slice(20)];
  const rows = Math.ceil(keys.length / long);
  const board = Array.from({ length: rows }, (): string[] => []);
  const places = Array.from({ length: rows * long }, (_, n) => ({ row: Math.floor(n / long), at: n % long }));
  places.sort((a, b) => a.row + a.at - (b.row + b.at) || a.row - b.row);
  for (const [n, key] of keys.entries()) {
    const place = places[n];
    if (place) board[place.row]?.push(key);
  }
  return board;
}

export function numbersIn(language: Locale): readonly (readonly string[])[] {
  return inRows([SPACE, ...NUMBERS], IN_A_ROW[language]);
}

function inRows(keys: readonly string[], long: number): string[][] {
  return Array.from({ length: Math.ceil(keys.length / long) }, (_, n) => keys.slice(n * long, (n + 1) * long));
}

const CLOSING = /^[.,?!:۔،؟)]$/u;
const ENDS_SENTENCE = /(^|[.?!\n])\s*$/u;

/** The text with one key more. A sentence begins with a capital; a mark stands right behind its word. */
export function withKey(text: string, key: string, language: Locale): string {
  if (key === SPACE) return text === '' || text.endsWith(' ') ? text : `${text} `;
  if (CLOSING.test(key)) return `${text.trimEnd()}${key}${/[:)]/.test(key) ? '' : ' '}`.trimStart();
  return text + (ENDS_SENTENCE.test(text) ? capital(key, language) : key);
}

/** The text without its last sign, as a reader counts signs. */
export function withoutSign(text: string): string {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
}

export function withoutWord(text: string): string {
  return text.trimEnd().replace(/\S+$/u, '');
}

/**
 * Words that may be meant: those that begin as the last word does, this person's own first. `own` is what they wrote before.
 * Always as many as there can be, so that the keys below stay where they are.
 */
export function guessesFor(text: string, language: Locale, own: string): readonly string[] {
  const begun = /\S*$/u.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - begun.length);
  const first = ENDS_SENTENCE.test(before);
  const { starts, common } = LETTERS[language];
  const known = [...(own.match(/[\p{L}\p{M}’']{4,}/gu) ?? []), ...common.split(' ')];
  const small = (word: string) => word.toLocaleLowerCase(language);
  const last = small(before.trimEnd().split(/\s/u).at(-1) ?? '');
  const fit = known.filter((word) => small(word).startsWith(small(begun)) && small(word) !== small(begun));
  const wanted = begun === '' ? (first ? starts : fit.filter((word) => small(word) !== last)) : fit;
  const seen = new Set<string>();
  const guesses: string[] = [];
  for (const word of [...wanted, ...common.split(' ')]) {
    const shown = first ? capital(word, language) : word;
    if (guesses.length === MOST_GUESSES || seen.has(small(shown)) || small(shown) === small(begun)) continue;
    seen.add(small(shown));
    guesses.push(shown);
  }
  return guesses;
}

/** A word that fits what was begun takes its place; another one comes after it. */
export function withGuess(text: string, guess: string, language: Locale): string {
  const begun = /\S*$/u.exec(text)?.[0] ?? '';
  const fits = guess.toLocaleLowerCase(language).startsWith(begun.toLocaleLowerCase(language));
  return fits ? `${text.slice(0, text.length - begun.length)}${guess} ` : `${text} ${guess} `;
}

function capital(word: string, language: Locale): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase(language) + rest.join('');
}
