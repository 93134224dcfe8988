// A ballot in a real room, by the facilitator's own buttons: a late voter, a slip, a result to ask about, a practice, a tie.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chosenThemes, themesModel } from '../../../src/activities/themes/model.ts';
import { examples } from '../../../src/activities/votes/examples.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import type { VoteTask } from '../../../src/activities/votes/rules.ts';
import { VoteTurn } from '../../../src/activities/votes/turn.tsx';
import { VoteWall } from '../../../src/activities/votes/wall.tsx';
import { words } from '../../../src/activities/votes/words/table.ts';
import { words as deskWords } from '../../../src/desk/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import type { Brief } from '../../../src/people/brief.ts';
import { agree } from '../../../src/people/rules.ts';
import type { Ballot } from '../../../src/rounds/round.ts';
import { confirm, openIt, sitAtTheBallot, tap } from '../../support/at-the-ballot.tsx';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(() => Promise.all([words.load('en'), words.load('cy'), handoverWords.load('en'), deskWords.load('en')]));
beforeEach(() => {
  locale.value = 'en';
});

const start = (people = 6, statements: readonly string[] = ['no bus', 'steps', 'money', 'no news']) =>
  sitAtTheBallot(people, statements);

const press = async (name: RegExp | string) => fireEvent.click(await screen.findByRole('button', { name }));
const count = () => {
  tap('Count the dots');
  confirm('Count them');
};
const times = (n: number, ballot: Ballot) => Array.from({ length: n }, () => ballot);
const voted = (n: number) => screen.findByText(new RegExp(`^${n} of \\d+ ha(s|ve) voted$`));

describe('somebody comes late', () => {
  test('while the ballot is open the late arrival is among those the tablet goes to', async () => {
    const { here, chair, cast } = await start();
    await openIt();
    cast(times(6, { dots: { o0: 1 } }));
    await voted(6);
    const late = here.welcome(1).at(-1);
    chair.redraw();
    expect(await screen.findByText('6 of 7 have voted')).toBeTruthy();
    tap(/Pass the tablet round \(1/);
    expect(chair.handed).toEqual([[late]]);
  });

  test('after the counting it says what can be done instead; a note stands there, and another vote can be opened', async () => {
    const { chair, cast } = await start();
    await openIt();
    cast([{ dots: { o0: 1 } }, ...times(5, { dots: { o1: 1 } })]);
    await voted(6);
    count();
    await screen.findByText('What the dots say');
    expect(
      screen.getByText(/^The dots are counted, and nobody can vote any more\. Note what this person/),
    ).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'What they say about it' });
    tap('Keep this note');
    expect(await screen.findByText('There are no words yet.')).toBeTruthy();
    fireEvent.input(field, { target: { value: 'The steps keep me in.' } });
    expect([...chair.drafts.values()]).toContain('The steps keep me in.');
    tap('Several people, or nobody in particular');
    tap('Keep this note');
    expect(await screen.findByText('The steps keep me in.')).toBeTruthy();
    tap('Vote again');
    expect(await screen.findByRole('button', { name: 'Open the ballot' })).toBeTruthy();
  });
});

test('“I made a mistake”: one ballot is destroyed unseen after a question, and this person gets the tablet again', async () => {
  const { here, tokens, chair, cast, ballot } = await start();
  await openIt();
  expect(screen.queryByText('Somebody made a mistake?')).toBeNull();
  cast(times(2, { dots: { o0: 1 } }));
  await voted(2);
  const mistakes = within(screen.getByText('Somebody made a mistake?').closest('details')!);
  expect(mistakes.getAllByRole('button').length).toBe(2);
  fireEvent.click(mistakes.getByRole('button', { name: 'Fish, blue' }));
  expect(screen.getByRole('alertdialog').textContent).toContain('This cannot be undone.');
  confirm('Keep it');
  expect(here.look().answered(ballot()?.round ?? '').size).toBe(2);
  fireEvent.click(mistakes.getByRole('button', { name: 'Fish, blue' }));
  confirm('Destroy it unseen');
  await voted(1);
  expect(document.querySelector('[aria-live]')?.parentElement?.textContent).toContain('This person can answer again');
  fireEvent.click(screen.getByRole('button', { name: 'Just this one: Fish, blue' }));
  expect(chair.handed).toEqual([[tokens[0]]]);
});

describe('what somebody says who came after the counting', () => {
  async function lateComer() {
    const { here, chair, cast } = await start();
    await openIt();
    cast([{ dots: { o0: 1 } }, ...times(5, { dots: { o1: 1 } })]);
    await voted(6);
    count();
    await screen.findByText('What the dots say');
    const late = here.welcome(1).at(-1) ?? '';
    chair.redraw();
    const badge = () => screen.findByRole('button', { name: 'Bell, brown' });
    fireEvent.input(screen.getByRole('textbox', { name: 'What they say about it' }), {
      target: { value: 'The steps keep me in.' },
    });
    const report = () => JSON.stringify(votes.report(here.look()));
    const journal = () => JSON.stringify(here.replay.entries);
    return { here, late, badge, report, journal };
  }

  test('is not kept until it is said whose words they are, and of who was not asked not before they were asked, aloud', async () => {
    const { badge, report, journal } = await lateComer();
    tap('Keep this note');
    expect(await screen.findByText('Choose whose words they are.')).toBeTruthy();
    fireEvent.click(await badge());
    tap('Keep this note');
    await waitFor(() => expect(screen.getAllByText(/^This person was not asked yet whether/)).toHaveLength(2));
    expect(journal()).not.toContain('The steps keep me in.');
    tap('Ask now');
    fireEvent.click(await screen.findByRole('button', { name: 'Yes, takes part' }));
    await press('Yes, their words may be used');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    tap('Keep this note');
    expect(await screen.findByText('Bell, brown', { selector: 'li > span' })).toBeTruthy();
    await waitFor(() => expect(report()).toContain('“The steps keep me in.”'));
  });

  test('is not written down where that person says no to taking part', async () => {
    const { badge, journal } = await lateComer();
    fireEvent.click(await badge());
    tap('Ask now');
    fireEvent.click(await screen.findByRole('button', { name: 'No, does not take part' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    tap('Keep this note');
    await waitFor(() => expect(screen.getAllByText(/^This person said no to taking part/)).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Bell, brown' })).toBeNull();
    expect(journal()).not.toContain('The steps keep me in.');
  });

  test('is not quoted where that person does not want to be, also when they say so later', async () => {
    const { here, late, badge, report } = await lateComer();
    here.act(agree, { token: late, consent: { taking: true, quoting: true } });
    fireEvent.click(await badge());
    tap('Keep this note');
    await waitFor(() => expect(report()).toContain('“The steps keep me in.”'));
    here.act(agree, { token: late, consent: { taking: true, quoting: false } });
    expect(report()).not.toContain('steps keep me in');
    expect(report()).toContain('Something was said after the counting.');
  });

  test('can be taken back for good: the words go, and whose they were goes with them', async () => {
    const { here, late, badge, report, journal } = await lateComer();
    here.act(agree, { token: late, consent: { taking: true, quoting: true } });
    fireEvent.click(await badge());
    tap('Keep this note');
    await press('Take back: The steps keep me in.');
    expect(screen.getByRole('alertdialog').textContent).toContain('This cannot be undone.');
    confirm('Take them back for good');
    await waitFor(() => expect(screen.queryByText('The steps keep me in.')).toBeNull());
    expect(journal() + report()).not.toContain('steps keep me in');
    expect(here.replay.entries.some(({ kind, data }) => kind === 'people/said' && 'token' in (data as object))).toBe(
      false,
    );
  });

  test('of nobody in particular comes with a plain warning', async () => {
    await lateComer();
    tap('Several people, or nobody in particular');
    expect(await screen.findByText(/^Write nothing here that only one person said/)).toBeTruthy();
  });
});

describe('C18 a result that would tell how people voted', () => {
  test('of one person: it is asked before anything is shown, and “not yet” shows nothing', async () => {
    const { here, cast } = await start();
    await openIt();
    cast([{ dots: { o2: 1 } }]);
    await voted(1);
    tap('Count the dots');
    expect(screen.getByRole('alertdialog').textContent).toContain('Only 1 person has voted.');
    confirm('Count them');
    expect(await screen.findByText('The result is ready. Show it to everybody?')).toBeTruthy();
    tap('Not yet');
    expect(votes.share?.(here.look())).toBeNull();
    expect(document.body.textContent).not.toContain('What the dots say');
  });

  async function agreed() {
    const all = await start();
    await openIt();
    all.cast(times(6, { dots: { o2: 1 } }));
    await voted(6);
    return all;
  }

  test('unanimous: the desk asks before anything is shown, and “not yet” shows nothing', async () => {
    const { here } = await agreed();
    count();
    expect(await screen.findByText('The result is ready. Show it to everybody?')).toBeTruthy();
    expect(votes.share?.(here.look())).toBeNull();
    expect(document.body.textContent).not.toMatch(/\d+ dots?\b|unanim|What the dots say/);
    tap('Not yet');
    await waitFor(() => expect(screen.queryByText(/The result is ready/)).toBeNull());
    expect(votes.share?.(here.look())).toBeNull();
    tap('Show the result');
    await press('Show it all the same');
    expect(await screen.findByText('What the dots say')).toBeTruthy();
  });

  test('it can be closed without counting instead, and then it was never written down', async () => {
    const { here } = await agreed();
    count();
    await screen.findByText(/The result is ready/);
    tap('Close without counting');
    confirm('Close it');
    expect(await screen.findByRole('button', { name: 'Open the ballot' })).toBeTruthy();
    expect(here.replay.entries.some(({ kind }) => kind === 'votes/revealed')).toBe(false);
  });

  test('a closed ballot after a kill: nothing is shown, and it asks again', async () => {
    const { here, chair } = await agreed();
    count();
    await screen.findByText(/The result is ready/);
    chair.leave();
    await sitAt(here, votes, chair.drafts);
    expect(screen.getByText(/^The vote is closed\./)).toBeTruthy();
    tap('Show the result');
    expect(await screen.findByText(/The result is ready/)).toBeTruthy();
  });
});

describe('a tie', () => {
  test('both forward is the first answer; the button ticks them and says no more than that, and the group still decides', async () => {
    const { here, cast } = await start();
    await openIt();
    cast([...times(3, { dots: { o0: 1 } }), ...times(3, { dots: { o2: 1 } })]);
    await voted(6);
    count();
    await screen.findByText('What the dots say');
    const [tie] = [...document.querySelectorAll<HTMLElement>('section[data-is="tie"]')];
    const band = within(tie!);
    expect(band.getByText(/^Ask the group first: can both go forward\?/)).toBeTruthy();
    const offers = band.getAllByRole('button').map((button) => button.textContent);
    expect(offers).toEqual(['Tick both', 'Vote again between these']);
    fireEvent.click(band.getByRole('button', { name: 'Tick both' }));
    await screen.findByRole('button', { name: 'Go forward with 2' });
    expect(chosenThemes(here.look().read(themesModel))).toEqual([]);
    await press('Go forward with 2');
    await screen.findByText(/^2 choices go forward/);
    expect(chosenThemes(here.look().read(themesModel)).map(({ id }) => id)).toEqual(['o0', 'o2']);
  });

  test('ticked is not decided: it is said where it is decided, with the button to press, and one is brought there', async () => {
    const { cast } = await start();
    await openIt();
    cast([...times(3, { dots: { o0: 1 } }), ...times(3, { dots: { o2: 1 } })]);
    await voted(6);
    count();
    await screen.findByText('What the dots say');
    const note = () => document.querySelector('main, body')?.querySelector('[data-tone="warn"]')?.textContent;
    expect(note()).toBeUndefined();
    tap('Tick both');
    await waitFor(() => expect(note()).toBe('Ticked, not yet decided: A, C. Press “Go forward with 2”.'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe(note()));
    tap('Go forward with 2');
    await screen.findByText(/^2 choices go forward/);
    expect(note()).toBeUndefined();
    // Ticked by hand, beside what was decided: not decided either.
    fireEvent.click(screen.getByRole('checkbox', { name: 'B. steps' }));
    await waitFor(() => expect(note()).toBe('Ticked, not yet decided: A, C, B. Press “Go forward with 3”.'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'B. steps' }));
    await waitFor(() => expect(note()).toBeUndefined());
  });

  test('what is settled is not asked again, and going forward with nothing does not look like the main act', async () => {
    const { cast } = await start();
    await openIt();
    cast([...times(3, { dots: { o0: 1 } }), ...times(3, { dots: { o2: 1 } })]);
    await voted(6);
    count();
    await screen.findByText('What the dots say');
    const kindOf = (name: string) => screen.getByRole('button', { name }).dataset['kind'];
    expect(kindOf('Go forward with 0')).toBe('plain');
    tap('Tick both');
    await screen.findByRole('button', { name: 'Go forward with 2' });
    expect(kindOf('Go forward with 2')).toBe('main');
    expect(screen.queryByText(/^Ask the group first/)).toBeNull();
    tap('Go forward with 2');
    await screen.findByText(/^2 choices go forward/);
    expect(kindOf('Go forward with 2')).toBe('plain');
    expect(screen.queryByRole('button', { name: 'Tick both' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Vote again between these' })).toBeNull();
  });

  test('a second tap takes the ticks off again, and leaves the others', async () => {
    const { cast } = await start();
    await openIt();
    cast([...times(3, { dots: { o0: 1 } }), ...times(3, { dots: { o2: 1 } })]);
    await voted(6);
    count();
    await screen.findByText('What the dots say');
    fireEvent.click(screen.getByRole('checkbox', { name: 'B. steps' }));
    tap('Tick both');
    await screen.findByRole('button', { name: 'Go forward with 3' });
    tap('Tick both');
    expect(await screen.findByRole('button', { name: 'Go forward with 1' })).toBeTruthy();
  });
});

test('dots on paper are typed in, refused where so many people cannot have put them, and shown as counted by hand', async () => {
  const { chair } = await start();
  const bus = screen.getByRole('textbox', { name: 'A. no bus' });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'People who put dots' }).value).toBe('6');
  fireEvent.input(bus, { target: { value: '7' } });
  tap('Keep this count');
  expect(await screen.findByText(/^So many people cannot have put so many dots on A\./)).toBeTruthy();
  expect(chair.refusals).toEqual(['too-many-on-one']);
  fireEvent.input(bus, { target: { value: '4' } });
  fireEvent.input(screen.getByRole('textbox', { name: 'C. money' }), { target: { value: '2' } });
  tap('Keep this count');
  expect(await screen.findByText(/^Dots on paper, in sight of everybody/)).toBeTruthy();
  expect(screen.getByText(/^6 people put dots\. 6 dots were used/)).toBeTruthy();
});

test('who said no to taking part is not among the people who put dots on paper', async () => {
  const { here, tokens, chair } = await start();
  here.act(agree, { token: tokens[0]!, consent: { taking: false, quoting: false } });
  chair.redraw();
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'People who put dots' }).value).toBe('5'),
  );
});

describe('the practice ballot', () => {
  test('from trying it out to the real vote: marked on every screen of it, and on none of the real one', async () => {
    const { here, cast, ballot } = await start();
    const mark = 'Practice: nothing of this counts';
    expect(screen.queryByText(mark)).toBeNull();
    tap('Try it out first');
    await screen.findByText('0 of 6 have voted');
    expect(screen.getByText(mark)).toBeTruthy();
    expect(screen.queryByText('no bus')).toBeNull();
    expect(within(screen.getByText('The choices on this ballot').closest('details')!).getByText('Tea')).toBeTruthy();
    cast(IDS.map((id) => ({ dots: { [id]: 1 } })));
    await voted(6);
    count();
    expect(await screen.findByText('What the dots of the practice say')).toBeTruthy();
    expect(screen.getByText(mark)).toBeTruthy();
    expect(screen.queryByText('What will you look into?')).toBeNull();
    tap('Now the real vote');
    await screen.findByText('4 choices on this ballot');
    expect(screen.queryByText(mark)).toBeNull();
    await openIt();
    expect(screen.queryByText(mark)).toBeNull();
    expect(ballot()).toMatchObject({ practice: false });
    expect(votes.report(here.look())).toEqual([]);
  });

  const IDS = ['tea', 'coffee', 'juice', 'biscuit', 'cake', 'fruit'];

  test('on a turn it asks another question, in the person’s own language, and says on every page that it is practice', async () => {
    const { here, tokens, chair } = await start();
    tap('Try it out first');
    await screen.findByText('0 of 6 have voted');
    const brief = here.brief(votes, tokens[0] ?? '') as Brief<VoteTask>;
    chair.leave();
    locale.value = 'cy';
    const props = { brief, keep: () => undefined, finish: () => Promise.resolve({ yes: true as const }) };
    render(<VoteTurn {...props} draft={null} pass={() => Promise.resolve()} />);
    for (const next of ['Dechrau', /^Edrych ar fy not(iau)?$/]) {
      expect(screen.getByText('Ymarfer: nid yw dim o hyn yn cyfrif')).toBeTruthy();
      tap(next);
      await screen.findByRole('heading');
    }
    await screen.findByText('Dyma beth ddewisais i');
    tap('Ei newid');
    expect(await screen.findByText('Beth hoffwn i ei gael amser egwyl?')).toBeTruthy();
    expect(screen.getByText('Teisen')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Rhoi dot: A, Te' })).toBeTruthy();
    expect(document.querySelectorAll('li svg').length).toBeGreaterThanOrEqual(6);
  });

  test('the wall says that it is practice', () => {
    const example = examples.find(({ name }) => name === 'the result of a practice');
    if (example?.shows !== 'wall') throw new Error('no example');
    render(<VoteWall shared={example.shared} />);
    expect(screen.getByText('Practice: nothing of this counts')).toBeTruthy();
    expect(screen.getByRole('heading').textContent).toBe('What the dots of the practice say');
    expect(screen.getByText('Tea')).toBeTruthy();
  });
});
