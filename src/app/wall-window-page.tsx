// The second window: the wall and nothing else. It opens no store and holds no key; what it draws, the desk has sent.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { activities } from '../activities/index.ts';
import type { WallProps } from '../activities/activity.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import styles from './app.module.css';
import { keepAwake } from './device.ts';
import { useLoaded } from './lazy.tsx';
import { useTitle } from './use-title.ts';
import { WallFrame } from './wall-page.tsx';
import { listen, type Shown } from './wall-window.ts';
import { words } from './words/table.ts';

export const tables = activities.map((activity) => activity.words);

/** Longer than a desk that is there takes to answer. */
const PATIENCE_MS = 2000;

export function WallWindow() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [isCovered, setCovered] = useState(false);
  const [isAlone, setAlone] = useState(false);
  useEffect(() => {
    keepAwake(true);
    const late = setTimeout(() => setAlone(true), PATIENCE_MS);
    const line = listen((message) => {
      if (message.type === 'desk-is-here') line?.say({ type: 'wall-is-here' });
      else if (message.type === 'show') setShown(message.shown);
      else if (message.type === 'cover') setShown(null);
      else return;
      setCovered(message.type === 'cover');
      clearTimeout(late);
      setAlone(false);
    });
    line?.say({ type: 'wall-is-here' });
    const leave = () => line?.say({ type: 'wall-is-gone' });
    // Sent to another address it is a window like any other, and has to ask for the tablet.
    const elsewhere = () => window.location.reload();
    window.addEventListener('pagehide', leave);
    window.addEventListener('hashchange', elsewhere);
    return () => {
      clearTimeout(late);
      leave();
      line?.end();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('hashchange', elsewhere);
      keepAwake(false);
    };
  }, []);
  return shown ? <Showing shown={shown} /> : <NothingOn isCovered={isCovered} isAlone={isAlone} />;
}

interface NothingOnProps {
  /** The tablet is locked or the desk gone: there is nobody who could change what is on it. */
  readonly isCovered: boolean;
  readonly isAlone: boolean;
}

function NothingOn({ isCovered, isAlone }: NothingOnProps) {
  const title = words.say(isCovered ? 'wall.covered' : 'wall.waiting');
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  // Nor is the last step's name left for whoever switches between windows.
  useTitle(title);
  return (
    <main class={styles['clear']}>
      <Icon name="wall" size="large" />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{words.say(isCovered ? 'wall.covered-more' : isAlone ? 'wall.no-desk' : 'wall.waiting-more')}</p>
      <FillScreen />
    </main>
  );
}

function Showing({ shown }: { readonly shown: Shown }) {
  const { practice, title, question, shared } = shown;
  const Wall = useLoaded<ComponentType<WallProps> | null>(
    shown.activity,
    async () => (await activities.find(({ name }) => name === shown.activity)?.wall?.()) ?? null,
  );
  useTitle(title);
  if (Wall === undefined) return null;
  return (
    <WallFrame practice={practice} title={title} question={question} aside={<FillScreen />}>
      {Wall && shared ? <Wall shared={shared} /> : <Empty title={words.say('wall.nothing')} />}
    </WallFrame>
  );
}

/** Gone while the screen is filled: the room should see the wall alone. */
function FillScreen() {
  const [isFilled, setFilled] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFilled(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (isFilled || !document.fullscreenEnabled) return null;
  return (
    <Button
      kind="quiet"
      size="desk"
      picture={<Icon name="wall" />}
      onPress={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
    >
      {words.say('wall.full')}
    </Button>
  );
}
