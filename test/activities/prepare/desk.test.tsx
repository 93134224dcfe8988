// Preparing at the desk, by its own buttons: the question, the people, the order, the settings.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/activities/activity.ts';
import { examples } from '../../../src/activities/prepare/examples.ts';
import { prepare } from '../../../src/activities/prepare/index.ts';
import { moodSetOf, prepareModel, USUAL_ORDER, USUAL_SETTINGS } from '../../../src/activities/prepare/model.ts';
import { PeoplePanel } from '../../../src/activities/prepare/people-panel.tsx';
import { describeSession } from '../../../src/activities/prepare/rules.ts';
import { words } from '../../../src/activities/prepare/words/table.ts';
import { words as deskWords } from '../../../src/desk/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import { type Locale, locale } from '../../../src/i18n/locale.ts';
import type { Json } from '../../../src/journal/json.ts';
import { everybody, peopleModel } from '../../../src/people/model.ts';
import { sitAt } from '../../support/sit-at.tsx';
import { room } from '../../support/room.ts';

beforeAll(async () => {
  for (const of of ['en', 'cy', 'ur'] as const)
    await Promise.all([words.load(of), deskWords.load(of), handoverWords.load(of)]);
});
beforeEach(() => {
  locale.value = 'en';
});

const ABOUT = { question: 'What would help?', host: '', place: '', day: '2026-03-14' };
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const tapWhenThere = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('tab', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const isPressed = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed') === 'true';

async function open(typed: Readonly<Record<string, Json>> = {}) {
  const here = room(prepare);
  const chair = await sitAt(here, prepare, new Map(Object.entries(typed)));
  const held = () => here.look().read(prepareModel);
  const people = () => everybody(here.look().read(peopleModel));
  return { here, held, people, ...chair };
}

async function openPeople(count: number) {
  const here = room(prepare);
  here.act(describeSession, ABOUT);
  here.welcome(count);
  await sitAt(here, prepare, new Map([['part', 'people']]));
  return { here, people: () => everybody(here.look().read(peopleModel)) };
}

/** The panel alone, as the shell shows it over any step. */
const panel: Activity = { ...prepare, desk: () => Promise.resolve(PeoplePanel) };

describe('the question', () => {
  test('left blank is refused at the field, in words, and what else was typed stays', async () => {
    const { held } = await open();
    type(/Host organisation/, 'Town council');
    tap('Save this');
    const field = screen.getByLabelText(/What question/);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    const error = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(error).toContain('Write the question first.');
    expect(screen.getByLabelText<HTMLInputElement>(/Host organisation/).value).toBe('Town council');
    expect(held().about.question).toBe('');
    type(/What question/, 'W');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  test('is saved with its host, place and day, and the way on is then the main button', async () => {
    const { held, people } = await open();
    type(/What question/, 'What would help?');
    type(/Host organisation/, 'Town council');
    type(/Place code/, 'HALL-2');
    type(/Date/, '2026-03-14');
    tap('Save this');
    await tapWhenThere('Next: people');
    expect(held().about).toEqual({
      question: 'What would help?',
      host: 'Town council',
      place: 'HALL-2',
      day: '2026-03-14',
    });
    expect(await screen.findByText('Nobody has a token yet')).toBeTruthy();
    expect(people()).toEqual([]);
  });

  test('an address is refused at the place', async () => {
    await open();
    type(/What question/, 'What would help?');
    type(/Place code/, '12 High Street');
    tap('Save this');
    await waitFor(() => expect(screen.getByLabelText(/Place code/).getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText(/An address does not belong here/)).toBeTruthy();
  });

  test('half typed it is there again after a kill, and says that it is not saved', async () => {
    const first = await open();
    type(/What question/, 'What would hel');
    first.leave();
    await open(Object.fromEntries(first.drafts));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/What question/).value).toBe('What would hel');
    expect(screen.getByText(/It is not in the session until you save it/)).toBeTruthy();
  });

  test('C58 a change of language in the middle of a word loses nothing', async () => {
    await open();
    type(/What question/, 'What would hel');
    locale.value = 'ur';
    return waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>(/آپ کس سوال/).value).toBe('What would hel'));
  });
});

describe('people', () => {
  test('as many tokens as people, each with a picture and a colour', async () => {
    const { people } = await open({ part: 'people', 'people-count': 3 });
    tap('One more: How many people are here?');
    await tapWhenThere('Give out 4 tokens');
    expect(await screen.findByText('4 people are here')).toBeTruthy();
    expect(people()).toHaveLength(4);
    expect(screen.getByRole('button', { name: /^Fish, blue/ }).textContent).toContain('Not asked yet');
  });

  test('what is no number gives out nothing: the button offers no number that nobody wrote', async () => {
    const { people } = await open({ part: 'people' });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /How many people are here/ });
    fireEvent.input(field, { target: { value: 'eight' } });
    fireEvent.change(field, { target: { value: 'eight' } });
    expect(await screen.findByText(/^Write a whole number from 1 to 120/)).toBeTruthy();
    const button = await screen.findByRole('button', { name: 'Give out tokens' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(people()).toEqual([]);
    fireEvent.input(field, { target: { value: '8' } });
    expect((await screen.findByRole('button', { name: 'Give out 8 tokens' })).getAttribute('aria-disabled')).toBeNull();
  });

  test('somebody comes late: one press, and the token to give out is shown', async () => {
    const { people } = await openPeople(3);
    tap('One more person');
    expect(await screen.findByText('Give out this token')).toBeTruthy();
    expect(people()).toHaveLength(4);
    expect(screen.getAllByText('Leaf, purple').length).toBe(2);
  });

  test('somebody leaves and comes back', async () => {
    const { people } = await openPeople(3);
    tap(/^Boat, green/);
    tap('This person has left');
    await waitFor(() => expect(people().map(({ here }) => here)).toEqual([true, false, true]));
    expect(await screen.findByText('2 people are here')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    tap(/^Boat, green/);
    expect(screen.getByRole('button', { name: /^Boat, green/ }).textContent).toContain('Has left');
    tap('This person is back');
    await waitFor(() => expect(people().every(({ here }) => here)).toBe(true));
  });

  test('a yes said aloud is noted only when both questions are answered', async () => {
    const { people } = await openPeople(1);
    tap(/^Fish, blue/);
    expect(within(screen.getByRole('dialog')).getByText('You can take a card back.')).toBeTruthy();
    tap('Yes, takes part');
    expect(people()[0]?.consent).toBeNull();
    expect(await screen.findByText('May their words be used in the report?')).toBeTruthy();
    tap('No, not their words');
    await waitFor(() => expect(people()[0]?.consent).toEqual({ taking: true, quoting: false }));
    await waitFor(() => expect(isPressed('No, not their words')).toBe(true));
    tap('Yes, their words may be used');
    await waitFor(() => expect(people()[0]?.consent).toEqual({ taking: true, quoting: true }));
  });

  test('a no is noted at once, and quoting is not asked', async () => {
    const { people } = await openPeople(1);
    tap(/^Fish, blue/);
    tap('No, does not take part');
    await waitFor(() => expect(people()[0]?.consent).toEqual({ taking: false, quoting: false }));
    expect(screen.queryByText('May their words be used in the report?')).toBeNull();
    await waitFor(() => expect(isPressed('No, does not take part')).toBe(true));
    // A change of mind begins anew: the old "not quoted" belongs to the no.
    tap('Yes, takes part');
    await waitFor(() => expect(isPressed('Yes, takes part')).toBe(true));
    expect(isPressed('No, not their words')).toBe(false);
    expect(people()[0]?.consent).toEqual({ taking: false, quoting: false });
  });

  test('too many at once is refused where it was pressed', async () => {
    const { people } = await openPeople(119);
    fireEvent.click(screen.getByText('Several more people'));
    tap(/^Give out 2 tokens/);
    expect((await screen.findByText(/At most 120 people/)).closest('[role=alert]')).toBeTruthy();
    expect(people()).toHaveLength(119);
  });

  test('the panel stands alone in any step, and whoever comes there came later', async () => {
    const here = room(prepare);
    here.welcome(2);
    here.go('themes');
    await sitAt(here, panel);
    tap('One more person');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Tree, orange/ }).textContent).toContain('Came later'),
    );
  });
});

// Every state in three languages: more than five seconds on a busy machine.
test('nowhere is there a field for the name of a person', async () => {
  for (const of of ['en', 'cy', 'ur'] as const satisfies readonly Locale[]) {
    locale.value = of;
    for (const example of examples) {
      const here = room(prepare);
      here.load(example);
      const chair = await sitAt(here, prepare, new Map(Object.entries(example.drafts ?? {})));
      for (const field of document.body.querySelectorAll<HTMLInputElement>('input, textarea')) {
        const label = field.labels?.[0]?.textContent ?? '';
        expect(label, example.name).not.toMatch(/\bname|surname|\benw|نام\b/i);
        expect(field.name === '' || field.type === 'radio', label).toBe(true);
        expect(field.autocomplete === 'off' || /^(radio|checkbox)$/.test(field.type), label).toBe(true);
      }
      chair.leave();
    }
  }
  const here = room(prepare);
  here.welcome(1);
  locale.value = 'en';
  await sitAt(here, panel);
  tap(/^Fish, blue/);
  expect(within(screen.getByRole('dialog')).queryAllByRole('textbox')).toEqual([]);
});

test('no state shows a key instead of words, in any language', async () => {
  for (const of of ['en', 'cy', 'ur'] as const) {
    locale.value = of;
    for (const example of examples) {
      const here = room(prepare);
      here.load(example);
      const chair = await sitAt(here, prepare, new Map(Object.entries(example.drafts ?? {})));
      expect(document.body.textContent, `${of}: ${example.name}`).not.toMatch(/\b[a-z]+\.[a-z-]+\b|\{\w+\}/);
      chair.leave();
    }
  }
});

describe('the running order', () => {
  const order = (names: HTMLElement[]) => names.map((heading) => heading.textContent);

  test('a step goes up by its button, which keeps the focus', async () => {
    const { held } = await open({ part: 'order' });
    screen.getByRole('button', { name: 'Up: Cards' }).focus();
    tap('Up: Cards');
    await waitFor(() =>
      expect(
        held()
          .steps.slice(0, 3)
          .map(({ id }) => id),
      ).toEqual(['prepare', 'collect', 'check-in']),
    );
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Up: Cards'));
    expect(order(screen.getAllByRole('heading', { level: 2 })).slice(0, 3)).toEqual(['Prepare', 'Cards', 'Check-in']);
    // It is under Preparing now, which stays first.
    tap('Up: Cards');
    expect(held().steps[0]?.id).toBe('prepare');
    expect(screen.getByRole('button', { name: 'Up: Cards' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('minutes are chosen beside each step, and the clock follows', async () => {
    const { held } = await open({ part: 'order' });
    fireEvent.input(screen.getByLabelText('The day begins at'), { target: { value: '10:00' } });
    await screen.findByText('Begins at 10:30');
    fireEvent.change(screen.getByLabelText('Minutes for: Check-in'), { target: { value: '50' } });
    await screen.findByText('Begins at 10:50');
    expect(held().times).toEqual({ start: '10:00', minutes: [{ step: 'check-in', minutes: 50 }] });
    expect(screen.getByText(/^10:00 to \d\d:\d\d: \d h \d+ min in all$/)).toBeTruthy();
  });

  test('a step too short for the people in the room says so', async () => {
    const here = room(prepare);
    here.welcome(40);
    await sitAt(here, prepare, new Map([['part', 'order']]));
    expect(screen.getAllByText(/takes about 50 minutes\. Planned: 30\./)).toHaveLength(1);
    fireEvent.change(screen.getByLabelText('Minutes for: Check-in'), { target: { value: '60' } });
    await waitFor(() => expect(screen.queryByText(/takes about 50 minutes\. Planned: 30\./)).toBeNull());
  });

  test('a break is offered where one is missing, and stands there after one press', async () => {
    const { held } = await open({ part: 'order' });
    tap(/^Add a break after: /);
    await waitFor(() => expect(held().steps.some(({ activity }) => activity === 'break')).toBe(true));
    expect(screen.getByRole('heading', { level: 2, name: 'Break' })).toBeTruthy();
  });

  test('a ballot held once more is a step of its own at the end', async () => {
    const { held } = await open({ part: 'order' });
    tap('Once more: Vote: what to look into');
    await screen.findByRole('heading', { level: 2, name: 'Vote: what to look into 2' });
    expect(held().steps.at(-1)).toMatchObject({ activity: 'votes', use: 'themes' });
  });

  test('a step is left out and put back in its place', async () => {
    const { held } = await open({ part: 'order' });
    tap('Leave out: Themes');
    await tapWhenThere('Add back: Themes');
    await waitFor(() => expect(held().steps).toEqual(USUAL_ORDER));
    expect(screen.queryByRole('button', { name: /^Leave out: Prepare/ })).toBeNull();
  });
});

describe('settings', () => {
  test('each stands beside its reason, and a change is saved at once', async () => {
    const { held } = await open({ part: 'settings' });
    expect(screen.getByText(/Fewer are always allowed/)).toBeTruthy();
    expect(screen.getByText(/none is better than another/)).toBeTruthy();
    tap('One fewer: What is working');
    fireEvent.click(screen.getByLabelText(/Three faces/));
    await waitFor(() => expect(held().settings).toMatchObject({ cards: { working: 1 }, mood: 'faces' }));
    fireEvent.click(screen.getByLabelText('Always the same number'));
    await waitFor(() => expect(held().settings.dots).toBe(3));
    tap('Back to the usual settings');
    await waitFor(() => expect(held().settings.dots).toBeNull());
    expect(held().settings.cards.working).toBe(2);
  });

  test('weathers are a third set, and going back to sheep leaves nothing of them', async () => {
    const { held } = await open({ part: 'settings' });
    fireEvent.click(screen.getByLabelText(/Five weathers/));
    await waitFor(() => expect(moodSetOf(held().settings)).toBe('weather'));
    // An older app counts them as the set without an order.
    expect(held().settings.mood).toBe('sheep');
    fireEvent.click(screen.getByLabelText(/Nine sheep/));
    await waitFor(() => expect(held().settings).toEqual(USUAL_SETTINGS));
  });

  test('whose view a card is, is kept only when that is asked for, beside the reason', async () => {
    const { held } = await open({ part: 'settings' });
    const box = screen.getByLabelText<HTMLInputElement>('Keep whose view a card is');
    expect(box.checked).toBe(false);
    expect(screen.getByText(/kept only if you ask people first/)).toBeTruthy();
    fireEvent.click(box);
    await waitFor(() => expect(held().settings.perspectives).toBe(true));
  });

  test('who no longer keeps whose view a card is reads that cards which are here keep theirs, in the file too', async () => {
    const { held } = await open({ part: 'settings' });
    const box = screen.getByLabelText<HTMLInputElement>('Keep whose view a card is');
    fireEvent.click(box);
    await waitFor(() => expect(held().settings.perspectives).toBe(true));
    fireEvent.click(box);
    await waitFor(() => expect(held().settings.perspectives).toBe(false));
    screen.getByText(/cards that are here already keep theirs, and it goes out in the session file\.$/);
  });

  test('no cards of any kind is refused there, and the old number stands', async () => {
    const here = room(prepare);
    here.load(examples.find(({ name }) => name === 'other settings')!);
    await sitAt(here, prepare, new Map([['part', 'settings']]));
    tap('One fewer: What is working');
    for (let n = 0; n < 3; n += 1) {
      tap('One fewer: What is not working');
      // Each press is judged before the next one is made.
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect((await screen.findByText(/At least one kind of card/)).closest('[role=alert]')).toBeTruthy();
    expect(here.look().read(prepareModel).settings.cards).toEqual({ working: 0, 'not-working': 1, future: 0 });
    expect(screen.getByLabelText<HTMLInputElement>('What is not working').value).toBe('1');
  });

  test('a second change made before the first is saved builds on it', async () => {
    const here = room(prepare);
    const waiting: (() => void)[] = [];
    const { SettingsPart } = await import('../../../src/activities/prepare/settings-part.tsx');
    render(
      <SettingsPart
        look={here.look()}
        act={async (rule, wish) => {
          await new Promise<void>((resolve) => waiting.push(resolve));
          return here.act(rule, wish);
        }}
      />,
    );
    fireEvent.click(screen.getByLabelText(/Three faces/));
    fireEvent.click(screen.getByLabelText('One dot on each choice'));
    waiting.forEach((go) => go());
    await waitFor(() =>
      expect(here.look().read(prepareModel).settings).toMatchObject({ mood: 'faces', stacking: 'off' }),
    );
  });
});

test('the first thing still to do is what is open on arrival', async () => {
  const here = room(prepare);
  here.act(describeSession, ABOUT);
  await sitAt(here, prepare);
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('People');
  choose('The question');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('The question');
});
