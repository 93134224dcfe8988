// The one door and the store behind it. The same sentences run in Node on a pretend database and in real engines.

import { afterEach, describe, expect, test } from 'vitest';
import { prepareModel } from '../../src/activities/prepare/model.ts';
import { write as writePrepare } from '../../src/activities/prepare/entries.ts';
import { canonical } from '../../src/journal/json.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { no, type Rule, yes } from '../../src/people/rule.ts';
import { leave, welcome } from '../../src/people/rules.ts';
import { outside } from '../../src/session/ids.ts';
import { createPractice, openSession, receive } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';
import { allText, dropAnswer, forget } from '../support/bare-database.ts';
import { practiceRow, withVault } from '../support/vault.ts';

const names: string[] = [];
const stores: Store[] = [];

async function window(name: string): Promise<Store> {
  const store = await openStore(name);
  stores.push(store);
  return store;
}

function newName(): string {
  const name = `door-${names.length}-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

afterEach(async () => {
  for (const store of stores.splice(0)) store.close();
  for (const name of names.splice(0)) await forget(name);
});

const describeIt: Rule<{ readonly question: string }> = (_, { question }) =>
  yes(writePrepare('prepare/described', { question, host: 'Host', place: 'P1', day: '2026-11-21' }));

/** Answers how many people there are, and lets in one more only while there are fewer than `most`: a cap that two taps could break. */
const oneMore: Rule<{ readonly most: number }> = (situation, { most }) => {
  if (everybody(situation.read(peopleModel)).length >= most) return no('enough-people', { most });
  return welcome(situation, { count: 1 });
};

function peopleOf(session: Session): number {
  return everybody(session.look('prepare').read(peopleModel)).length;
}

/** A window of the first version of the app that is frozen: it has the database open, and will never be heard to answer. */
function frozenWindow(name: string): Promise<IDBDatabase> {
  const tables = {
    sessions: 'id',
    entries: ['session', 'id'],
    answers: ['round', 'token'],
    shredded: 'round',
    records: 'key',
    drafts: 'key',
    passing: 'key',
    asides: 'key',
  };
  return new Promise((resolve, reject) => {
    // Dexie counts in tens.
    const opening = indexedDB.open(name, 10);
    opening.onupgradeneeded = () => {
      for (const [table, keyPath] of Object.entries(tables)) opening.result.createObjectStore(table, { keyPath });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
}

/** A window that has the journal file and will not let go of it; null where there are no such files. */
async function heldFile(name: string): Promise<FileSystemWritableFileStream | null> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    return await (await folder.getFileHandle('journal-a', { create: true })).createWritable();
  } catch {
    return null;
  }
}

const reasonFor = (opening: Promise<Store>) =>
  opening.then(
    () => 'opened',
    (fault: unknown) => (fault instanceof StoreFault ? fault.reason : String(fault)),
  );

describe('another window', () => {
  test('that is frozen is not waited for: each way of holding what is kept has its reason, and nothing is harmed', async () => {
    const [tables, files] = [newName(), newName()];
    const frozen = await frozenWindow(tables);
    const held = await heldFile(files);
    const [blocked, twice] = await Promise.all([reasonFor(openStore(tables)), held && reasonFor(openStore(files))]);
    expect(blocked).toBe('blocked');
    if (held) expect(twice).toBe('twice');
    frozen.close();
    await held?.close();
    await createPractice(await window(tables));
    await createPractice(await window(files));
    // It takes the three seconds that it is about.
  }, 30_000);
});

describe('the one door', () => {
  test('what was saved is there when the tablet is opened again', async () => {
    const name = newName();
    const session = await createPractice(await window(name));
    await session.act('prepare', describeIt, { question: 'What would help?' });
    await session.act('prepare', welcome, { count: 12 });
    stores.splice(0).forEach((store) => store.close());

    const store = await window(name);
    const again = await openSession(store, session.id);
    expect(again && peopleOf(again)).toBe(12);
    expect(again?.look('prepare').read(prepareModel).about.question).toBe('What would help?');
    expect((await store.sessions()).map(({ question }) => question)).toEqual(['What would help?']);
    expect(canonical(again?.entries())).toBe(canonical(session.entries()));
  });

  test('every entry carries its step, and the entries of one tap one act', async () => {
    const session = await createPractice(await window(newName()));
    await session.act('check-in', welcome, { count: 3 });
    expect(session.entries().map(({ step }) => step)).toEqual(['check-in', 'check-in', 'check-in']);
    expect(new Set(session.entries().map(({ act }) => act)).size).toBe(1);
  });

  test('C14 two fast taps at the last place let in one person', async () => {
    const session = await createPractice(await window(newName()));
    const [first, second] = await Promise.all([
      session.act('prepare', oneMore, { most: 1 }),
      session.act('prepare', oneMore, { most: 1 }),
    ]);
    expect([first.yes, second.yes]).toEqual([true, false]);
    expect(peopleOf(session)).toBe(1);
  });

  test('two windows at the last place let in one person, and the slower one is judged again', async () => {
    const name = newName();
    const here = await createPractice(await window(name));
    const there = await openSession(await window(name), here.id);
    if (!there) throw new Error('no second window');
    const both = await Promise.all([
      here.act('prepare', oneMore, { most: 1 }),
      there.act('prepare', oneMore, { most: 1 }),
    ]);
    expect(both.filter(({ yes: said }) => said)).toHaveLength(1);
    const refused = both.find(({ yes: said }) => !said);
    expect(refused).toMatchObject({ reason: 'enough-people' });
    const third = await openSession(await window(name), here.id);
    expect(third && peopleOf(third)).toBe(1);
  });

  test('two windows that both add people both find all of them', async () => {
    const name = newName();
    const here = await createPractice(await window(name));
    const there = (await openSession(await window(name), here.id)) ?? here;
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 ? here : there).act('prepare', welcome, { count: 1 })),
    );
    const third = await openSession(await window(name), here.id);
    const looks = everybody((third ?? here).look('prepare').read(peopleModel)).map(
      ({ token }) => `${token.picture} ${token.colour}`,
    );
    expect(looks).toHaveLength(10);
    expect(new Set(looks).size).toBe(10);
  });

  test('undo takes back one tap, redo brings it back, and both survive a restart', async () => {
    const name = newName();
    const session = await createPractice(await window(name));
    await session.act('prepare', welcome, { count: 2 });
    await session.act('prepare', welcome, { count: 3 });
    expect((await session.undo()).yes).toBe(true);
    expect(peopleOf(session)).toBe(2);
    const reopened = await openSession(await window(name), session.id);
    expect(reopened && peopleOf(reopened)).toBe(2);
    expect(reopened?.redoes.value).toHaveLength(3);
    await reopened?.redo();
    expect(reopened && peopleOf(reopened)).toBe(5);
    expect(reopened?.redoes.value).toEqual([]);
  });

  test('a person who has had a turn keeps their token: undo would leave what they said without anybody', async () => {
    const store = await window(newName());
    const session = await createPractice(store);
    await session.act('prepare', welcome, { count: 2 });
    const [first] = everybody(session.look('prepare').read(peopleModel));
    const token = first?.token.id ?? '';
    await store.finishTurn({
      session: session.id,
      turn: 't1',
      draft: `turn:t1:${token}`,
      record: {
        turn: 't1',
        session: session.id,
        step: 'collect',
        activity: 'cards',
        token,
        consent: { taking: true, quoting: true },
        helped: false,
        done: null,
      },
      passing: {},
    });
    await session.absorb();
    expect(await session.undo()).toMatchObject({ yes: false, reason: 'has-answers' });
    expect(peopleOf(session)).toBe(2);
  });

  test('a way back that speaks of one act takes back that one or nothing', async () => {
    const session = await createPractice(await window(newName()));
    await session.act('prepare', welcome, { count: 2 });
    const first = session.undoes.value[0]?.act;
    await session.act('prepare', welcome, { count: 1 });
    expect(await session.undo(first)).toMatchObject({ yes: false, reason: 'something-since' });
    expect(peopleOf(session)).toBe(3);
    await session.undo();
    expect((await session.undo(first)).yes).toBe(true);
    expect(peopleOf(session)).toBe(0);
  });

  test('something new after an undo cuts redo off', async () => {
    const session = await createPractice(await window(newName()));
    await session.act('prepare', welcome, { count: 2 });
    await session.undo();
    await session.act('prepare', welcome, { count: 1 });
    expect(session.redoes.value).toEqual([]);
    expect(await session.redo()).toMatchObject({ yes: false, reason: 'nothing-to-redo' });
  });

  test('a refused wish writes nothing', async () => {
    const name = newName();
    const session = await createPractice(await window(name));
    const before = await allText(name);
    expect(await session.act('prepare', leave, { token: 'nobody' })).toMatchObject({ yes: false, reason: 'nobody' });
    expect(await allText(name)).toBe(before);
  });

  test('when the store cannot keep it, nothing has changed and the reason is said', async () => {
    const store = await window(newName());
    const session = await createPractice(store);
    await session.act('prepare', welcome, { count: 1 });
    store.close();
    expect(await session.act('prepare', welcome, { count: 1 })).toMatchObject({ yes: false, reason: 'not-saved' });
    expect(peopleOf(session)).toBe(1);
    expect(session.saved.value.state).toBe('failed');
  });

  test('words taken back are gone from every row, but for those kept for the lead', async () => {
    const name = newName();
    const store = await window(name);
    const session = await createPractice(store);
    await session.act('prepare', describeIt, { question: 'canary-one' });
    await session.act('prepare', describeIt, { question: 'canary-two' });
    const [one, two] = session.entries().map(({ id }) => id);
    const takeBack: Rule<readonly string[]> = (_, ids) => ({ yes: true, entries: [], redact: ids });
    await session.act('prepare', takeBack, one ? [one] : []);
    expect(await allText(name)).not.toContain('canary-one');
    const setAside: Rule<readonly string[]> = (_, ids) => ({ yes: true, entries: [], redact: ids, forTheLead: ids });
    await session.act('prepare', setAside, two ? [two] : []);
    expect(canonical(session.entries())).not.toContain('canary');
    expect(await store.forTheLead(session.id)).toMatchObject([{ entry: two, words: { question: 'canary-two' } }]);
    const reopened = await openSession(await window(name), session.id);
    expect(canonical(reopened?.entries())).not.toContain('canary');
  });

  test('text being typed is there again after a kill, letter by letter', async () => {
    const name = newName();
    const session = await createPractice(await window(name));
    for (const value of ['W', 'Wh', 'Wha']) session.draft<string>('prepare', 'question', '').keep(value);
    await session.settled();
    const reopened = await openSession(await window(name), session.id);
    expect(reopened?.draft<string>('prepare', 'question', '').value).toBe('Wha');
    reopened?.draft<string>('prepare', 'question', '').clear();
    await reopened?.settled();
    const third = await openSession(await window(name), session.id);
    expect(third?.draft<string>('prepare', 'question', 'empty').value).toBe('empty');
  });

  test('a session received twice changes nothing the second time', async () => {
    const session = await createPractice(await window(newName()));
    await session.act('prepare', describeIt, { question: 'What would help?' });
    await session.act('prepare', welcome, { count: 5 });
    const elsewhere = await withVault(await window(newName()));
    const bundle = { session: session.id, entries: session.entries() };
    expect(await receive(elsewhere, bundle)).toEqual({ added: 6, differing: 0 });
    expect(await receive(elsewhere, bundle)).toEqual({ added: 0, differing: 0 });
    const there = await openSession(elsewhere, session.id);
    expect(canonical(there?.entries())).toBe(canonical(session.entries()));
    expect((await elsewhere.sessions())[0]?.question).toBe('What would help?');
  });

  test('a workshop was last worked on when somebody last did something in it: not when it was looked at, nor when its file was taken in', async () => {
    const store = await window(newName());
    const day = (n: number) => ({ ...outside, now: () => Date.UTC(2026, 2, n) });
    const worked = async (at: Store) => {
      const [row] = await at.sessions();
      return row && new Date(row.worked ?? row.touched).getUTCDate();
    };
    const session = await createPractice(store, day(1));
    await session.act('prepare', welcome, { count: 5 });
    await openSession(store, session.id, day(2));
    expect(await worked(store)).toBe(1);
    const elsewhere = await withVault(await window(newName()));
    const bundle = () => ({ session: session.id, entries: session.entries() });
    await receive(elsewhere, bundle(), day(3));
    expect(await worked(elsewhere)).toBe(1);
    // What is added is not in any file that left before, whenever it was done: that is asked of the other date.
    await (await openSession(store, session.id, day(4)))?.act('prepare', describeIt, { question: 'What would help?' });
    const later = { session: session.id, entries: (await openSession(store, session.id))?.entries() ?? [] };
    await receive(elsewhere, later, day(6));
    expect(await worked(elsewhere)).toBe(4);
    expect((await elsewhere.sessions())[0]?.touched).toBe(day(6).now());
    await (await openSession(elsewhere, session.id, day(7)))?.act('prepare', welcome, { count: 1 });
    expect(await worked(elsewhere)).toBe(7);
  });

  test('what comes from elsewhere and cannot be kept is not called taken in', async () => {
    const [store, elsewhere] = [await window(newName()), await withVault(await window(newName()))];
    const session = await createPractice(store);
    await session.act('prepare', welcome, { count: 2 });
    const bundle = () => ({ session: session.id, entries: session.entries() });
    await receive(elsewhere, bundle());
    await session.act('prepare', welcome, { count: 2 });
    const full = { ...elsewhere, commit: () => Promise.reject(new StoreFault('no-room')) };
    await expect(receive(full, bundle())).rejects.toThrow('not-saved');
    expect(await receive(elsewhere, bundle())).toEqual({ added: 2, differing: 0 });
  });
});

describe("a round's box", () => {
  const turn = (round: string, token: string, n: number) => ({
    session: 's',
    turn: `t${n}`,
    draft: `turn:${round}:${token}`,
    record: { n },
    passing: { n },
    answer: { round, token, value: { pick: `p${n}` } },
  });

  test('one answer for a token and a round, from whichever window, and the refused one leaves nothing', async () => {
    const name = newName();
    const [here, there] = [await window(name), await window(name)];
    await here.create(practiceRow('s'), []);
    const both = await Promise.all([here.finishTurn(turn('r', 'a', 1)), there.finishTurn(turn('r', 'a', 2))]);
    expect([...both].sort()).toEqual(['already-answered', 'done']);
    expect((await here.box('r')).size).toBe(1);
    expect(await here.records('s')).toHaveLength(1);
  });

  test('C15 an answer written straight to the store a second time fails', async () => {
    const name = newName();
    const store = await window(name);
    await store.create(practiceRow('s'), []);
    await store.finishTurn(turn('r', 'a', 1));
    await expect(dropAnswer(name, 'r', 'a', 's', { pick: 'other' })).rejects.toThrow();
    expect([...(await store.box('r')).values()]).toEqual([{ pick: 'p1' }]);
  });

  test('who has answered can be asked, and other rounds with names alike are not mixed in', async () => {
    const store = await window(newName());
    await store.create(practiceRow('s'), []);
    await store.finishTurn(turn('r', 'a', 1));
    await store.finishTurn(turn('r2', 'b', 2));
    const answered = await store.answered('s');
    expect([...(answered.get('r') ?? [])]).toEqual(['a']);
    expect([...(await store.box('r2')).keys()]).toEqual(['b']);
  });

  test('after a reveal the answers and unfinished drafts are gone from every row, and nothing more goes in (C6, C12)', async () => {
    const name = newName();
    const store = await window(name);
    const session = await createPractice(store);
    await store.finishTurn({ ...turn('r', 'a', 1), session: session.id });
    await store.keepDraft(session.id, 'turn:r:b', { work: 'canary-draft' });
    const reveal: Rule = (situation) => {
      expect([...situation.box('r').values()]).toEqual([{ pick: 'p1' }]);
      return { yes: true, entries: [writePrepare('prepare/set', situation.read(prepareModel).settings)], shred: ['r'] };
    };
    expect((await session.act('check-in', reveal, undefined, ['r'])).yes).toBe(true);
    const text = await allText(name);
    expect(text).not.toContain('"pick":"p1"');
    expect(text).not.toContain('canary-draft');
    expect(await store.finishTurn({ ...turn('r', 'c', 3), session: session.id })).toBe('round-closed');
    expect(session.look('check-in').answered('r').size).toBe(0);
  });

  const voiding: Rule<{ readonly round: string; readonly token: string }> = (situation, given) =>
    situation.answered(given.round).has(given.token)
      ? { ...yes(writePrepare('prepare/set', situation.read(prepareModel).settings)), voids: [given] }
      : no('not-answered');

  test('a voided answer is gone from every row, who gave it can give another, and the others’ answers stay', async () => {
    const name = newName();
    const store = await window(name);
    const session = await createPractice(store);
    const of = (token: string, n: number) => ({ ...turn('r', token, n), session: session.id });
    await store.finishTurn(of('a', 1));
    await store.finishTurn(of('b', 2));
    await store.keepDraft(session.id, 'turn:r:a', { work: 'canary-draft' });
    await session.absorb();
    expect((await session.act('check-in', voiding, { round: 'r', token: 'a' })).yes).toBe(true);
    expect([...session.look('check-in').answered('r')]).toEqual(['b']);
    const text = await allText(name);
    expect(text).not.toMatch(/"pick":"p1"|canary-draft/);
    expect(await store.finishTurn(of('a', 3))).toBe('done');
    expect(Object.fromEntries(await store.box('r'))).toEqual({ a: { pick: 'p3' }, b: { pick: 'p2' } });
  });

  test('a voiding raises the head: what was judged before it, here or in another window, is judged again', async () => {
    const name = newName();
    const store = await window(name);
    const session = await createPractice(store);
    const there = await openSession(await window(name), session.id);
    await store.finishTurn({ ...turn('r', 'a', 1), session: session.id });
    await Promise.all([session.absorb(), there?.absorb()]);
    const given = { round: 'r', token: 'a' };
    const both = await Promise.all([
      session.act('check-in', voiding, given),
      there?.act('check-in', voiding, given) ?? no('no-window'),
    ]);
    expect(both.map((verdict) => (verdict.yes ? 'yes' : verdict.reason)).sort()).toEqual(['not-answered', 'yes']);
    expect(there?.entries().length).toBe(session.entries().length);
  });

  test('a rule that does not say it opens a box finds it empty', async () => {
    const store = await window(newName());
    const session = await createPractice(store);
    await store.finishTurn({ ...turn('r', 'a', 1), session: session.id });
    const peek: Rule = (situation) => (situation.box('r').size === 0 ? no('nothing-seen') : yes());
    expect(await session.act('check-in', peek, undefined)).toMatchObject({ reason: 'nothing-seen' });
  });

  test('limits judged before an answer came are judged again after it', async () => {
    const store = await window(newName());
    const session = await createPractice(store);
    const setLimits: Rule = (situation) =>
      situation.answered('r').size > 0
        ? no('has-answers')
        : yes(writePrepare('prepare/set', situation.read(prepareModel).settings));
    await store.finishTurn({ ...turn('r', 'a', 1), session: session.id });
    expect(await session.act('ballot-a', setLimits, undefined)).toMatchObject({ reason: 'has-answers' });
  });

  test('nothing in a row of an answer has an order or a time', async () => {
    const name = newName();
    const store = await window(name);
    await store.create(practiceRow('s'), []);
    await store.finishTurn(turn('r', 'a', 1));
    const rows = (await allText(name)).split('\n').filter((line) => line.startsWith('slots.'));
    const fields = new Set(rows.map((line) => line.split('=')[0] ?? ''));
    expect([...fields].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'slots.bytes',
      'slots.file',
      'slots.n',
      'slots.seq',
      'slots.tag',
    ]);
  });
});

describe('a session that is removed', () => {
  /** Something of the session in every table that can hold it; each value holds the name, so that it can be looked for. */
  async function lived(store: Store, says: string): Promise<string> {
    const session = await createPractice(store);
    const { id } = session;
    await session.act('prepare', describeIt, { question: says });
    const setAside: Rule<readonly string[]> = (_, ids) => ({ yes: true, entries: [], redact: ids, forTheLead: ids });
    await session.act(
      'prepare',
      setAside,
      session.entries().map((entry) => entry.id),
    );
    await session.act('prepare', describeIt, { question: says });
    session.draft<string>('prepare', 'question', '').keep(says);
    await session.settled();
    await store.keepDraft(id, `turn:${id}/collect:a`, says);
    await store.outbox.add(`file-${says}`, id, says, new TextEncoder().encode(says), []);
    const answer = { round: `round-${says}`, token: 'a', value: says };
    await store.finishTurn({ session: id, turn: `t-${says}`, draft: 'd', record: says, passing: says, answer });
    return id;
  }

  test('leaves not one row behind, and of the others it takes none', async () => {
    const name = newName();
    const store = await window(name);
    const other = await lived(store, 'stays-here');
    const before = await allText(name);
    const gone = await lived(store, 'goes-away');
    // It is this session's tablet that goes round now.
    expect(await store.passing()).toBe('goes-away');

    await store.remove(gone);

    const after = await allText(name);
    expect(after).not.toContain('goes-away');
    expect(after).not.toContain(gone);
    // The places that it had are nobody's now.
    const rows = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('slots.'))
        .join('\n');
    expect(rows(after)).toBe(rows(before));
    expect(await openSession(store, gone)).toBeUndefined();
    expect(await openSession(store, other)).toBeDefined();
  });

  test('a tablet that goes round for another session goes on', async () => {
    const store = await window(newName());
    const gone = await lived(store, 'goes-away');
    await lived(store, 'stays-here');
    await store.remove(gone);
    expect(await store.passing()).toBe('stays-here');
  });

  test('a second time, and one that was never there, change nothing', async () => {
    const name = newName();
    const store = await window(name);
    await lived(store, 'stays-here');
    const before = await allText(name);
    await store.remove('nowhere');
    expect(await allText(name)).toBe(before);
  });

  test('a round that was closed is still closed when the session is opened again from its file', async () => {
    const store = await withVault(await window(newName()));
    const session = await createPractice(store);
    await session.act('prepare', describeIt, { question: 'What would help?' });
    const bundle = { session: session.id, entries: session.entries() };
    const close: Rule = () => ({ yes: true, entries: [], shred: ['r'] });
    await session.act('check-in', close, undefined);
    await store.remove(session.id);
    expect((await receive(store, bundle)).added).toBe(bundle.entries.length);
    const answer = { round: 'r', token: 'a', value: 1 };
    const late = { session: session.id, turn: 't', draft: 'd', record: 1, passing: 1, answer };
    expect(await store.finishTurn(late)).toBe('round-closed');
  });
});
