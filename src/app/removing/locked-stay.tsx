// Under the line of the locked workshops: that one of them reaches the limit in days, or has passed it. Which one is locked away.

import { Notice } from '../../ui/notice.tsx';
import { limit, oldest, stayOf } from './stay.ts';
import { words } from './words/table.ts';

export const tables = [words];

export function LockedStay() {
  const stay = oldest.value === null ? null : stayOf(oldest.value, limit.value, Date.now());
  if (!stay) return null;
  return (
    <Notice tone="warn">
      {stay.is === 'near'
        ? words.say('stay.locked-near', { n: stay.left })
        : words.say('stay.locked-over', { n: limit.value })}
    </Notice>
  );
}
