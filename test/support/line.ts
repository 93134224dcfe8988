// The only line out of a browser: a proxy on loopback that writes down everything that is asked of anybody, by a page, by a
// worker or by the browser itself, and carries it to this machine and nowhere else (trust.md G18).

import { createServer, request as ask } from 'node:http';

export interface Line {
  /** For the browser. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  /** `method address`, in the order asked. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * What the makers of browsers are asked by the browsers themselves: what the fields of any page could be filled with, who is
 * signed in, what is new. No page can do that, and none can keep them from it. The README says where it is switched off.
 */
const A_MAKER =
  /^\w+ (?:https?:\/\/)?(?:[\w-]+\.)+(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|org|net)[:/]/;

/** What was asked by the app, or by nobody knows whom. */
export function notByItself(asked: readonly string[]): readonly string[] {
  return asked.filter((one) => !A_MAKER.test(one));
}

/** Those that a browser asked by itself, each once. */
export function makersIn(asked: readonly string[]): readonly string[] {
  return [...new Set(asked.flatMap((one) => A_MAKER.exec(one)?.[0] ?? []))];
}

const isHere = (host: string) => ['localhost', '127.0.0.1'].includes(host);

export async function openLine(): Promise<Line> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '' } = incoming;
    asked.push(`${method} ${url}`);
    const to = URL.parse(url);
    if (!to || !isHere(to.hostname)) return void incoming.socket.destroy();
    const onward = ask(to, { method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    // As it is without a proxy where nobody answers: the line is dead.
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  // What is sealed on its way says at least whom it is for.
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    // Browsers pass a proxy by for loopback unless they are told not to.
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
