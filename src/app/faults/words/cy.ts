// Welsh words of the screens that stand where the app cannot begin; not yet checked by a speaker.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  again: 'Rhoi cynnig arall arni',
  insecure: 'Mae angen cyfeiriad diogel ar yr ap hwn.',
  'insecure-more':
    'Agorwch ef mewn cyfeiriad sy’n dechrau gyda https://. Heb hynny, ni all porwr gadw gweithdy’n ddiogel na gweithio all-lein.',
  twice: 'Mae’r ap hwn ar agor ddwywaith.',
  blocked: 'Efallai fod ffenestr arall yn dal y gweithdai, neu fod y llechen hon yn araf iawn ar hyn o bryd.',
  'blocked-more': 'Caewch bob ffenestr arall o’r ap hwn. Yna rhowch gynnig arall arni.',
  'no-storage': 'Nid yw’r porwr hwn yn gadael i’r ap gadw dim byd.',
  'no-storage-more':
    'Does dim wedi newid yn yr hyn a gadwyd yma o’r blaen. Gall ffenestr breifat neu lechen lawn fod yn rheswm. Defnyddiwch ffenestr gyffredin, neu gwnewch le. Yna rhowch gynnig arall arni. Os daw’r sgrin hon yn ôl, caewch yr ap a’r porwr cyfan, ac agorwch yr ap eto.',
  'newer-data': 'Ysgrifennwyd y gweithdai ar y llechen hon gan fersiwn mwy newydd o’r ap.',
  'newer-data-more':
    'Does dim wedi’i golli. Agorwch y fersiwn mwy newydd, neu cysylltwch â’r rhyngrwyd unwaith er mwyn adnewyddu hwn. Yna rhowch gynnig arall arni.',
  closed: 'Ni all y ffenestr hon gyrraedd yr hyn sydd wedi’i gadw ar y llechen hon mwyach.',
  'closed-more':
    'Efallai iddo gael ei gau o rywle arall, neu gan y porwr. Dechreuwch y ffenestr hon eto i fynd ymlaen.',
};
