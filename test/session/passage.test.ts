// What the tablet says of a person's words while they are typed.
import { expect, test } from 'vitest';
import { Passage } from '../../src/session/passage.ts';
import type { Passing } from '../../src/session/passing.ts';
import type { Store } from '../../src/store/store.ts';
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
