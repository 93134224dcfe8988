// What the report says about a mood round: counts and how many chose another picture, with the number of people.

import type { Look } from '../../people/rule.ts';
import type { ReportPart } from '../activity.ts';
import { sayNumber } from '../../i18n/words.ts';
import { peopleOn } from './group.ts';
import { groupPicture, moodAt, moodModel, tellingOf } from './model.ts';
import { words } from './words/table.ts';

const text = (said: string): ReportPart => ({ is: 'text', words: said });

/** A picture that tells what people chose says so itself: what the report says of all of them would not be true of it. */
function sayTelling(now: Parameters<typeof tellingOf>[0]): ReportPart[] {
  const telling = tellingOf(now);
  if (!telling) return [];
  const n = now.count.answers;
  return [text(telling === 'few' ? words.say('report.tells-few', { n }) : words.say(`report.tells-${telling}`))];
}

export function moodReport(look: Look): ReportPart[] {
  const mood = look.read(moodModel);
  const shown = groupPicture(mood, moodAt(mood, look.step.id));
  if (!shown) return [];
  const { now, moved, withheld } = shown;
  const use = look.step.use === 'check-out' ? 'check-out' : 'check-in';
  const picture = (option: string) => words.sayIf(`picture.${option}`) ?? option;
  const counts: ReportPart = {
    is: 'picture-counts',
    caption: words.say(`report.caption.${use}`),
    note: `${words.say('shown.answered', { n: now.count.answers, people: now.people })} ${words.say('shown.unsaid')}: ${sayNumber(now.count.unsaid)}.`,
    rows: shown.options.map((option) => ({ picture: option, label: picture(option), people: peopleOn(now, option) })),
  };
  const own = [counts, ...sayTelling(now)];
  const parts = moved ?? withheld;
  if (!parts) return own;
  const { startOnly, endOnly, unsaid } = parts;
  const unknown = startOnly + endOnly + unsaid;
  const all = unknown + (moved ? moved.moved + moved.same : (withheld?.both ?? 0));
  const row = (label: string, value: number) => ({ label, value: sayNumber(value) });
  const rows = [
    ...(moved ? [row(words.say('report.moved'), moved.moved), row(words.say('report.same'), moved.same)] : []),
    row(words.say('report.unknown'), unknown),
    row(words.say('report.compared'), all),
  ];
  return [
    ...own,
    { is: 'facts', rows },
    ...(withheld ? [text(words.say('shown.withheld', { n: withheld.both }))] : []),
    ...(unknown > 0 ? [text(words.say('shown.why-unknown', { startOnly, endOnly, unsaid }))] : []),
    text(words.say('shown.no-scale')),
  ];
}
