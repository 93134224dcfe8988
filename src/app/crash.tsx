// What is shown when the app itself has made a mistake: calm words, and one way on.

import { signal } from '@preact/signals';
import { Component, type ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { StartPicture } from '../ui/pictures/start-picture.tsx';
import { TurnFrame } from '../ui/turn-frame.tsx';
import { words } from './words/table.ts';

/** What went wrong where no screen was being drawn: a promise that nobody waited for. */
const crashed = signal(false);

/** Better one calm screen than a button that does nothing and says nothing. */
export function watchForCrashes(): void {
  window.addEventListener('unhandledrejection', () => {
    crashed.value = true;
  });
}

interface State {
  readonly crashed: boolean;
}

/** Says nothing about what was on the screen: it may have been somebody's turn. */
export class CrashGuard extends Component<{ readonly children: ComponentChildren }, State> {
  override state: State = { crashed: false };

  static override getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override componentDidCatch(fault: unknown): void {
    // For whoever looks with the browser's own tools; nothing is sent anywhere.
    globalThis.reportError?.(fault);
  }

  override render() {
    const { value } = crashed;
    return this.state.crashed || value ? <CrashScreen /> : this.props.children;
  }
}

export function CrashScreen() {
  return (
    <TurnFrame
      centred
      title={words.say('crash.title')}
      picture={<StartPicture activity="handover" />}
      foot={
        <Button kind="main" onPress={() => window.location.reload()}>
          {words.say('crash.again')}
        </Button>
      }
    >
      <p>{words.say('crash.lost-nothing')}</p>
    </TurnFrame>
  );
}
