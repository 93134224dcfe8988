// English words of files that come in and go out: what became of them, and whose key they need.

export const en = {
  reading: 'Reading the file: {n} of {of}',
  keeping: 'Read. Keeping all of it on this tablet …',
  added: {
    one: 'Opened. {n} entry was added to this tablet.',
    other: 'Opened. {n} entries were added to this tablet.',
  },
  known: 'Already here. Nothing changed.',
  'known-binned': 'Already here. It lay in the bin and was put back.',
  'put-back': 'It lay in the bin and was put back.',
  refused: 'This file was not opened. Nothing on this tablet has changed.',
  'not-a-bundle': 'It is not a session file of this app. Look for a file whose name ends in .commonground.',
  empty: 'There is nothing in this file: it has 0 bytes. Ask for it to be sent again.',
  'secret-key':
    'This is the office’s secret key. It opens every workshop, so it must never be on a tablet that goes round. Nothing of it was kept. Delete its file from this tablet, and tell the office.',
  settings: 'These are the office’s settings for a tablet. Take them under “Settings”, “The way home”.',
  damaged: 'The file is damaged or was cut off on the way. Ask for it to be sent again.',
  'too-large': 'The file is far larger than any workshop. It was not read.',
  'cannot-unpack':
    'This browser is too old to open it. Renew the tablet’s own system (iPadOS 16.4 or later), or open the file on another tablet.',
  'too-deep': 'The file is not built like a session. It was not read.',
  'newer-app': 'A newer version of the app made it. Renew this app first, then open the file.',
  'mixed-sessions': 'The file holds parts of more than one workshop. Ask for each workshop as its own file.',
  'not-kept': 'The tablet could not keep it. Make some room on the tablet, then try again.',
  stopped: 'It was left closed. You can open it again at any time.',
  'tells-whose': 'In this file, answers given in private could be tied to people. It stays closed.',
  'made-up': 'In this file it is not clear whether people are real or made up. It stays closed.',
  differing: {
    one: '{n} entry says something else in the file. What this tablet has stays.',
    other: '{n} entries say something else in the file. What this tablet has stays.',
  },

  // A file that only the office opens.
  'sealed.title': 'This file is sealed',
  'sealed.for': 'It opens with the secret key of: {names}.',
  'sealed.for-office': 'It opens with the secret key of the office that it was made for.',
  'sealed.more': 'That key stays at the office. Give the office the file, or open it here with the key.',
  'sealed.not-now': 'Not now',

  // Handing a file out.
  file: 'The session file',
  'file.more': 'The whole workshop in one file.',
  'file.only-here': 'Take it home: until then it is only on this tablet.',
  'file.practice': 'The whole practice in one file. It is marked as practice inside and in its name.',
  'file.not-sealed': 'It will not be sealed: no key of the office is set up. Whoever has the file can read it.',
  'file.for-good': 'A file that has left this tablet cannot be called back: words that are taken out later stay in it.',
  'file.making': 'Making the file: {n} of {of}',
  'file.failed': 'The file could not be made. Nothing is lost; try again.',
  'still-open': '“{step}” is still open',
  'still-open.more': 'Nobody has seen its answers. They are in no report and in no file. Show them first.',
  'still-open.go': 'Go to “{step}”',
  'save-now': 'Save the session file now',
  'save-now.never': 'All of it is only on this tablet so far.',
  'save-now.last': 'Last saved to a file: {when}.',
  'handed.sealed': 'Sealed. It opens with the secret key of: {names}.',
  'handed.tablet': 'For another tablet of yours, save a rescue copy: it is in the settings.',
  'handed.open': 'Not sealed. Whoever has the file can read it.',
  share: 'Share the session file',
  'share.ready': 'The file is ready. Press “{share}” once more.',
  'share.done': 'Given to the tablet to share, under this name:',
  'share.failed': 'The tablet did not share it. Save the session file instead.',
} as const;
