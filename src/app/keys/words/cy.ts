// Welsh words of the keys.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  'stuck.title': 'Os na allwch ei hagor',
  'stuck.paper': 'Mae’r geiriau ar y papur bob amser yn agor y llechen hon. Chwiliwch am y papur yn gyntaf.',
  'stuck.office': 'Gall y swyddfa ei hagor',
  'stuck.office-more': 'Gydag allwedd gudd: {names}. Wedyn byddwch yn dewis geiriau newydd.',
  'stuck.none': 'Nid oes allwedd arall',
  'stuck.none-more':
    'Nid oes allwedd swyddfa wedi’i gosod ar y llechen hon nawr: dim ond y geiriau sy’n ei hagor. Mae ffeil sesiwn a gadwyd o’r blaen yn agor ar unrhyw lechen heb eiriau, a chydag allwedd y swyddfa os oedd un wedi’i gosod bryd hynny. Felly hefyd gopi achub a gadwyd bryd hynny.',
  'secret.field': 'Allwedd gudd y swyddfa',
  'secret.hint': 'Mae’n dechrau ag {start}. Teipiwch hi, neu agorwch y ffeil y mae hi ynddi. Ni chaiff ei chadw.',
  'secret.file': 'Agor ffeil yr allwedd',
  'secret.open': 'Agor â’r allwedd hon',
  'secret.wrong': 'Nid yw’r allwedd hon yn ei agor.',
  'secret.no-key': 'Nid allwedd gudd yw hon. Mae un yn dechrau ag {start}.',
  'secret.mistyped': 'Mae llythyren o’r allwedd hon yn anghywir neu ar goll.',
  'secret.public-key': 'Hanner cyhoeddus allwedd yw hwn. Mae’r hanner cudd yn dechrau ag {start}.',
  'secret.sealed-key': 'Mae’r ffeil allwedd hon ei hun dan glo â chyfrinair. Datglowch hi yn y swyddfa yn gyntaf.',

  'rescue.break': 'Mae egwyl yn adeg dda i gopïo popeth sydd ar y llechen hon.',
  rescue: 'Y copi achub',
  'rescue.what':
    'Popeth sydd dan sêl ar y llechen hon, mewn un ffeil, a honno dan sêl o hyd. I’w agor ar lechen arall, mae angen geiriau’r llechen hon.',
  'rescue.office': 'Mae allweddi’r swyddfa’n ei agor hefyd.',
  'rescue.without':
    'Nid yw’r hyn na ddatgelwyd eto ynddo, na’r hyn sy’n cael ei deipio ar y pryd, nac ymarfer chwaith.',
  'rescue.save': 'Cadw copi achub',
  'rescue.saved': 'Rhoddwyd i’r porwr fel lawrlwythiad, dan yr enw hwn:',
  'rescue.failed': 'Ni ellid gwneud y copi. Nid oes dim wedi’i golli. Rhowch gynnig arall arni.',
  'rescue.full':
    'Ni ellid gwneud y copi. Efallai fod y llechen yn llawn. Gwnewch le, yna rhowch gynnig arall arni. Nid oes dim wedi’i golli.',

  'copy.title': 'Agor copi achub',
  'copy.holds': {
    zero: 'Nid oes gweithdy ynddo.',
    one: 'Mae {n} gweithdy ynddo, dan sêl.',
    two: 'Mae {n} weithdy ynddo, dan sêl.',
    few: 'Mae {n} gweithdy ynddo, dan sêl.',
    many: 'Mae {n} gweithdy ynddo, dan sêl.',
    other: 'Mae {n} gweithdy ynddo, dan sêl.',
  },
  'copy.words': 'Geiriau’r llechen y daeth ohoni',
  'copy.words-hint': 'Oddi ar bapur y llechen honno. Mae tair llythyren gyntaf pob gair yn ddigon.',
  'copy.words-wrong': 'Nid geiriau’r llechen honno yw’r rhain.',
  'copy.open': 'Agor',
  'copy.use-office': 'Defnyddio allwedd y swyddfa yn lle hynny',
  'copy.use-words': 'Defnyddio’r geiriau yn lle hynny',
  'copy.not-now': 'Dim nawr',
  'copy.done': {
    zero: 'Agorwyd. Nid oedd gweithdy ynddo.',
    one: 'Agorwyd. Mae {n} gweithdy ar y llechen hon nawr. Geiriau’r llechen hon sy’n ei agor.',
    two: 'Agorwyd. Mae {n} weithdy ar y llechen hon nawr. Geiriau’r llechen hon sy’n eu hagor.',
    few: 'Agorwyd. Mae {n} gweithdy ar y llechen hon nawr. Geiriau’r llechen hon sy’n eu hagor.',
    many: 'Agorwyd. Mae {n} gweithdy ar y llechen hon nawr. Geiriau’r llechen hon sy’n eu hagor.',
    other: 'Agorwyd. Mae {n} gweithdy ar y llechen hon nawr. Geiriau’r llechen hon sy’n eu hagor.',
  },
  'copy.added': {
    zero: 'Nid oedd cofnod newydd.',
    one: 'Roedd {n} cofnod yn newydd yma.',
    two: 'Roedd {n} gofnod yn newydd yma.',
    few: 'Roedd {n} chofnod yn newydd yma.',
    many: 'Roedd {n} chofnod yn newydd yma.',
    other: 'Roedd {n} cofnod yn newydd yma.',
  },
  'copy.known': 'Yma’n barod. Ni newidiodd dim.',
  'copy.left-out': {
    zero: 'Darllenwyd pob cofnod.',
    one: 'Ni ellid darllen {n} cofnod. Roedd wedi’i ddifrodi cyn gwneud y copi.',
    two: 'Ni ellid darllen {n} gofnod. Roeddent wedi’u difrodi cyn gwneud y copi.',
    few: 'Ni ellid darllen {n} chofnod. Roeddent wedi’u difrodi cyn gwneud y copi.',
    many: 'Ni ellid darllen {n} chofnod. Roeddent wedi’u difrodi cyn gwneud y copi.',
    other: 'Ni ellid darllen {n} cofnod. Roeddent wedi’u difrodi cyn gwneud y copi.',
  },
  'copy.part':
    'Mae {n} o {of} gweithdy ar y llechen hon nawr, pob un yn gyfan. Ni ellid cadw’r lleill. Gwnewch le, ac agorwch y copi eto: ni chaiff dim ei ddyblu.',
  'copy.refused': 'Nid agorwyd y copi achub hwn. Nid oes dim wedi newid ar y llechen hon.',
  'copy.damaged':
    'Mae wedi’i ddifrodi neu wedi’i dorri’n fyr ar y ffordd. Gwnewch un arall, neu gofynnwch am ei anfon eto.',
  'copy.too-large': 'Mae’n llawer mwy na dim y mae llechen yn ei roi allan. Ni chafodd ei ddarllen.',
  'copy.newer-app': 'Fersiwn mwy newydd o’r ap a’i gwnaeth. Adnewyddwch yr ap hwn yn gyntaf, ac yna agorwch y copi.',
  'copy.not-kept': 'Ni allai’r llechen ei gadw. Gwnewch le ar y llechen, a rhowch gynnig arall arni.',
  'copy.stopped': 'Mae angen ei eiriau arno, neu allwedd y swyddfa. Gallwch ei agor eto unrhyw bryd.',

  keys: 'Os collir y geiriau',
  'keys.what':
    'Gydag allwedd swyddfa, mae’r llechen hon yn agor heb y geiriau. Felly hefyd gopïau achub. Hebddi, dim ond y geiriau sy’n ei hagor.',
  'keys.when':
    'Gosodwch hi cyn y gweithdy go iawn cyntaf. Dim ond yr hanner cyhoeddus a gaiff y llechen. Mae’r hanner cudd yn aros yn y swyddfa.',
  'keys.no-words': 'Nid oes geiriau gan y llechen hon eto. Fe’u gwneir cyn y gweithdy go iawn cyntaf.',
  'keys.make-words': 'Gwneud y geiriau nawr',
  'keys.unlock': 'Agor y llechen i newid hyn',
  'keys.list': 'Allweddi sy’n agor y llechen hon',
  'keys.digits': 'Ei digidau:',
  'keys.none': 'Nid oes allwedd swyddfa wedi’i gosod.',
  'keys.changed': 'Newidiodd rhywun y rhestr hon heb agor y llechen',
  'keys.changed-more': 'Ni chaiff ei defnyddio. Gosodwch yr allweddi eto, a dim ond y rhai sydd â busnes yma.',
  'keys.name': 'Allwedd pwy yw hi?',
  'keys.name-full': 'Nid oes lle i ragor: dim mwy na {most} llythyren. Edrychwch a yw diwedd yr enw ar goll.',
  'keys.name-hint': 'Er enghraifft: Neuadd y dref, y gist. Dim mwy na {most} llythyren.',
  'keys.key': 'Yr allwedd gyhoeddus',
  'keys.key-hint':
    'Mae’n dechrau ag {start}. Gludwch hi, neu agorwch ffeil y mae hi ynddi. Mae ei digidau’n ymddangos yn y rhestr: cymharwch nhw â’r swyddfa dros y ffôn.',
  'keys.file': 'Agor ffeil â’r allwedd ynddi',
  'keys.add': 'Gosod yr allwedd hon',
  'keys.added': 'Mae wedi’i gosod. Cadwch gopi achub newydd: nid yw un hŷn yn adnabod yr allwedd hon.',
  'keys.remove': 'Tynnu',
  'keys.keep': 'Ei chadw',
  'keys.remove-title': 'Tynnu’r allwedd “{name}”?',
  'keys.remove-more':
    'Ni fydd yn agor y llechen hon mwyach. Mae copïau achub a roddwyd allan o’r blaen yn dal i agor â hi.',
  'keys.removed': 'Mae’r allwedd wedi’i thynnu.',
  'keys.not-kept': 'Ni ellid cadw hynny. Nid oes dim wedi newid. Rhowch gynnig arall arni.',
  'key.no-key': 'Nid allwedd o’r math hwn yw hon. Mae un yn dechrau ag {start}.',
  'key.mistyped': 'Mae llythyren o’r allwedd hon yn anghywir neu ar goll. Copïwch hi unwaith eto.',
  'key.secret-key':
    'Dyma’r hanner cudd. Ni ddylid byth ei osod ar lechen, ac ni chafodd ei gadw. Gofynnwch i’r swyddfa am yr hanner sy’n dechrau ag {start}.',
  'key.other-key': 'Mae angen dyfais nad yw gan lechen ar y math hwn o allwedd. Gofynnwch i’r swyddfa am fath arall.',
  'key.twice': 'Mae’r allwedd hon wedi’i gosod yn barod.',
  'key.too-many': 'Mae cynifer o allweddi ag y mae’r llechen hon yn eu cymryd. Tynnwch un yn gyntaf.',
  'key.no-name': 'Dywedwch allwedd pwy yw hi, mewn 80 llythyren ar y mwyaf.',
  'renew.title': 'Geiriau eraill i’r llechen hon',
  'renew.more':
    'Os gwelodd rhywun y papur, neu os yw wedi treulio. Ni fydd y geiriau blaenorol yn agor y llechen hon mwyach. Mae copïau achub o’r blaen yn dal i agor â nhw.',
  'renew.choose': 'Dewis geiriau eraill',
  'renew.done': 'Y geiriau newydd sy’n agor y llechen hon o hyn ymlaen.',
};
