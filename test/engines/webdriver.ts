// As much of the WebDriver protocol as a hand needs, over fetch.

import { setTimeout } from 'node:timers/promises';
import type { Hand } from './hand.ts';

type Driven = Omit<Hand, 'kill'> & { readonly end: () => Promise<void> };

/** A session with the driver at this address, once it has begun to answer. */
export async function driverAt(address: string, wanted: object): Promise<Driven> {
  const { sessionId } = (await begin(`${address}/session`, { capabilities: { alwaysMatch: wanted } })) as {
    readonly sessionId: string;
  };
  const say = (command: string, body: object) => call(`${address}/session/${sessionId}/${command}`, body);
  return {
    go: async (url) => void (await say('url', { url })),
    ask: async (what, arg) => {
      const { value, fault } = (await say('execute/async', { script: script(what), args: [arg ?? null] })) as {
        readonly value?: never;
        readonly fault?: string;
      };
      if (fault !== undefined) throw new Error(fault);
      return value as never;
    },
    tap: async ({ x, y }) => {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await say('actions', { actions: [{ type: 'pointer', id: 'finger', actions }] });
    },
    type: async (text) => {
      const actions = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await say('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    end: async () => void (await fetch(`${address}/session/${sessionId}`, { method: 'DELETE' })),
  };
}

const script = (what: unknown) =>
  `const done = arguments[1];
  Promise.resolve((${String(what)})(arguments[0])).then((value) => done({ value }), (fault) => done({ fault: String(fault) }));`;

async function begin(url: string, body: object): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call(url, body);
    } catch (fault) {
      // Not listening yet; what it refuses is another matter.
      if (tries === 50 || !(fault instanceof TypeError)) throw fault;
      await setTimeout(200);
    }
  }
}

async function call(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}
