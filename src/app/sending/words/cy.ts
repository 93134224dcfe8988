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
  'to-settings': 'Dweud wrthi ble mae’r swyddfa',

  'not-sent': 'Heb ei hanfon eto.',
  waits: 'Yn aros i gael ei hanfon ers {when}.',
  'last-try': 'Y cynnig diwethaf: {when}.',
  sent: 'Anfonwyd. Mae hi gan y swyddfa.',
  'sent.when': 'Darllenwyd hi’n ôl yn gyfan ar {when}.',
  'sent.behind': 'Ychwanegwyd rhywbeth ar ôl hynny.',
  'waits.behind': 'Ychwanegwyd rhywbeth ers hynny: anfonwch yr un fwy newydd.',

  waiting: 'Ar y ffordd adref',
  'send-now': 'Anfon nawr',

  'not-tried': 'Nid oes neb wedi rhoi cynnig arni eto.',
  'no-home': 'Does neb wedi dweud wrth y llechen hon eto ble mae’r swyddfa.',
  'again-by-itself': 'Bydd yn rhoi cynnig arall arni ohoni ei hun.',
  'why.not-there': 'Does dim rhwydwaith, neu ni ellir cyrraedd y swyddfa oddi yma.',
  'why.cut': 'Torrodd y cysylltiad hanner ffordd.',
  'why.portal':
    'Daeth tudalen we yn lle’r swyddfa. Efallai fod y Wi-Fi hwn am i chi fewngofnodi yn gyntaf: agorwch unrhyw dudalen we yn y porwr, a mewngofnodwch.',
  'why.refused': 'Nid yw’r swyddfa’n derbyn yr enw defnyddiwr neu’r cyfrinair. Cywirwch nhw yn y Gosodiadau.',
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
    'Dim ond i’r gweinydd y daeth ohono y caiff yr ap hwn anfon. Rhaid i’r ffolder fod ar y gweinydd hwnnw: gofynnwch i’r sawl a osododd yr ap.',
  'why.withdrawn':
    'Tynnwyd geiriau’n ôl ar ôl i’r ffeil hon gael ei gwneud, felly nid yw’n cael ei hanfon. Anfonwch y sesiwn adref unwaith eto o’i thudalen olaf.',

  office: 'Y ffordd adref',
  'office.more':
    'Ffolder WebDAV y mae’r swyddfa’n ei chadw (mae un gan Nextcloud, ownCloud, Apache a llawer o yriannau). Rhaid iddi fod ar yr un gweinydd â’r ap hwn.',
  'office.address': 'Cyfeiriad y ffolder',
  'office.address-hint': 'Mae’n dechrau gyda https://, neu gyda / ar gyfer ffolder ar weinydd yr ap ei hun.',
  'office.user': 'Enw defnyddiwr',
  'office.password': 'Cyfrinair',
  'office.not-sealed':
    'Mae’r enw defnyddiwr a’r cyfrinair ar y llechen hon fel y maent. Defnyddiwch gyfrif na all wneud dim ond ysgrifennu i’r ffolder hon.',
  'office.try': 'Ei gadw a rhoi cynnig arno',
  'office.works': 'Mae’n gweithio. Ysgrifennwyd ffeil brawf yno a’i darllen yn ôl.',
  'office.kept-only': 'Mae wedi’i gadw, ond ni weithiodd.',
  'office.forget': 'Anghofio’r cyfeiriad hwn',
  'office.forgotten': 'Wedi’i anghofio. Nid oes dim yn cael ei anfon oddi yma mwyach.',
  'refused.address-empty': 'Ysgrifennwch gyfeiriad y ffolder.',
  'refused.address-odd': 'Nid yw hwn yn gyfeiriad ffolder. Mae’n dechrau gyda https://, ac nid oes cyfrinair ynddo.',
  'refused.address-unsafe': 'Nid yw’r cyfeiriad hwn yn ddiogel: ar weinydd arall rhaid iddo ddechrau gyda https://.',
  'refused.not-kept': 'Ni allai’r llechen ei gadw. Rhowch gynnig arall arni.',
};
