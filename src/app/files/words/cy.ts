// Welsh words of files that come in and go out.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  reading: 'Yn darllen y ffeil: {n} o {of}',
  keeping: 'Wedi’i darllen. Yn cadw’r cyfan ar y llechen hon …',
  added: {
    zero: 'Agorwyd. Ni ychwanegwyd unrhyw gofnod at y llechen hon.',
    one: 'Agorwyd. Ychwanegwyd {n} cofnod at y llechen hon.',
    two: 'Agorwyd. Ychwanegwyd {n} gofnod at y llechen hon.',
    few: 'Agorwyd. Ychwanegwyd {n} chofnod at y llechen hon.',
    many: 'Agorwyd. Ychwanegwyd {n} chofnod at y llechen hon.',
    other: 'Agorwyd. Ychwanegwyd {n} cofnod at y llechen hon.',
  },
  known: 'Yma’n barod. Ni newidiodd dim.',
  'known-binned': 'Yma’n barod. Roedd yn y bin, ac fe’i rhoddwyd yn ôl.',
  'put-back': 'Roedd yn y bin, ac fe’i rhoddwyd yn ôl.',
  refused: 'Ni agorwyd y ffeil hon. Nid oes dim ar y llechen hon wedi newid.',
  'not-a-bundle': 'Nid ffeil sesiwn yr ap hwn yw hi. Chwiliwch am ffeil y mae ei henw’n gorffen gyda .commonground.',
  empty: 'Nid oes dim yn y ffeil hon: 0 beit ydyw. Gofynnwch am iddi gael ei hanfon eto.',
  'secret-key':
    'Allwedd gudd y swyddfa yw hon. Mae’n agor pob gweithdy, felly ni ddylai byth fod ar lechen sy’n mynd o law i law. Ni chadwyd dim ohoni. Dilëwch ei ffeil oddi ar y llechen hon, a dywedwch wrth y swyddfa.',
  settings: 'Gosodiadau’r swyddfa i lechen yw’r rhain. Cymerwch nhw o dan “Gosodiadau”, “Y ffordd adref”.',
  damaged: 'Mae’r ffeil wedi’i difrodi neu wedi’i thorri ar y ffordd. Gofynnwch am iddi gael ei hanfon eto.',
  'too-large': 'Mae’r ffeil yn llawer mwy nag unrhyw weithdy. Ni chafodd ei darllen.',
  'cannot-unpack':
    'Mae’r porwr hwn yn rhy hen i’w hagor. Adnewyddwch system y llechen (iPadOS 16.4 neu’n hwyrach), neu agorwch y ffeil ar lechen arall.',
  'too-deep': 'Nid yw’r ffeil wedi’i hadeiladu fel sesiwn. Ni chafodd ei darllen.',
  'newer-app': 'Fersiwn mwy newydd o’r ap a’i gwnaeth. Adnewyddwch yr ap hwn yn gyntaf, yna agorwch y ffeil.',
  'mixed-sessions': 'Mae’r ffeil yn dal rhannau o fwy nag un gweithdy. Gofynnwch am bob gweithdy yn ei ffeil ei hun.',
  'not-kept': 'Ni allai’r llechen ei chadw. Gwnewch le ar y llechen, yna rhowch gynnig arall arni.',
  stopped: 'Fe’i gadawyd ar gau. Gallwch ei hagor eto unrhyw bryd.',
  'tells-whose': 'Yn y ffeil hon gellid cysylltu atebion preifat â phobl. Mae’n aros ar gau.',
  'made-up': 'Nid yw’r ffeil hon yn dweud yn glir a yw’r bobl yn rhai go iawn neu’n ddychmygol. Mae’n aros ar gau.',
  differing: {
    zero: 'Nid oes cofnod sy’n dweud rhywbeth arall yn y ffeil.',
    one: 'Mae {n} cofnod yn dweud rhywbeth arall yn y ffeil. Mae’r hyn sydd ar y llechen hon yn aros.',
    two: 'Mae {n} gofnod yn dweud rhywbeth arall yn y ffeil. Mae’r hyn sydd ar y llechen hon yn aros.',
    few: 'Mae {n} chofnod yn dweud rhywbeth arall yn y ffeil. Mae’r hyn sydd ar y llechen hon yn aros.',
    many: 'Mae {n} chofnod yn dweud rhywbeth arall yn y ffeil. Mae’r hyn sydd ar y llechen hon yn aros.',
    other: 'Mae {n} cofnod yn dweud rhywbeth arall yn y ffeil. Mae’r hyn sydd ar y llechen hon yn aros.',
  },

  // A file that only the office opens.
  'sealed.title': 'Mae’r ffeil hon wedi’i selio',
  'sealed.for': 'Mae’n agor gydag allwedd gudd: {names}.',
  'sealed.for-office': 'Mae’n agor gydag allwedd gudd y swyddfa y gwnaed hi ar ei chyfer.',
  'sealed.more':
    'Mae’r allwedd honno’n aros yn y swyddfa. Rhowch y ffeil i’r swyddfa, neu agorwch hi yma gyda’r allwedd.',
  'sealed.not-now': 'Dim nawr',

  // Handing a file out.
  file: 'Y ffeil sesiwn',
  'file.more': 'Y gweithdy cyfan mewn un ffeil.',
  'file.only-here': 'Ewch â hi adref: tan hynny dim ond ar y llechen hon y mae.',
  'file.opened': 'Roedd y cyfan yn y ffeil a agorwyd yma: {when}.',
  'file.opened-more': 'Agorwyd ef yma o ffeil: {when}. Dim ond ar y llechen hon y mae’r hyn a wnaed ers hynny.',
  'file.practice': 'Yr ymarfer cyfan mewn un ffeil. Mae wedi’i marcio’n ymarfer y tu mewn ac yn ei henw.',
  'file.not-sealed':
    'Ni chaiff ei selio: nid oes allwedd i’r swyddfa wedi’i gosod. Gall pwy bynnag sydd â’r ffeil ei darllen.',
  'file.for-good':
    'Ni ellir galw ffeil yn ôl ar ôl iddi adael y llechen hon: mae geiriau a dynnir allan yn ddiweddarach yn aros ynddi.',
  'file.making': 'Yn gwneud y ffeil: {n} o {of}',
  'file.failed': 'Ni ellid gwneud y ffeil. Does dim wedi’i golli; rhowch gynnig arall arni.',
  'file.full':
    'Ni ellid gwneud y ffeil. Efallai fod y llechen yn llawn. Gwnewch le, yna rhowch gynnig arall arni. Does dim wedi’i golli.',
  'still-open': 'Mae “{step}” yn dal ar agor',
  'still-open.more':
    'Does neb wedi gweld yr atebion. Nid ydynt mewn unrhyw adroddiad na ffeil. Dangoswch nhw yn gyntaf.',
  'still-open.go': 'Ewch i “{step}”',
  'save-now': 'Cadw’r ffeil sesiwn nawr',
  'save-now.never': 'Dim ond ar y llechen hon y mae’r cyfan hyd yma.',
  'save-now.last': 'Cadwyd i ffeil ddiwethaf: {when}.',
  'handed.sealed': 'Wedi’i selio. Mae’n agor gydag allwedd gudd: {names}.',
  'handed.tablet': 'Ar gyfer llechen arall sydd gennych, cadwch gopi achub: mae yn y gosodiadau.',
  'handed.open': 'Heb ei selio. Gall pwy bynnag sydd â’r ffeil ei darllen.',
  share: 'Rhannu’r ffeil sesiwn',
  'share.ready': 'Mae’r ffeil yn barod. Pwyswch “{share}” unwaith eto.',
  'share.done': 'Rhoddwyd hi i’r llechen i’w rhannu, dan yr enw hwn:',
  'share.failed': 'Ni wnaeth y llechen ei rhannu. Cadwch y ffeil sesiwn yn lle hynny.',
};
