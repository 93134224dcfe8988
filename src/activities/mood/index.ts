// The mood barometer, declared: check-in and check-out.

import type { Activity } from '../activity.ts';
import { groupPicture, moodAt, moodModel, moodNow, overRounds, unseenMood, type Mood } from './model.ts';
import { moodReport } from './report.ts';
import { CHECK_OUT, moodBrief } from './rules.ts';
import { words } from './words/table.ts';

export const mood: Activity = {
  name: 'mood',
  model: moodModel,
  permanent: ['mood/closed', 'mood/revealed', 'mood/dropped', 'mood/voided'],
  words,
  title: ({ use }) => words.say(use === CHECK_OUT ? 'title.check-out' : 'title.check-in'),
  openRound: (state) => unseenMood(state as Mood),
  overRounds: (state) => overRounds(state as Mood),
  brief: moodBrief,
  // The answer lies in the box; that somebody answered is known from there, and the journal need not know when.
  absorb: () => [],
  heard: (look) => {
    const round = moodNow(look);
    // Once it takes no more answers nobody waits for a turn.
    return round?.state === 'open' ? look.answered(round.round) : new Set();
  },
  share: (look) => {
    const state = look.read(moodModel);
    return groupPicture(state, moodAt(state, look.step.id));
  },
  report: moodReport,
  desk: () => import('./desk.tsx').then((module) => module.MoodDesk),
  turn: () => import('./turn.tsx').then((module) => module.MoodTurn),
  wall: () => import('./wall.tsx').then((module) => module.MoodWall),
};
