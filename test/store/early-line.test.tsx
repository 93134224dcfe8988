// What the page asks of the store before the app's own script is there: answered once, and never with what was true before.
import { expect, test, vi } from 'vitest';
import { askEarly, firstCalls } from '../../src/store/early-line.ts';
import { openStore } from '../../src/store/store.ts';
import { practiceRow } from '../support/vault.ts';

const OURS = '#/session/hall/themes';

/** Counts what goes over the line, by name. */
function listen(): () => string[] {
  const { port } = window.earlyLine ?? {};
  if (!port) throw new Error('nothing was asked early');
  const post = vi.spyOn(port, 'postMessage');
  return () => post.mock.calls.map(([message]) => (message as { name: string }).name);
}

async function startOf(hash: string, mayOpen: Promise<void> = Promise.resolve()) {
  askEarly(new Worker('writer', { name: 'writer' }), firstCalls(hash, 'tablet00'), mayOpen);
  return listen();
}

async function withSession() {
  const store = await openStore('common-ground', new Worker('before', { name: 'writer' }));
  if (!(await store.load('hall'))) await store.create(practiceRow('hall'), []);
  store.close();
}

test('what the first screen is drawn from is asked for once, before the app is there', async () => {
  await withSession();
  const asked = await startOf(OURS);
  const store = await openStore();
  expect(await store.load('hall')).toMatchObject({ entries: [] });
  expect(await store.answered('hall')).toEqual(new Map());
  expect(await store.tablet('another0')).toBe('tablet00');
  expect(asked().filter((name) => name === 'load')).toHaveLength(1);
  expect(asked()).not.toContain('state');
  await store.load('hall');
  expect(asked().filter((name) => name === 'load')).toHaveLength(2);
  store.close();
});

test('once anything else was asked for, nothing that was asked early counts any more', async () => {
  await withSession();
  const asked = await startOf(OURS);
  const store = await openStore();
  await store.keepDraft('hall', 'desk:hall:themes:view', 'board');
  expect(await store.deskDrafts('hall')).toEqual(new Map([['desk:hall:themes:view', 'board']]));
  expect(asked().filter((name) => name === 'deskDrafts')).toHaveLength(2);
  store.close();
});

test('nothing is opened, and nothing asked, before this window has the tablet', async () => {
  let have = () => {};
  const turn = new Promise<void>((resolve) => (have = resolve));
  const asked = await startOf('', turn);
  await Promise.resolve();
  expect(asked()).toEqual([]);
  have();
  const store = await openStore();
  await store.passing();
  expect(asked()).toContain('passing');
  store.close();
});
