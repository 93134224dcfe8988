// A line to a server on this machine that lets so many bytes through in a second on their way there, so that something can
// happen while a file is half-way: on loopback alone it is there at once.

import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** `gone`: how many bytes were let through so far, the heads of the questions among them. */
export async function slowLine(port: number, bytesInASecond: number) {
  let gone = 0;
  const open = new Set<Socket>();

  const carry = async (near: Socket, far: Socket) => {
    for await (const part of near as AsyncIterable<Buffer>) {
      far.write(part);
      gone += part.length;
      await setTimeout((part.length * 1000) / bytesInASecond);
    }
    far.end();
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    // Where one end breaks off the other does.
    const ends = [near, far];
    for (const socket of ends) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => ends.forEach((one) => open.delete(one) && one.destroy()));
    }
    far.pipe(near);
    carry(near, far).catch(() => undefined);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    gone: () => gone,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
