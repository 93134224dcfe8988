// The field's own terms, each with the word that was agreed for it in Welsh and in Urdu. No list of how common a Welsh or Urdu
// word is could be had that we may ship and that a speaker stands for; so that at least nobody meets two words for one thing.

import type { Locale } from '../../../src/i18n/locale.ts';

/** In Welsh a word begins in several ways; in Urdu it ends in several. */
export const TERMS: readonly Readonly<Record<Locale, RegExp>>[] = [
  { en: /\bcards?\b/i, cy: /\b(c|g|ch|ngh)(erdyn|ardiau)/i, ur: /کارڈ/ },
  { en: /\bpiles?\b/i, cy: /\b[pb]h?ent(wr|yrrau)/i, ur: /ڈھیری/ },
  { en: /\bdots?\b/i, cy: /\b(d|dd|n)ot/i, ur: /نقط/ },
  { en: /\bvote/i, cy: /\b(p|b|ph)leid/i, ur: /رائے/ },
  { en: /\btablet\b/i, cy: /\bllechen\b/i, ur: /ٹیبلیٹ/ },
  { en: /\bpictures?\b/i, cy: /\bll?un(iau)?\b/i, ur: /تصویر/ },
  { en: /\bfacilitator\b/i, cy: /\bhwylusydd\b/i, ur: /سہولت کار/ },
  { en: /\bswitch(es)?\b/i, cy: /\bswits/i, ur: /سوئچ/ },
  { en: /\breport\b/i, cy: /\badroddiad\b/i, ur: /رپورٹ/ },
  { en: /\bpractice\b/i, cy: /\bymarfer\b/i, ur: /مشق/ },
  { en: /\bfuture\b/i, cy: /\bdyfodol\b/i, ur: /مستقبل/ },
  { en: /\bworking\b/i, cy: /\bg?weithio\b/i, ur: /ٹھیک (نہیں )?چل رہا/ },
  { en: /\bpass( this one)?$/i, cy: /\bpasio\b/i, ur: /چھوڑ دیں/ },
  { en: /\bguess\b/i, cy: /\bd?dyfal/i, ur: /اندازہ/ },
  { en: /\bnames?\b/i, cy: /\benw(au)?\b/i, ur: /نام/ },
  { en: /\bvoice\b/i, cy: /\bl?lais\b/i, ur: /آواز/ },
  { en: /\bread aloud\b/i, cy: /\b(d|dd)arll\w+ .*uchel\b/i, ur: /سنا/ },
  { en: /\bsheep\b/i, cy: /\bd?dafad\b/i, ur: /بھیڑ/ },
  { en: /\bweather\b/i, cy: /\b[td]ywydd\b/i, ur: /موسم/ },
  { en: /\bface\b/i, cy: /\bwyneb\b/i, ur: /چہر/ },
  { en: /\bfinished\b/i, cy: /\bgorffen\b/i, ur: /کام ہو گیا/ },
  { en: /\bhelp(ing)?\b/i, cy: /help|chymorth/i, ur: /مدد/ },
];
