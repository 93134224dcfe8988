// An act is answered on two ways, because a browser that is about to paint holds one of them back.
import { expect, test } from 'vitest';
import type { Hello, ToPage, ToWriter } from '../../src/store/calls.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { practiceRow } from '../support/vault.ts';

/** A writer whose answers by the port wait until they are let through, as after a press; `heard` is what it was asked. */
function heldBack() {
  const writer = new Worker('writer', { name: 'writer' });
  const heard: ToWriter[] = [];
  const held: ToPage[] = [];
  let toPage: MessagePort | undefined;
  let isHolding = false;
  const post = writer.postMessage.bind(writer);
  writer.postMessage = ((hello: Hello, [page]: [MessagePort]) => {
    const { port1, port2 } = new MessageChannel();
    toPage = page;
    page.onmessage = ({ data }: MessageEvent<ToWriter>) => {
      heard.push(data);
      port1.postMessage(data);
    };
    port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (isHolding) held.push(data);
      else page.postMessage(data);
    };
    post(hello, [port2]);
  }) as typeof writer.postMessage;
  return {
    writer,
    heard,
    held,
    hold: () => (isHolding = true),
    letThrough() {
      isHolding = false;
      for (const answer of held.splice(0)) toPage?.postMessage(answer);
    },
  };
}

let halls = 0;

async function hall(writer: Worker): Promise<Store> {
  halls += 1;
  const store = await openStore(`beside-${halls}`, writer);
  await store.create(practiceRow('hall'), []);
  return store;
}

const act = (head: number) => ({ session: 'hall', head, entries: [], about: practiceRow('hall') });

test('“Saved” does not wait for a painting: the answer comes beside the port, and the one that comes late changes nothing', async () => {
  const line = heldBack();
  const store = await hall(line.writer);
  line.hold();
  expect(await store.commit(act(1))).toEqual({ head: 2 });
  await expect.poll(() => line.held.length).toBe(1);
  line.letThrough();
  expect(await store.commit(act(2))).toEqual({ head: 3 });
  expect(await store.commit(act(2))).toBe('behind');
  store.close();
});

test('where nothing comes beside the port, the port brings it', async () => {
  const line = heldBack();
  const store = await hall(line.writer);
  const committing = store.commit(act(1));
  // Closed with the line; what was asked before is answered all the same.
  store.close();
  expect(await committing).toEqual({ head: 2 });
});

test('only what was pressed for goes that way: nothing that holds words is said on a channel', async () => {
  const line = heldBack();
  const store = await hall(line.writer);
  await store.load('hall');
  await store.keepDraft('hall', 'desk:hall:themes:view', 'board');
  await store.commit(act(1));
  const beside = line.heard.flatMap((message) =>
    'call' in message && message.beside !== undefined ? message.name : [],
  );
  expect(beside).toEqual(['commit']);
  store.close();
});
