// The words of a card that could make it like another: cut as its language cuts them, without those that every sentence has.

import { fold } from '../../checks/tokens.ts';
import { segmenterOf } from '../../checks/segmenter.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(fold));

/** Small words, and what people say in every such meeting. Folded as `fold` does. */
const STOP: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(`
    a about after again all also always am an and any anything are aren't as at away back be because been before being but by
    can can't cannot come comes could couldn't day days did didn't do does doesn't doing don't down each even ever every
    everybody everyone everything feel feels few for from get gets getting give given gives go goes going good got had has
    hasn't have haven't having he her here him his how i i'd i'll i'm i've if in into is isn't it it's its just keep know
    know's let like liked likes little long lot lots made make makes many may me more most much must my myself need needs
    never no nobody none nor not nothing now of off often ok on once one only or other our out over own people person please
    put really right said same say says see she should so some somebody someone something sometimes still such sure take
    takes than thank thanks that that's the their them then there there's these they they're thing things think this those
    time times to too two until up us used usually very want wanted wants was wasn't way we well went were what when where
    which while who whole why will with without won't work working works would wouldn't yes yet you you're your
  `),
  cy: list(`
    a â ac achos ag ar am arall at beth bob bod byddaf bydd byddai byth bywyd cael can ces cyn chi da dal dan ddim ddydd
    dim dod dros dw dwi dydd dydw dydy dyma dyna ei eich ein eisiau ef efo eich er eraill eto fawr fe fel felly fi fo fod
    fy fyth ga gael gallu gan gen gennyf gennym ges gwaith gweithio gwneud gwybod gyda gyfer hefyd heb hi hoffi hoffwn hon
    hwn hwnnw hyd hyn hynny i iawn ie ill ni na nad nag nawr neb nes neu nhw nid oed oedd oes ond o os pam pan pawb peth
    pethau pob pobl pryd pwy rhai rhaid rhyw rhywbeth rhywun roedd rwy rwy'n rwyf rydw rydyn sut sy sydd sy'n teimlo the ti
    trwy un unrhyw wedi weithiau wneud wrth wyf wyt y ydi ydw ydy ydyn ym yma yn yna yr ystod
  `),
  ur: list(`
    آپ اب ابھی اپنا اپنی اپنے اچھا اچھی اچھے اس اسے اسی اگر ان انہیں اور ایسا ایسی ایسے ایک با بار بات باتیں بعد بغیر بہت
    بھی پاس پر پھر پہ پہلے تا تب تک تم تمام تو تھا تھی تھے تھیں جا جاتا جاتی جاتے جانا جانے جب جس جو جہاں چاہتا چاہتی
    چاہتے چاہیے چیز چیزیں حال خود دن دو دوسرا دوسری دوسرے دی دیا دیتا دیتی دیتے دینا ذرا رہا رہتا رہتی رہتے رہی رہے زیادہ
    سا سب سکتا سکتی سکتے سے سی شاید صرف طرح طرف کا کام کب کبھی کچھ کر کرتا کرتی کرتے کرنا کرنے کرو کس کسی کم کو کوئی کون
    کہ کہا کہاں کہتا کہتی کہتے کی کیا کیسے کیوں کے گا گئی گئے گی گیا گے لئے لگتا لگتی لوگ لوگوں لیا لیکن لیے مجھ مجھے مگر
    میرا میری میرے میں نا نہ نہیں نے وقت وہ وہاں ہاں ہر ہم ہمارا ہماری ہمارے ہمیں ہو ہوا ہوتا ہوتی ہوتے ہوں ہونا ہونے ہوئی
    ہوئے ہی ہے ہیں یا یہ یہاں یہی
  `),
};

/** In the language of the card where it is known; else whatever is small anywhere. */
function isSmall(key: string, language: string | undefined): boolean {
  const known = language && STOP[language.slice(0, 2)];
  return known ? known.has(key) : Object.values(STOP).some((words) => words.has(key));
}

function* wordsIn(text: string, language = ''): Generator<string> {
  const segmenter = segmenterOf(language);
  if (!segmenter) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)) yield word;
    return;
  }
  // Piece by piece, because V8's takes the square of the length of a text without spaces or words.
  for (const [piece] of text.matchAll(/\S{1,200}/g)) {
    for (const { segment, isWordLike } of segmenter.segment(piece)) if (isWordLike) yield segment;
  }
}

/** One key for a word and its plural or owner, as English writes them; other languages change words in other places. */
function keyOf(word: string): string {
  const key = fold(word).replace(/'s$/, '');
  if (!/^[a-z]{4,}$/.test(key) || key.endsWith('ss')) return key;
  if (key.endsWith('ies')) return key.replace(/ies$/, 'y');
  return key.replace(/(s|x|z|ch|sh)es$|s$/, '$1');
}

/** Signs too few to be a word, or one sign again and again. Urdu writes no short vowels: two letters are a word there. */
function isNothing(key: string): boolean {
  const letters = Array.from(key);
  return letters.length < (/^[\x20-\x7f]*$/.test(key) && !/^\d/.test(key) ? 3 : 2) || new Set(letters).size === 1;
}

/** Key -> the word as it was said first, in the order of saying. */
export function keysOf(text: string, language?: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const word of wordsIn(text, language)) {
    const key = keyOf(word);
    if (!keys.has(key) && !isNothing(key) && !isSmall(fold(word), language) && !isSmall(key, language))
      keys.set(key, word);
  }
  return keys;
}
