// What was put away by somebody stays away for their turn, and only for theirs.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { words } from '../../src/handover/words/table.ts';
import { USUAL_PASSPORT } from '../../src/people/passport.ts';
import { hush, voices } from '../../src/ui/voice.ts';
import { aTabletThatSpeaks } from '../support/speech.ts';
import { drawTurn, turnExamples } from '../support/turn-examples.tsx';

beforeAll(() => Promise.all([words, ...activities.map((one) => one.words)].map((table) => table.load('en'))));
beforeEach(() => {
  document.documentElement.lang = 'en';
  aTabletThatSpeaks(() => []);
});
afterEach(() => {
  cleanup();
  hush();
  voices.value = [];
  vi.unstubAllGlobals();
});

const drawn = async () => {
  const example = turnExamples.find(({ activity, name }) => activity === 'cards' && name === 'the first question');
  if (!example) throw new Error('no question of the cards to draw');
  const passport = { ...USUAL_PASSPORT, aloud: true };
  return drawTurn({ ...example, brief: { ...example.brief, passport } });
};
const told = () => screen.queryAllByText(/^This tablet has no voice/);

test('that there is no voice, once put away, is not told again by the letters of the same turn, and is told to the next person', async () => {
  const root = await drawn();
  await waitFor(() => expect(told()).toHaveLength(1));
  fireEvent.click(within(root).getByRole('button', { name: 'Put away' }));
  expect(told()).toHaveLength(0);
  fireEvent.click(within(root).getByRole('button', { name: 'Write with letters' }));
  await screen.findByRole('button', { name: 'Done' });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(told()).toHaveLength(0);
  cleanup();
  await drawn();
  await waitFor(() => expect(told()).toHaveLength(1));
});
