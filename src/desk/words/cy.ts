// The words of what several desks have alike, in Welsh. Not yet checked by a speaker.

import type { SameKeys } from '../../i18n/words.ts';
import type { en } from './en.ts';

export const cy: SameKeys<typeof en> = {
  'look.title': 'Gwerth ail olwg. Caiff aros fel y mae.',
  'look.with': '{what}: {found}.',
  'look.bare': '{what}.',
  'look.found': '“{found}”',
  'look.name': 'Enw efallai',
  'why.name': 'Gall pawb ddarllen hyn: ni ddylid enwi neb ynddo.',
  'look.phone': 'Rhif ffôn efallai',
  'why.phone': 'Gallai unrhyw un sy’n darllen hyn ei ffonio.',
  'look.postcode': 'Cod post efallai',
  'why.postcode': 'Gall arwain at gartref rhywun.',
  'look.email': 'Cyfeiriad e-bost efallai',
  'why.email': 'Gallai unrhyw un sy’n darllen hyn ysgrifennu ato.',

  'aside.do': 'Rhoi o’r neilltu, dweud wrth yr arweinydd',
  'aside.which': 'Rhoi o’r neilltu, dweud wrth yr arweinydd: {words}',
  'aside.title': 'Rhoi’r geiriau hyn o’r neilltu?',
  'aside.text':
    'Maen nhw’n gadael pob sgrin heb sylw. Dim ond ar y llechen hon y maen nhw’n aros, yn y rhestr i’r arweinydd diogelu. Nid ydynt yn mynd i unrhyw adroddiad na ffeil.',
  'aside.no-undo': 'Ni ellir dadwneud hyn.',
  'aside.yes': 'Eu rhoi o’r neilltu',
  'aside.no': 'Na, eu gadael',
  'aside.done': 'Mae’r geiriau wedi’u rhoi o’r neilltu.',
};
