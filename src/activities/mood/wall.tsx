// The group picture for the whole room, from shared totals alone.

import type { WallProps } from '../activity.ts';
import type { GroupPicture as Data } from './group.ts';
import { GroupPicture } from './group-picture.tsx';
import styles from './mood.module.css';
import { words } from './words/table.ts';

export function MoodWall({ shared }: WallProps) {
  return (
    <div class={styles['wall']}>
      <h2>{words.say('shown.title')}</h2>
      <GroupPicture data={shared as Data} huge />
    </div>
  );
}
