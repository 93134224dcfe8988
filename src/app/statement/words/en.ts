// English words of the accessibility statement. What it says was tested must be what the tests do: see test/access.

export const en = {
  title: 'Accessibility statement',
  lead: 'What everybody should be able to do here, how that was tried, and what nobody has tried yet.',

  aim: 'What we aim for',
  'aim.standard': 'The Web Content Accessibility Guidelines 2.2, level AA, on every screen.',
  'aim.turns':
    'More than that where people take their turn: large letters, contrast of 10 to 1, large buttons, short sentences, one thing at a time.',

  can: 'What you can do',
  'can.touch':
    'Do everything with single taps. Nothing has to be dragged, and nothing happens until you lift your finger. Only a drawing follows it.',
  'can.keys': 'Do everything but draw with a keyboard, and take your turn with one switch or two.',
  'can.ears': 'Have a page read aloud, where the tablet has a voice for the language.',
  'can.look': 'Have larger letters, the strongest contrast, larger buttons, a dark screen, or no pictures.',
  'can.languages': 'Use English, Welsh or Urdu, and change between them at any step.',
  'can.time': 'Take as long as you like. After five minutes the screen is covered, and nothing is lost.',

  tested: 'How it was tried',
  'tested.axe':
    'A program (axe) looks at every screen. There are 36 looks: three sizes of letters, light and dark, written from the left and from the right, with the system’s own colours and without motion. After each change every screen is looked at in a choice of them; in all of them when somebody asks for it.',
  'tested.own':
    'A second program of our own looks for what the first cannot see, such as a focus that is not seen. It was tried on 26 faults made on purpose.',
  'tested.words':
    'Each sentence of a turn has at most twelve words (fifteen in Urdu). In English they come from a list of everyday words, or have a picture beside them.',
  'tested.keys': 'A whole workshop was done by keyboard alone, and another with single taps alone.',
  'tested.switches': 'Each kind of turn was taken with two switches, with twelve presses a choice at most on average.',
  'tested.ears':
    'Each kind of turn was taken by what the browser tells screen readers, and what was heard is kept to be read.',
  'tested.narrow':
    'Every screen is shown 320 pixels wide, as on a phone or at 400 %, with the letters set apart: nothing goes past the edge.',
  'tested.where': 'All this ran in Chromium on a computer. Programs find only a part of what keeps people out.',

  untested: 'What nobody has tried yet',
  'untested.people':
    'No person with a learning disability, low vision, a tremor or a switch has used it for us yet, or agreed to the list of words.',
  'untested.readers': 'No real screen reader: not VoiceOver, TalkBack, NVDA or JAWS.',
  'untested.tablets': 'No real iPad or Android tablet, and no real switch.',
  'untested.browsers': 'How the screens look in Safari and Firefox.',
  'untested.speakers': 'The Welsh and Urdu words: no speaker has checked them.',
  'untested.audit': 'Nobody from outside has examined it. So we do not call it fully compliant.',

  gaps: 'What we know is missing',
  'gaps.voices':
    'Many tablets have no Welsh or Urdu voice. Then nothing is read aloud in that language, and somebody has to read.',
  'gaps.drawing':
    'Drawing follows a finger or a mouse. Whoever cannot do that writes, chooses a picture, or lets somebody draw or write.',
  'gaps.desk': 'Switches work on people’s turns. The facilitator’s desk needs touch or a keyboard.',
  'gaps.signing': 'There are no signed videos.',
  'gaps.system': 'Choosing a file, sharing and printing are the tablet’s own screens.',

  tell: 'Tell us',
  'tell.whom':
    'Something keeps you out? Tell the facilitator, or the organisation that runs the workshop. They can also give you all of it on paper.',
  'tell.when': 'This statement was written on {day}. It goes with this version:',
} as const;
