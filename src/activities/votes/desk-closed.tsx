// Nobody can vote any more and nothing is shown yet. Where the totals would say how people voted, it asks first (C18).

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { PracticeMark } from '../../ui/practice-mark.tsx';
import { Refused } from './desk-setup.tsx';
import styles from './votes.module.css';
import { words } from './words/table.ts';

type DeskClosedProps = {
  readonly voted: number;
  readonly asked: number;
  readonly practice: boolean;
  /** One sentence for a small and for a unanimous result: which it is would be half of the result. */
  readonly tells: boolean;
  readonly refused: string | null;
  readonly onShow: () => void;
  readonly onLater: () => void;
  readonly onDrop: () => void;
};

export function DeskClosed({ voted, asked, practice, tells, refused, onShow, onLater, onDrop }: DeskClosedProps) {
  return (
    <div class="stack">
      {practice && <PracticeMark label={words.say('practice.mark')} />}
      <div class={styles['progress']}>
        <p class={styles['count']} role="status">
          {words.say('open.answered', { n: voted, people: asked })}
        </p>
        <p>{words.say('closed.hidden')}</p>
      </div>
      <Refused reason={refused} />
      {tells && (
        <Notice tone="warn" title={words.say('closed.tells')} urgent>
          {words.say('closed.tells-more')}
        </Notice>
      )}
      <div class="row">
        {tells && <Button onPress={onLater}>{words.say('count.no')}</Button>}
        <Button kind={tells ? 'plain' : 'main'} picture={<Icon name="eye" />} onPress={onShow}>
          {words.say(tells ? 'closed.show-anyway' : 'closed.show')}
        </Button>
        <Button kind="quiet" size="desk" onPress={onDrop}>
          {words.say('drop.ask')}
        </Button>
      </div>
    </div>
  );
}
