// The sentences about the one door, tried in whichever engine opens this page.

import '../../session/door.suite.ts';
import { type Tried, tryAll } from './stand-in.ts';

declare global {
  interface Window {
    tried: Promise<readonly Tried[]>;
  }
}

window.tried = tryAll();
