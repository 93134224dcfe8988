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
const BUNDLE = 'A session file of 10 MB';

/** @type {Record<string, Goal>} */
export const GOALS = {
  'first-paint': { table: BYTES, what: 'before the first paint, brotli', unit: 'kB', most: 20 },
  usable: { table: BYTES, what: 'scripts until the list can be used, gzip', unit: 'kB', most: 75 },
  installation: { table: BYTES, what: 'installation without fonts', unit: 'kB', most: 1000 },
  fonts: { table: BYTES, what: 'fonts', unit: 'kB' },

  'cold-paint': { table: COLD, what: 'first paint; taps are heard from here on', unit: 'ms', floor: 'blank' },
  cold: { table: COLD, what: 'list read, no long task left', unit: 'ms', ratio: 2, floor: 'blank' },
  'cold-cpu': { table: COLD, what: 'processor time of the page', unit: 'ms', floor: 'blank' },

  'offline-routes': { table: OFFLINE, what: 'blank page by static routes', unit: 'ms', floor: 'blank' },
  'offline-paint': { table: OFFLINE, what: 'first paint', unit: 'ms', floor: 'blank' },
  'offline-list': { table: OFFLINE, what: 'list of sessions', unit: 'ms', ratio: 1.7, floor: 'blank' },
  'offline-list-cpu': { table: OFFLINE, what: 'list, processor time of the page', unit: 'ms', floor: 'blank' },
  'offline-workshop': { table: OFFLINE, what: 'workshop with 640 cards', unit: 'ms', ratio: 2.5, floor: 'blank' },
  'offline-workshop-cpu': { table: OFFLINE, what: 'workshop, processor time of the page', unit: 'ms', floor: 'blank' },

  'board-open': { table: BOARD, what: 'opening it', unit: 'ms', ratio: 1.4 },
  'board-open-cpu': { table: BOARD, what: 'opening it, processor time of the page', unit: 'ms' },
  'board-add': { table: BOARD, what: 'one more card', unit: 'ms', ratio: 1.5 },
  'board-late': { table: BOARD, what: 'frames over 25 ms while dragging', unit: '%', most: 1 },
  'board-long': { table: BOARD, what: 'long tasks in three drags', unit: 'ms', most: 0 },
  'board-drop': { table: BOARD, what: 'picking up and letting go', unit: 'ms', ratio: 2 },
  'board-nodes': { table: BOARD, what: 'nodes in the document', unit: 'nodes', most: 1200 },

  'taps-median': { table: TAPS, what: 'half of the taps are shown within', unit: 'ms' },
  taps: { table: TAPS, what: '19 of 20 taps are shown within', unit: 'ms', most: 48 },

  'saved-median': { table: SAVED, what: 'half of them within', unit: 'ms', ratio: 1.5 },
  'saved-slow': { table: SAVED, what: '19 of 20 within', unit: 'ms', ratio: 1.5 },

  'bundle-out': { table: BUNDLE, what: 'made', unit: 'ms', ratio: 1.3, floor: 'stringify + gzip' },
  'bundle-out-cpu': { table: BUNDLE, what: 'made, processor time of the browser', unit: 'ms' },
  'bundle-out-long': { table: BUNDLE, what: 'longest task of the page meanwhile', unit: 'ms', most: 50 },
  'bundle-in': {
    table: BUNDLE,
    what: 'taken in',
    unit: 'ms',
    ratio: 1,
    floor: '1.3 x (gunzip + parse) + 1.2 x bulk put',
  },
  'bundle-in-cpu': { table: BUNDLE, what: 'taken in, processor time of the browser', unit: 'ms' },
  'bundle-in-long': { table: BUNDLE, what: 'longest task of the page meanwhile', unit: 'ms', most: 50 },
};
