// Urdu words of a break; not yet checked by a speaker.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const ur: SameKeys<typeof en> = {
  title: 'وقفہ',
  before: 'جب لوگ اٹھیں تو وقفہ شروع کریں۔ پھر کمرے میں سب دیکھ سکتے ہیں کہ کام دوبارہ کب شروع ہو گا۔',
  until: 'ہم {time} پر دوبارہ شروع کریں گے',
  wall: 'کمرے کو دکھائیں',
  again: 'اگر لوگوں کو زیادہ وقت چاہیے تو اسے نئے سرے سے شروع کریں۔',
  minutes: 'کتنے منٹ',
  'number.range': '{min} سے {max} تک کوئی پورا عدد لکھیں۔',
  less: 'ایک کم',
  more: 'ایک زیادہ',
  begin: 'وقفہ شروع کریں',
  'begin-again': 'ابھی نئے سرے سے شروع کریں',

  'kind.break/begun': 'وقفہ شروع ہوا۔',

  'refused.not-a-number': 'منٹوں کا پورا عدد لکھیں۔',
  'refused.too-long': 'وقفہ زیادہ سے زیادہ {most} منٹ کا ہوتا ہے۔',
  'refused.not-saved': 'محفوظ نہیں ہو سکا۔ شاید ٹیبلیٹ بھر گیا ہے۔ کچھ نہیں بدلا۔ براہِ کرم دوبارہ کوشش کریں۔',
  'refused.unknown': 'یہ نہیں ہو سکا۔ کچھ نہیں بدلا۔',
};
