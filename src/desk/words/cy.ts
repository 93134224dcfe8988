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

  'back.do': 'Cymryd yn ôl',
  'back.which': 'Cymryd yn ôl: {words}',
  'back.title': 'Cymryd y geiriau hyn yn ôl?',
  'back.text': 'Tynnir nhw o’r cofnod am byth, ac nid ydynt yn aros yn unman ar y llechen hon.',
  'back.yes': 'Eu cymryd yn ôl am byth',
  'back.done': 'Mae’r geiriau wedi mynd.',

  'consent.unasked': 'Heb ofyn eto',
  'consent.quoted': 'Yn cymryd rhan, caniatâd i ddyfynnu',
  'consent.not-quoted': 'Yn cymryd rhan, dim dyfynnu',
  'consent.refused': 'Ddim yn cymryd rhan',
  'consent.title': 'Beth y cytunodd y person hwn iddo',
  'consent.ask': 'Gofyn nawr',
  'consent.close': 'Cau',
  'consent.say': 'Dywedwch y pedwar peth hyn yn gyntaf',
  'consent.taking': 'Ydy’r person hwn yn cymryd rhan?',
  'consent.taking.yes': 'Ydy, yn cymryd rhan',
  'consent.taking.no': 'Nac ydy, ddim yn cymryd rhan',
  'consent.quoting': 'A gawn ni ddefnyddio geiriau’r person hwn yn yr adroddiad?',
  'consent.quoting.yes': 'Cawn, gallwn ddefnyddio’r geiriau',
  'consent.quoting.no': 'Na chawn, nid y geiriau hyn',
  'consent.noted': 'Nodwyd: {what}',

  'away.title': 'Agorwyd ar lechen arall',
  'away.text':
    'Mae atebion pobl ar y llechen honno: ni all neb ateb yma. Dangoswch ef yno, yna agorwch ei ffeil yma. Os na ellir cael y llechen honno, caewch hwn heb ei ddangos, a gofynnwch eto yma. Bydd yr hyn a atebwyd yno wedyn yn cael ei ddinistrio pan ddaw’r ddwy ynghyd.',

  short: 'Am ychydig, ni allai’r llechen gadw’r hyn yr oedd pobl yn ei ysgrifennu.',
  'short.more':
    'Digwyddodd hynny tra oedd hi’n mynd o gwmpas. Efallai ei bod yn llawn. Gwnewch le cyn iddi fynd o gwmpas unwaith eto.',
  'short.seen': 'Rwyf wedi gweld hyn',
};
