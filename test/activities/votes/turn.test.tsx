// A person's secret ballot, by tapping what stands on the screen.
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { examples } from '../../../src/activities/votes/examples.ts';
import { OptionPicture } from '../../../src/activities/votes/option-picture.tsx';
import { castBallot, type VoteTask } from '../../../src/activities/votes/rules.ts';
import { shapeAt, SHAPES } from '../../../src/activities/votes/shapes.ts';
import { VoteTurn } from '../../../src/activities/votes/turn.tsx';
import type { VoteDraft } from '../../../src/activities/votes/turn-draft.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import type { Brief } from '../../../src/people/brief.ts';
import type { Limits } from '../../../src/rounds/round.ts';
import { Announcer } from '../../../src/ui/announcer.tsx';
import { SHAPES as DRAWN } from '../../../src/ui/pictures/shape.tsx';
import { TOKEN_COLOURS, TOKEN_PICTURES, TokenPicture } from '../../../src/ui/pictures/token-picture.tsx';

beforeAll(async () => {
  await words.load('en');
  await words.load('cy');
});
beforeEach(() => {
  locale.value = 'en';
});

const turns = examples.flatMap((example) => (example.shows === 'turn' ? [example] : []));
const THREE: Limits = { dots: 3, stacking: 'two' };

interface Opening {
  readonly limits?: Limits;
  readonly draft?: VoteDraft | null;
  readonly start?: number;
  readonly use?: string;
  readonly verdict?: { yes: true } | { yes: false; reason: string };
}

function open({
  limits = THREE,
  draft = { page: 'vote', dots: {} },
  start = 0,
  use = 'themes',
  verdict = { yes: true },
}: Opening = {}) {
  const base = turns[0]!.brief as Brief<VoteTask>;
  const brief: Brief<VoteTask> = { ...base, task: { ...base.task, limits, start, use } };
  const keep = vi.fn();
  const finish = vi.fn(() => Promise.resolve(verdict));
  const shown = render(
    <>
      <Announcer />
      <VoteTurn brief={brief} draft={draft} keep={keep} finish={finish as never} pass={() => Promise.resolve()} />
    </>,
  );
  return { keep, finish, brief, shown };
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const add = (letter: string) => screen.getByRole('button', { name: new RegExp(`^Add a dot: ${letter},`) });
const take = (letter: string) => screen.getByRole('button', { name: new RegExp(`^Take one off: ${letter},`) });
const row = (letter: string) => add(letter).closest('li')!;
const dotsOn = (letter: string) =>
  Number.parseInt(within(row(letter)).getByText(/^(no|\d+) dots?$/).textContent ?? '', 10) || 0;
const left = () => Number.parseInt(screen.getByText(/^\d+ dots? left$/).textContent ?? '', 10);

describe('on the page of the choices', () => {
  test('C1 with no dots left another is refused at the row, aloud and in words, and nothing changes', async () => {
    open({ draft: { page: 'vote', dots: { o0: 2, o1: 1 } } });
    fireEvent.click(add('C'));
    expect(await within(row('C')).findByText(/^All my dots are used/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('All my dots are used');
    expect([dotsOn('A'), dotsOn('B'), dotsOn('C'), left()]).toEqual([2, 1, 0, 0]);
  });

  test('C2 a third dot on one choice is refused where two may lie; the others still take one', async () => {
    open();
    for (const letter of ['A', 'A', 'A']) fireEvent.click(add(letter));
    expect(await within(row('A')).findByText('Only two dots on each.')).toBeTruthy();
    fireEvent.click(add('B'));
    expect(await screen.findByText('0 dots left')).toBeTruthy();
    expect([dotsOn('A'), dotsOn('B')]).toEqual([2, 1]);
  });

  test('C3 without stacking a second dot on one choice is refused; the others still take one', async () => {
    open({ limits: { dots: 3, stacking: 'off' } });
    fireEvent.click(add('A'));
    fireEvent.click(add('A'));
    expect(await within(row('A')).findByText('Only one dot on each.')).toBeTruthy();
    fireEvent.click(add('B'));
    expect(await screen.findByText('1 dot left')).toBeTruthy();
    expect([dotsOn('A'), dotsOn('B')]).toEqual([1, 1]);
  });

  test('C4 taking one off takes one, there alone, and gives it back to the hand', async () => {
    open({ draft: { page: 'vote', dots: { o0: 2, o1: 1 } } });
    fireEvent.click(take('A'));
    expect(await screen.findByText('1 dot left')).toBeTruthy();
    expect([dotsOn('A'), dotsOn('B')]).toEqual([1, 1]);
  });

  test('C5 where no dot lies none can be taken off, and the hand does not grow', async () => {
    open();
    fireEvent.click(take('B'));
    expect(await within(row('B')).findByText('There is no dot here to take off.')).toBeTruthy();
    expect([dotsOn('B'), left()]).toEqual([0, 3]);
  });

  test('who has one dot is told of one', () => {
    open({ limits: { dots: 1, stacking: 'off' }, draft: null });
    expect(screen.getByText('I put my dot on what matters most to me.')).toBeTruthy();
    expect(screen.getByText('I do not have to use my dot.')).toBeTruthy();
    expect(screen.queryByText(/my dots|fewer/)).toBeNull();
  });

  test('who has one dot hears of one on every page, and where it lies when it is wanted elsewhere', async () => {
    open({ limits: { dots: 1, stacking: 'two' } });
    fireEvent.click(add('A'));
    expect(await screen.findByText('0 dots left')).toBeTruthy();
    fireEvent.click(add('B'));
    expect(
      await within(row('B')).findByText('My dot lies somewhere else. I can take it off there first.'),
    ).toBeTruthy();
    tap('Look at my dot');
    expect(await screen.findByRole('heading', { name: 'This is what I chose' })).toBeTruthy();
    expect(screen.getByText('Nobody sees what I chose.')).toBeTruthy();
    expect(screen.queryByText(/my dots/)).toBeNull();
    tap('Change it');
    fireEvent.click(await screen.findByRole('button', { name: /^Take one off: A,/ }));
    tap('Look at my dot');
    expect(await screen.findByText('My dot is not used.')).toBeTruthy();
  });

  test('C14 two fast taps on “add” with one dot left give one dot', async () => {
    const { keep } = open({ draft: { page: 'vote', dots: { o0: 2 } } });
    const button = add('B');
    // Both before the screen can be drawn again.
    button.click();
    button.click();
    expect(await screen.findByText('0 dots left')).toBeTruthy();
    expect(dotsOn('B')).toBe(1);
    expect(keep).toHaveBeenCalledExactlyOnceWith({ page: 'vote', dots: { o0: 2, o1: 1 } });
  });

  test('C13 at every tap dots on the choices and dots left are together what the person has', async () => {
    open();
    const taps = [add('A'), add('B'), take('A'), add('C'), add('C'), add('D'), take('F'), take('C')];
    for (const button of taps) {
      fireEvent.click(button);
      await Promise.resolve();
      const all = ['A', 'B', 'C', 'D', 'E', 'F'].reduce((sum, letter) => sum + dotsOn(letter), 0);
      expect(all + left()).toBe(3);
    }
  });

  test('C53 after each tap the dots on the choice and the dots left are spoken', async () => {
    open();
    fireEvent.click(add('B'));
    expect((await screen.findByText('B: 1 dot. 2 dots left.')).getAttribute('role')).toBe('status');
  });

  test('C55 the buttons’ spoken names begin with their words and hold the words of the choice', () => {
    open();
    expect(add('B').getAttribute('aria-label')).toBe('Add a dot: B, I cannot get up the steps');
    expect(add('B').textContent).toBe('Add a dot');
    expect(take('B').getAttribute('aria-label')).toMatch(/^Take one off/);
  });

  test('C11 nothing of anybody else is on the screen: no total, no bar', () => {
    const { brief } = open();
    expect(Object.keys(brief.task).sort()).toEqual(['limits', 'options', 'round', 'start', 'use']);
    expect(document.body.textContent).not.toMatch(/voted|of \d+ people/);
  });

  test('each person starts elsewhere in the circle, and every choice keeps its letter', () => {
    const letters = () => screen.getAllByRole('listitem').map((item) => /[A-F]/.exec(item.textContent ?? '')?.[0]);
    const { shown } = open({ start: 2 });
    expect(letters().join('')).toBe('CDEFAB');
    expect(within(row('C')).getByText('It costs too much to go anywhere')).toBeTruthy();
    shown.unmount();
    open({ start: 7 });
    expect(letters().join('')).toBe('BCDEFA');
    expect(within(row('C')).getByText('It costs too much to go anywhere')).toBeTruthy();
  });
});

describe('through the pages', () => {
  test('from “I have 3 dots” over the choices and a look at them to finished: the ballot handed in is what was shown', async () => {
    const { finish, brief } = open({ draft: null });
    expect(screen.getByRole('heading').textContent).toBe('I have 3 dots');
    tap('Start');
    fireEvent.click(add('D'));
    fireEvent.click(add('D'));
    tap('Look at my dots');
    expect(screen.getByRole('listitem').textContent).toContain('2 dots');
    expect(screen.getByText('Not used: 1 dot')).toBeTruthy();
    tap('Change it');
    fireEvent.click(take('D'));
    tap('Look at my dots');
    tap('I’m finished');
    await Promise.resolve();
    expect(finish).toHaveBeenCalledExactlyOnceWith(castBallot, { dots: { o3: 1 } });
    expect(castBallot(brief, { dots: { o3: 1 } })).toMatchObject({ yes: true, answer: { round: 'v1' } });
  });

  test('not voting is offered from the start, as a button like the others, and can be taken back with the dots still there', () => {
    const { finish } = open({ draft: { page: 'vote', dots: { o1: 1 } } });
    tap('I don’t want to vote');
    tap('Change it');
    expect(dotsOn('B')).toBe(1);
    tap('I don’t want to vote');
    tap('I’m finished');
    expect(finish).toHaveBeenCalledWith(castBallot, { dots: {}, abstain: true });
  });

  test('C19 finishing without a dot is possible and says that they are not used, not that anything is refused', () => {
    const { finish } = open();
    tap('Look at my dots');
    expect(screen.getByText('I put no dots anywhere.')).toBeTruthy();
    expect(screen.getByText('Not used: 3 dots')).toBeTruthy();
    tap('I’m finished');
    expect(finish).toHaveBeenCalledWith(castBallot, { dots: {} });
  });

  test('two fast taps on “I’m finished” hand in once', () => {
    const { finish } = open({ draft: { page: 'look', dots: { o0: 1 } } });
    tap('I’m finished');
    tap('I’m finished');
    expect(finish).toHaveBeenCalledTimes(1);
  });

  test('C6 a ballot closed in the meantime says so, and what was done stays', async () => {
    open({ draft: { page: 'look', dots: { o0: 1 } }, verdict: { yes: false, reason: 'round-closed' } });
    tap('I’m finished');
    expect(await screen.findByText(/^This ballot is closed\./)).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toContain('1 dot');
  });

  test('C36 every tap is kept: after a kill the same page with the same dots', async () => {
    const { keep, shown } = open();
    fireEvent.click(add('A'));
    fireEvent.click(add('C'));
    await screen.findByText('1 dot left');
    const kept = keep.mock.lastCall?.[0] as VoteDraft;
    shown.unmount();
    open({ draft: kept });
    expect([dotsOn('A'), dotsOn('C'), left()]).toEqual([1, 1, 1]);
  });

  test('C58 a change of language in the middle keeps the dots and the place', async () => {
    open({ draft: { page: 'vote', dots: { o0: 2 } } });
    locale.value = 'cy';
    expect(await screen.findByText('1 dot ar ôl')).toBeTruthy();
    expect(screen.getAllByRole('listitem').length).toBe(6);
  });
});

test.each(turns.map((example) => [example.name, example] as const))('the state “%s” draws', (_, example) => {
  render(
    <VoteTurn
      brief={example.brief as Brief<VoteTask>}
      draft={example.draft as VoteDraft | null}
      keep={() => undefined}
      finish={() => Promise.resolve({ yes: true as const })}
      pass={() => Promise.resolve()}
    />,
  );
  expect(screen.getAllByRole('button').length).toBeGreaterThan(1);
  expect(document.body.textContent).not.toMatch(/\b(turn|open|refused|before)\.[a-z]/);
});

describe('the pictures of the choices', () => {
  const linesOf = (picture: preact.ComponentChild) =>
    [...render(<>{picture}</>).container.querySelectorAll('svg *')].map((part) => part.outerHTML);
  const colour = TOKEN_COLOURS[0];
  const ofPeople = new Set(TOKEN_PICTURES.flatMap((picture) => linesOf(<TokenPicture {...{ picture, colour }} />)));
  const looksLikeSomebody = (name: string | undefined) =>
    linesOf(<OptionPicture name={name} />).some((line) => ofPeople.has(line));

  test('nobody in the room finds their own token on a choice, nor on one of a ballot that an earlier version opened', () => {
    expect(SHAPES).toEqual(DRAWN);
    const { brief } = open();
    const names = brief.task.options.map(({ picture }) => picture);
    expect(names.length).toBeGreaterThan(3);
    for (const name of [...names, ...TOKEN_PICTURES]) {
      expect(linesOf(<OptionPicture name={name} />), name).not.toEqual([]);
      expect(looksLikeSomebody(name), name).toBe(false);
    }
  });

  test('two dozen choices have a picture each, and an older ballot keeps one for each of its choices', () => {
    const drawn = (name: string) => linesOf(<OptionPicture name={name} />).join('');
    const now = Array.from({ length: 24 }, (_, at) => drawn(shapeAt(at)));
    expect(new Set(now).size).toBe(24);
    expect(TOKEN_PICTURES.map(drawn)).toEqual(now);
  });
});
