// On which days a workshop was held, by its journal.
import { expect, test } from 'vitest';
import { daysHeld } from '../../src/app/held-on.ts';
import { Tablet } from '../support/tablet.ts';

const DAY = 24 * 60 * 60 * 1000;
/** At noon where this is run: no hour of difference makes it another day. */
const MAY_1 = new Date(2026, 4, 1, 12).getTime();

function planned(): Tablet {
  const tablet = new Tablet('a', MAY_1 - 7 * DAY);
  tablet.write('prepare/described', { question: '', host: '', place: '', day: '2026-04-30' }, { step: 'prepare' });
  tablet.wait(6 * DAY);
  tablet.write('cards/written', {}, { act: 'import' });
  tablet.wait(DAY);
  return tablet;
}

test('the days are those on which people had the tablet, not those of the plan, of an import or of work at the desk', () => {
  const tablet = planned();
  tablet.write('cards/written', {}, { act: 'turn.one' });
  tablet.write('mood/revealed', {}, { step: 'check-out' });
  tablet.wait(3 * DAY);
  tablet.write('themes/named', {}, { step: 'themes' });
  expect(daysHeld(tablet.journal)).toEqual(['2026-05-01']);
});

test('two half days are two days, in their order, whichever came first into the journal', () => {
  const tablet = planned();
  tablet.wait(7 * DAY);
  tablet.write('cards/written', {}, { act: 'turn.two' });
  tablet.wait(-7 * DAY);
  tablet.write('cards/written', {}, { act: 'turn.one' });
  expect(daysHeld(tablet.journal)).toEqual(['2026-05-01', '2026-05-08']);
});

test('where nobody had the tablet, the days on which something was done after preparing; what was taken back was not', () => {
  const tablet = planned();
  tablet.write('journal/undone', { act: 'import' }, { step: 'prepare' });
  tablet.write('themes/named', {}, { step: 'themes' });
  expect(daysHeld(tablet.journal)).toEqual(['2026-05-01']);
});

test('a workshop that is only planned was held on no day', () => {
  const tablet = new Tablet('a', MAY_1);
  tablet.write('prepare/set-out', {}, { step: 'prepare' });
  expect(daysHeld(tablet.journal)).toEqual([]);
});
