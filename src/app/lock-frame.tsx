// The look of every screen in front of the desk: a lock, one heading, one thing to do.

import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { PracticeMark } from '../ui/practice-mark.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import styles from './app.module.css';
import { words } from './lock/words/table.ts';
import { words as shell } from './words/table.ts';

export interface LockFrameProps {
  readonly title: string;
  readonly practice: boolean;
  readonly onBack?: (() => void) | undefined;
  readonly backLabel?: string | undefined;
  readonly children: ComponentChildren;
}

export function LockFrame({ title, practice, onBack, backLabel, children }: LockFrameProps) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  return (
    <div class={styles['lockPage']}>
      {practice && <PracticeMark label={shell.say('practice')} />}
      <main class={styles['lock']}>
        <Icon name="lock" size="medium" />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
        {onBack && (
          <Button kind="quiet" picture={<Icon name="back" />} onPress={onBack}>
            {backLabel ?? words.say('pin.back')}
          </Button>
        )}
      </main>
    </div>
  );
}
