// For the room: when it goes on. No clock that runs, so that nobody is hurried.

import { sayTime } from '../../i18n/words.ts';
import { Empty } from '../../ui/empty.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import type { WallProps } from '../activity.ts';
import { words } from './words/table.ts';

export function BreakWall({ shared }: WallProps) {
  const { until } = shared;
  const picture = <StepPicture activity="break" size="huge" />;
  return (
    <Empty picture={picture} title={words.say('title')}>
      {typeof until === 'number' ? words.say('until', { time: sayTime(until) }) : ''}
    </Empty>
  );
}
