// Welsh words of deleting a workshop, and of how long one stays on this tablet.

import type { SameKeys } from '../../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  delete: 'Dileu',
  'delete.quiet': {
    zero: 'Mae’n mynd i’r bin. Ni ellir ei roi yn ôl.',
    one: 'Mae’n mynd i’r bin. Gellir ei roi yn ôl am {n} diwrnod, yna caiff ei dynnu oddi yma am byth. Dim ond diwrnodau pan oedd yr ap hwn ar agor sy’n cyfrif.',
    two: 'Mae’n mynd i’r bin. Gellir ei roi yn ôl am {n} ddiwrnod, yna caiff ei dynnu oddi yma am byth. Dim ond diwrnodau pan oedd yr ap hwn ar agor sy’n cyfrif.',
    few: 'Mae’n mynd i’r bin. Gellir ei roi yn ôl am {n} diwrnod, yna caiff ei dynnu oddi yma am byth. Dim ond diwrnodau pan oedd yr ap hwn ar agor sy’n cyfrif.',
    many: 'Mae’n mynd i’r bin. Gellir ei roi yn ôl am {n} diwrnod, yna caiff ei dynnu oddi yma am byth. Dim ond diwrnodau pan oedd yr ap hwn ar agor sy’n cyfrif.',
    other:
      'Mae’n mynd i’r bin. Gellir ei roi yn ôl am {n} diwrnod, yna caiff ei dynnu oddi yma am byth. Dim ond diwrnodau pan oedd yr ap hwn ar agor sy’n cyfrif.',
  },
  'delete.waits':
    'Mae’n aros i gael ei anfon i’r swyddfa, ac nid yw wedi cyrraedd yno. Mae ei ddileu yn atal yr anfon.',
  'delete.waits-newer':
    'Mae’r un fwy newydd yn aros i gael ei hanfon, ac nid yw wedi cyrraedd yno. Mae dileu yn atal yr anfon.',
  'delete.only-here':
    'Nid yw’r llechen hon erioed wedi anfon y gweithdy hwn na chadw ffeil ohono: efallai nad yw yn unman arall. O’i ddileu yma, bydd wedi mynd am byth, ar unwaith.',
  'delete.newer-here': 'Cadwyd ei ffeil ddiwethaf ar {when}, ac mae gwaith wedi’i wneud arno ers hynny.',
  'delete.newer-gone': 'O’i ddileu yma, bydd yr hyn sy’n fwy newydd wedi mynd am byth, ar unwaith.',
  'delete.now': 'Caiff ei dynnu oddi yma ar unwaith, ac ni ellir ei roi yn ôl mwyach.',
  'delete.word': 'dileu',
  'delete.type': 'I wneud hynny, teipiwch: {word}',
  'delete.not-the-word': 'Ni ddilëwyd dim. Teipiwch y gair {word} yn gyntaf.',
  'delete.binned': {
    zero: 'Yn y bin.',
    one: 'Yn y bin am {n} diwrnod.',
    two: 'Yn y bin am {n} ddiwrnod.',
    few: 'Yn y bin am {n} diwrnod.',
    many: 'Yn y bin am {n} diwrnod.',
    other: 'Yn y bin am {n} diwrnod.',
  },
  'delete.gone': 'Wedi’i ddileu.',
  'delete.gone-now': 'Cafodd y gweithdy ei dynnu oddi ar y llechen hon am byth.',
  'delete.lead': {
    zero: 'Nid oes ganddo nodyn i’r arweinydd diogelu.',
    one: 'Mae ganddo {n} nodyn i’r arweinydd diogelu, ar y llechen hon yn unig ac nid mewn unrhyw ffeil. Pan dynnir y gweithdy hwn oddi yma, bydd wedi mynd am byth.',
    two: 'Mae ganddo {n} nodyn i’r arweinydd diogelu, ar y llechen hon yn unig ac nid mewn unrhyw ffeil. Pan dynnir y gweithdy hwn oddi yma, byddant wedi mynd am byth.',
    few: 'Mae ganddo {n} nodyn i’r arweinydd diogelu, ar y llechen hon yn unig ac nid mewn unrhyw ffeil. Pan dynnir y gweithdy hwn oddi yma, byddant wedi mynd am byth.',
    many: 'Mae ganddo {n} nodyn i’r arweinydd diogelu, ar y llechen hon yn unig ac nid mewn unrhyw ffeil. Pan dynnir y gweithdy hwn oddi yma, byddant wedi mynd am byth.',
    other:
      'Mae ganddo {n} nodyn i’r arweinydd diogelu, ar y llechen hon yn unig ac nid mewn unrhyw ffeil. Pan dynnir y gweithdy hwn oddi yma, byddant wedi mynd am byth.',
  },
  'delete.lead-open': 'Ewch at y nodiadau i’r arweinydd diogelu',
  'delete.only-file': 'Cadwyd ei ffeil ddiwethaf ar {when}. Ni all y llechen hon wybod a yw’r ffeil honno gan rywun.',
  'delete.keys':
    'Caiff ei allweddi ar y llechen hon eu dinistrio gydag ef: ni ellir darllen mwyach ddim sydd ar ôl ohono ar y ddisg.',
  'delete.keys-later':
    'Wedi hynny caiff ei allweddi ar y llechen hon eu dinistrio hefyd: ni ellir darllen mwyach ddim sydd ar ôl ohono ar y ddisg.',
  'in-bin': 'Mae’r gweithdy hwn yn y bin.',

  'stay.near': {
    zero: 'Heddiw mae’n cyrraedd terfyn y llechen hon.',
    one: 'Ymhen {n} diwrnod bydd yn cyrraedd terfyn y llechen hon.',
    two: 'Ymhen {n} ddiwrnod bydd yn cyrraedd terfyn y llechen hon.',
    few: 'Ymhen {n} diwrnod bydd yn cyrraedd terfyn y llechen hon.',
    many: 'Ymhen {n} diwrnod bydd yn cyrraedd terfyn y llechen hon.',
    other: 'Ymhen {n} diwrnod bydd yn cyrraedd terfyn y llechen hon.',
  },
  'stay.over': {
    zero: 'Mae wedi bod yma’n hirach na therfyn y llechen hon.',
    one: 'Mae wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon.',
    two: 'Mae wedi bod yma’n hirach na {n} ddiwrnod, sef terfyn y llechen hon.',
    few: 'Mae wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon.',
    many: 'Mae wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon.',
    other: 'Mae wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon.',
  },
  'stay.locked-near': {
    zero: 'Heddiw mae gweithdy dan glo yn cyrraedd terfyn y llechen hon. Agorwch y llechen, yna anfonwch ef adref neu cadwch ei ffeil.',
    one: 'Ymhen {n} diwrnod bydd gweithdy dan glo yn cyrraedd terfyn y llechen hon. Agorwch y llechen, yna anfonwch ef adref neu cadwch ei ffeil.',
    two: 'Ymhen {n} ddiwrnod bydd gweithdy dan glo yn cyrraedd terfyn y llechen hon. Agorwch y llechen, yna anfonwch ef adref neu cadwch ei ffeil.',
    few: 'Ymhen {n} diwrnod bydd gweithdy dan glo yn cyrraedd terfyn y llechen hon. Agorwch y llechen, yna anfonwch ef adref neu cadwch ei ffeil.',
    many: 'Ymhen {n} diwrnod bydd gweithdy dan glo yn cyrraedd terfyn y llechen hon. Agorwch y llechen, yna anfonwch ef adref neu cadwch ei ffeil.',
    other:
      'Ymhen {n} diwrnod bydd gweithdy dan glo yn cyrraedd terfyn y llechen hon. Agorwch y llechen, yna anfonwch ef adref neu cadwch ei ffeil.',
  },
  'stay.locked-over': {
    zero: 'Mae gweithdy dan glo wedi bod yma’n hirach na therfyn y llechen hon. Agorwch y llechen: mae’n dweud beth i’w wneud.',
    one: 'Mae gweithdy dan glo wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon. Agorwch y llechen: mae’n dweud beth i’w wneud.',
    two: 'Mae gweithdy dan glo wedi bod yma’n hirach na {n} ddiwrnod, sef terfyn y llechen hon. Agorwch y llechen: mae’n dweud beth i’w wneud.',
    few: 'Mae gweithdy dan glo wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon. Agorwch y llechen: mae’n dweud beth i’w wneud.',
    many: 'Mae gweithdy dan glo wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon. Agorwch y llechen: mae’n dweud beth i’w wneud.',
    other:
      'Mae gweithdy dan glo wedi bod yma’n hirach na {n} diwrnod, sef terfyn y llechen hon. Agorwch y llechen: mae’n dweud beth i’w wneud.',
  },
  'stay.send': 'Anfonwch ef adref, neu cadwch ei ffeil.',
  'stay.delete': 'Gellir ei ddileu yma.',
  stay: 'Pa mor hir y caiff gweithdy aros ar y llechen hon',
  'stay.more':
    'Fe’i cyfrifir o’r diwrnod y gweithiwyd arno ddiwethaf, neu y daeth yma fel ffeil. Mae’r rhestr yn dweud hynny wythnos ymlaen llaw, a phan ddaw’r amser i ben. Nid oes dim yn cael ei dynnu oddi yma ohono’i hun.',
  'stay.days': {
    zero: '{n} diwrnod',
    one: '{n} diwrnod',
    two: '{n} ddiwrnod',
    few: '{n} diwrnod',
    many: '{n} diwrnod',
    other: '{n} diwrnod',
  },
};
