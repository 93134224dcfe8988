// What the dots say, for the whole room, from shared totals alone.

import { PracticeMark } from '../../ui/practice-mark.tsx';
import type { WallProps } from '../activity.ts';
import type { VoteResult } from './result.ts';
import { ResultView } from './result-view.tsx';
import styles from './votes.module.css';
import { words } from './words/table.ts';

export function VoteWall({ shared }: WallProps) {
  const result = shared as VoteResult;
  return (
    <div class={styles['wall']}>
      {result.practice && <PracticeMark label={words.say('practice.mark')} />}
      <h2>{words.say(result.practice ? 'practice.result' : 'result.title')}</h2>
      <ResultView result={result} huge />
    </div>
  );
}
