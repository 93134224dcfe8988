// What the room sees, full screen: only what the activity shares of a step, never a private answer or a token.

import type { ComponentType } from 'preact';
import type { WallProps } from '../activities/activity.ts';
import { prepareModel } from '../activities/prepare/model.ts';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { PracticeMark } from '../ui/practice-mark.tsx';
import { activityOf } from '../workshop/workshop.ts';
import styles from './app.module.css';
import { useLoaded } from './lazy.tsx';
import { go } from './route.ts';
import { useTitle } from './use-title.ts';
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
    <div class={`turn ${styles['wall'] ?? ''}`}>
      {look.practice && <PracticeMark label={words.say('practice')} />}
      <header class={styles['wallHead']}>
        <p dir="auto">{look.read(prepareModel).about.question}</p>
        <Button
          kind="quiet"
          size="desk"
          picture={<Icon name="back" />}
          onPress={() => go({ at: 'step', session: session.id, step: step.id })}
        >
          {words.say('wall.back')}
        </Button>
      </header>
      <main>{Wall && shared ? <Wall shared={shared} /> : <Empty title={words.say('wall.nothing')} />}</main>
    </div>
  );
}
