// The hall with its network: a folder served at /app/, which can be cut off while the rest of the address goes on.
// Beside it lies a page that holds the app in a frame and does what it is told, for a browser that no driver can drive
// without making its storage forget.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { answer } from '../support/server.mjs';
import type { Hall } from './hand.ts';

export interface OpenHall extends Hall {
  readonly url: string;
  /** No network: whoever asks for a file of the app finds the line dead. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

interface Reply {
  readonly value?: unknown;
  readonly fault?: string;
}

const UNDER = '/app/';
/** Longer than any single thing a hand does. */
const PATIENCE_MS = 60_000;

/** Answers what is asked under this path, in a way of its own. */
export interface Beside {
  readonly under: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export async function openHall(folder: string, beside?: Beside): Promise<OpenHall> {
  let isCut = false;
  const orders = new Orders();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (beside && path.startsWith(beside.under)) void beside.answer(request, response);
    else if (!path.startsWith(UNDER)) void orders.serve(path, request, response);
    else if (isCut) request.socket.destroy();
    else void answer(folder, UNDER, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}${UNDER}`,
    handUrl: `http://localhost:${port}/hand`,
    order: (order) => orders.give(order),
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One order at a time: the page asks for the next one, and that request waits until there is one. */
class Orders {
  #waiting: ServerResponse | null = null;
  #next: { readonly order: object; readonly done: (reply: Reply) => void } | null = null;

  async give(order: object): Promise<unknown> {
    const reply = await new Promise<Reply>((resolve) => {
      const late = setTimeout(() => resolve({ fault: 'the hand does not answer' }), PATIENCE_MS);
      this.#next = {
        order,
        done: (said) => {
          clearTimeout(late);
          resolve(said);
        },
      };
      this.#send();
    });
    if (reply.fault !== undefined) throw new Error(reply.fault);
    return reply.value;
  }

  async serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === '/hand') {
      // A browser that was killed may have left its question open; the new one asks its own.
      this.#waiting = null;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    } else if (path === '/hand/next') {
      this.#waiting = response;
      response.once('close', () => {
        if (this.#waiting === response) this.#waiting = null;
      });
      this.#send();
    } else if (path === '/hand/done') {
      const reply = JSON.parse(await text(request)) as Reply;
      response.end();
      this.#next?.done(reply);
      this.#next = null;
    } else response.writeHead(404).end();
  }

  #send(): void {
    if (!this.#waiting || !this.#next) return;
    this.#waiting.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.#next.order));
    this.#waiting = null;
  }
}

const PAGE = `<!doctype html>
<title>Hand</title>
<style>html, body, iframe { margin: 0; border: 0; inline-size: 100%; block-size: 100% }</style>
<iframe></iframe>
<script type="module">
  const frame = document.querySelector('iframe');
  const go = (url) => new Promise((resolve) => {
    frame.onload = () => resolve(null);
    frame.src = url;
  });
  // Made here and not in the frame, because the app's own page forbids making code from text.
  const ask = ({ what, arg }) =>
    new Function('window', 'document', 'arg', 'return (' + what + ')(arg)')(frame.contentWindow, frame.contentDocument, arg);
  for (;;) {
    const order = await (await fetch('/hand/next')).json();
    let reply;
    try {
      reply = { value: await (order.go ? go(order.go) : ask(order)) };
    } catch (fault) {
      reply = { fault: String(fault) };
    }
    await fetch('/hand/done', { method: 'POST', body: JSON.stringify(reply) });
  }
</script>`;
