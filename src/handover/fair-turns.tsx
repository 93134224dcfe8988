// Whose turn has not come yet, and how long they will need at the pace of those who have had theirs.

import type { TurnTime } from '../people/pace.ts';
import type { Token } from '../people/token.ts';
import styles from './fair-turns.module.css';
import { TokenBadge } from './token-name.tsx';
import { words } from './words/table.ts';

export interface FairTurnsProps {
  /** Tokens of those who are here, take part and have not had this step's turn, in order of arrival. */
  readonly waiting: readonly Token[];
  readonly turns: TurnTime;
}

/** So many are told by name; a whole room is on the list of who comes next anyway. */
const MOST_NAMED = 8;
const MINUTE = 60_000;

/** Nothing is drawn where nobody waits. */
export function FairTurns({ waiting, turns }: FairTurnsProps) {
  if (waiting.length === 0) return null;
  // To half a minute: more would be a promise. All of them are worked out from what is said of one, or the two would not agree.
  const each =
    turns.count > 0 && turns.ms > 0 ? Math.max(0.5, Math.round((2 * turns.ms) / turns.count / MINUTE) / 2) : 0;
  return (
    <section class={styles['fair']} aria-label={words.say('fair')}>
      <p>{words.say('fair.waiting', { n: waiting.length })}</p>
      {waiting.length <= MOST_NAMED && (
        <ul role="list" class="row">
          {waiting.map((token) => (
            <li key={token.id}>
              <TokenBadge token={token} size="small" />
            </li>
          ))}
        </ul>
      )}
      {each > 0 && <p>{words.say('fair.pace', { each, all: waiting.length * each })}</p>}
    </section>
  );
}
