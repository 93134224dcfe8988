// What became of the copies of what is saved, in Welsh; not yet checked by a speaker.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  'database-only': 'Unwaith, nid ddwywaith, y mae’r porwr hwn yn cadw pethau. Cadwch y ffeil sesiwn ym mhob egwyl.',
  healed: 'Roedd un o’r ddau gopi o’r hyn a gadwyd yma wedi mynd. Cafodd ei ail-wneud o’r llall.',
  damaged: 'Nid oedd modd darllen rhannau o un copi. Defnyddir yr hyn sydd gan y copi arall ohonynt.',
  trouble: 'Unwaith yn unig y cedwir yr hyn a gadwyd ddiwethaf, am y tro. Cadwch y ffeil sesiwn yn fuan.',
  lost: {
    zero: 'Ni ellir darllen {n} rhan o’r hyn a gadwyd ar y llechen hon mwyach.',
    one: 'Ni ellir darllen {n} rhan o’r hyn a gadwyd ar y llechen hon mwyach.',
    two: 'Ni ellir darllen {n} ran o’r hyn a gadwyd ar y llechen hon mwyach.',
    few: 'Ni ellir darllen {n} rhan o’r hyn a gadwyd ar y llechen hon mwyach.',
    many: 'Ni ellir darllen {n} rhan o’r hyn a gadwyd ar y llechen hon mwyach.',
    other: 'Ni ellir darllen {n} rhan o’r hyn a gadwyd ar y llechen hon mwyach.',
  },
  'lost.more': 'Nid oes copi arall o hyn yma. Gall geiriau fod ar goll o weithdy, neu weithdy cyfan.',
  'lost.next':
    'Chwiliwch am ffeil sesiwn neu gopi achub o’r blaen, ac agorwch y ffeil honno ar y dudalen â phob gweithdy. Ychwanegir yr hyn sydd ar goll yma.',
  'lost.seen': 'Rwyf wedi gweld hyn',
};
