// What people call the three categories in their own spreadsheets: in English, Welsh and Urdu, and as this app calls them.

import type { Asked } from '../task.ts';

/** What a wording of the category column stands for; null where nobody has said yet. */
export type Meaning = Asked | 'leave-out' | null;

/** One letter, several keys: what Arabic and Persian keyboards write in Urdu. */
const URDU_KEYS: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ه: 'ہ' };

/** A wording without case, marks, hidden signs and doubled spaces, so that `Not  working!` is `not working`. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\u064b-\u0652]/gu, '')
    .replace(/[يىكه]/g, (key) => URDU_KEYS[key] ?? key)
    .toLowerCase()
    .replace(/['‘’ʼ`´]/g, '')
    .replace(/[\s_/\\|.,:;!?"“”„«»*()[\]<>=~…–—،؛؟۔-]+/gu, ' ')
    .trim();
}

/**
 * Finds any of these as whole words in what `plain` wrote, from the space before; ASCII's `\b` knows neither ŵ nor Urdu.
 * No looking behind: tablets older than Safari 16.4 cannot read a pattern that does.
 */
function any(...words: readonly string[]): RegExp {
  return new RegExp(` (?:${words.join('|')})(?= )`, 'u');
}

const NOT = any(
  'not|no|isnt|arent|wasnt|werent|doesnt|dont|didnt|cant|never|notworking',
  'ddim|dim|nid|nad|heb',
  'نہیں|نہ',
);
const GOOD = any(
  'work|works|worked|working|notworking|well|good|great|like|likes|liked|happy|ok|okay|fine|positives?|strengths?|green',
  'gweithio|gweithion|gweithior|weithio|da|dda|hoffi|iawn',
  'ٹھیک|اچھا|اچھی|اچھے|پسند|کام کر\\S*|کام نہیں',
);
const BAD = any(
  'bad|badly|dislikes?|problems?|difficult|difficulty|difficulties|hard|worry|worries|worrying|concerns?|negatives?',
  'issues?|barriers?|struggles?|wrong|red|drwg|problemau|anodd|anawster|anawsterau|pryder|pryderon',
  'مسئلہ|مسئلے|مسائل|مشکل|مشکلات|برا|بری|برے|خراب|ناپسند|پریشانی',
);
const FUTURE = any(
  'futures?|would like|id like|wish|wishes|hope|hopes|hoped|dreams?|want|wants|wanted|goals?|aims?|ambitions?',
  'aspirations?|next|tomorrow|dyfodol|ddyfodol|nyfodol|gobaith|gobeithion|dymuniad|dymuniadau|breuddwyd|breuddwydion',
  'hoffwn|eisiau|moyn|nod|nodau|مستقبل|خواہش\\S*|امید\\S*|خواب\\S*|چاہ\\S*',
);

const SHORT: Readonly<Record<string, Asked>> = { w: 'working', nw: 'not-working', f: 'future' };

type Said = Asked | 'bare-not' | null;

function meaningOfClause(clause: string): Said {
  const text = ` ${plain(clause)} `;
  const [not, good] = [text.search(NOT), text.search(GOOD)];
  const bad = BAD.test(text);
  if (FUTURE.test(text)) return bad || not >= 0 ? null : 'future';
  if (not < 0) return bad ? 'not-working' : good < 0 ? null : 'working';
  if (bad) return null;
  if (good < 0) return 'bare-not';
  // "Working - not working" names both. In Urdu the good stands before its "not".
  const both = good < not && GOOD.test(text.slice(not + 1)) && !/\p{Script=Arab}/u.test(text);
  return both ? null : 'not-working';
}

/** What a wording means where it means one thing only: a wrong guess is worse than a question. */
export function meaningOf(wording: string): Exclude<Meaning, 'leave-out'> {
  const short = SHORT[plain(wording)];
  if (short) return short;
  const clauses = wording
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[/|;,&+]|\s(?:and|or|neu|ac|اور|یا)(?=\s)/iu)
    .map(meaningOfClause);
  const said = new Set(clauses.filter((one) => one !== null));
  const [only] = said;
  return said.size === 1 && only !== undefined && only !== 'bare-not' ? only : null;
}
