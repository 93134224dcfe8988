// The wall in a window of its own, for a second screen: the desk says what is on it, and nothing else reaches that window.

import { signal } from '@preact/signals';
import * as v from 'valibot';
import type { JsonObject } from '../journal/json.ts';
import { CHANNEL, type Cover } from './cover-wall.ts';

const shownShape = v.object({
  practice: v.boolean(),
  title: v.string(),
  question: v.string(),
  activity: v.string(),
  /** What the activity shares of the step: never a private answer or a token. */
  shared: v.nullable(v.custom<JsonObject>((value) => v.is(v.record(v.string(), v.unknown()), value))),
});
export type Shown = v.InferOutput<typeof shownShape>;

const messageShape = v.variant('type', [
  v.object({ type: v.literal('desk-is-here') }),
  v.object({ type: v.literal('wall-is-here') }),
  v.object({ type: v.literal('wall-is-gone') }),
  v.object({ type: v.literal('show'), shown: shownShape }),
  v.object({ type: v.literal('cover') }),
]);
type Message = v.InferOutput<typeof messageShape> | Cover;

/** A window with the wall answers. */
export const wallIsOpen = signal(false);
/** What the facilitator put on it last; it stays there while the desk goes on to other steps. */
export const onWall = signal<{ readonly session: string; readonly step: string } | null>(null);

export function putOnWall(session: string, step: string): void {
  onWall.value = { session, step };
}

/** False where the browser opens no second window. */
export function openWallWindow(): boolean {
  return window.open('#/wall', CHANNEL) !== null;
}

export interface Line {
  say(message: Message): void;
  end(): void;
}

/** Undefined where the browser has no such channel. What is not one of our messages is passed over. */
export function listen(heard: (message: Message) => void): Line | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (v.is(messageShape, data)) heard(data);
  };
  return { say: (message) => channel.postMessage(message), end: () => channel.close() };
}
