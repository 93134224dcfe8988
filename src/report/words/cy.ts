// The words that stand around the activities' parts of the report, in Welsh; no Welsh speaker has checked them yet.

import type { SameKeys } from '../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  title: 'Adroddiad',
  back: 'Yn ôl',
  print: 'Argraffu',
  question: 'Y cwestiwn',
  day: 'Cynhaliwyd ar {day}',
  'day.planned': 'Wedi’i gynllunio ar gyfer {day}',
  practice: 'Ymarfer: pobl a geiriau wedi’u dychmygu',
  'practice.short': 'Ymarfer',
  empty: 'Does dim i’w adrodd eto.',
  'left-out': 'Nid yw’r cam hwn yn y drefn mwyach. Mae’r hyn a wnaed ynddo i’w weld yma.',

  'category.working': 'Yn gweithio',
  'category.not-working': 'Ddim yn gweithio',
  'category.future': 'At y dyfodol',
  'not-agreed': 'Nid yw’r grŵp wedi cytuno i’r geiriau hyn.',
  people: {
    zero: '{n} person',
    one: '{n} person',
    two: '{n} berson',
    few: '{n} pherson',
    many: '{n} pherson',
    other: '{n} person',
  },
  'bars.what': 'Beth',
  'bars.number': 'Nifer',

  'limits.title': 'Beth all yr adroddiad hwn ei ddweud, a beth na all',
  'limits.sample': {
    zero: 'Ni chymerodd neb ran.',
    one: 'Cymerodd {n} person ran. Nid yw un person yn sampl: nid yw hyn yn dweud beth mae pobl eraill yn ei feddwl.',
    two: 'Cymerodd {n} berson ran. Nid ydynt yn sampl: mae hyn yn dweud beth sy’n bwysig i’r bobl oedd yma, nid faint o bobl eraill fyddai’n dweud yr un peth.',
    few: 'Cymerodd {n} pherson ran. Nid ydynt yn sampl: mae hyn yn dweud beth sy’n bwysig i’r bobl oedd yma, nid faint o bobl eraill fyddai’n dweud yr un peth.',
    many: 'Cymerodd {n} pherson ran. Nid ydynt yn sampl: mae hyn yn dweud beth sy’n bwysig i’r bobl oedd yma, nid faint o bobl eraill fyddai’n dweud yr un peth.',
    other:
      'Cymerodd {n} person ran. Nid ydynt yn sampl: mae hyn yn dweud beth sy’n bwysig i’r bobl oedd yma, nid faint o bobl eraill fyddai’n dweud yr un peth.',
  },
  'limits.nobody': 'Nid oes nodyn bod neb wedi cymryd rhan.',
  'limits.numbers':
    'Mae’r niferoedd yn fach. Cyfrif ydynt, byth yn gyfran o boblogaeth, ac ni wneir cyfartaledd ohonynt.',
  'limits.close': 'Mae canlyniadau sy’n agos at ei gilydd yn cyfrif fel tua’r un peth.',
  'limits.cards': {
    zero: 'Nid oes cardiau y tu ôl iddo.',
    one: 'Mae’n seiliedig ar {n} cerdyn.',
    two: 'Mae’n seiliedig ar {n} gerdyn.',
    few: 'Mae’n seiliedig ar {n} cherdyn.',
    many: 'Mae’n seiliedig ar {n} cherdyn.',
    other: 'Mae’n seiliedig ar {n} cerdyn.',
  },
  'limits.imported': {
    zero: 'Ni ddaeth yr un cerdyn o adolygiadau cynharach.',
    one: 'Daeth {n} cerdyn o adolygiadau a ysgrifennwyd ynghynt.',
    two: 'Daeth {n} gerdyn o adolygiadau a ysgrifennwyd ynghynt.',
    few: 'Daeth {n} cherdyn o adolygiadau a ysgrifennwyd ynghynt.',
    many: 'Daeth {n} cherdyn o adolygiadau a ysgrifennwyd ynghynt.',
    other: 'Daeth {n} cerdyn o adolygiadau a ysgrifennwyd ynghynt.',
  },
  'limits.typed': {
    zero: 'Ni theipiwyd yr un cerdyn gan rywun arall.',
    one: 'Teipiwyd {n} cerdyn gan rywun arall, yng ngeiriau’r person.',
    two: 'Teipiwyd {n} gerdyn gan rywun arall, yng ngeiriau’r person.',
    few: 'Teipiwyd {n} cherdyn gan rywun arall, yng ngeiriau’r person.',
    many: 'Teipiwyd {n} cherdyn gan rywun arall, yng ngeiriau’r person.',
    other: 'Teipiwyd {n} cerdyn gan rywun arall, yng ngeiriau’r person.',
  },
  'limits.guesses': {
    zero: 'Nid oes yr un dyfaliad heb ei wirio.',
    one: 'Mae {n} cerdyn yn ddyfaliad gorau ar ran person sydd heb ei wirio. Rhaid ei wirio cyn gwneud dim o’i herwydd.',
    two: 'Mae {n} gerdyn yn ddyfaliadau gorau ar ran pobl sydd heb eu gwirio. Rhaid eu gwirio cyn gwneud dim o’u herwydd.',
    few: 'Mae {n} cherdyn yn ddyfaliadau gorau ar ran pobl sydd heb eu gwirio. Rhaid eu gwirio cyn gwneud dim o’u herwydd.',
    many: 'Mae {n} cherdyn yn ddyfaliadau gorau ar ran pobl sydd heb eu gwirio. Rhaid eu gwirio cyn gwneud dim o’u herwydd.',
    other:
      'Mae {n} cerdyn yn ddyfaliadau gorau ar ran pobl sydd heb eu gwirio. Rhaid eu gwirio cyn gwneud dim o’u herwydd.',
  },
  'limits.unquoted':
    'Nid oedd rhai pobl am i’w geiriau gael eu dangos. Mae eu cardiau’n cael eu cyfrif, heb eu dyfynnu.',
  'limits.secret.both': 'Rhoddwyd y pleidleisiau ar y llechen a’r hwyliau’n breifat. Ni ellir eu cysylltu â pherson.',
  'limits.secret.votes': 'Rhoddwyd y pleidleisiau ar y llechen yn breifat. Ni ellir eu cysylltu â pherson.',
  'limits.secret.moods': 'Rhoddwyd yr hwyliau’n breifat. Ni ellir eu cysylltu â pherson.',
  'limits.secret-but.both':
    'Rhoddwyd y pleidleisiau ar y llechen a’r hwyliau’n breifat. Ond lle atebodd ychydig o bobl, neu bawb yr un fath, gall y canlyniad ddangos sut yr atebodd person. Dywedir hynny yno.',
  'limits.secret-but.votes':
    'Rhoddwyd y pleidleisiau ar y llechen yn breifat. Ond lle pleidleisiodd ychydig o bobl, neu bawb yr un fath, gall y canlyniad ddangos sut y pleidleisiodd person. Dywedir hynny yno.',
  'limits.secret-but.moods':
    'Rhoddwyd yr hwyliau’n breifat. Ond lle atebodd ychydig o bobl, neu bawb yr un fath, gall y llun ddangos beth ddewisodd person. Dywedir hynny yno.',
  'limits.on-paper': 'Rhoddwyd dotiau ar bapur yng ngolwg pawb, a’r hwylusydd a’u cyfrifodd. Nid oeddent yn breifat.',
  'limits.practice': 'Ymarfer oedd hwn. Ni ddywedodd neb ddim ohono.',

  // Columns of the spreadsheet.
  'column.question': 'Y cwestiwn',
  'column.place': 'Lle',
  'column.day': 'Diwrnod',
  'column.category': 'Beth ydyw',
  'column.theme': 'Thema',
  'column.words': 'Y cerdyn',
  'column.language': 'Iaith',
  'column.translations': 'Mewn ieithoedd eraill',
  'column.came': 'Sut y daeth',
  'column.note': 'Nodyn',
  'theme.nth': '{theme} ({n})',
  'note.alone': 'Ar ei ben ei hun.',
  'note.unsure': 'Nid oedd y grŵp yn siŵr.',
  'note.loose': 'Heb ei ddidoli.',
  'note.unchecked': 'Heb ei wirio gyda’r person eto.',
  'note.corrected': 'Cywirwyd ei eiriau.',
  'note.wordless': 'Llun heb eiriau. Mae’r adroddiad yn ei ddangos.',
  'note.picture': 'Mae llun arno. Mae’r adroddiad yn ei ddangos.',
};
