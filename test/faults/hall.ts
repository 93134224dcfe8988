// The server of the page that drives itself: it hands out the page, hears what was saved, and may keep the page waiting.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { answer } from '../support/server.mjs';
import type { Fell, Found, Keys, Opened, Plan, Refused, Saved, Tried } from './says.ts';

export type Word =
  | { readonly what: 'found'; readonly said: Found }
  | { readonly what: 'saved'; readonly said: Saved }
  | { readonly what: 'refused'; readonly said: Refused }
  | { readonly what: 'tried'; readonly said: Tried }
  | { readonly what: 'opened'; readonly said: Opened }
  | { readonly what: 'keys'; readonly said: Keys }
  | { readonly what: 'fell'; readonly said: Fell };

export interface FaultHall {
  /** Where the page of this life is. */
  url(): string;
  /** Hears everything before it is answered; the page goes on when the promise is fulfilled. */
  hear: (word: Word) => Promise<void> | void;
  /** What the next page is told to play. */
  plan: Plan;
  /** The page waits for this before it opens its store. */
  beforeOpening: () => Promise<void> | void;
  /** Whether the browser of this life has come as far as asking for the page's script. */
  hasBegun(): boolean;
  /** After a kill: what is still on its way from the dead counts no more. */
  nextLife(): void;
  close(): Promise<void>;
}

/** An origin is an address with its port, and the data on the tablet belongs to it: one hall for one tablet. */
export async function openFaultHall(folder: string, plan: Plan, query = ''): Promise<FaultHall> {
  // The path has the number of the life in it: a browser that brings the windows of its last life back brings them nowhere.
  let life = 0;
  let port = 0;
  let begun = -1;
  const hall: FaultHall = {
    url: () => `http://localhost:${port}/${life}/${query}`,
    hear: () => undefined,
    plan,
    beforeOpening: () => undefined,
    hasBegun: () => begun === life,
    nextLife: () => {
      life += 1;
      server.closeAllConnections();
    },
    close: () => close(server),
  };
  const server = createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const [own, said] = [`/${life}/`, `/${life}/says/`];
    if (!path.startsWith(own)) return void response.writeHead(410).end();
    if (path.endsWith('.js') || path.startsWith(said)) begun = life;
    if (path === `${own}plan`) {
      await hall.beforeOpening();
      return void response.end(JSON.stringify(hall.plan));
    }
    if (!path.startsWith(said)) return answer(folder, own, request, response);
    let word: unknown;
    try {
      word = JSON.parse(await text(request));
    } catch {
      // Killed in the middle of a word.
      return;
    }
    if (!path.startsWith(`/${life}/`)) return;
    await hall.hear({ what: path.slice(said.length), said: word } as Word);
    if (path.startsWith(`/${life}/`)) response.end();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  return hall;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
