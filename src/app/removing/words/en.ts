// English words of deleting a workshop, and of how long one stays on this tablet.

export const en = {
  delete: 'Delete',
  'delete.quiet': {
    one: 'It goes into the bin. For {n} day it can be put back, then it is removed for good. Only days on which this app was open count.',
    other:
      'It goes into the bin. For {n} days it can be put back, then it is removed for good. Only days on which this app was open count.',
  },
  'delete.waits': 'It waits to be sent to the office and has not arrived there. Deleting it stops the sending.',
  'delete.waits-newer': 'The newer one waits to be sent and has not arrived there. Deleting it stops the sending.',
  'delete.only-here':
    'This tablet has never sent this workshop nor saved a file of it: it may be nowhere else. Deleted here, it is gone for good, at once.',
  'delete.newer-here': 'Its file was last saved on {when}, and it has been worked on since.',
  'delete.newer-gone': 'Deleted here, what is newer is gone for good, at once.',
  'delete.now': 'It is removed at once and cannot be put back any more.',
  'delete.word': 'delete',
  'delete.type': 'To do it, type: {word}',
  'delete.not-the-word': 'Nothing was deleted. Type the word {word} first.',
  'delete.binned': { one: 'In the bin for {n} day.', other: 'In the bin for {n} days.' },
  'delete.gone': 'Deleted.',
  'delete.gone-now': 'The workshop was removed from this tablet for good.',
  'delete.lead': {
    one: 'It has {n} note for the safeguarding lead. That note is on this tablet only and in no file. When this workshop is removed, it is gone for good.',
    other:
      'It has {n} notes for the safeguarding lead. They are on this tablet only and in no file. When this workshop is removed, they are gone for good.',
  },
  'delete.lead-open': 'Go to the notes for the safeguarding lead',
  'delete.only-file': 'Its file was last saved on {when}. Whether somebody has that file, this tablet cannot know.',
  'delete.keys':
    'Its keys on this tablet are destroyed with it: whatever the disk still holds of it cannot be read any more.',
  'delete.keys-later':
    'After that its keys on this tablet are destroyed too: whatever the disk still holds of it cannot be read any more.',
  'in-bin': 'This workshop lies in the bin.',

  'stay.near': {
    one: 'In {n} day it reaches the limit of this tablet.',
    other: 'In {n} days it reaches the limit of this tablet.',
  },
  'stay.over': {
    one: 'It has been here longer than {n} day, the limit of this tablet.',
    other: 'It has been here longer than {n} days, the limit of this tablet.',
  },
  'stay.locked-near': {
    one: 'In {n} day a locked workshop reaches the limit of this tablet. Open the tablet, then send it home or save its file.',
    other:
      'In {n} days a locked workshop reaches the limit of this tablet. Open the tablet, then send it home or save its file.',
  },
  'stay.locked-over': {
    one: 'A locked workshop has been here longer than {n} day, the limit of this tablet. Open the tablet: it says what to do.',
    other:
      'A locked workshop has been here longer than {n} days, the limit of this tablet. Open the tablet: it says what to do.',
  },
  'stay.send': 'Send it home, or save its file.',
  'stay.delete': 'It can be deleted here.',
  stay: 'How long a workshop may stay on this tablet',
  'stay.more':
    'Counted from the day it was last worked on, or came here as a file. The list says so a week before, and when the time is over. Nothing is removed by itself.',
  'stay.days': { one: '{n} day', other: '{n} days' },
} as const;
