// What the room sees, full screen: only what the activity shares of a step, never a private answer or a token.

import type { ComponentChildren, ComponentType } from 'preact';
import type { WallProps } from '../activities/activity.ts';
import { prepareModel } from '../activities/prepare/model.ts';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { PracticeMark } from '../ui/practice-mark.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import { activityOf } from '../workshop/workshop.ts';
import styles from './app.module.css';
import { useLoaded } from './lazy.tsx';
import { go } from './route.ts';
import { useTitle } from './use-title.ts';
import { openWallWindow, putOnWall } from './wall-window.ts';
import { words } from './words/table.ts';

export interface WallPageProps {
  readonly session: Session;
  readonly step: string;
}

export function WallPage({ session, step: wanted }: WallPageProps) {
  const look = session.look(wanted);
  const { step } = look;
  const activity = activityOf(step.activity);
  const shared = activity?.share?.(look) ?? null;
  const Wall = useLoaded<ComponentType<WallProps> | null>(
    step.activity,
    async () => (await activity?.wall?.()) ?? null,
  );
  const title = activity?.title(step) ?? '';
  useTitle(title);
  if (Wall === undefined) return null;
  return (
    <WallFrame
      practice={look.practice}
      title={title}
      question={look.read(prepareModel).about.question}
      onBack={() => go({ at: 'step', session: session.id, step: step.id })}
      onWindow={() => {
        putOnWall(session.id, step.id);
        // Refused by the browser: the wall stays here.
        if (openWallWindow()) go({ at: 'step', session: session.id, step: step.id });
      }}
    >
      {Wall && shared ? <Wall shared={shared} /> : <Empty title={words.say('wall.nothing')} />}
    </WallFrame>
  );
}

export interface WallFrameProps {
  readonly practice: boolean;
  readonly title: string;
  readonly question: string;
  readonly onBack?: () => void;
  /** To a window of its own, for a second screen. */
  readonly onWindow?: () => void;
  /** What else can be done with this window. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Knows nothing of the workshop but its question: what the room may see is handed in. */
export function WallFrame({ practice, title, question, onBack, onWindow, aside, children }: WallFrameProps) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  return (
    <div class={`turn ${styles['wall'] ?? ''}`}>
      {practice && <PracticeMark label={words.say('practice')} />}
      <header class={styles['wallHead']}>
        {/* The room has it from the wall itself; ears and switches begin here. */}
        <h1 ref={heading} tabIndex={-1} class="visually-hidden">
          {title}
        </h1>
        <p dir="auto">{question}</p>
        <div class={styles['wallButtons']}>
          {aside}
          {onWindow && (
            <Button kind="quiet" size="desk" picture={<Icon name="wall" />} onPress={onWindow}>
              {words.say('wall.window')}
            </Button>
          )}
          {onBack && (
            <Button kind="quiet" size="desk" picture={<Icon name="back" />} onPress={onBack}>
              {words.say('wall.back')}
            </Button>
          )}
        </div>
      </header>
      <main>{children}</main>
    </div>
  );
}
