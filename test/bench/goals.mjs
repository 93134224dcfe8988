// What the bench measures and what it should come to. `why` is printed where a goal is not met: what was found when it was
// looked into, to be put right here when that changes.

/**
 * @typedef {object} Goal
 * @property {string} table
 * @property {string} what
 * @property {string} unit
 * @property {number} [ratio] at most so many times the floor
 * @property {number} [most] at most so many
 * @property {string} [floor] what the floor is
 * @property {string} [why]
 */

const BYTES = 'Bytes of a first visit';
const COLD = 'First visit: empty tablet, processor 4 times slower, Slow 4G';
const OFFLINE = 'Start without a network: app installed, browser just started';
const BOARD = 'A board of 2,000 cards, processor 4 times slower; floor: the same board in plain DOM';
const TAPS = 'Any tap with forty people and 640 cards, processor 4 times slower';
const SAVED = 'From a tap to "Saved"; floor: one strict write of one row';
const MANY = 'Ten thousand cards in one session, opened without a network';
const BUNDLE = 'A session file of 10 MB';

/** @type {Record<string, Goal>} */
export const GOALS = {
  'first-paint': { table: BYTES, what: 'before the first paint, brotli', unit: 'kB', most: 20 },
  usable: {
    table: BYTES,
    what: 'scripts until the list can be used, gzip',
    unit: 'kB',
    most: 75,
    why: 'Dexie is 28 kB of it; the writer carries both stores and the vault from the start. Counted as the build counts it: what is asked for until the list has been read.',
  },
  installation: {
    table: BYTES,
    what: 'installation without fonts, gzip',
    unit: 'kB',
    most: 1000,
  },
  kept: { table: BYTES, what: 'the same, unpacked', unit: 'kB' },
  fonts: { table: BYTES, what: 'fonts', unit: 'kB' },

  'cold-paint': { table: COLD, what: 'first paint; taps are heard from here on', unit: 'ms', floor: 'blank' },
  cold: {
    table: COLD,
    what: 'can be used, no long task left',
    unit: 'ms',
    ratio: 2,
    floor: 'blank',
    why: 'The first screen hears and answers from its first paint on; what comes later is the tasks of over 50 ms in which a processor at a quarter of its speed compiles and runs the first script, once the line has brought it.',
  },
  'cold-read': { table: COLD, what: 'the same, and read from the store', unit: 'ms', floor: 'blank' },
  'cold-cpu': { table: COLD, what: 'processor time of the page', unit: 'ms', floor: 'blank' },

  'offline-routes': { table: OFFLINE, what: 'blank page by static routes', unit: 'ms', floor: 'blank' },
  'offline-paint': { table: OFFLINE, what: 'first paint', unit: 'ms', floor: 'blank' },
  'offline-list': {
    table: OFFLINE,
    what: 'list of sessions, can be used',
    unit: 'ms',
    ratio: 1.7,
    floor: 'blank',
    why: 'It stands in the first paint, as it stood last, and hears every tap; that paint waits for a page of 56 kB in place of one of a few hundred bytes, for its style and for 8 kB of script, on two processors on which the browser is starting as well.',
  },
  'offline-read': { table: OFFLINE, what: 'the same, read from the store', unit: 'ms', floor: 'blank' },
  'offline-list-cpu': { table: OFFLINE, what: 'list, processor time of the page', unit: 'ms', floor: 'blank' },
  'offline-workshop': {
    table: OFFLINE,
    what: 'workshop with 640 cards',
    unit: 'ms',
    ratio: 2.5,
    floor: 'blank',
    why: 'The list as it stood last can be drawn before anything is open, a workshop cannot: it waits for the writer, the database, three files, 1,120 entries and their replay. What makes it slow is work and not waiting. By traces, over all processes and threads, it takes about 480 ms of processor time against 83 for the blank page, and two processors have no more than that to give. Of the 480 the thread of the page takes 117 (blank page 16), the background of the page 98 (half of it compiles scripts, a ninth paints), the main thread of the browser 72 (blank page 32; 30 of the 72 draw its own frame while a page loads), the background of the browser 71 (20 open the database with its log, the rest reads from it and from the cache), the writer 43 (a third is compiling). So what is only begun earlier gains nothing that could be told from noise: the database asked for by the page before the worker is up, or what comes late held back until the first painting was seen. Scripts compiled only where they are called take 30 off the sum and add 11 in the thread of the page. Nothing of what was compiled at the last start is taken up: of an answer that a service worker made anew the browser keeps none, and with answers kept as they came Chromium 156 compiled the scripts of the page anew all the same.',
  },
  'offline-workshop-cpu': { table: OFFLINE, what: 'workshop, processor time of the page', unit: 'ms', floor: 'blank' },

  'board-open': {
    table: BOARD,
    what: 'opening it',
    unit: 'ms',
    ratio: 1.4,
    why: 'It is processor time of the page, about four times that of the floor, and no one piece of it. By a trace at a quarter of the speed (980 ms with what tracing costs, the floor 270): 360 are script (a third replays 4,162 entries, most of it before the browser has made quick code of them; a third draws the desk, a tenth of that finds where each card lies; the rest is the start of the app), 110 more are modules run for the first time and functions compiled late, 170 are tasks of the browser itself around eighteen files (75 for the two of the floor), 160 give 450 elements their style, place and paint (80 for the floor), 60 are clearing up memory and unpacking the entries. Fewer and larger files made no difference that could be told from noise; tables changed in place instead of copied would take a tenth off the replay at most, 1 or 2 % of the whole.',
  },
  'board-open-cpu': { table: BOARD, what: 'opening it, processor time of the page', unit: 'ms' },
  'board-add': {
    table: BOARD,
    what: 'one more card',
    unit: 'ms',
    ratio: 1.5,
    why: 'A card is written in the step of the cards. The field is emptied and painted before the card is sent and the desk drawn again; of that painting half is script (the whole form with its forty people is compared), half style, place and paint of a long page; the floor draws one column of short lines.',
  },
  'board-late': {
    table: BOARD,
    what: 'frames over 25 ms while dragging',
    unit: '%',
    most: 1,
    why: 'Each move costs the page 7 ms against 4 of the floor, nearly all of it painting, and there is no graphics processor here; the script of a move is under one.',
  },
  'board-long': {
    table: BOARD,
    what: 'long tasks in three drags',
    unit: 'ms',
    most: 0,
    why: 'They come with letting go: the place is written and the headings of all piles are drawn again.',
  },
  'board-drop': {
    table: BOARD,
    what: 'picking up and letting go',
    unit: 'ms',
    ratio: 2,
    why: 'The place is written and the headings of all piles are drawn again.',
  },
  'board-nodes': {
    table: BOARD,
    what: 'nodes in the document',
    unit: 'nodes',
    most: 1200,
    why: 'Rows of piles within one height of the screen of what is seen are in the document as well.',
  },

  'taps-median': { table: TAPS, what: 'half of the taps are shown within', unit: 'ms' },
  taps: {
    table: TAPS,
    what: '19 of 20 taps are shown within',
    unit: 'ms',
    most: 48,
    why: 'What is pressed is painted first, and the desk follows it (src/ui/after-painting.ts). In that first painting a press still draws the head and the running order anew or puts a sheet over the page; the list of sessions comes whole, and the script of a step when that is opened for the first time.',
  },

  'saved-median': {
    table: SAVED,
    what: 'half of them within',
    unit: 'ms',
    ratio: 1.5,
    why: 'Two waits for the disk where the floor has one: the frame is flushed to the journal file first, and only then comes the strict commit, of three rows with two indexes through Dexie, where the floor puts one row. Most of what the page waits for is these two; between them and the page lie two messages, 0.3 ms each way, and the page itself takes 0.5 ms before and 0.5 ms after. Chromium holds back what comes over a port after a press until the next painting, as much as 16 ms; the answer therefore comes over a channel too, which it does not hold back.',
  },
  'saved-slow': {
    table: SAVED,
    what: '19 of 20 within',
    unit: 'ms',
    ratio: 1.5,
    why: 'As half of them; a busy second processor is felt here first, because the writer and the disk work on it.',
  },

  'saved-old-slow': { table: SAVED, what: '19 of 20 within, processor 4 times slower', unit: 'ms', most: 150 },
  'saved-old-most': { table: SAVED, what: 'each within, processor 4 times slower', unit: 'ms', most: 500 },

  'ten-thousand': { table: MANY, what: 'first screen with a card', unit: 'ms', most: 2000 },
  'ten-thousand-long': {
    table: MANY,
    what: 'longest task',
    unit: 'ms',
    most: 100,
    why: 'Replaying the journal and drawing the desk for the first time are one task. By a profile, of about 300 ms: 116 replay 15,000 entries, 118 draw (half of it the table of themes, which looks at each of the ten thousand cards for its pile), the rest clears up memory. Cutting words for the hints is done in small pieces afterwards.',
  },

  'bundle-out': {
    table: BUNDLE,
    what: 'made',
    unit: 'ms',
    ratio: 1.3,
    floor: 'stringify + gzip',
    why: 'Every entry is handed to the packer, put in order and only then written, about twice the processor time of the floor; a second free processor hides it.',
  },
  'bundle-out-cpu': { table: BUNDLE, what: 'made, processor time of the browser', unit: 'ms' },
  'bundle-out-long': {
    table: BUNDLE,
    what: 'longest task of the page meanwhile',
    unit: 'ms',
    most: 50,
    why: '500 entries are handed over at a time, 2 ms at full speed; more means that the machine was busy.',
  },
  'bundle-in': {
    table: BUNDLE,
    what: 'taken in',
    unit: 'ms',
    ratio: 1,
    floor: '1.3 x (gunzip + parse) + 1.2 x bulk put',
    why: 'Every entry becomes a row with its keys in the database and is written and hashed in the journal file as well, 1.6 times the processor time of the floor, which writes rows alone.',
  },
  'bundle-in-cpu': { table: BUNDLE, what: 'taken in, processor time of the browser', unit: 'ms' },
  'bundle-in-long': {
    table: BUNDLE,
    what: 'longest task of the page meanwhile',
    unit: 'ms',
    most: 50,
    why: 'All entries go to the writer in one message, whose copying takes 35 to 80 ms; in slices it would be none.',
  },
};
