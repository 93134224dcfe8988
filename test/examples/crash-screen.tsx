// The crash screen, drawn without a crash.

import { render } from 'preact';
import { CrashScreen } from '../../src/app/crash.tsx';
import { Announcer } from '../../src/ui/announcer.tsx';

export function drawCrash(): void {
  render(
    <>
      <CrashScreen />
      <Announcer />
    </>,
    document.getElementById('app') ?? document.body,
  );
}
