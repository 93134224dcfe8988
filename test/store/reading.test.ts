// A reading of the database: what is asked for whole is read by another way than what was written since, and is the same.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { Database } from '../../src/store/database.ts';
import type { Change, Row } from '../../src/store/frame-rows.ts';
import { Reading } from '../../src/store/reading.ts';

/** Of one session among others, in one table among others. */
const rows = fc.uniqueArray(
  fc.record({
    table: fc.constantFrom('entries' as const, 'records' as const),
    session: fc.constantFrom('s', 's1', 'r'),
    key: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'Z', '-') }),
    number: fc.integer({ min: 1, max: 4 }),
  }),
  { selector: ({ table, session, key }) => [table, session, key].join('\n'), maxLength: 40 },
);
const inBytes = (row: Omit<Row, 'bytes'>): Row => ({ ...row, bytes: new Uint8Array([1]) });

test('a workshop that is read whole has every entry once, in the order in which they were written', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (kept, owed) => {
      const name = `reading-${crypto.randomUUID()}`;
      const database = new Database(name);
      try {
        await database.open();
        await database.rows.bulkPut(kept.map(inBytes));
        // What is owed was written later, one after the other.
        const changes: Change[] = owed.map((row, n) => ({ ...inBytes(row), number: n + 5 }));
        for (const reading of [new Reading(database, []), new Reading(database, [{ changes }])]) {
          const whole = await reading.rowsAfter('entries', 's', 0);
          // Numbers are whole: what comes after a half is what comes after nothing, and is found by its number.
          expect(whole.map(placeOf)).toEqual((await reading.rowsAfter('entries', 's', 0.5)).map(placeOf));
          expect(whole.map(({ number }) => number)).toEqual(whole.map(({ number }) => number).sort((a, b) => a - b));
        }
      } finally {
        database.close();
        await Dexie.delete(name);
      }
    }),
    { numRuns: 60 },
  );
});

const placeOf = ({ table, session, key, number }: Row): string => [table, session, key, number].join(' ');
