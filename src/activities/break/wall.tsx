// For the room: when it goes on. No clock that runs, so that nobody is hurried.

import { sayTime } from '../../i18n/words.ts';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import type { WallProps } from '../activity.ts';
import styles from './break.module.css';
import { words } from './words/table.ts';

export function BreakWall({ shared }: WallProps) {
  const { until } = shared;
  return (
    <div class={styles['wall']}>
      <StepPicture activity="break" />
      <h1>{words.say('title')}</h1>
      {typeof until === 'number' && <p class={styles['until']}>{words.say('until', { time: sayTime(until) })}</p>}
    </div>
  );
}
