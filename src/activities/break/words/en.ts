// English words of a break.

export const en = {
  title: 'Break',
  before: 'Begin the break when people get up. Then the room can see when it goes on.',
  until: 'We go on at {time}',
  wall: 'Show it to the room',
  again: 'If people need longer, begin it anew.',
  minutes: 'How many minutes',
  'number.range': 'Write a whole number from {min} to {max}.',
  less: 'One fewer',
  more: 'One more',
  begin: 'Begin the break',
  'begin-again': 'Begin anew from now',

  'kind.break/begun': 'A break began.',

  'refused.not-a-number': 'Write a whole number of minutes.',
  'refused.too-long': 'A break has at most {most} minutes.',
  'refused.not-saved': 'It could not be saved. The tablet may be full. Nothing has changed. Please try again.',
  'refused.unknown': 'That did not work. Nothing has changed.',
} as const;
