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
