// Welsh words of the way home; not yet checked by a speaker.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  home: 'Ei hanfon adref',
  'home.more':
    'Mae’r ffeil sesiwn yn mynd i’r swyddfa ohoni ei hun cyn gynted ag y bydd rhwydwaith. Ni ellir nôl yr hyn a anfonwyd.',
  'home.practice': 'Ni chaiff ymarfer byth ei anfon. Mae ei bobl a’i eiriau wedi’u dyfeisio.',
  'home.send': 'Ei hanfon adref',
  'home.send-newer': 'Anfon yr un fwy newydd adref',
  'home.failed': 'Ni allai’r llechen gadw’r ffeil i’w hanfon. Gwnewch le, yna rhowch gynnig arall arni.',
  'home.unread':
    'Ni ellid gweld beth sydd wedi’i anfon. Efallai fod y llechen yn llawn. Gwnewch le, yna rhowch gynnig arall arni.',
  'home.try-again': 'Rhowch gynnig arall arni',
  'to-settings': 'Dweud wrthi ble mae’r swyddfa',
  'to-settings.change': 'Ei newid o dan “Y ffordd adref”',

  plan: 'Cynllun: does dim wedi dechrau ynddo eto.',
  'not-sent': 'Heb ei hanfon eto.',
  waits: 'Yn aros i gael ei hanfon ers {when}.',
  'last-try': 'Y cynnig diwethaf: {when}.',
  sent: 'Anfonwyd. Mae hi gan y swyddfa.',
  'sent.when': 'Darllenwyd hi’n ôl yn gyfan ar {when}.',
  'sent.unnoted': 'Ni allai’r llechen nodi hyn: efallai ei bod yn llawn. Gwnewch le.',
  'sent.behind': 'Ychwanegwyd rhywbeth ar ôl hynny.',
  'has-earlier': 'Mae gan y swyddfa’r un fel yr oedd ar {when}.',
  'has-earlier.rest': 'Dim ond yma y mae’r hyn a ychwanegwyd ers hynny.',
  'waits.behind': 'Ychwanegwyd rhywbeth ers hynny: anfonwch yr un fwy newydd.',
  'waits.binned': 'Mae yn y bin, felly ni chaiff ei hanfon. Rhowch hi’n ôl, ac fe aiff.',

  waiting: 'Ar y ffordd adref',
  'send-now': 'Anfon nawr',
  'under-way': 'Ar ei ffordd: {done} o {of} kB.',
  'under-way.now': 'Mae’n rhoi cynnig arni nawr.',
  'under-way.back': 'Mae’r cyfan wedi mynd. Nawr caiff ei ddarllen yn ôl, i fod yn sicr.',
  'waiting.locked': {
    two: 'Mae {n} ffeil yn aros i gael eu hanfon. Agorwch y llechen, ac fe ân nhw.',
    other: 'Mae {n} ffeil yn aros i gael ei hanfon. Agorwch y llechen, ac fe aiff.',
  },

  'not-tried': 'Nid oes neb wedi rhoi cynnig arni eto.',
  'no-home': 'Does neb wedi dweud wrth y llechen hon eto ble mae’r swyddfa.',
  'again-by-itself': 'Bydd yn rhoi cynnig arall arni ohoni ei hun.',
  'why.not-there': 'Does dim rhwydwaith, neu ni ellir cyrraedd y swyddfa oddi yma.',
  'why.cut': 'Torrodd y cysylltiad hanner ffordd.',
  'why.portal':
    'Daeth tudalen we yn lle’r swyddfa. Efallai fod y Wi-Fi hwn am i chi fewngofnodi yn gyntaf: agorwch unrhyw dudalen we yn y porwr, a mewngofnodwch.',
  'why.refused':
    'Nid yw’r swyddfa’n gadael y llechen hon i mewn. Mae’r enw defnyddiwr, y cyfrinair neu’r allwedd yn anghywir, neu wedi dod i ben. Gofynnwch i’r swyddfa pa un sy’n gywir, a’i roi yn ei le.',
  'why.full': 'Mae storfa’r swyddfa’n llawn, neu nid yw’n derbyn ffeil o’r maint hwn. Dywedwch wrth y swyddfa.',
  'why.busy': 'Gofynnodd y swyddfa i ni aros am ychydig.',
  'why.server-trouble': 'Mae gweinydd y swyddfa ei hun mewn trafferth ar hyn o bryd.',
  'why.slow': 'Mae’r cysylltiad yn rhy araf ar hyn o bryd.',
  'why.wrong-place':
    'Nid oes ffolder sy’n derbyn ffeiliau yn y cyfeiriad hwn. Edrychwch ar y cyfeiriad yn y Gosodiadau.',
  'why.not-stored':
    'Dywedodd gweinydd y swyddfa ei fod wedi’i derbyn, ond nid oedd y ffeil yno wedyn. Os bydd yn aros felly, dywedwch wrth y swyddfa.',
  'why.changed':
    'Mae rhywbeth arall gan y swyddfa dan yr enw hwn. Gadawyd hwnnw fel y mae, a’ch un chi hefyd. Rhaid i rywun yn y swyddfa edrych.',
  'why.blocked':
    'Nid yw’r gweinydd y daeth yr ap hwn ohono yn gadael iddo anfon i’r un gweinydd arall. Gofynnwch i’r sawl a osododd yr ap (mae’r README yn dweud sut).',
  'why.unread':
    'Mae rhywbeth yn ateb, ond ni chaiff yr ap ei ddarllen. Efallai fod y Wi-Fi hwn am i chi fewngofnodi yn gyntaf: agorwch unrhyw dudalen we yn y porwr, a mewngofnodwch. Os bydd yn aros felly, pwyswch “Ei gadw a rhoi cynnig arno” yn y Gosodiadau: mae’n dweud mwy.',
  'why.closed':
    'Mae rhywbeth yn ateb, ond nid yw’n gadael yr ap i mewn. Efallai fod y Wi-Fi hwn am i chi fewngofnodi yn gyntaf: agorwch unrhyw dudalen we yn y porwr, mewngofnodwch, a rhowch gynnig arall arni. Os bydd yn aros felly, dywedwch wrth y swyddfa: nid oes ganddi’r bwced neu’r ffolder hon, neu mae ei rheol ar gyfer apiau (CORS) ar goll.',
  'why.hidden':
    'Cymerodd gweinydd y swyddfa’r ffeil a chuddio’i ateb. Gan amlaf mae’r allwedd neu’r gyfrinach yn anghywir: cywirwch nhw yn y Gosodiadau.',
  'why.wrong-clock':
    'Mae cloc y llechen hon yn anghywir, ac nid yw storfa’r swyddfa’n derbyn dim oddi wrthi. Gosodwch y dyddiad a’r amser yn gywir.',
  'why.no-sender': 'Ni ddechreuodd y rhan o’r ap sy’n anfon. Caewch yr ap a’i agor eto.',
  'why.withdrawn':
    'Tynnwyd geiriau’n ôl ar ôl i’r ffeil hon gael ei gwneud, felly nid yw’n cael ei hanfon. Anfonwch y sesiwn adref unwaith eto o’i thudalen olaf.',

  office: 'Y ffordd adref',
  'office.more':
    'Y lle y mae’r swyddfa’n ei gadw ar gyfer ffeiliau sesiwn. Maent yn mynd yno ohonynt eu hunain pan fydd rhwydwaith.',
  'office.locked':
    'Mae lleoliad y swyddfa, a’r hyn sy’n agor ei storfa, dan glo. Agorwch y llechen i’w weld neu i’w newid.',
  'office.open': 'Agor y llechen',
  'office.no-vault':
    'Mae’r hyn sy’n agor storfa’r swyddfa dan glo ar y llechen hon. Yn gyntaf, dewiswch y geiriau sy’n ei hagor.',
  'office.make-vault': 'Dewis y geiriau',
  'office.kind': 'Pa fath o le ydyw',
  'kind.webdav': 'Ffolder WebDAV',
  'kind.webdav.more': 'Mae un gan Nextcloud, ownCloud, Apache a llawer o yriannau.',
  'kind.s3': 'Storfa wrthrychau (S3)',
  'kind.s3.more': 'Ceph, MinIO, Amazon ac eraill. Ar gyfer llawer o lechi a llawer o leoedd.',
  'kind.azure': 'Azure Blob Storage',
  'kind.azure.more': 'Trwy gyfeiriad â llofnod ynddo (SAS).',
  'kind.put': 'Gweinydd gwe arall',
  'kind.put.more': 'Mae’n cadw’r hyn a roddir yno (PUT) ac yn ei roi’n ôl.',
  'field.address': 'Cyfeiriad y ffolder',
  'field.address-hint': 'Mae’n dechrau gyda https://, neu gyda / ar gyfer ffolder ar weinydd yr ap ei hun.',
  'field.s3.address': 'Cyfeiriad y gwasanaeth',
  'field.s3.address-hint': 'Heb y bwced. Mae’n dechrau gyda https://.',
  'field.azure.address': 'Cyfeiriad gyda’r llofnod',
  'field.azure.address-hint':
    'Cyfeiriad y cynhwysydd. Caiff ddarllen, creu ac ysgrifennu; mae gofynnod a “sig=” ynddo.',
  'field.user': 'Enw defnyddiwr',
  'field.password': 'Cyfrinair',
  'field.bucket': 'Bwced',
  'field.key': 'Allwedd mynediad',
  'field.secret': 'Allwedd gyfrinachol',
  'field.region': 'Rhanbarth',
  'field.region-hint': 'Gadewch yn wag os na roddodd y swyddfa un i chi.',
  'field.prefix': 'Ffolder yn y bwced',
  'field.prefix-hint': 'Gall fod yn wag. Mae pob llechen yn gwneud ei ffolder ei hun ynddi.',
  'field.token': 'Allwedd',
  'field.token-hint': 'Gadewch yn wag os nad yw’r gweinydd am gael un.',
  'office.style': 'Mae’r bwced yn rhan o enw’r gweinydd',
  'office.style-hint': 'Fel bwced.storfa.example. Nid oes ei angen ar y rhan fwyaf o wasanaethau mewnol.',
  'office.sealed':
    'Mae hyn i gyd dan glo gyda’r gweithdai. Er hynny, defnyddiwch gyfrif na all wneud dim ond ysgrifennu i’r lle hwn a’i ddarllen yn ôl.',
  'office.try': 'Ei gadw a rhoi cynnig arno',
  'office.works': 'Mae’n gweithio. Ysgrifennwyd ffeil brawf yno a’i darllen yn ôl.',
  'office.kept-only': 'Mae wedi’i gadw, ond ni weithiodd.',
  'office.forget': 'Anghofio’r cyfeiriad hwn',
  'office.forgotten': 'Wedi’i anghofio. Nid oes dim yn cael ei anfon oddi yma mwyach.',
  'refused.address-empty': 'Ysgrifennwch gyfeiriad y ffolder.',
  'refused.address-odd': 'Nid yw hwn yn gyfeiriad ffolder. Mae’n dechrau gyda https://, ac nid oes cyfrinair ynddo.',
  'refused.address-unsigned': 'Mae’r llofnod ar goll: y rhan o’r cyfeiriad o’r gofynnod ymlaen.',
  'refused.needed': 'Ysgrifennwch hwn hefyd.',
  'refused.address-unsafe': 'Nid yw’r cyfeiriad hwn yn ddiogel: ar weinydd arall rhaid iddo ddechrau gyda https://.',
  'refused.not-kept': 'Ni allai’r llechen ei gadw. Rhowch gynnig arall arni.',
};
