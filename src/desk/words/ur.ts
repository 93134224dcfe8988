// The words of what several desks have alike, in Urdu. Not yet checked by a speaker.

import type { SameKeys } from '../../i18n/words.ts';
import type { en } from './en.ts';

export const ur: SameKeys<typeof en> = {
  'look.title': 'ایک نظر اور ڈال لیں۔ یہ جیسا ہے ویسا رہ سکتا ہے۔',
  'look.with': '{what}: {found}۔',
  'look.bare': '{what}۔',
  'look.found': '”{found}“',
  'look.name': 'شاید کوئی نام',
  'why.name': 'یہ سب پڑھ سکتے ہیں: اس میں کسی کا نام نہیں ہونا چاہیے۔',
  'look.phone': 'شاید فون نمبر',
  'why.phone': 'یہ پڑھنے والا کوئی بھی اس پر فون کر سکتا ہے۔',
  'look.postcode': 'شاید پوسٹ کوڈ',
  'why.postcode': 'اس سے کسی کے گھر کا پتا چل سکتا ہے۔',
  'look.email': 'شاید ای میل کا پتا',
  'why.email': 'یہ پڑھنے والا کوئی بھی اس پر لکھ سکتا ہے۔',

  'aside.do': 'الگ رکھیں، ذمہ دار کو بتائیں',
  'aside.which': 'الگ رکھیں، ذمہ دار کو بتائیں: {words}',
  'aside.title': 'کیا یہ الفاظ الگ رکھنے ہیں؟',
  'aside.text':
    'یہ ہر اسکرین سے خاموشی سے ہٹ جائیں گے۔ یہ صرف اس ٹیبلیٹ پر رہیں گے، تحفظ کے ذمہ دار کی فہرست میں۔ یہ کسی رپورٹ یا فائل میں نہیں جائیں گے۔',
  'aside.no-undo': 'یہ عمل واپس نہیں ہو سکتا۔',
  'aside.yes': 'الگ رکھیں',
  'aside.no': 'نہیں، رہنے دیں',
  'aside.done': 'الفاظ الگ رکھ دیے گئے۔',
};
