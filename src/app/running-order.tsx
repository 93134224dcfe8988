// The running order: at the side of a wide screen, across the top of a narrow one; every step is a tap away.

import { useEffect, useRef } from 'preact/hooks';
import { locale } from '../i18n/locale.ts';
import type { Look } from '../people/rule.ts';
import type { Session } from '../session/session.ts';
import { PREPARE, prepareModel } from '../activities/prepare/model.ts';
import { Icon } from '../ui/pictures/icon.tsx';
import { STEP_PICTURES, StepPicture, type StepPictureName } from '../ui/pictures/step-picture.tsx';
import { useStuckHeight } from '../ui/use-stuck-height.ts';
import styles from './app.module.css';
import { addressOf, go, type Route } from './route.ts';
import { titleOf } from './step-title.ts';
import { words } from './words/table.ts';

export interface RunningOrderProps {
  readonly session: Session;
  readonly look: Look;
  /** The end stands after the last step. */
  readonly atEnd?: boolean;
}

type State = 'done' | 'now' | 'to-do';

export function RunningOrder({ session, look, atEnd = false }: RunningOrderProps) {
  const begun = stepsBegun(session);
  const furthest = look.steps.reduce((last, { id }, at) => (begun.has(id) ? at : last), -1);
  const now = useRef<HTMLLIElement>(null);
  const strip = useRef<HTMLElement>(null);
  useStuckHeight(strip, '--strip');
  // On a narrow screen the strip scrolls: the step one is at must be in sight, in words of any length and either direction.
  useEffect(() => {
    now.current?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [look.step.id, atEnd, locale.value]);
  // A tablet that is turned round shows the strip anew. Only the strip moves: a keyboard that opens is a resize as well.
  useEffect(() => {
    const toMiddle = () => {
      const stop = now.current?.getBoundingClientRect();
      const strip = now.current?.closest('nav');
      if (!stop || !strip) return;
      const { left, width } = strip.getBoundingClientRect();
      strip.scrollBy({ left: stop.left + stop.width / 2 - (left + width / 2) });
    };
    window.addEventListener('resize', toMiddle);
    return () => window.removeEventListener('resize', toMiddle);
  }, []);
  // Chromium leaves a stop that is half off the edge where it is, in words that run from the right.
  const showFocus = ({ target }: FocusEvent) => {
    const stop = target instanceof Element ? target.getBoundingClientRect() : undefined;
    const edge = strip.current?.getBoundingClientRect();
    if (!stop || !edge) return;
    const left = Math.min(0, stop.left - edge.left) + Math.max(0, stop.right - edge.right);
    if (left !== 0) strip.current?.scrollBy?.({ left });
  };
  const stateOf = (id: string, at: number): State => {
    if (!atEnd && id === look.step.id) return 'now';
    // Writing down who is here is not yet being prepared.
    if (id === PREPARE.id && look.read(prepareModel).about.question === '') return 'to-do';
    // Answers that nobody has seen yet are in no report: that is not done.
    if (id === look.openStep) return 'to-do';
    return begun.has(id) && (at < furthest || atEnd) ? 'done' : 'to-do';
  };
  return (
    <nav ref={strip} class={styles['order']} aria-label={words.say('order')} onFocusIn={showFocus}>
      <ol role="list">
        {look.steps.map((step, at) => {
          const state = stateOf(step.id, at);
          return (
            <li key={step.id} data-state={state} ref={state === 'now' ? now : null}>
              <Stop
                to={{ at: 'step', session: look.session, step: step.id }}
                label={titleOf(step, look.steps)}
                picture={step.activity}
                state={state}
              />
            </li>
          );
        })}
        <li data-state={atEnd ? 'now' : 'to-do'} ref={atEnd ? now : null}>
          <Stop
            to={{ at: 'end', session: look.session }}
            label={words.say('end')}
            picture="report"
            state={atEnd ? 'now' : 'to-do'}
          />
        </li>
      </ol>
    </nav>
  );
}

interface StopProps {
  readonly to: Route;
  readonly label: string;
  readonly picture: string;
  readonly state: State;
}

function Stop({ to, label, picture, state }: StopProps) {
  return (
    <a
      href={addressOf(to)}
      aria-current={state === 'now' ? 'step' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {isPicture(picture) && <StepPicture activity={picture} size="small" />}
      <span>{label}</span>
      {state === 'done' && (
        <span class={styles['tick']}>
          <Icon name="check" />
          <span class="visually-hidden">{words.say('order.done')}</span>
        </span>
      )}
    </a>
  );
}

function isPicture(name: string): name is StepPictureName {
  return STEP_PICTURES.some((known) => known === name);
}

const seen = new WeakMap<object, { length: number; steps: Set<string> }>();

/** Steps in which something was written. The journal only grows, so each entry is looked at once. */
export function stepsBegun(session: Session): ReadonlySet<string> {
  const entries = session.entries();
  const known = seen.get(session) ?? { length: 0, steps: new Set<string>() };
  // Entries joined from elsewhere may sort in before; then all are looked at again.
  const from = known.length > entries.length ? 0 : known.length;
  for (let at = from, last = ''; at < entries.length; at += 1) {
    const step = entries[at]?.step ?? last;
    // Mostly one step after the other: a journal of thousands names a dozen.
    if (step !== last) known.steps.add(step);
    last = step;
  }
  known.length = entries.length;
  seen.set(session, known);
  return known.steps;
}
