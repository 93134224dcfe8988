// What the report says of the preparation: what was asked, who took part, what was planned (method.md 8.1, sections 2 to 4).

import { sayDay, sayNumber } from '../../i18n/words.ts';
import { everybody, peopleModel } from '../../people/model.ts';
import type { Look } from '../../people/rule.ts';
import type { ReportPart } from '../activity.ts';
import { moodSetOf, PREPARE, prepareModel } from './model.ts';
import { sayLength } from './say-length.ts';
import { stepName } from './step-name.ts';
import { type Day, dayOf } from './times.ts';
import { words } from './words/table.ts';

/** A smaller total is not split further: "one of four came late" may be a name (method.md 7.4). */
const FEWEST_TO_SPLIT = 5;

type Row = { readonly label: string; readonly value: string };

export function prepareReport(look: Look): readonly ReportPart[] {
  const { practice, about } = look.read(prepareModel);
  const asked = [
    row('report.question', about.question),
    row('report.host', about.host),
    row('report.place', about.place),
    row('report.day', about.day === '' ? '' : sayDay(about.day)),
  ];
  const told = asked.filter(({ value }) => value !== '');
  return [
    ...(practice ? [{ is: 'text', words: words.say('report.practice') } as const] : []),
    ...(told.length > 0
      ? [{ is: 'heading', words: words.say('report.asked') } as const, { is: 'facts', rows: told } as const]
      : []),
    { is: 'heading', words: words.say('report.who') },
    { is: 'facts', rows: whoTookPart(look) },
    { is: 'heading', words: words.say('report.how') },
    { is: 'facts', rows: whatWasPlanned(look) },
  ];
}

function whoTookPart(look: Look): Row[] {
  const people = everybody(look.read(peopleModel)).filter(({ consent }) => consent?.taking !== false);
  const total = row('report.people', sayNumber(people.length));
  if (people.length < FEWEST_TO_SPLIT) return [total];
  const late = people.filter(({ joinedIn }) => joinedIn !== PREPARE.id).length;
  const left = people.filter(({ here }) => !here).length;
  return [total, row('report.late', sayNumber(late)), row('report.left', sayNumber(left))];
}

/** The plan, and said as one: what was really done, and by what rules each vote was held, each step tells itself. */
function whatWasPlanned(look: Look): Row[] {
  const prepare = look.read(prepareModel);
  const { settings } = prepare;
  const { cards, dots, stacking } = settings;
  const day = dayOf(prepare, 0);
  return [
    row('report.steps', plannedSteps(look, day).join('\n')),
    { label: words.say('order.day'), value: sayLength(prepare.times.start, day) },
    row(
      'report.cards',
      words.say('report.cards.value', {
        working: cards.working,
        notWorking: cards['not-working'],
        future: cards.future,
      }),
    ),
    row('report.dots', dots === null ? words.say('report.dots.auto') : sayNumber(dots)),
    row('report.stacking', words.say(`report.stacking.${stacking}`)),
    row('report.mood', words.say(`report.mood.${moodSetOf(settings)}`)),
  ];
}

/** A line for each, breaks too: a plan without its pauses and its times is no plan that a day could be held by. */
function plannedSteps({ steps }: Look, day: Day): string[] {
  return day.steps
    .filter(({ step }) => step.id !== PREPARE.id)
    .map(({ step, minutes, begins }) => {
      const said = { step: stepName(step, steps), minutes: words.say('order.n-minutes', { n: minutes }) };
      return begins === null ? words.say('report.step', said) : words.say('report.step-at', { ...said, time: begins });
    });
}

function row(
  key: `report.${'question' | 'host' | 'place' | 'day' | 'people' | 'late' | 'left' | 'steps' | 'cards' | 'dots' | 'stacking' | 'mood'}`,
  value: string,
): Row {
  return { label: words.say(key), value };
}
