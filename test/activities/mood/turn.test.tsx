// A person's own turn with the mood pictures, by tapping what stands on the screen.
import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { examples } from '../../../src/activities/mood/examples.ts';
import { answerMood, type MoodTask } from '../../../src/activities/mood/rules.ts';
import { type MoodDraft, MoodTurn } from '../../../src/activities/mood/turn.tsx';
import { words } from '../../../src/activities/mood/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import type { Brief } from '../../../src/people/brief.ts';

beforeAll(async () => {
  await words.load('en');
  await words.load('ur');
});
beforeEach(() => {
  locale.value = 'en';
});

const turns = examples.flatMap((example) => (example.shows === 'turn' ? [example] : []));
const [first] = turns;

function open(draft: MoodDraft | null = null, finish = vi.fn(() => Promise.resolve({ yes: true as const }))) {
  const keep = vi.fn();
  const brief = first!.brief as Brief<MoodTask>;
  const shown = render(
    <MoodTurn brief={brief} draft={draft} keep={keep} finish={finish as never} pass={() => Promise.resolve()} />,
  );
  return { keep, finish, brief, shown };
}
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

test('a person picks, changes their mind, looks at it once more, and only the last pick is handed in', async () => {
  const { finish, keep, brief } = open();
  tap('Grazing');
  tap('Asleep');
  expect(screen.getByRole('button', { name: 'Asleep' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('button', { name: 'Grazing' }).getAttribute('aria-pressed')).toBe('false');
  tap('Next');
  expect(screen.getByRole('heading').textContent).toBe('This is what I picked');
  tap('Pick again');
  tap('In the rain');
  tap('Next');
  tap('I’m finished');
  await Promise.resolve();
  expect(finish).toHaveBeenCalledExactlyOnceWith(answerMood, { pick: 'sheep-5' });
  expect(keep).toHaveBeenLastCalledWith({ page: 'look', picked: { is: 'picture', option: 'sheep-5' } });
  expect(answerMood(brief, { pick: 'sheep-5' })).toMatchObject({ yes: true, answer: { round: 'r1' } });
});

test('“I’d rather not say” stands among the pictures, of the same kind and size, and is an answer', () => {
  const { finish } = open();
  const unsaid = screen.getByRole('button', { name: 'I’d rather not say' });
  const picture = screen.getByRole('button', { name: 'Grazing' });
  expect(unsaid.parentElement).toBe(picture.parentElement);
  expect(unsaid.className).toBe(picture.className);
  fireEvent.click(unsaid);
  tap('Next');
  tap('I’m finished');
  expect(finish).toHaveBeenCalledWith(answerMood, { pick: null });
});

test('going on without picking says what is missing, and stays', () => {
  open();
  tap('Next');
  expect(screen.getByRole('alert').textContent).toContain('First I pick one.');
  expect(screen.getByRole('button', { name: 'Grazing' })).toBeTruthy();
});

test('every tap is kept, so that a dead battery comes back to the same pick', () => {
  const { keep, shown } = open();
  tap('Grazing');
  const kept = keep.mock.lastCall?.[0] as MoodDraft;
  shown.unmount();
  open(kept);
  expect(screen.getByRole('button', { name: 'Grazing' }).getAttribute('aria-pressed')).toBe('true');
});

test('two fast taps on “I’m finished” hand in once', () => {
  const { finish } = open({ page: 'look', picked: { is: 'picture', option: 'sheep-1' } });
  tap('I’m finished');
  tap('I’m finished');
  expect(finish).toHaveBeenCalledTimes(1);
});

test('a refusal is said in words and the turn goes on', async () => {
  const finish = vi.fn(() => Promise.resolve({ yes: false as const, reason: 'already-answered' }));
  open({ page: 'look', picked: { is: 'unsaid' } }, finish as never);
  tap('I’m finished');
  expect((await screen.findByRole('alert')).textContent).toContain('This person has answered already.');
});

test('C58 a change of language in the middle loses no pick', async () => {
  open();
  tap('Grazing');
  locale.value = 'ur';
  expect((await screen.findByRole('button', { name: 'چرتی ہوئی' })).getAttribute('aria-pressed')).toBe('true');
});

test.each(turns.map((example) => [example.name, example] as const))('the state “%s” draws', (_, example) => {
  render(
    <MoodTurn
      brief={example.brief as Brief<MoodTask>}
      draft={example.draft as MoodDraft | null}
      keep={() => undefined}
      finish={() => Promise.resolve({ yes: true as const })}
      pass={() => Promise.resolve()}
    />,
  );
  expect(screen.getAllByRole('button').length).toBeGreaterThan(1);
  expect(document.body.textContent).not.toMatch(/\b(turn|desk|picture|refused)\./);
});
