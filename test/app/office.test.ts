// What the office opens: each file is what it says or is not opened, and all that comes of it is one workshop.

import { beforeEach, expect, test } from 'vitest';
import { fresh, hand, makeKey, putAway, takeFresh } from '../../src/app/office/hand.ts';
import { forgetOpened, open, opened, seen } from '../../src/app/office/opened.ts';
import { type Bundle, plainHash, writeBundle } from '../../src/exchange/bundle.ts';
import { sha256 } from '../../src/exchange/hash.ts';
import { sealBundle } from '../../src/exchange/sealed.ts';
import { Tablet } from '../support/tablet.ts';

beforeEach(() => {
  putAway();
  forgetOpened();
});

const tablet = (name: string) => new Tablet(name, 1_800_000_000_000);
const written = (by: Tablet, ...words: readonly string[]) => {
  for (const said of words) by.write('cards/written', { card: said, words: said, category: 'working', by: 'typed' });
  return by;
};
const bundleOf = ({ journal }: Tablet): Bundle => ({ session: 's', practice: false, entries: journal });

async function give(bytes: Uint8Array<ArrayBuffer>, name = 'hall.commonground') {
  await open(new File([bytes], name));
  return seen.peek()[0]?.outcome;
}

test('a file is opened once, and the second time it is the same', async () => {
  const bundle = bundleOf(written(tablet('a'), 'Fridays'));
  expect(await give(await writeBundle(bundle))).toBe('opened');
  expect(await give(await writeBundle(bundle), 'again.commonground')).toBe('same');
  expect(opened.peek().map(({ hash }) => hash)).toEqual([await plainHash(bundle)]);
});

test('the files of two tablets are put together, and in either order they are the same workshop', async () => {
  const files = await Promise.all(['a', 'b'].map((name) => writeBundle(bundleOf(written(tablet(name), `by ${name}`)))));
  const hashes: (string | undefined)[] = [];
  for (const order of [files, files.toReversed()]) {
    forgetOpened();
    const outcomes = [];
    for (const file of order) outcomes.push(await give(file));
    expect(outcomes).toEqual(['opened', 'joined']);
    hashes.push(opened.peek()[0]?.hash);
  }
  expect(hashes[0]).toBe(hashes[1]);
});

test('a file that is not what its name says is not opened', async () => {
  const file = await writeBundle(bundleOf(written(tablet('a'), 'Fridays')));
  expect(await give(file, `${await sha256(file)} (1).commonground`)).toBe('opened');
  expect(await give(file.slice(0, -1), `${await sha256(file)}.commonground`)).toBe('not-whole');
});

test('a sealed file needs the key, another key does not open it, and a key that was put away is gone', async () => {
  await makeKey('Town council', 0);
  const recipient = fresh.peek()?.recipient ?? '';
  takeFresh();
  const packed = await writeBundle(bundleOf(written(tablet('a'), 'Fridays')));
  const sealed = await sealBundle(packed, [{ name: 'Town council', recipient }]);
  const [key] = hand.peek();

  putAway();
  expect(await give(sealed)).toBe('sealed');
  expect(seen.peek()[0]?.keys).toEqual(['Town council']);
  await makeKey('Somebody else', 0);
  takeFresh();
  expect(await give(sealed)).toBe('wrong-key');
  expect(opened.peek()).toEqual([]);
  hand.value = key ? [key] : [];
  expect(await give(sealed)).toBe('opened');
});

test('a practice is never put together with a real workshop', async () => {
  const bundle = bundleOf(written(tablet('a'), 'Fridays'));
  expect(await give(await writeBundle(bundle))).toBe('opened');
  expect(await give(await writeBundle({ ...bundle, practice: true }))).toBe('made-up');
});
