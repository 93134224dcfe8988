// A short day that has everything a session file can hold. The files of test/data/bundles were written from it once.

import type { Bundle } from '../../src/exchange/bundle.ts';
import { write as cards } from '../../src/activities/cards/entries.ts';
import { write as prepare } from '../../src/activities/prepare/entries.ts';
import { write as people } from '../../src/people/entries.ts';
import type { NewEntry } from '../../src/journal/entry.ts';
import { roundsAfter } from './rounds-in-bundle.ts';
import { Tablet } from './tablet.ts';

export function goldenDay(): Bundle {
  const tablet = new Tablet('golden', 1_764_000_000_000);
  const say = ({ kind, data }: NewEntry, more = {}) => tablet.write(kind, data, more);
  say(prepare('prepare/started', { practice: false }), { step: 'prepare' });
  say(
    prepare('prepare/described', {
      question: 'What would help us to get out more?',
      host: 'Council',
      place: 'HALL-7',
      day: '2026-05-01',
    }),
    { step: 'prepare' },
  );
  for (const [n, picture] of (['fish', 'boat', 'tree', 'leaf', 'key'] as const).entries())
    say(people('people/joined', { token: { id: `person-${n}`, picture, colour: 'blue' } }), { step: 'prepare' });
  say(people('people/agreed', { token: 'person-0', consent: { taking: true, quoting: false } }));
  for (const [n, words] of [
    'Getting out on Fridays',
    'Dydd Gwener: “mynd allan” ŵ',
    'جمعہ کو باہر جانا',
    '🐑 <b>bold</b> \u202e',
    'Somebody took this back',
  ].entries())
    say(
      cards('cards/written', {
        card: `card-${n}`,
        token: `person-${n}`,
        category: 'working',
        words,
        language: ['en', 'cy', 'ur', 'en', 'en'][n] ?? 'en',
        by: 'self',
      }),
    );
  const taken = tablet.journal.at(-1);
  if (taken) tablet.redact(taken.id);
  tablet.write('journal/undone', { act: tablet.journal.at(-2)?.act ?? '' });
  tablet.write('dreams/told', { of: [{ sheep: 9 }, null, 1.5, -3e21] }, { newer: { kept: true } } as object);
  const last = tablet.journal.at(-1);
  return { session: 's', practice: false, entries: last ? [...tablet.journal, ...roundsAfter(last)] : [] };
}
