// English words of the lock: the words that open the tablet, and the PIN of the day.

export const en = {
  // Before the first real workshop.
  'words.title': 'Words to write down',
  'words.why': 'What people say is locked away on this tablet. These words open it.',
  'words.lost-title': 'There is no other key',
  'words.lost':
    'If these words are lost, nobody can read the workshops again. Not you, and not the people who made this app.',
  'words.paper': 'Write them on paper. Keep the paper with you, and not with the tablet.',
  'words.written': 'I have written them down',
  'words.other': 'Show other words',
  'words.own': 'Use my own words',
  'words.not-now': 'Not now',
  'own.title': 'Words of your own',
  'own.more': 'Four words or more that nobody would guess. Not a saying, not a song, not names of your family.',
  'own.field': 'Your words',
  'own.next': 'Use these words',
  'own.offered': 'Show me words instead',
  'again.title': 'Type the words once',
  'again.more': 'Read them from your paper. The first three letters of each word are enough.',
  'again.own': 'Type your own words a second time, so that a slip of the finger does not lock you out.',
  'again.done': 'These are the words',
  'again.see': 'See the words again',
  'again.busy': 'The tablet is making its key. This takes a few seconds.',
  'again.differs': 'These are not the same words. Please look at your paper.',
  'again.failed': 'The tablet could not keep its key. Please try again.',
  'refused.phrase-too-few': 'Please use at least four different words.',
  'refused.phrase-too-simple': 'That is too easy to guess. Add a word, or take rarer ones.',

  // Opening.
  locked: 'Locked',
  'locked.facilitator': 'For the facilitator',
  'locked.draft': 'Please give the tablet to the facilitator for a moment. What was written is safe.',
  'locked.turn': 'The tablet was going round. Open it, and it goes on where it was.',
  'phrase.field': 'The words that open this tablet',
  'phrase.hint': 'From your paper. The first three letters of each word are enough.',
  'phrase.open': 'Open',
  'phrase.wrong': 'These are not the words of this tablet.',
  'phrase.use': 'Use the words instead',
  'phrase.typed': 'Your words so far',
  'pin.use': 'Use the PIN',
  'pin.gone': 'There were too many wrong tries, and the PIN is gone. The words still open the tablet.',
  pin: 'PIN',
  'pin.practice': 'This is a practice. The PIN is {pin}.',
  'pin.back': 'Back',
  'pin.delete': 'Delete the last number',
  'pin.progress': '{n} of {of} numbers',
  'pin.wrong': 'That was not the right number.',
  'pin.wait': {
    one: 'That was wrong too often. Wait {n} second, or use the words.',
    other: 'That was wrong too often. Wait {n} seconds, or use the words.',
  },
  'pin.wait-minutes': {
    one: 'That was wrong too often. Wait {n} minute, or use the words.',
    other: 'That was wrong too often. Wait {n} minutes, or use the words.',
  },

  // The PIN of the day.
  'pin.choose': 'Choose a PIN for today',
  'pin.choose-more': 'Six numbers. You need them when the tablet comes back from the room.',
  'pin.again': 'The same PIN once more',
  'pin.again-more': 'So that a slip of the finger does not lock you out.',
  'refused.pin-too-short': 'A PIN has six numbers.',
  'refused.pin-too-simple': 'That PIN is too easy to guess. Choose another one.',
  'refused.pin-differs': 'The two PINs were not the same. Please start again.',
  'refused.pin-not-kept': 'The tablet could not keep the PIN. Please try again.',

  // On the list.
  'list.locked': { one: '{n} workshop is locked.', other: '{n} workshops are locked.' },
  'to-list': 'To the list',
  'list.unlock': 'Open them',
} as const;
