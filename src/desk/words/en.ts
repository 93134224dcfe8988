// The words of what several desks have alike, in English.

export const en = {
  'look.title': 'Worth a second look. It can stay as it is.',
  'look.with': '{what}: {found}.',
  'look.bare': '{what}.',
  'look.found': '“{found}”',
  'look.name': 'Perhaps a name',
  'why.name': 'Everybody may read this: nobody should be named in it.',
  'look.phone': 'Perhaps a phone number',
  'why.phone': 'Whoever reads this could ring it.',
  'look.postcode': 'Perhaps a postcode',
  'why.postcode': 'It can lead to somebody’s home.',
  'look.email': 'Perhaps an e-mail address',
  'why.email': 'Whoever reads this could write to it.',

  'aside.do': 'Set aside, tell the lead',
  'aside.which': 'Set aside, tell the lead: {words}',
  'aside.title': 'Set these words aside?',
  'aside.text':
    'They leave every screen without a comment. They stay only on this tablet, in the list for the safeguarding lead. They go into no report and no file.',
  'aside.no-undo': 'This cannot be undone.',
  'aside.yes': 'Set them aside',
  'aside.no': 'No, leave them',
  'aside.done': 'The words are set aside.',

  'back.do': 'Take back',
  'back.which': 'Take back: {words}',
  'back.title': 'Take these words back?',
  'back.text': 'They are taken out of the record for good, and stay nowhere on this tablet.',
  'back.yes': 'Take them back for good',
  'back.done': 'The words are gone.',

  'consent.unasked': 'Not asked yet',
  'consent.quoted': 'Takes part, may be quoted',
  'consent.not-quoted': 'Takes part, not to be quoted',
  'consent.refused': 'Does not take part',
  'consent.title': 'What this person agreed to',
  'consent.ask': 'Ask now',
  'consent.close': 'Close',
  'consent.say': 'Say these four things first',
  'consent.taking': 'Does this person take part?',
  'consent.taking.yes': 'Yes, takes part',
  'consent.taking.no': 'No, does not take part',
  'consent.quoting': 'May their words be used in the report?',
  'consent.quoting.yes': 'Yes, their words may be used',
  'consent.quoting.no': 'No, not their words',
  'consent.noted': 'Noted: {what}',

  'away.title': 'Opened on another tablet',
  'away.text':
    'What people answered is on that tablet: nobody can answer here. Show it there, then open its file here. If you cannot get to that tablet, close this without showing it, and ask again here. What was answered there is then destroyed when the two come together.',

  short: 'For a while the tablet could not keep what people wrote.',
  'short.more': 'That was while it went round. It may be full. Make some room before it goes round once more.',
  'short.seen': 'I have seen this',
} as const;
