// What became of the copies of what is saved, in English.

export const en = {
  'database-only': 'This browser keeps what is saved once and not twice. Save the session file at every break.',
  healed: 'One of the two copies of what is saved here was gone. It was made again from the other.',
  damaged: 'Parts of one copy could not be read. What the other copy has of them is used.',
  trouble: 'What was saved last is kept once for now. Save the session file soon.',
  lost: {
    one: '{n} part of what was saved on this tablet can no longer be read.',
    other: '{n} parts of what was saved on this tablet can no longer be read.',
  },
  'lost.more': 'There is no other copy of it here. Words may be missing from a workshop, or a whole workshop.',
  'lost.next':
    'Look for a session file or a rescue copy from before, and open it on the page with all workshops. What is missing here is added.',
  'lost.seen': 'I have seen this',
} as const;
