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

  'consent.unasked': 'Not asked yet',
  'consent.quoted': 'Takes part, may be quoted',
  'consent.not-quoted': 'Takes part, not to be quoted',
  'consent.refused': 'Does not take part',
  'consent.title': 'What this person agreed to',
  'consent.say': 'Say these four things first',
  'consent.taking': 'Does this person take part?',
  'consent.taking.yes': 'Yes, takes part',
  'consent.taking.no': 'No, does not take part',
  'consent.quoting': 'May their words be used in the report?',
  'consent.quoting.yes': 'Yes, their words may be used',
  'consent.quoting.no': 'No, not their words',
  'consent.noted': 'Noted: {what}',

  short: 'For a while the tablet could not keep what people wrote.',
  'short.more':
    'That was while it went round. It may be full. Make some room before it goes round once more.',
  'short.seen': 'I have seen this',
} as const;
