// What goes forward by another ballot, or by another tablet: said before anything is decided here, for that takes its place.

import type { Look } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Decided, optionsNow, type VoteRound } from './model.ts';
import { sayForward } from './report.ts';
import { rowsOf, type VoteResult } from './result.ts';
import styles from './votes.module.css';
import { words } from './words/table.ts';

type DecidedProps = {
  readonly look: Look;
  readonly result: VoteResult;
  readonly decisions: readonly Decided[];
};

const quoted = (said: string) => `“${said}”`;
const rowsWith = (result: VoteResult) => [...result.earlier, ...rowsOf(result)];

function wordsOf({ forward }: Decided, { look, result }: DecidedProps): string[] {
  const known = [...rowsWith(result), ...optionsNow(look)];
  return forward.flatMap((id) => known.find((one) => one.id === id)?.words ?? []);
}

/** Nothing is drawn where this ballot decided, or where all that another one decided is ticked here. */
export function DecidedBefore(props: DecidedProps & { readonly round: VoteRound; readonly ticked: readonly string[] }) {
  const [decided, another] = props.decisions;
  if (!decided || another || decided.round === props.round.round) return null;
  const choices = wordsOf(decided, props);
  const isLost = decided.forward.some((id) => !props.ticked.includes(id));
  return isLost && choices.length > 0 ? (
    <Notice tone="warn">{sayForward(choices.map(quoted), 'forward.so-far')}</Notice>
  ) : null;
}

/** Of two tablets, side by side and none before the other: the group says which, or something else. */
export function DecidedDifferently(props: DecidedProps & { readonly onTick: (forward: readonly string[]) => void }) {
  const { decisions, result, onTick } = props;
  if (decisions.length < 2) return null;
  const rows = rowsWith(result);
  return (
    <Notice tone="warn" title={words.say('forward.differs')}>
      <div class="stack">
        <p>{words.say('forward.differs-text')}</p>
        <ul role="list" class={styles['ticks']}>
          {decisions.map((one) => (
            <li key={one.forward.join()}>
              {/* What only a later ballot had on it is decided there. */}
              {one.forward.every((id) => rows.some((row) => row.id === id)) ? (
                <Button size="desk" onPress={() => onTick(one.forward)}>
                  {words.say('forward.differs-tick')} <span dir="auto">{wordsOf(one, props).join('; ')}</span>
                </Button>
              ) : (
                sayForward(wordsOf(one, props).map(quoted), 'forward.differs-one')
              )}
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
