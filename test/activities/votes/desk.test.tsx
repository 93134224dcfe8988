// The facilitator's screen of a ballot, by its own buttons, and the wall.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { USUAL_SETTINGS } from '../../../src/activities/prepare/model.ts';
import { chosenThemes, themesModel } from '../../../src/activities/themes/model.ts';
import { examples, themed } from '../../../src/activities/votes/examples.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { VoteWall } from '../../../src/activities/votes/wall.tsx';
import { words } from '../../../src/activities/votes/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import type { NewEntry } from '../../../src/journal/entry.ts';
import type { Ballot } from '../../../src/rounds/round.ts';
import { aRoom, confirm, openIt, sitAtTheBallot, tap } from '../../support/at-the-ballot.tsx';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(async () => {
  await words.load('en');
  await handoverWords.load('en');
});

const SAID = ['no bus', 'steps', 'money', 'nobody to go with', 'rushed', 'no news'];

const start = (people = 6, statements: readonly string[] = SAID) => sitAtTheBallot(people, statements);

const countIt = async () => {
  tap('Count the dots');
  confirm('Count them');
  await screen.findByText('What the dots say');
};
/** Where the totals would say how people voted, it asks once more. */
const countAllTheSame = async () => {
  tap('Count the dots');
  confirm('Count them');
  fireEvent.click(await screen.findByRole('button', { name: 'Show it all the same' }));
  await screen.findByText('What the dots say');
};
const five = (ballot: Ballot) => [ballot, ballot, ballot, ballot, ballot];

test.each([
  ['no pile has a statement', [], 'There are no themes of what is not working yet.'],
  ['others have one', SAID, '6 choices on this ballot'],
])('cards on their own are not on the ballot, and the desk says so where %s', async (_, statements, title) => {
  const here = aRoom();
  here.welcome(6);
  here.write([
    ...themed(statements),
    ...['alone', 'alone too'].flatMap((words, n): NewEntry[] => [
      { kind: 'cards/written', data: { card: `a${n}`, category: 'not-working', words, by: 'self' } },
      { kind: 'themes/begun', data: { theme: `t${n}`, category: 'not-working', card: `a${n}` } },
    ]),
  ]);
  here.go('ballot-a');
  await sitAt(here, votes);
  expect(screen.getByText(new RegExp(title))).toBeTruthy();
  expect(screen.getByText(/^2 cards are on their own\./)).toBeTruthy();
});

test('with one dot for each person nobody is asked how many may lie on one choice', async () => {
  await start(6, SAID.slice(0, 3));
  const dots = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Dots for each person' }).value;
  const asked = () => screen.queryByText('More than one dot on the same choice?');
  expect(dots()).toBe('1');
  expect(asked()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'One more: Dots for each person' }));
  await waitFor(() => expect(asked()).toBeTruthy());
  fireEvent.click(screen.getByRole('button', { name: 'One less: Dots for each person' }));
  await waitFor(() => expect(asked()).toBeNull());
});

test('ballot A from the list of choices to what goes forward', async () => {
  const { here, tokens, chair, cast } = await start();
  expect(screen.getByText('6 choices on this ballot')).toBeTruthy();
  expect(screen.getByText(/Put together what means the same/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Dots for each person' }).value).toBe('2');
  await openIt();
  tap(/Pass the tablet round/);
  expect(chair.handed).toEqual([tokens]);
  cast(five({ dots: { o0: 1, o1: 1 } }));
  expect(await screen.findByText('5 of 6 have voted')).toBeTruthy();
  tap('Count the dots');
  expect(screen.getByRole('alertdialog').textContent).toContain('This cannot be undone.');
  expect(screen.getByRole('alertdialog').textContent).toContain('1 person has not voted yet.');
  confirm('Count them');
  expect(await screen.findByText(/5 of 6 people voted/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'B. steps' }));
  tap('Go forward with 1');
  expect(await screen.findByText(/^1 choice goes forward/)).toBeTruthy();
  expect(chosenThemes(here.look().read(themesModel)).map(({ id }) => id)).toEqual(['o1']);
  tap('Show on the big screen');
  expect(chair.walls()).toBe(1);
});

describe('before opening', () => {
  test('choices that read the same are shown, and one can be left out of this ballot', async () => {
    const { ballot } = await start(6, [...SAID, 'Steps.']);
    expect(screen.getByText('These read the same: “steps”, “Steps.” Put them together first.')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Steps.' }));
    expect(screen.queryByText(/These read the same/)).toBeNull();
    await openIt();
    expect(ballot()?.options.map(({ id }) => id)).toEqual(['o0', 'o1', 'o2', 'o3', 'o4', 'o5']);
  });

  test('more than twelve choices: it advises to put some together or to vote twice', async () => {
    await start(
      6,
      Array.from({ length: 13 }, (_, n) => `thing ${n}`),
    );
    expect(screen.getByText(/More than 12 choices are hard to choose from/)).toBeTruthy();
  });

  test('a single choice is no vote, and opening it says so', async () => {
    await start(6, ['no bus']);
    tap('Open the ballot');
    await waitFor(() => expect(screen.getAllByText('A vote needs at least two choices.').length).toBe(2));
  });

  test('dots and stacking of the settings stand there already', async () => {
    const { here, chair, ballot } = await start();
    here.write([{ kind: 'prepare/set', data: { ...USUAL_SETTINGS, dots: 4, stacking: 'off' } }]);
    chair.redraw();
    await screen.findByDisplayValue('4');
    await openIt();
    expect(ballot()?.limits).toEqual({ dots: 4, stacking: 'off' });
  });

  test('C7 another round that is open is told as the reason', async () => {
    const { here } = await start();
    here.write([{ kind: 'mood/opened', data: { round: 'm', set: 'sheep', options: ['sheep-1'] }, step: 'check-in' }]);
    tap('Open the ballot');
    expect(await screen.findByText(/^Another private round is still open\./)).toBeTruthy();
  });
});

describe('while it is open', () => {
  test('C10 lowering below what is spent is refused and says why, nothing is lost; until somebody has voted C9 holds', async () => {
    const { cast, ballot } = await start();
    await openIt();
    tap('One more: Dots for each person');
    await screen.findByDisplayValue('3');
    expect(ballot()?.limits.dots).toBe(3);
    cast([{ dots: { o0: 2, o1: 1 } }]);
    expect(await screen.findByText(/^1 ballot is in/)).toBeTruthy();
    tap('One less: Dots for each person');
    expect(await screen.findByText(/^Somebody has voted by these rules\./)).toBeTruthy();
    expect(ballot()?.limits.dots).toBe(3);
    await countAllTheSame();
    expect(screen.getByText(/3 dots were used\.$/)).toBeTruthy();
  });

  test.each([
    ['0', 1],
    ['-1', 1],
    ['100', 20],
    ['2.5', 2],
    ['', 2],
    ['4', 4],
  ])('C8 “%s” typed as the number of dots makes it %i by rule, and the field says the same', async (typed, then) => {
    const { ballot, chair } = await start();
    await openIt();
    const field = screen.getByRole('textbox', { name: 'Dots for each person' });
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.change(field);
    await waitFor(() => expect(ballot()?.limits.dots).toBe(then));
    await screen.findByDisplayValue(String(then));
    expect(chair.refusals).toEqual([]);
  });

  test('C11 the screen is the same whatever was voted', async () => {
    const drawn = async (ballot: Ballot) => {
      const { cast, chair } = await start();
      await openIt();
      cast(five(ballot));
      await screen.findByText('5 of 6 have voted');
      const html = document.body.innerHTML.replaceAll(/(id|for|name|aria-[a-z]+)="[^"]*"/g, '');
      chair.leave();
      return html;
    };
    expect(await drawn({ dots: { o0: 2 } })).toBe(await drawn({ dots: {}, abstain: true }));
  });

  test('C18 fewer than five ballots: it asks before showing, and “not yet” shows nothing', async () => {
    const { here, cast } = await start();
    await openIt();
    cast([{ dots: { o0: 1 } }, { dots: { o0: 1 } }]);
    await screen.findByText('2 of 6 have voted');
    tap('Count the dots');
    expect(screen.getByRole('alertdialog').textContent).toContain('Only 2 people have voted.');
    confirm('Not yet');
    expect(here.replay.entries.some(({ kind }) => kind === 'votes/revealed')).toBe(false);
  });

  test('a ballot opened by mistake is closed after one question, and another can be opened', async () => {
    const { here } = await start();
    await openIt();
    tap('Close without counting');
    confirm('Close it');
    expect(await screen.findByRole('button', { name: 'Open the ballot' })).toBeTruthy();
    expect(here.replay.entries.at(-1)?.kind).toBe('votes/dropped');
  });
});

describe('when it is counted', () => {
  test('C17 most first, none last, equals held together and left to the group; never a winner', async () => {
    const { cast } = await start();
    await openIt();
    cast(five({ dots: { o3: 1, o1: 1 } }));
    await screen.findByText('5 of 6 have voted');
    await countIt();
    const shown = [...document.querySelectorAll('section[data-is]')].map((band) => [
      band.getAttribute('data-is'),
      [...band.querySelectorAll('li')].map((item) => item.textContent?.[0]).join(''),
    ]);
    expect(shown).toEqual([
      ['tie', 'BD'],
      ['none', 'ACEF'],
    ]);
    expect(screen.getByText('The same number of dots. The group decides, not the tablet.')).toBeTruthy();
    expect(screen.getByText('No dots. That does not mean no.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/winner|first place|rank/i);
    expect(screen.getAllByRole('checkbox').every((box) => !(box as HTMLInputElement).checked)).toBe(true);
  });

  test('C19 dots not used and people who did not want to vote are said as such', async () => {
    const { cast } = await start();
    await openIt();
    cast([...five({ dots: { o3: 1 } }).slice(1), { dots: {}, abstain: true }]);
    await screen.findByText('5 of 6 have voted');
    await countAllTheSame();
    expect(
      screen.getByText(
        /1 of them did not want to vote\. 4 dots were used\. 6 dots were not used\. A dot not used is not a vote against anything\./,
      ),
    ).toBeTruthy();
  });

  test('C19 one dot not used is said of one, however many were used, and one used however many were not', async () => {
    const { cast } = await start();
    await openIt();
    const one = { dots: { o0: 1 } };
    cast(five({ dots: { o0: 2 } }).map((full, at) => (at === 0 ? one : full)));
    await screen.findByText('5 of 6 have voted');
    await countAllTheSame();
    expect(screen.getByText(/9 dots were used\. 1 dot was not used\./)).toBeTruthy();
  });

  test('C15 a ballot that the rules could not have made is reported as set aside', async () => {
    const { here, tokens, cast, chair, ballot } = await start();
    await openIt();
    cast(five({ dots: { o3: 1 } }));
    here.boxes.get(ballot()?.round ?? '')?.set(tokens[5] ?? '', { dots: { o0: 99 } });
    chair.redraw();
    await screen.findByText('6 of 6 have voted');
    await countIt();
    expect(screen.getByText(/^1 ballot could not have been made by the rules/)).toBeTruthy();
    expect(within(screen.getByText('no bus').closest('li')!).getByText('no dots')).toBeTruthy();
  });

  test('a tie can be voted on again, between those alone, with one dot each; the first vote is kept', async () => {
    const { cast, ballot } = await start();
    await openIt();
    cast(five({ dots: { o3: 1, o1: 1 } }));
    await screen.findByText('5 of 6 have voted');
    await countIt();
    tap('Vote again between these');
    expect(await screen.findByText('2 choices on this ballot')).toBeTruthy();
    await openIt();
    expect(ballot()).toMatchObject({ limits: { dots: 1, stacking: 'off' } });
    expect(ballot()?.options.map(({ id }) => id)).toEqual(['o1', 'o3']);
    cast(five({ dots: { o3: 1 } }));
    await screen.findByText('5 of 6 have voted');
    await countAllTheSame();
    expect(screen.getByText('1 earlier vote is kept in the report.')).toBeTruthy();
  });

  test('deciding with nothing ticked says what is missing', async () => {
    const { cast } = await start();
    await openIt();
    cast(five({ dots: { o3: 1 } }));
    await screen.findByText('5 of 6 have voted');
    await countIt();
    tap('Go forward with 0');
    expect(await screen.findByText('Tick at least one.')).toBeTruthy();
    // With the first tick it is not true any more; it does not come back by itself either.
    const [first] = screen.getAllByRole('checkbox');
    fireEvent.click(first as HTMLElement);
    await screen.findByRole('button', { name: 'Go forward with 1' });
    await waitFor(() => expect(screen.queryByText('Tick at least one.')).toBeNull());
    fireEvent.click(first as HTMLElement);
    await screen.findByRole('button', { name: 'Go forward with 0' });
    expect(screen.queryByText('Tick at least one.')).toBeNull();
  });

  test('what was ticked among equals is there again after the step was left, and says that it is not decided', async () => {
    const { here, chair, cast } = await start();
    await openIt();
    cast(five({ dots: { o3: 1, o1: 1 } }));
    await screen.findByText('5 of 6 have voted');
    await countIt();
    tap('Tick both');
    await screen.findAllByText(/^Ticked, not yet decided: B, D\./);
    chair.leave();
    await sitAt(here, votes, chair.drafts);
    expect(screen.getAllByText(/^Ticked, not yet decided: B, D\./).length).toBeGreaterThan(0);
    tap('Go forward with 2');
    expect(await screen.findByText(/^2 choices go forward/)).toBeTruthy();
  });
});

test.each(
  examples
    .filter(({ shows }) => shows !== 'turn')
    .map((example) => [`${example.shows}: ${example.name}`, example] as const),
)('%s draws', async (_, example) => {
  if (example.shows === 'desk') {
    const here = aRoom();
    here.load(example);
    await sitAt(here, votes);
  }
  if (example.shows === 'wall') render(<VoteWall shared={example.shared} />);
  expect(document.body.textContent?.length).toBeGreaterThan(20);
  expect(document.body.textContent).not.toMatch(/\b(open|before|result|forward|count|refused)\.[a-z]/);
});
