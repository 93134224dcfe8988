// The end of the day: the report, the bundle, the story of what happened, and closing the workshop.

import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import styles from './app.module.css';
import { LostHere } from './copies/lost-here.tsx';
import { DeskHead } from './desk-head.tsx';
import { withWords } from './language.ts';
import { lazy } from './lazy.tsx';
import { go } from './route.ts';
import { RunningOrder } from './running-order.tsx';
import { SessionFile, StillOpen } from './save-file.tsx';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

const SendHome = lazy(async () => {
  const { SendHome: Part, tables } = await import('./sending/send-home.tsx');
  await withWords(tables);
  return Part;
});

export interface EndPageProps {
  readonly session: Session;
  readonly store: Store;
  readonly onLock: () => void;
}

export function EndPage({ session, store, onLock }: EndPageProps) {
  const title = words.say('end');
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  useTitle(title);
  const look = session.look('prepare');
  return (
    <>
      <DeskHead session={session} step={look.step.id} onLock={onLock} />
      <div class={styles['desk']}>
        <RunningOrder session={session} look={look} atEnd />
        <main class={styles['work']}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <LostHere store={store} />
          <StillOpen look={look} />
          <div class={styles['ends']}>
            <section class={styles['endPart']}>
              <h2>{words.say('end.report')}</h2>
              <p>{words.say('end.report-more')}</p>
              <Button picture={<Icon name="print" />} onPress={() => go({ at: 'report', session: session.id })}>
                {words.say('end.report-open')}
              </Button>
            </section>
            <section class={styles['endPart']}>
              <SessionFile session={session} />
            </section>
            <section class={styles['endPart']}>
              <SendHome session={session} store={store} />
            </section>
            <section class={styles['endPart']}>
              <h2>{words.say('end.close')}</h2>
              <p>{words.say('end.close-more')}</p>
              <Button picture={<Icon name="check" />} onPress={() => go({ at: 'list' })}>
                {words.say('end.close-now')}
              </Button>
            </section>
          </div>
          <div class="row">
            <Button kind="quiet" onPress={() => go({ at: 'story', session: session.id })}>
              {words.say('story')}
            </Button>
            <Button kind="quiet" onPress={() => go({ at: 'lead', session: session.id })}>
              {words.say('lead')}
            </Button>
          </div>
        </main>
      </div>
    </>
  );
}
