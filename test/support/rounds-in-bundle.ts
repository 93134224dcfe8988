// Private rounds as a session file has them: totals by option, and nobody.

import type { Entry } from '../../src/journal/entry.ts';
import type { Json } from '../../src/journal/json.ts';
import { write as writeMood } from '../../src/activities/mood/entries.ts';
import { write as writeVotes } from '../../src/activities/votes/entries.ts';
import type { NewEntry } from '../../src/journal/entry.ts';

const OPTIONS = [
  { id: 'theme-1', words: 'The bus does not wait' },
  { id: 'theme-2', words: 'Steps' },
];

export function roundsAfter({ session, stamp, at }: Entry): Entry[] {
  const limits = { dots: 3, stacking: 'two' } as const;
  const round = 'round-votes';
  const written: readonly NewEntry[] = [
    writeMood('mood/opened', { round: 'round-mood', set: 'sheep', options: ['sheep-1', 'sheep-2'] }),
    writeMood('mood/closed', { round: 'round-mood' }),
    writeVotes('votes/opened', { round, options: OPTIONS, limits }),
    writeVotes('votes/closed', { round }),
    writeVotes('votes/decided', { round, forward: ['theme-2'] }),
  ];
  return written.map(({ kind, data }, n) => ({
    id: `round-${n}`,
    session,
    step: kind.startsWith('mood/') ? 'check-in' : 'choose-themes',
    act: `round-${n}`,
    stamp: `${stamp.slice(0, 10)}zzz${n}-rounds`,
    at: at + n,
    kind,
    data: data as Json,
  }));
}
