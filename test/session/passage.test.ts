// What the tablet says of a person's words while they are typed.
import { expect, test } from 'vitest';
import { Passage } from '../../src/session/passage.ts';
import type { Passing } from '../../src/session/passing.ts';
import { type Store, StoreFault } from '../../src/store/store.ts';
import { lookOf } from '../../src/people/token.ts';

const token = { id: 'p0', ...lookOf(0)! };
const brief = { turn: 't1', session: 's1', step: 'collect', activity: 'cards', token, askConsent: false, task: {} };
const passing = { id: 'r1', session: 's1', step: 'collect', activity: 'cards', briefs: [brief], done: 0 };

const moment = () => new Promise((resolve) => setTimeout(resolve));

/** A disk on which each writing ends when the test says so. */
function slowDisk() {
  const writing: { readonly words: unknown; readonly done: () => void }[] = [];
  let kept: unknown;
  const store = {
    draft: () => Promise.resolve(kept),
    vault: { endPeriod: () => Promise.resolve(), handOver: () => Promise.resolve() },
    keepDraft: (_session: string, _key: string, draft: { work: unknown }) =>
      new Promise<void>((resolve) => {
        const done = () => {
          kept = draft;
          resolve();
        };
        writing.push({ words: draft.work, done });
      }),
  };
  return { writing, store: store as unknown as Store };
}

test('“Saved” is not said while the last letters are still on their way', async () => {
  const { writing, store } = slowDisk();
  const passage = new Passage(store, passing as unknown as Passing);
  await passage.itIsMe();
  passage.keep({ work: 'The quetzal' });
  passage.keep({ work: 'The quetzal sings' });
  writing[0]?.done();
  await moment();
  expect(writing.map(({ words }) => words)).toEqual(['The quetzal', 'The quetzal sings']);
  expect(passage.saved.value.state).toBe('saving');
  writing[1]?.done();
  await moment();
  expect(passage.saved.value.state).toBe('saved');
});

test('a facilitator who steps in and goes on at once puts nothing older over the last words', async () => {
  const { writing, store } = slowDisk();
  const passage = new Passage(store, passing as unknown as Passing);
  await passage.itIsMe();
  passage.keep({ work: 'The quetzal' });
  writing[0]?.done();
  await moment();
  passage.keep({ work: 'The quetzal sings' });
  const covered = passage.cover();
  const shut = passage.shutDesk();
  await moment();
  writing[1]?.done();
  await moment();
  for (const { done } of writing.slice(2)) done();
  await Promise.all([covered, shut]);
  await passage.itIsMe();
  expect(passage.draft.value?.work).toBe('The quetzal sings');
});

test('who is not sure yet comes again after the others, from the beginning, and is named to the facilitator', async () => {
  const kept = new Map<string, unknown>();
  const shut = new Set<string>();
  const store = {
    draft: (key: string) => (shut.has(key) ? Promise.reject(new StoreFault('locked')) : Promise.resolve(kept.get(key))),
    keepDraft: (_session: string, key: string, draft: unknown) => Promise.resolve(kept.set(key, draft)),
    dropDraft: (key: string) => Promise.resolve(kept.delete(key)),
    keepPassing: (_session: string, now: unknown) => Promise.resolve(kept.set('passing', now)),
    vault: { endPeriod: () => Promise.resolve([...kept.keys()].forEach((key) => shut.add(key))) },
  } as unknown as Store;
  const briefs = [0, 1, 2].map((n) => ({
    ...brief,
    turn: `t${n}`,
    token: { id: `p${n}`, ...lookOf(n)! },
    askConsent: true,
  }));
  const passage = new Passage(store, { ...passing, briefs } as unknown as Passing);
  const waiting = () => passage.passing.value.briefs.map(({ token: of }) => of.id);
  await passage.itIsMe();
  passage.keep({ consentPage: 7, helped: true });
  const gone = passage.notSureYet();
  // At once: the next person's name never stands over this one's draft.
  expect(passage.draft.value).toBeNull();
  expect(waiting()).toEqual(['p1', 'p2', 'p0']);
  await gone;
  expect(passage.passing.value).toMatchObject({ unsure: ['p0'], done: 0 });
  expect(kept.get('passing')).toEqual(passage.passing.value);

  await passage.another('p0');
  expect(await passage.itIsMe()).toBe('open');
  expect(passage.draft.value).toMatchObject({ consentPage: 0, helped: false });
  await passage.notSureYet();
  expect(passage.passing.value.unsure).toEqual(['p0']);

  // What somebody had done is not thrown away.
  await passage.itIsMe();
  passage.keep({ work: 'The quetzal' });
  await passage.notSureYet();
  expect([...kept.values()]).toContainEqual(expect.objectContaining({ work: 'The quetzal', consentPage: 0 }));
});

test('who says no where there is no room stays with their no, comes to no turn, and has said it once there is room', async () => {
  const finished: unknown[] = [];
  let isFull = true;
  let kept: unknown;
  const store = {
    draft: () => Promise.resolve(kept),
    vault: { endPeriod: () => Promise.resolve(), handOver: () => Promise.resolve() },
    keepPassing: () => Promise.resolve(),
    keepDraft: (_session: string, _key: string, draft: unknown) => Promise.resolve(void (kept = draft)),
    finishTurn: ({ record }: { readonly record: unknown }) => {
      if (isFull) return Promise.reject(new StoreFault('no-room'));
      finished.push(record);
      return Promise.resolve('done');
    },
  };
  const briefs = [{ ...brief, askConsent: true }];
  const passage = new Passage(store as unknown as Store, { ...passing, briefs } as unknown as Passing);
  await passage.itIsMe();
  passage.keep({ consentPage: 6 });
  expect(await passage.saidNo()).toMatchObject({ yes: false, reason: 'not-saved' });
  expect(passage.draft.value).toMatchObject({ consentPage: 6, consent: null });
  expect(passage.saved.value.state).toBe('failed');
  expect(kept).toMatchObject({ consentPage: 6, consent: null });

  isFull = false;
  expect(await passage.saidNo()).toBeNull();
  expect(finished).toEqual([expect.objectContaining({ consent: { taking: false, quoting: false }, done: null })]);
});

test('a no that an older version left in a draft without ending the turn is asked again and leads to no turn', async () => {
  const draft = {
    turn: 't1',
    consentPage: null,
    consent: { taking: false, quoting: false },
    helped: false,
    work: null,
  };
  const store = { draft: () => Promise.resolve(draft), vault: { endPeriod: () => Promise.resolve() } };
  const briefs = [{ ...brief, askConsent: true }];
  const passage = new Passage(store as unknown as Store, { ...passing, briefs } as unknown as Passing);
  await passage.itIsMe();
  expect(passage.draft.value).toMatchObject({ consentPage: 0, consent: null });
});
