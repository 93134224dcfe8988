// Which place holds what, as far as it is known.

import { expect, test } from 'vitest';
import { SlotIndex } from '../../src/store/slot-index.ts';

const bytes = new Uint8Array();

test('what moved to another place is found there, in whatever order the two places are read', () => {
  const index = new SlotIndex();
  index.put('plain', { n: 3, seq: 1, tag: 'mine', bytes }, null);
  index.put('large', { n: 0, seq: 1, tag: 'mine', bytes }, null);
  index.put('plain', { n: 3, seq: 3, tag: '', bytes }, null);
  expect(index.find('mine')).toEqual({ file: 'large', n: 0 });
  index.put('large', { n: 0, seq: 3, tag: '', bytes }, null);
  expect(index.find('mine')).toBeUndefined();
});
