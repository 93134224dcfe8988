// What one person needs of the tablet: read with care, said at the desk, and for some every page read aloud as it comes.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { PassportEditor, sayPassport } from '../../src/handover/passport-editor.tsx';
import { words } from '../../src/handover/words/table.ts';
import { type Passport, passportIn, USUAL_PASSPORT } from '../../src/people/passport.ts';
import { announce, clearAnnouncer } from '../../src/ui/announcer.tsx';
import { dropSecondTaps } from '../../src/ui/second-taps.ts';
import { hush, voices } from '../../src/ui/voice.ts';
import { aTabletThatSpeaks } from '../support/speech.ts';
import { drawTurn, turnExamples } from '../support/turn-examples.tsx';

let said: SpeechSynthesisUtterance[] = [];

beforeAll(() => Promise.all([words, ...activities.map((one) => one.words)].map((table) => table.load('en'))));
beforeEach(() => {
  document.documentElement.lang = 'en';
  said = aTabletThatSpeaks(() => [{ lang: 'en-GB', localService: true }]);
});
afterEach(() => {
  cleanup();
  hush();
  clearAnnouncer();
  voices.value = [];
  vi.unstubAllGlobals();
});

test('whatever was kept, what comes out is whole: strange values are the usual ones', () => {
  expect(passportIn(null)).toEqual(USUAL_PASSPORT);
  expect(passportIn({ size: 'huge', rate: 99, delay: -1, pictures: 'no', switches: { mode: 'three' } })).toEqual(
    USUAL_PASSPORT,
  );
  const own: Passport = {
    ...USUAL_PASSPORT,
    language: 'ur',
    size: 'largest',
    pictures: false,
    aloud: true,
    switches: { mode: 'one', move: [], take: ['a'], pace: 900, delay: 0 },
  };
  expect(passportIn(JSON.parse(JSON.stringify(own)))).toEqual(own);
});

function Desk() {
  const [passport, setPassport] = useState(USUAL_PASSPORT);
  return (
    <>
      <PassportEditor passport={passport} onChange={(part) => setPassport({ ...passport, ...part })} />
      <output>{sayPassport(passport)}</output>
    </>
  );
}

test('the desk sets it with one tap a thing and sees in words what is set', async () => {
  render(<Desk />);
  for (const name of ['Largest words', 'No pictures', 'Read each page aloud', 'After 1.6 seconds']) {
    fireEvent.click(await screen.findByRole('button', { name }));
  }
  await waitFor(() =>
    expect(document.querySelector('output')?.textContent).toBe(
      'Largest words · No pictures · Read each page aloud · Next tap after 1.6 seconds',
    ),
  );
  fireEvent.click(screen.getByRole('button', { name: 'All as usual' }));
  await waitFor(() => expect(document.querySelector('output')?.textContent).toBe(''));
});

test('each page is read as it comes, at this person’s speed; on another page the other question', async () => {
  const mood = turnExamples.find(
    ({ activity, draft }) => activity === 'mood' && JSON.stringify(draft).includes('sheep-4'),
  )!;
  const passport: Passport = { ...USUAL_PASSPORT, aloud: true, rate: 0.7 };
  const root = await drawTurn({ ...mood, brief: { ...mood.brief, passport } });
  const question = root.querySelector('h1')?.textContent;
  await waitFor(() => expect(said[0]?.text).toBe(question));
  expect(said[0]?.rate).toBe(0.7);
  said.length = 0;
  fireEvent.click(screen.getByRole('button', { name: /Next/ }));
  await waitFor(() => expect(said[0]?.text).toBe(root.querySelector('h1')?.textContent));
  expect(root.querySelector('h1')?.textContent).not.toBe(question);
});

test('C53: after each step the state is said; in a private round only how many dots are left, unless more is wished', async () => {
  const votes = turnExamples.find(
    ({ activity, draft }) => activity === 'votes' && JSON.stringify(draft).includes('"vote"'),
  )!;
  for (const choicesAloud of [false, true]) {
    const passport: Passport = { ...USUAL_PASSPORT, aloud: true, choicesAloud };
    const root = await drawTurn({ ...votes, brief: { ...votes.brief, passport } });
    await waitFor(() => expect(said.length).toBeGreaterThan(0));
    said.length = 0;
    announce('Choice C has one dot now.');
    const left = root.querySelector('[data-left]')?.textContent;
    await waitFor(() =>
      expect(said.map(({ text }) => text)).toEqual([choicesAloud ? 'Choice C has one dot now.' : left]),
    );
    cleanup();
    clearAnnouncer();
    hush();
    said.length = 0;
  }
});

test('a tap within this person’s delay does not count, wherever it falls; a key always does', () => {
  const stop = dropSecondTaps(document);
  const pressed: string[] = [];
  render(
    <>
      <button type="button" onClick={() => pressed.push('one')}>
        one
      </button>
      <button type="button" onClick={() => pressed.push('other')}>
        other
      </button>
    </>,
  );
  const tap = (name: string, timeStamp: number, detail = 1) => {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail, clientX: timeStamp });
    Object.defineProperty(click, 'timeStamp', { value: timeStamp });
    screen.getByRole('button', { name }).dispatchEvent(click);
  };
  document.documentElement.dataset['tapDelay'] = '800';
  tap('one', 1000);
  tap('one', 1500);
  tap('other', 1700);
  tap('other', 1750, 0);
  tap('other', 1900);
  expect(pressed).toEqual(['one', 'other', 'other']);
  // Their turn is over; their hand is as it was.
  delete document.documentElement.dataset['tapDelay'];
  tap('one', 2600);
  tap('one', 2700);
  tap('one', 2800);
  expect(pressed).toEqual(['one', 'other', 'other', 'one', 'one']);
  stop();
});

test('what is set shows a round tick in Help and in the passport, in every look, and what is not set shows none', async () => {
  const passport = { ...USUAL_PASSPORT, size: 'large' as const, contrast: 'high' as const, pictures: false };
  const [example] = turnExamples;
  const root = await drawTurn({ ...example!, brief: { ...example!.brief, passport } });
  fireEvent.click(screen.getByRole('button', { name: 'Help' }));
  const ticked = [...root.querySelectorAll('dialog button[aria-pressed]')].map((one) => [
    one.getAttribute('aria-pressed'),
    one.querySelector('[data-tick]')?.getAttribute('data-tick'),
  ]);
  expect(ticked.filter(([pressed]) => pressed === 'true')).toHaveLength(2);
  for (const [pressed, tick] of ticked) expect(tick).toBe(pressed === 'true' ? 'shown' : 'none');
});
