// How long a facilitator waits in front of a locked tablet: unlocking it, and opening 10,000 sealed records, in each engine (G25).
// Times are printed and not judged: they are the machine's as much as the app's.

import { ENGINES, skipWithout, test } from './ground.ts';

for (const engine of ENGINES) {
  test(`${engine}, 10,000 sealed records`, async ({ ground }) => {
    skipWithout(engine);
    test.setTimeout(600_000);
    const lives = await ground.fresh(engine, { page: 'opening' });
    const { unlock, since, floor } = await lives.hears('opened', 'to be timed');
    const said = [unlock, since, floor].map((ms) => `${Math.round(ms)} ms`);
    console.log(
      `${engine}: ${said[0]} to unlock (at most 1,500), ${said[1]} until 10,000 sealed records are read, opened and sent over ` +
        `(at most 1,000); as many bare decryptions: ${said[2]}`,
    );
  });
}
