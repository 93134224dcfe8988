// What a practice ballot is about: things to have at the break, so that nobody takes it for the real one.

import type { Option } from '../../rounds/round.ts';

/** Each has its drawing in ui/pictures and its words under `practice.<id>`, so that a turn shows them in its own language. */
const TREATS = ['tea', 'coffee', 'juice', 'biscuit', 'cake', 'fruit'] as const;

export const PRACTICE_OPTIONS: readonly Option[] = TREATS.map((id) => ({ id, words: '', picture: `treat-${id}` }));
