// The made-up words of a practice, in Welsh; not yet checked by a speaker.

import type { MadeUp } from './made-up.ts';

export const madeUp: MadeUp = {
  question: 'Beth fyddai’n gwneud mynd allan yn haws?',
  host: 'Grŵp ymarfer',
  working: [
    'Mae fy nghymydog yn cerdded i’r siop gyda fi ar ddydd Gwener.',
    'Mae gyrrwr y bws yn aros nes i mi eistedd.',
    'Mae gen i docyn teithio ac rwy’n gwybod sut i’w ddefnyddio.',
    'Mae awr dawel yn y llyfrgell.',
    'Mae fy chwaer yn fy ffonio pan ddof adref.',
    'Mae mainc hanner ffordd i fyny’r rhiw.',
    'Mae ystafell newid gynnes yn y pwll nofio.',
    'Mae’r caffi’n gwybod beth rwy’n ei hoffi.',
  ],
  'not-working': [
    'Mae’r bws olaf yn mynd am chwech.',
    'Mae’r palmant wedi torri y tu allan i’m fflat.',
    'Does neb yn dweud wrtha i pan fydd y lifft wedi torri.',
    'Mae fy nghymorth yn gorffen cyn i’r clwb ddechrau.',
    'Mae’r arwyddion yn yr orsaf yn rhy fach.',
    'Rwy’n aros yn hir am y tacsi.',
    'Mae pobl yn siarad â’m cynorthwyydd ac nid â mi.',
    'Mae’n costio gormod i fynd allan dros y penwythnos.',
  ],
  future: [
    'Rydw i eisiau mynd i’r farchnad ar fy mhen fy hun.',
    'Rydw i eisiau ffrind i fynd i’r sinema gyda mi.',
    'Rydw i eisiau aros allan nes i’r gerddoriaeth orffen.',
    'Rydw i eisiau map gyda lluniau arno.',
    'Rydw i eisiau ymweld â’m brawd ar y trên.',
    'Rydw i eisiau rhywun i’w ffonio pan fydda i ar goll.',
    'Rydw i eisiau ymuno â grŵp cerdded.',
    'Rydw i eisiau dewis pwy sy’n mynd allan gyda mi.',
  ],
};
