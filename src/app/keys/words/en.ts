// English words of the keys: the office's, other words for the tablet, and the rescue copy.

export const en = {
  // In front of a tablet that nobody can open.
  'stuck.title': 'If you cannot open it',
  'stuck.paper': 'The words on the paper always open this tablet. Please look for the paper first.',
  'stuck.office': 'The office can open it',
  'stuck.office-more': 'With the secret key of: {names}. After that you choose new words.',
  'stuck.none': 'There is no other key',
  'stuck.none-more':
    'No key of the office is set up on this tablet now: only the words open it. A session file that was saved before opens on any tablet without words, and with the office’s key where one was set up then. So does a rescue copy that was saved then.',
  'secret.field': 'The office’s secret key',
  'secret.hint': 'It begins with {start}. Type it, or open the file that it is in. It is not kept.',
  'secret.file': 'Open the key file',
  'secret.open': 'Open with this key',
  'secret.wrong': 'This key does not open it.',
  'secret.no-key': 'This is not a secret key. One begins with {start}.',
  'secret.mistyped': 'A letter of this key is wrong or missing.',
  'secret.public-key': 'This is the public half of a key. The secret half begins with {start}.',
  'secret.sealed-key': 'This key file is itself locked with a password. Unlock it at the office first.',

  // Handing out a rescue copy.
  'rescue.break': 'A break is a good moment for a copy of everything on this tablet.',
  rescue: 'The rescue copy',
  'rescue.what':
    'Everything that is sealed on this tablet, in one file, and still sealed. Opened on another tablet, it needs the words of this one.',
  'rescue.office': 'The office’s keys open it too.',
  'rescue.without': 'What nobody has revealed yet is not in it, nor what is just being typed, nor a practice.',
  'rescue.save': 'Save a rescue copy',
  'rescue.saved': 'Handed to the browser as a download, under this name:',
  'rescue.failed': 'The copy could not be made. Nothing is lost. Please try again.',
  'rescue.full': 'The copy could not be made. The tablet may be full. Make some room, then try again. Nothing is lost.',

  // Taking one in.
  'copy.title': 'Open a rescue copy',
  'copy.holds': { one: 'It holds {n} workshop, sealed.', other: 'It holds {n} workshops, sealed.' },
  'copy.words': 'The words of the tablet that it came from',
  'copy.words-hint': 'From that tablet’s paper. The first three letters of each word are enough.',
  'copy.words-wrong': 'These are not the words of that tablet.',
  'copy.open': 'Open',
  'copy.use-office': 'Use the office’s key instead',
  'copy.use-words': 'Use the words instead',
  'copy.not-now': 'Not now',
  'copy.done': {
    one: 'Opened. {n} workshop is on this tablet now. The words of this tablet open it.',
    other: 'Opened. {n} workshops are on this tablet now. The words of this tablet open them.',
  },
  'copy.added': { one: '{n} entry was new here.', other: '{n} entries were new here.' },
  'copy.known': 'Already here. Nothing changed.',
  'copy.left-out': {
    one: '{n} record could not be read. It was damaged before the copy was made.',
    other: '{n} records could not be read. They were damaged before the copy was made.',
  },
  'copy.part':
    '{n} of {of} workshops are on this tablet now, each of them whole. The others could not be kept. Make some room, then open the copy again: nothing is doubled.',
  'copy.refused': 'This rescue copy was not opened. Nothing on this tablet has changed.',
  'copy.damaged': 'It is damaged or was cut off on the way. Make another one, or ask for it to be sent again.',
  'copy.too-large': 'It is far larger than anything a tablet hands out. It was not read.',
  'copy.newer-app': 'A newer version of the app made it. Renew this app first, then open the copy.',
  'copy.not-kept': 'The tablet could not keep it. Make some room on the tablet, then try again.',
  'copy.stopped': 'It needs its words, or the office’s key. You can open it again at any time.',

  // Settings.
  keys: 'If the words are lost',
  'keys.what':
    'With a key of the office, this tablet opens without the words. So do rescue copies. Without one, only the words open it.',
  'keys.when':
    'Set it up before the first real workshop. The tablet gets the public half only. The secret half stays at the office.',
  'keys.no-words': 'This tablet has no words yet. They are made before the first real workshop.',
  'keys.make-words': 'Make the words now',
  'keys.unlock': 'Open the tablet to change this',
  'keys.list': 'Keys that open this tablet',
  'keys.digits': 'Its digits:',
  'keys.none': 'No key of the office is set up.',
  'keys.changed': 'Somebody changed this list without opening the tablet',
  'keys.changed-more': 'It is not used. Remove whoever has no business here, and set up the keys again.',
  'keys.name': 'Whose key is it?',
  'keys.name-full': 'No more fits: {most} letters at most. See whether the end of the name is missing.',
  'keys.name-hint': 'For example: Town hall, the safe. At most {most} letters.',
  'keys.key': 'The public key',
  'keys.key-hint':
    'It begins with {start}. Paste it, or open a file that has it. Its digits appear in the list: compare them with the office by telephone.',
  'keys.file': 'Open a file with the key',
  'keys.add': 'Set up this key',
  'keys.added': 'It is set up. Save a new rescue copy: an older one does not know this key.',
  'keys.remove': 'Remove',
  'keys.keep': 'Keep it',
  'keys.remove-title': 'Remove the key “{name}”?',
  'keys.remove-more': 'It opens this tablet no more. Rescue copies that were handed out before still open with it.',
  'keys.removed': 'The key is removed.',
  'keys.not-kept': 'That could not be kept. Nothing has changed. Please try again.',
  'key.no-key': 'This is not a key of this kind. One begins with {start}.',
  'key.mistyped': 'A letter of this key is wrong or missing. Copy it once more.',
  'key.secret-key':
    'This is the secret half. It must never be set up on a tablet, and it was not kept. Ask the office for the half that begins with {start}.',
  'key.other-key': 'This kind of key needs a device that a tablet does not have. Ask the office for another kind.',
  'key.twice': 'This key is set up already.',
  'key.too-many': 'There are as many keys as this tablet takes. Remove one first.',
  'key.no-name': 'Say whose key it is, in 80 letters at most.',
  'renew.title': 'Other words for this tablet',
  'renew.more':
    'If somebody has seen the paper, or it is worn. The words from before open this tablet no more. Rescue copies from before still open with them.',
  'renew.choose': 'Choose other words',
  'renew.done': 'The new words open this tablet from now on.',
} as const;
