// The facilitator's screen of a mood round, by its own buttons, and the wall.
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, expect, test } from 'vitest';
import { examples } from '../../../src/activities/mood/examples.ts';
import { mood } from '../../../src/activities/mood/index.ts';
import { answerMood } from '../../../src/activities/mood/rules.ts';
import { MoodWall } from '../../../src/activities/mood/wall.tsx';
import { words } from '../../../src/activities/mood/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import { room } from '../../support/room.ts';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(async () => {
  await words.load('en');
  await handoverWords.load('en');
});

const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = (name: RegExp | string) =>
  fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name }));

async function start(count: number) {
  const here = room(mood);
  const tokens = here.welcome(count);
  here.go('check-in');
  return { here, tokens, chair: await sitAt(here, mood) };
}

test('a check-in from opening to the group picture', async () => {
  const { here, tokens, chair } = await start(6);
  tap('Open the check-in');
  expect(await screen.findByText('0 of 6 have answered')).toBeTruthy();
  tap(/Pass the tablet round/);
  expect(chair.handed).toEqual([tokens]);
  for (const [n, token] of tokens.slice(0, 5).entries())
    here.turn(mood, token, answerMood, { pick: n < 3 ? 'sheep-4' : n === 3 ? 'sheep-9' : null });
  chair.redraw();
  expect(await screen.findByText('5 of 6 have answered')).toBeTruthy();
  tap('Show the group picture');
  expect(screen.getByRole('alertdialog').textContent).toContain('This cannot be undone.');
  expect(screen.getByRole('alertdialog').textContent).toContain('1 person has not answered yet.');
  expect(screen.getByRole('alertdialog').textContent).not.toContain('So small a picture');
  confirm('Show it');
  expect(await screen.findByText('5 of 6 people answered.')).toBeTruthy();
  const grazing = screen.getByText('Grazing').closest('li');
  expect(grazing?.textContent).toContain('3 people');
  expect(screen.getByText(/Would rather not say/).textContent).toContain('1 person');
  tap('Show on the big screen');
  expect(chair.walls()).toBe(1);
});

test('before anybody has answered there is no picture to show, and the desk says so beside the button', async () => {
  await start(6);
  tap('Open the check-in');
  await screen.findByText('0 of 6 have answered');
  tap('Show the group picture');
  expect(await screen.findByText('Nobody has answered yet. There is nothing to show.')).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a check-in opened while nobody has a token says what is missing', async () => {
  await start(0);
  tap('Open the check-in');
  expect(await screen.findByText('Nobody is here yet. Give out tokens under People.')).toBeTruthy();
});

test('“I made a mistake”: one answer is destroyed unseen after a question, and this person is waiting again', async () => {
  const { here, tokens, chair } = await start(6);
  tap('Open the check-in');
  await screen.findByText('0 of 6 have answered');
  for (const token of tokens.slice(0, 5)) here.turn(mood, token, answerMood, { pick: 'sheep-1' });
  chair.redraw();
  await screen.findByText('5 of 6 have answered');
  const mistakes = within(screen.getByText('Somebody made a mistake?').closest('details')!);
  fireEvent.click(mistakes.getByRole('button', { name: 'Boat, green' }));
  confirm('Destroy it unseen');
  expect(await screen.findByText('4 of 6 have answered')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Just this one: Boat, green' }));
  expect(chair.handed).toEqual([[tokens[1]]]);
});

test('C62 while it is open the screen is the same whatever was picked', async () => {
  const drawn = async (pick: string | null) => {
    const { here, tokens, chair } = await start(6);
    tap('Open the check-in');
    await screen.findByText('0 of 6 have answered');
    for (const token of tokens.slice(0, 5)) here.turn(mood, token, answerMood, { pick });
    chair.redraw();
    await screen.findByText('5 of 6 have answered');
    const html = document.body.innerHTML.replaceAll(/(id|for|aria-[a-z]+)="[^"]*"/g, '');
    chair.leave();
    return html;
  };
  expect(await drawn('sheep-8')).toBe(await drawn(null));
});

test('with fewer than five answers it says, before showing, that the picture may tell who chose what', async () => {
  const { here, tokens, chair } = await start(6);
  tap('Open the check-in');
  await screen.findByText('0 of 6 have answered');
  for (const token of tokens.slice(0, 2)) here.turn(mood, token, answerMood, { pick: 'sheep-1' });
  chair.redraw();
  await screen.findByText('2 of 6 have answered');
  tap('Show the group picture');
  expect(screen.getByRole('alertdialog').textContent).toContain('Only 2 people have answered.');
  confirm('Not yet');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(here.replay.entries.some(({ kind }) => kind === 'mood/revealed')).toBe(false);
});

test('C18 unanimous: the desk asks before anything is shown, “not yet” shows nothing, and so it is after a kill', async () => {
  const { here, tokens, chair } = await start(6);
  tap('Open the check-in');
  await screen.findByText('0 of 6 have answered');
  for (const token of tokens) here.turn(mood, token, answerMood, { pick: 'sheep-3' });
  chair.redraw();
  await screen.findByText('6 of 6 have answered');
  tap('Show the group picture');
  confirm('Show it');
  expect(await screen.findByText('The group picture is ready. Show it to everybody?')).toBeTruthy();
  expect(document.body.textContent).not.toContain('Tangled up');
  tap('Not yet');
  expect(screen.queryByText('The group picture is ready. Show it to everybody?')).toBeNull();
  chair.leave();
  await sitAt(here, mood);
  tap('Show the group picture');
  expect(await screen.findByText('The group picture is ready. Show it to everybody?')).toBeTruthy();
  tap('Show it all the same');
  expect(await screen.findByText('6 of 6 people answered.')).toBeTruthy();
});

test('what is refused is said where it happened', async () => {
  const { here } = await start(2);
  here.write([
    { kind: 'mood/opened', data: { round: 'other', set: 'sheep', options: ['sheep-1'] }, step: 'elsewhere' },
  ]);
  tap('Open the check-in');
  expect(await screen.findByText(/^Another private round is still open\./)).toBeTruthy();
});

test('a round opened by mistake is closed after one question', async () => {
  const { here } = await start(2);
  tap('Open the check-in');
  await screen.findByText('0 of 2 have answered');
  tap('Close without showing');
  confirm('Close it');
  expect(await screen.findByRole('button', { name: 'Open the check-in' })).toBeTruthy();
  expect(here.replay.entries.at(-1)?.kind).toBe('mood/dropped');
});

test('C61 the check-out stands beside the check-in, with how many moved and why of some it is not known', async () => {
  const here = room(mood);
  const example = examples.find(({ name }) => name === 'check-out shown beside the check-in');
  if (example?.shows !== 'desk') throw new Error('no example');
  here.load(example);
  await sitAt(here, mood);
  const row = screen.getByText('Grazing').closest('tr');
  expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual(['3 people', '2 people']);
  expect(screen.getByText('6 people chose another picture')).toBeTruthy();
  expect(screen.getByText('4 people chose the same picture')).toBeTruthy();
  expect(screen.getByText('of 2 people it is not known')).toBeTruthy();
  expect(screen.getByText(/1 only at the start, 0 only at the end, 1 would rather not say/)).toBeTruthy();
});

test.each(
  examples
    .filter(({ shows }) => shows !== 'turn')
    .map((example) => [`${example.shows}: ${example.name}`, example] as const),
)('%s draws', async (_, example) => {
  if (example.shows === 'desk') {
    const here = room(mood);
    here.load(example);
    await sitAt(here, mood);
  }
  if (example.shows === 'wall') render(<MoodWall shared={example.shared} />);
  expect(document.body.textContent?.length).toBeGreaterThan(20);
  expect(document.body.textContent).not.toMatch(/\b(shown|desk|picture|refused|reveal)\.[a-z]/);
});
