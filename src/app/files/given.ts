// Files that the system gives to the app: opened with it on a Chromebook or computer, or shared with it on Android.

import { type GivenFile, sharedFile } from './shared.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Where the list of sessions is drawn: only there is a file opened. */
let listener: ((file: GivenFile) => void) | null = null;
/** Given while something else was on the screen: the last one waits, in memory, and is gone with the page. */
let waiting: GivenFile | null = null;
let isFollowed = false;

/** `give` is called with each file from now on, and with one that waited; what comes back ends it. */
export function followGiven(give: (file: GivenFile) => void): () => void {
  listener = give;
  const lookAgain = () => {
    if (document.visibilityState === 'visible') void bringShared();
  };
  document.addEventListener('visibilitychange', lookAgain);
  followLaunches();
  if (waiting) hand(waiting);
  void bringShared();
  return () => {
    if (listener === give) listener = null;
    document.removeEventListener('visibilitychange', lookAgain);
  };
}

/** Off the disk at each start, whatever stands on the screen: the tablet may be locked, or in somebody's hands. Never rejects. */
export async function bringShared(): Promise<void> {
  const file = await sharedFile(scope()).catch(() => undefined);
  if (file) hand(file);
}

function followLaunches(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  if (isFollowed) return;
  isFollowed = true;
  launchQueue?.setConsumer(({ files = [] }) => {
    const [handle] = files;
    void handle?.getFile().then(hand, () => undefined);
  });
}

function hand(file: GivenFile): void {
  waiting = listener ? null : file;
  listener?.(file);
}

/** The folder that the app lies in. */
function scope(): string {
  return new URL('./', window.location.href.replace(/[?#].*$/, '')).href;
}
