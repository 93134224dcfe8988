// Welsh words of the accessibility statement.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  title: 'Datganiad hygyrchedd',
  lead: 'Beth ddylai pawb allu ei wneud yma, sut y rhoddwyd cynnig arno, a beth nad oes neb wedi rhoi cynnig arno eto.',

  aim: 'Beth yw ein nod',
  'aim.standard': 'Canllawiau Hygyrchedd Cynnwys y We (WCAG) 2.2, lefel AA, ar bob sgrin.',
  'aim.turns':
    'Mwy na hynny lle mae pobl yn cymryd eu tro: llythrennau mawr, cyferbyniad o 10 i 1, botymau mawr, brawddegau byr, un peth ar y tro.',

  can: 'Beth allwch chi ei wneud',
  'can.touch':
    'Gwneud popeth drwy dapio unwaith. Does dim rhaid llusgo dim, a does dim yn digwydd nes i chi godi eich bys. Dim ond llun sy’n ei ddilyn.',
  'can.keys': 'Gwneud popeth ond tynnu llun â bysellfwrdd, a chymryd eich tro ag un swits neu ddau.',
  'can.ears': 'Cael tudalen wedi’i darllen yn uchel, lle mae gan y llechen lais ar gyfer yr iaith.',
  'can.look': 'Cael llythrennau mwy, y cyferbyniad cryfaf, botymau mwy, sgrin dywyll, neu ddim lluniau.',
  'can.languages': 'Defnyddio Saesneg, Cymraeg neu Wrdw, a newid rhyngddynt ar unrhyw gam.',
  'can.time':
    'Cymryd cymaint o amser ag y mynnwch. Ar ôl pum munud caiff y sgrin ei gorchuddio, a does dim yn cael ei golli.',

  tested: 'Sut y rhoddwyd cynnig arno',
  'tested.axe':
    'Mae rhaglen (axe) yn edrych ar bob sgrin. Mae 36 golwg: tri maint o lythrennau, yn olau ac yn dywyll, wedi’i hysgrifennu o’r chwith ac o’r dde, gyda lliwiau’r system ei hun a heb symudiad. Ar ôl pob newid edrychir ar bob sgrin mewn detholiad ohonynt; ym mhob un pan fydd rhywun yn gofyn.',
  'tested.own':
    'Mae ail raglen, ein rhaglen ni, yn chwilio am yr hyn na all y gyntaf ei weld, fel ffocws nad yw i’w weld. Rhoddwyd cynnig arni ar 26 nam a wnaed yn fwriadol.',
  'tested.words':
    'Mae gan bob brawddeg mewn tro ddeuddeg gair ar y mwyaf (pymtheg yn Wrdw). Yn Saesneg daw’r geiriau o restr o eiriau bob dydd, neu mae llun wrth eu hymyl.',
  'tested.keys': 'Gwnaed gweithdy cyfan â bysellfwrdd yn unig, ac un arall drwy dapio unwaith yn unig.',
  'tested.switches':
    'Cymerwyd pob math o dro â dau swits, gyda deuddeg gwasgiad ar y mwyaf am bob dewis ar gyfartaledd.',
  'tested.ears':
    'Cymerwyd pob math o dro drwy’r hyn y mae’r porwr yn ei ddweud wrth ddarllenwyr sgrin, a chedwir yr hyn a glywyd i’w ddarllen.',
  'tested.narrow':
    'Dangosir pob sgrin yn 320 picsel o led, fel ar ffôn neu ar 400 %, gyda’r llythrennau wedi’u gosod ar wahân: does dim yn mynd dros yr ymyl.',
  'tested.where':
    'Rhedodd hyn i gyd yn Chromium ar gyfrifiadur. Dim ond rhan o’r hyn sy’n cadw pobl allan y mae rhaglenni’n ei chanfod.',

  untested: 'Beth nad oes neb wedi rhoi cynnig arno eto',
  'untested.people':
    'Nid oes neb ag anabledd dysgu, golwg gwan, cryndod na swits wedi’i ddefnyddio i ni eto, nac wedi cytuno ar y rhestr eiriau.',
  'untested.readers': 'Dim darllenydd sgrin go iawn: nid VoiceOver, TalkBack, NVDA na JAWS.',
  'untested.tablets': 'Dim iPad na llechen Android go iawn, a dim swits go iawn.',
  'untested.browsers': 'Sut mae’r sgriniau’n edrych yn Safari a Firefox.',
  'untested.speakers': 'Y geiriau Cymraeg ac Wrdw: nid oes siaradwr wedi’u gwirio.',
  'untested.audit':
    'Nid oes neb o’r tu allan wedi’i archwilio. Felly nid ydym yn dweud ei fod yn cydymffurfio’n llawn.',

  gaps: 'Beth rydym yn gwybod sydd ar goll',
  'gaps.voices':
    'Nid oes gan lawer o lechi lais Cymraeg nac Wrdw. Yna does dim yn cael ei ddarllen yn uchel yn yr iaith honno, a rhaid i rywun ddarllen.',
  'gaps.drawing':
    'Mae tynnu llun yn dilyn bys neu lygoden. Bydd y sawl na all wneud hynny’n ysgrifennu, yn dewis llun, neu’n gadael i rywun dynnu llun neu ysgrifennu.',
  'gaps.desk': 'Mae switsys yn gweithio ar droeon pobl. Mae angen cyffwrdd neu fysellfwrdd ar ddesg yr hwylusydd.',
  'gaps.signing': 'Does dim fideos iaith arwyddion.',
  'gaps.system': 'Sgriniau’r llechen ei hun yw dewis ffeil, rhannu ac argraffu.',

  tell: 'Dywedwch wrthym',
  'tell.whom':
    'Oes rhywbeth yn eich cadw allan? Dywedwch wrth yr hwylusydd, neu wrth y sefydliad sy’n cynnal y gweithdy. Gallant hefyd roi’r cyfan i chi ar bapur.',
  'tell.when': 'Ysgrifennwyd y datganiad hwn ar {day}. Mae’n perthyn i’r fersiwn hon:',
};
