// English words of the screens that stand where the app cannot begin.

export const en = {
  again: 'Try again',
  insecure: 'This app needs a safe address.',
  'insecure-more':
    'Open it at an address that begins with https://. Without that, a browser cannot keep a workshop safe or work offline.',
  twice: 'This app is open twice.',
  blocked: 'Another window may hold the workshops, or this tablet is very slow just now.',
  'blocked-more': 'Close every other window of this app. Then try again.',
  'no-storage': 'This browser does not let the app keep anything.',
  'no-storage-more':
    'What was saved here before is not touched. A private window or a full tablet can be the reason. Use an ordinary window, or make room. Then try again. If this screen comes back, close the app and the whole browser, and open the app again.',
  'newer-data': 'The workshops on this tablet were written by a newer version of the app.',
  'newer-data-more':
    'Nothing is lost. Open the newer version, or connect to the internet once so that this one can be renewed. Then try again.',
  closed: 'This window can no longer reach what is kept on this tablet.',
  'closed-more': 'It may have been closed from elsewhere, or by the browser. Start this window again to go on.',
} as const;
