// Files that the system gives to the app: opened with it on a Chromebook or computer, or shared with it on Android.

import { sharedFile } from './shared.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Where the list of sessions is drawn: only there is a file opened. */
let listener: ((file: File) => void) | null = null;
/** Given while something else was on the screen: the last one waits. */
let waiting: File | null = null;
let isFollowed = false;

/** `give` is called with each file from now on, and with one that waited; what comes back ends it. */
export function followGiven(give: (file: File) => void): () => void {
  listener = give;
  const look = () =>
    void sharedFile(scope()).then(
      (file) => file && hand(file),
      () => undefined,
    );
  const lookAgain = () => {
    if (document.visibilityState === 'visible') look();
  };
  document.addEventListener('visibilitychange', lookAgain);
  followLaunches();
  if (waiting) hand(waiting);
  look();
  return () => {
    if (listener === give) listener = null;
    document.removeEventListener('visibilitychange', lookAgain);
  };
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

function hand(file: File): void {
  waiting = listener ? null : file;
  listener?.(file);
}

/** The folder that the app lies in. */
function scope(): string {
  return new URL('./', window.location.href.replace(/[?#].*$/, '')).href;
}
