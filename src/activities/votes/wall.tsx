// What the dots say, for the whole room, from shared totals alone.

import type { WallProps } from '../activity.ts';
import type { VoteResult } from './result.ts';
import { ResultView } from './result-view.tsx';
import styles from './votes.module.css';
import { words } from './words/table.ts';

export function VoteWall({ shared }: WallProps) {
  return (
    <div class={styles['wall']}>
      <h2>{words.say('result.title')}</h2>
      <ResultView result={shared as VoteResult} huge />
    </div>
  );
}
