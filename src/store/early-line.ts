// The line to the writer, opened and asked by the page before the app's own script is there: `openStore` takes it over, and
// what it would ask first is answered by then. Goes into the page itself, so it reads no other part of the store.

import type { Part } from './calls.ts';

/** What is kept on this tablet goes by this name. */
export const KEPT_AS = 'common-ground';

export interface EarlyCall {
  readonly part: Part;
  readonly name: string;
  readonly given: readonly unknown[];
}

export interface EarlyLine {
  readonly writer: Worker;
  readonly port: MessagePort;
  /** Numbered from 1 on. */
  readonly asked: readonly EarlyCall[];
}

declare global {
  interface Window {
    earlyLine?: EarlyLine | undefined;
  }
}

/** What the first screen will be drawn from: the list of sessions, or one of them. `name`: for a tablet that has none yet. */
export function firstCalls(hash: string, name: string): readonly EarlyCall[] {
  const ask = (verb: string, ...given: readonly unknown[]): EarlyCall => ({ part: 'store', name: verb, given });
  const [, session] = /^#\/session\/([\w-]+)\/./.exec(hash) ?? [];
  const more = session
    ? [...['load', 'answered', 'deskDrafts', 'records'].map((verb) => ask(verb, session)), ask('tablet', name)]
    : [ask('sessions'), ask('sealedSessions')];
  return [ask('passing'), ...more];
}

/** `mayOpen`: when this window has the tablet; nothing is opened before. */
export function askEarly(writer: Worker, asked: readonly EarlyCall[], mayOpen: Promise<unknown>): void {
  const { port1: port, port2 } = new MessageChannel();
  window.earlyLine = { writer, port, asked };
  void mayOpen.then(() => {
    writer.postMessage({ open: KEPT_AS }, [port2]);
    for (const [n, call] of asked.entries()) port.postMessage({ call: n + 1, ...call });
  });
}
