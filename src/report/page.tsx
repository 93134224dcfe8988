// The report of a workshop on one page, for screen and paper: what each step has to say, in the order of the day.

import type { Activity } from '../activities/activity.ts';
import { moodModel, tellingOf as tellsOfMood } from '../activities/mood/model.ts';
import { orderWith, PREPARE, prepareModel, stepsLeftOut } from '../activities/prepare/model.ts';
import { nthOf } from '../activities/prepare/times.ts';
import { countedAt, tellingOf as tellsOfBallot, votesModel } from '../activities/votes/model.ts';
import { locale } from '../i18n/locale.ts';
import { langAmong } from '../i18n/locales.ts';
import { sayDay, sayNumber } from '../i18n/words.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { PracticeMark } from '../ui/practice-mark.tsx';
import { everyStep, sizesOf } from '../workshop/sizes.ts';
import { Part } from './parts.tsx';
import styles from './report.module.css';
import { words } from './words/table.ts';

export type Look = Parameters<Activity['report']>[0];

export interface ReportPageProps {
  readonly look: Look;
  /** Those of the list; their words must be loaded. */
  readonly activities: readonly Activity[];
  /** `YYYY-MM-DD`, sorted: when it was really held. Without any the day that was planned is said, and said to be that. */
  readonly days?: readonly string[];
  /** Ids of the steps in which something was done: what was held is told although its step was left out afterwards. */
  readonly held?: ReadonlySet<string>;
  readonly onBack?: () => void;
  readonly onPrint?: () => void;
}

const NONE: ReadonlySet<string> = new Set();

export function ReportPage({ look, activities, days = [], held = NONE, onBack, onPrint }: ReportPageProps) {
  const { about } = look.read(prepareModel);
  const sections = sectionsOf(look, activities, held);
  return (
    <Page
      title={words.say('title')}
      {...(onBack ? { back: { label: words.say('back'), onBack } } : {})}
      aside={
        onPrint && (
          <span class="screen-only">
            <Button kind="main" size="desk" picture={<Icon name="print" />} onPress={onPrint}>
              {words.say('print')}
            </Button>
          </span>
        )
      }
    >
      <div class={styles['report']}>
        {look.practice && <PracticeMark label={words.say('practice')} />}
        {about.question !== '' && (
          <header class={styles['asked']}>
            <p class={styles['note']}>{words.say('question')}</p>
            <p class={styles['question']} dir="auto" lang={langAmong(about.question, locale.value)}>
              {about.question}
            </p>
            {days.length > 0 && <p>{words.say('day', { day: days.map(sayDay).join(' · ') })}</p>}
            {days.length === 0 && about.day !== '' && <p>{words.say('day.planned', { day: sayDay(about.day) })}</p>}
          </header>
        )}
        {sections.length === 0 && <Empty title={words.say('empty')} />}
        {sections.map(({ step, title, parts }) => (
          <section key={step} class={styles['section']}>
            <Heading title={title} practice={look.practice} />
            {parts.map((part, n) => (
              <Part key={n} part={part} />
            ))}
          </section>
        ))}
        <Limits look={look} />
      </div>
    </Page>
  );
}

/** A page of a practice that went astray from its others still says what it is. */
function Heading({ title, practice }: { readonly title: string; readonly practice: boolean }) {
  return (
    <h2>
      {title}
      {practice && <span class={styles['practice']}> {words.say('practice.short')}</span>}
    </h2>
  );
}

function sectionsOf(look: Look, activities: readonly Activity[], held: ReadonlySet<string>) {
  const planned = look.steps.some(({ id }) => id === PREPARE.id) ? look.steps : [PREPARE, ...look.steps];
  const steps = withLeftOut(look, planned, held);
  return steps.flatMap((step) => {
    const activity = activities.find(({ name }) => name === step.activity);
    const told = activity?.report({ ...look, step }) ?? [];
    if (!activity || told.length === 0) return [];
    const isPlanned = planned.includes(step);
    const parts = isPlanned ? told : [{ is: 'text', words: words.say('left-out') } as const, ...told];
    // What stands in the running order has the name that it has there.
    return [{ step: step.id, title: titleOf(activity, step, isPlanned ? planned : steps), parts }];
  });
}

/** A vote that was held is not unsaid by leaving out its step: what came of it stands in the steps after it. */
function withLeftOut(look: Look, planned: Look['steps'], held: ReadonlySet<string>): Look['steps'] {
  const prepare = look.read(prepareModel);
  return stepsLeftOut(prepare)
    .filter(({ id }) => held.has(id))
    .reduce((steps, step) => {
      const known = new Map([...steps, step].map((one) => [one.id, one]));
      return orderWith({ ...prepare, steps }, step.id).flatMap((id) => known.get(id) ?? []);
    }, planned);
}

function titleOf(activity: Activity, step: Look['step'], steps: Look['steps']): string {
  const nth = nthOf(step, steps);
  return nth > 1 ? `${activity.title(step)} ${sayNumber(nth)}` : activity.title(step);
}

/** Some result tells how people answered, and says so where it stands: nothing may be said of all of them that denies it. */
function hasTelling(look: Look): boolean {
  const votes = look.read(votesModel);
  const ballots = everyStep(look).flatMap(({ id }) => countedAt(votes, id));
  const moods = [...look.read(moodModel).results.values()];
  return ballots.some((round) => tellsOfBallot(round) !== null) || moods.some((shown) => tellsOfMood(shown) !== null);
}

/** Said without being asked (method.md 8.1, section 14): who reads this was not in the room. */
function Limits({ look }: { readonly look: Look }) {
  const { people, cards, imported, typed, guesses, unquoted, moods, ballots, paperBallots } = sizesOf(look);
  const secret = ballots > 0 ? (moods > 0 ? 'both' : 'votes') : 'moods';
  const secrecy = hasTelling(look) ? 'secret-but' : 'secret';
  return (
    <section class={styles['section']}>
      <Heading title={words.say('limits.title')} practice={look.practice} />
      <ul class={styles['limits']}>
        {look.practice && <li>{words.say('limits.practice')}</li>}
        <li>{people > 0 ? words.say('limits.sample', { n: people }) : words.say('limits.nobody')}</li>
        {cards > 0 && <li>{words.say('limits.cards', { n: cards })}</li>}
        {imported > 0 && <li>{words.say('limits.imported', { n: imported })}</li>}
        {typed > 0 && <li>{words.say('limits.typed', { n: typed })}</li>}
        {guesses > 0 && <li>{words.say('limits.guesses', { n: guesses })}</li>}
        {unquoted && <li>{words.say('limits.unquoted')}</li>}
        <li>{words.say('limits.numbers')}</li>
        {ballots + paperBallots > 0 && <li>{words.say('limits.close')}</li>}
        {ballots + moods > 0 && <li>{words.say(`limits.${secrecy}.${secret}`)}</li>}
        {paperBallots > 0 && <li>{words.say('limits.on-paper')}</li>}
      </ul>
    </section>
  );
}
