// The words that stand around the activities' parts of the report, in English.

export const en = {
  title: 'Report',
  back: 'Back',
  print: 'Print',
  question: 'The question',
  day: 'Held on {day}',
  'day.planned': 'Planned for {day}',
  practice: 'Practice: made-up people and words',
  'practice.short': 'Practice',
  empty: 'There is nothing to report yet.',
  'left-out': 'This step is no longer in the running order. What was done in it stands here.',

  'category.working': 'Working',
  'category.not-working': 'Not working',
  'category.future': 'For the future',
  'not-agreed': 'The group has not said yes to these words.',
  people: { one: '{n} person', other: '{n} people' },
  'bars.what': 'What',
  'bars.number': 'Number',

  'limits.title': 'What this report can and cannot tell',
  'limits.sample': {
    one: '{n} person took part. One person is not a sample: this does not say what other people think.',
    other:
      '{n} people took part. They are not a sample: this says what matters to the people who were here, not how many others would say the same.',
  },
  'limits.nobody': 'Nobody is noted as having taken part.',
  'limits.numbers':
    'The numbers are small. They are counts, never shares of a population, and no average is made of them.',
  'limits.close': 'Results that are close together count as about the same.',
  'limits.cards': { one: 'It rests on {n} card.', other: 'It rests on {n} cards.' },
  'limits.imported': {
    one: '{n} card was brought in from reviews written before.',
    other: '{n} cards were brought in from reviews written before.',
  },
  'limits.typed': {
    one: '{n} card was typed by somebody else, in the words of the person.',
    other: '{n} cards were typed by somebody else, in the words of the person.',
  },
  'limits.guesses': {
    one: '{n} card is a best guess on behalf of a person who has not checked it. It must be checked before anything is done because of it.',
    other:
      '{n} cards are best guesses on behalf of people who have not checked them. They must be checked before anything is done because of them.',
  },
  'limits.unquoted': 'Some people did not want their words shown. Their cards are counted and not quoted.',
  'limits.secret.both': 'Votes on the tablet and moods were given in private. They cannot be led back to a person.',
  'limits.secret.votes': 'Votes on the tablet were given in private. They cannot be led back to a person.',
  'limits.secret.moods': 'Moods were given in private. They cannot be led back to a person.',
  'limits.secret-but.both':
    'Votes on the tablet and moods were given in private. But where few people answered, or all alike, the result can show how a person answered. It says so there.',
  'limits.secret-but.votes':
    'Votes on the tablet were given in private. But where few people voted, or all alike, the result can show how a person voted. It says so there.',
  'limits.secret-but.moods':
    'Moods were given in private. But where few people answered, or all alike, the picture can show what a person chose. It says so there.',
  'limits.on-paper':
    'Dots on paper were put in sight of everybody and counted by the facilitator. They were not private.',
  'limits.practice': 'This was a practice. Nobody said any of it.',

  // Columns of the spreadsheet.
  'column.question': 'The question',
  'column.place': 'Place',
  'column.day': 'Day',
  'column.category': 'What it is',
  'column.theme': 'Theme',
  'column.words': 'The card',
  'column.language': 'Language',
  'column.translations': 'In other languages',
  'column.came': 'How it came',
  'column.note': 'Note',
  'theme.nth': '{theme} ({n})',
  'note.alone': 'On its own.',
  'note.unsure': 'The group was not sure.',
  'note.loose': 'Not sorted.',
  'note.unchecked': 'Not yet checked with the person.',
  'note.corrected': 'Its words were corrected.',
  'note.wordless': 'A picture without words. The report shows it.',
  'note.picture': 'It has a picture. The report shows it.',
} as const;
