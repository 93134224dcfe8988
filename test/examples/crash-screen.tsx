// The crash screen, drawn without a crash.

import { render } from 'preact';
import { CrashScreen } from '../../src/app/crash.tsx';

export function drawCrash(): void {
  render(<CrashScreen />, document.getElementById('app') ?? document.body);
}
