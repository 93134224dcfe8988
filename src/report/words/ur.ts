// The words that stand around the activities' parts of the report, in Urdu; no Urdu speaker has checked them yet.

import type { SameKeys } from '../../i18n/words.ts';
import type { en } from './en.ts';

export const ur: SameKeys<typeof en> = {
  title: 'رپورٹ',
  back: 'پیچھے',
  print: 'پرنٹ کریں',
  question: 'سوال',
  day: 'ورکشاپ کی تاریخ: {day}',
  'day.planned': 'طے شدہ تاریخ: {day}',
  practice: 'مشق: فرضی لوگ اور فرضی باتیں',
  'practice.short': 'مشق',
  empty: 'ابھی رپورٹ میں لکھنے کو کچھ نہیں ہے۔',

  'category.working': 'ٹھیک چل رہا ہے',
  'category.not-working': 'ٹھیک نہیں چل رہا',
  'category.future': 'مستقبل کے لیے',
  'not-agreed': 'گروپ نے ابھی ان الفاظ پر ہاں نہیں کہی۔',
  people: { one: '{n} شخص', other: '{n} لوگ' },
  'bars.what': 'کیا',
  'bars.number': 'تعداد',

  'limits.title': 'یہ رپورٹ کیا بتا سکتی ہے اور کیا نہیں',
  'limits.sample': {
    one: '{n} شخص شریک ہوا۔ ایک شخص نمونہ نہیں ہوتا: اس سے یہ معلوم نہیں ہوتا کہ دوسرے لوگ کیا سوچتے ہیں۔',
    other:
      '{n} لوگ شریک ہوئے۔ وہ سب لوگوں کا نمونہ نہیں ہیں: یہ رپورٹ بتاتی ہے کہ یہاں موجود لوگوں کے لیے کیا اہم ہے، یہ نہیں کہ کتنے اور لوگ یہی کہتے۔',
  },
  'limits.nobody': 'کسی کی شرکت درج نہیں ہے۔',
  'limits.numbers': 'تعداد کم ہے۔ یہ صرف گنتی ہے، آبادی کا تناسب نہیں، اور اس کی کوئی اوسط نہیں نکالی گئی۔',
  'limits.close': 'جو نتیجے ایک دوسرے کے قریب ہوں وہ تقریباً برابر سمجھے جاتے ہیں۔',
  'limits.cards': { one: 'اس کی بنیاد {n} کارڈ ہے۔', other: 'اس کی بنیاد {n} کارڈ ہیں۔' },
  'limits.imported': {
    one: '{n} کارڈ پہلے سے لکھے گئے جائزوں سے لایا گیا۔',
    other: '{n} کارڈ پہلے سے لکھے گئے جائزوں سے لائے گئے۔',
  },
  'limits.typed': {
    one: '{n} کارڈ کسی اور نے اُسی شخص کے الفاظ میں ٹائپ کیا۔',
    other: '{n} کارڈ کسی اور نے اُنہی لوگوں کے الفاظ میں ٹائپ کیے۔',
  },
  'limits.guesses': {
    one: '{n} کارڈ کسی شخص کی طرف سے بہترین اندازہ ہے جسے اُس نے ابھی نہیں دیکھا۔ اس کی بنا پر کچھ کرنے سے پہلے اُس سے پوچھنا ضروری ہے۔',
    other:
      '{n} کارڈ لوگوں کی طرف سے بہترین اندازے ہیں جنہیں اُنہوں نے ابھی نہیں دیکھا۔ ان کی بنا پر کچھ کرنے سے پہلے اُن سے پوچھنا ضروری ہے۔',
  },
  'limits.unquoted': 'کچھ لوگ نہیں چاہتے تھے کہ اُن کے الفاظ دکھائے جائیں۔ اُن کے کارڈ گنے گئے ہیں مگر نقل نہیں کیے گئے۔',
  'limits.secret.both': 'ٹیبلیٹ پر ووٹ اور موڈ تنہائی میں بتائے گئے۔ ان سے کسی شخص کا پتا نہیں چل سکتا۔',
  'limits.secret.votes': 'ٹیبلیٹ پر ووٹ تنہائی میں بتائے گئے۔ ان سے کسی شخص کا پتا نہیں چل سکتا۔',
  'limits.secret.moods': 'موڈ تنہائی میں بتائے گئے۔ ان سے کسی شخص کا پتا نہیں چل سکتا۔',
  'limits.on-paper': 'کاغذ پر نقطے سب کے سامنے لگائے گئے اور سہولت کار نے گنے۔ وہ نجی نہیں تھے۔',
  'limits.practice': 'یہ ایک مشق تھی۔ ان میں سے کوئی بات کسی نے نہیں کہی۔',

  // Columns of the spreadsheet.
  'column.question': 'سوال',
  'column.place': 'جگہ',
  'column.day': 'تاریخ',
  'column.category': 'یہ کیا ہے',
  'column.theme': 'موضوع',
  'column.words': 'کارڈ',
  'column.language': 'زبان',
  'column.translations': 'دوسری زبانوں میں',
  'column.came': 'یہ کیسے آیا',
  'column.note': 'نوٹ',
  'theme.nth': '{theme} ({n})',
  'note.alone': 'اکیلا کارڈ۔',
  'note.unsure': 'گروپ کو یقین نہیں تھا۔',
  'note.loose': 'ترتیب نہیں دیا گیا۔',
  'note.unchecked': 'ابھی اس شخص سے نہیں پوچھا گیا۔',
  'note.corrected': 'اس کے الفاظ درست کیے گئے۔',
  'note.wordless': 'بغیر الفاظ کی تصویر۔ رپورٹ میں یہ نظر آتی ہے۔',
  'note.picture': 'اس پر تصویر ہے۔ رپورٹ میں یہ نظر آتی ہے۔',
};
