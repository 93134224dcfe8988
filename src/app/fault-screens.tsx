// When the app cannot begin: one clear sentence, one thing to do, and nothing else on the screen.

import type { StoreReason } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/pictures/icon.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import { useEffect, useState } from 'preact/hooks';
import { ground, prepareGround } from './ground.ts';
import { words } from './faults/words/table.ts';
import { words as shell } from './words/table.ts';
import styles from './app.module.css';

export const tables = [words];

interface ClearScreenProps {
  readonly picture: IconName;
  readonly title: string;
  readonly text?: string;
  /** Without it there is nothing that pressing a button could do. */
  readonly again?: () => void | Promise<void>;
  /** What stands on that button, where it does not try the same again. */
  readonly label?: string | undefined;
}

function ClearScreen({ picture, title, text, again, label }: ClearScreenProps) {
  const [busy, setBusy] = useState(false);
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  const press = async () => {
    setBusy(true);
    await again?.();
    setBusy(false);
  };
  return (
    <main class={styles['clear']}>
      <Icon name={picture} size="large" />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {text && <p>{text}</p>}
      {again && (
        <Button kind="main" busy={busy} onPress={() => void press()}>
          {label ?? words.say('again')}
        </Button>
      )}
    </main>
  );
}

/** Without HTTPS a browser gives no service worker, no keys and no locks: better one sentence than half an app. */
export function InsecureScreen() {
  return <ClearScreen picture="lock" title={words.say('insecure')} text={words.say('insecure-more')} />;
}

export function TwiceScreen() {
  return (
    <ClearScreen picture="wall" title={words.say('twice')} text={words.say('blocked-more')} again={prepareGround} />
  );
}

export function FaultScreen({ reason }: { readonly reason: StoreReason }) {
  // Nothing is said of a tablet before it is known that nothing on it can be read.
  const [isTried, setTried] = useState(reason !== 'no-storage');
  useEffect(() => {
    if (!isTried) void prepareHere().then(() => setTried(true));
  }, [isTried]);
  if (reason === 'twice') return <TwiceScreen />;
  if (!isTried) return null;
  // A closed database stays closed for this page: a newer app has it, or it was deleted from elsewhere, or the browser let it go.
  const isClosed = reason === 'closed';
  const again = isClosed ? () => window.location.reload() : () => prepareGround().then(prepareHere);
  const label = isClosed ? shell.say('crash.again') : undefined;
  const [title, text] =
    reason === 'no-room'
      ? [shell.say('not-saved'), shell.say('not-saved-more')]
      : said(reason === 'locked' ? 'no-storage' : reason);
  return <ClearScreen picture="warning" title={title} text={text} again={again} label={label} />;
}

/** What the writer could not open the page may be able to read. */
async function prepareHere(): Promise<void> {
  const on = ground.peek();
  if (on.is !== 'fault' || on.reason !== 'no-storage') return;
  const here = await import('../store/open-here.ts').catch(() => null);
  if (here) await prepareGround(undefined, here.openHere);
}

/** `locked` is not among them: no start ends with it; if one did, what helps is the same as without storage. */
function said(reason: Exclude<StoreReason, 'twice' | 'no-room' | 'locked'>): readonly [title: string, text: string] {
  return [words.say(reason), words.say(`${reason}-more`)];
}
