// Who chose what stands nowhere: exchange two people's answers, and every byte that is kept outside of the box is the same.
// And however often and however fast somebody votes, they have voted once.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { practiceRow } from '../support/vault.ts';

/** A thousand of each (G20, G21) with `FAULTS=long`. */
const MANY = process.env.FAULTS === 'long' ? 1000 : 100;

const names: string[] = [];
afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

async function tablet(): Promise<{ store: LocalStore; name: string }> {
  const name = `secret-${crypto.randomUUID()}`;
  names.push(name);
  return { store: await openLocalStore(name), name };
}

function turn(session: string, token: string, pick: string, round = 'r') {
  return {
    session,
    turn: `${session}-${token}`,
    draft: `turn:${round}:${token}`,
    record: { turn: `${session}-${token}`, token },
    passing: { after: token },
    answer: { round: `${session}-${round}`, token, value: { pick } },
  };
}

test('the public parts of many sessions are the same to the byte when two people’s answers are exchanged', async () => {
  const told: string[] = [];
  for (const [one, two] of [
    ['left', 'right'],
    ['right', 'left'],
  ] as const) {
    const { store, name } = await tablet();
    for (let n = 0; n < MANY; n += 1) {
      const session = `s${n}`;
      await store.create(practiceRow(session), []);
      await store.finishTurn(turn(session, 'a', one));
      await store.finishTurn(turn(session, 'b', two));
    }
    expect(Object.fromEntries(await store.box('s7-r'))).toEqual({ a: { pick: one }, b: { pick: two } });
    const db = await bareDatabase(name);
    const rows = (await db.rows.toArray()).filter(({ key }) => key !== 'salt');
    db.close();
    expect(rows.length).toBe(MANY * 3);
    told.push(JSON.stringify(rows.map((row) => ({ ...row, bytes: [...row.bytes] }))));
    store.close();
  }
  expect(told[0] === told[1]).toBe(true);
}, 300_000);

test('many tries to vote a second time give one answer a person, the first', async () => {
  const { store } = await tablet();
  await store.create(practiceRow('s'), []);
  const PEOPLE = 20;
  let [done, refused] = [0, 0];
  for (let person = 0; person < PEOPLE; person += 1) {
    const said = await Promise.all(
      Array.from({ length: MANY / PEOPLE + 1 }, (_, n) => store.finishTurn(turn('s', `p${person}`, `try ${n}`))),
    );
    done += said.filter((one) => one === 'done').length;
    refused += said.filter((one) => one === 'already-answered').length;
  }
  expect([done, refused]).toEqual([PEOPLE, MANY]);
  expect([...(await store.box('s-r')).values()]).toEqual(Array.from({ length: PEOPLE }, () => ({ pick: 'try 0' })));
  store.close();
}, 300_000);
