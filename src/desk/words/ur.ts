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

  'back.do': 'واپس لیں',
  'back.which': 'واپس لیں: {words}',
  'back.title': 'کیا یہ الفاظ واپس لینے ہیں؟',
  'back.text': 'یہ ریکارڈ سے ہمیشہ کے لیے نکل جائیں گے، اور اس ٹیبلیٹ پر کہیں نہیں رہیں گے۔',
  'back.yes': 'ہمیشہ کے لیے واپس لیں',
  'back.done': 'الفاظ نکل گئے۔',

  'consent.unasked': 'ابھی نہیں پوچھا گیا',
  'consent.quoted': 'حصہ لے رہے ہیں، باتیں لکھی جا سکتی ہیں',
  'consent.not-quoted': 'حصہ لے رہے ہیں، رپورٹ میں باتیں نہ لکھیں',
  'consent.refused': 'حصہ نہیں لے رہے',
  'consent.title': 'اس فرد نے کس بات پر رضامندی دی',
  'consent.ask': 'ابھی پوچھیں',
  'consent.close': 'بند کریں',
  'consent.say': 'پہلے یہ چار باتیں بتائیں',
  'consent.taking': 'کیا یہ فرد حصہ لے رہا ہے؟',
  'consent.taking.yes': 'جی ہاں، حصہ لے رہے ہیں',
  'consent.taking.no': 'جی نہیں، حصہ نہیں لے رہے',
  'consent.quoting': 'کیا رپورٹ میں اِن کی باتیں لکھی جا سکتی ہیں؟',
  'consent.quoting.yes': 'جی ہاں، باتیں لکھی جا سکتی ہیں',
  'consent.quoting.no': 'جی نہیں، باتیں نہ لکھیں',
  'consent.noted': 'لکھ لیا گیا: {what}',

  short: 'کچھ دیر تک ٹیبلیٹ وہ محفوظ نہ کر سکا جو لوگ لکھ رہے تھے۔',
  'short.more':
    'یہ تب ہوا جب ٹیبلیٹ لوگوں میں گھوم رہا تھا۔ شاید وہ بھر گیا ہے۔ اسے دوبارہ گھمانے سے پہلے کچھ جگہ بنائیں۔',
  'short.seen': 'میں نے یہ دیکھ لیا',
};
