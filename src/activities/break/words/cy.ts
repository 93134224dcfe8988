// Welsh words of a break; not yet checked by a speaker.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  title: 'Egwyl',
  before: 'Dechreuwch yr egwyl pan fydd pobl yn codi. Yna gall yr ystafell weld pryd mae’n mynd ymlaen.',
  until: 'Byddwn yn mynd ymlaen am {time}',
  wall: 'Ei ddangos i’r ystafell',
  again: 'Os oes angen mwy o amser ar bobl, dechreuwch hi o’r newydd.',
  minutes: 'Faint o funudau',
  'number.range': 'Ysgrifennwch rif cyfan o {min} i {max}.',
  less: 'Un yn llai',
  more: 'Un yn fwy',
  begin: 'Dechrau’r egwyl',
  'begin-again': 'Dechrau o’r newydd nawr',

  'kind.break/begun': 'Dechreuodd egwyl.',

  'refused.not-a-number': 'Ysgrifennwch rif cyfan o funudau.',
  'refused.too-long': 'Mae egwyl yn para {most} munud ar y mwyaf.',
  'refused.not-saved':
    'Ni ellid ei gadw. Efallai fod y llechen yn llawn. Nid oes dim wedi newid. Rhowch gynnig arall arni.',
  'refused.unknown': 'Ni weithiodd hynny. Nid oes dim wedi newid.',
};
