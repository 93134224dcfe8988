// The desk at one step: the running order beside it, what can always be done above it, and the activity's own screen.

import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskProps } from '../activities/activity.ts';
import { BREAK, PREPARE, prepareModel } from '../activities/prepare/model.ts';
import { WasShort } from '../desk/was-short.tsx';
import { FairTurns } from '../handover/fair-turns.tsx';
import { PaceSoFar } from '../handover/pace-so-far.tsx';
import { hasRefused, peopleHere, peopleModel } from '../people/model.ts';
import type { Look } from '../people/rule.ts';
import type { Token } from '../people/token.ts';
import type { Session } from '../session/session.ts';
import { wasShort } from '../session/was-short.ts';
import type { Store } from '../store/store.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { ConfirmSheet } from '../ui/sheet.tsx';
import { Soon } from '../ui/soon.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import { activityOf } from '../workshop/workshop.ts';
import { LostHere } from './copies/lost-here.tsx';
import { DeskHead, mayUndo } from './desk-head.tsx';
import { findPassage } from './ground.ts';
import { useLoaded } from './lazy.tsx';
import { keepLook } from './look.ts';
import { go } from './route.ts';
import { RunningOrder, stepsBegun } from './running-order.tsx';
import { RescueOffer, SaveOffer } from './save-file.tsx';
import { StepTimer } from './step-timer.tsx';
import { titleOf } from './step-title.ts';
import { useTitle } from './use-title.ts';
import { putOnWall, wallIsOpen } from './wall-window.ts';
import { words } from './words/table.ts';
import styles from './app.module.css';

export interface StepPageProps {
  readonly session: Session;
  readonly store: Store;
  readonly step: string;
  /** Makes sure that there is a PIN; false when the facilitator went back. While one is chosen this page is not there. */
  readonly ensurePin: () => Promise<boolean>;
  readonly onLock: () => void;
}

/** What the tablet could not be handed for, where the page that asked was gone by then: a PIN was chosen in its place. */
const unheard = signal<string | null>(null);

export function StepPage({ session, store, step: wanted, ensurePin, onLock }: StepPageProps) {
  const look = session.look(wanted);
  const { step } = look;
  const title = titleOf(step, look.steps);
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  const asking = useProjectorQuestion();
  useTitle(title);

  const isHere = useRef(true);
  useLayoutEffect(
    () => () => {
      isHere.current = false;
      unheard.value = null;
    },
    [],
  );

  const hand: DeskProps['hand'] = async (tokens, about) => {
    unheard.value = null;
    // Thinking better of it leaves the desk as it was: nothing was handed, nothing needs saying.
    if (!(await asking.mayHand(look)) || !(await ensurePin())) return { yes: true };
    await session.settled();
    const answer = await session.hand(step.id, tokens, about);
    if (answer.yes) await findPassage(store);
    else if (!isHere.current && answer.reason === 'not-saved') unheard.value = step.id;
    return answer;
  };

  return (
    <>
      <DeskHead session={session} step={step.id} onLock={onLock} />
      <div class={styles['desk']}>
        <RunningOrder session={session} look={look} />
        <main class={styles['work']}>
          <div class={styles['titleRow']}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <StepTimer look={look} />
          </div>
          <NotSaved session={session} />
          {unheard.value === step.id && (
            <Notice tone="bad" urgent>
              {words.say('refused.not-saved')}
            </Notice>
          )}
          <Soon of={step.id}>
            <LostHere store={store} />
            <ShortOnTheWay session={session} />
            {activityOf(step.activity)?.turn && <PaceSoFar counts={session.heldUp} />}
            <FairTurns waiting={waitingIn(look)} turns={session.turnTime(step.id)} />
            {waitsForQuestion(session, look) ? (
              <QuestionFirst look={look} />
            ) : (
              <Desk key={step.id} session={session} look={look} hand={hand} />
            )}
            <Soon key={step.id} of={step.id} late>
              <Foot session={session} look={look} />
            </Soon>
          </Soon>
        </main>
      </div>
      {asking.sheet}
    </>
  );
}

/** Reads the mark by itself: "saving" and "saved" come with every tap, and must not draw the whole desk each time. */
function NotSaved({ session }: { readonly session: Session }) {
  if (session.saved.value.state !== 'failed') return null;
  return (
    <Notice tone="bad" urgent title={words.say('not-saved')}>
      {words.say('not-saved-more')}
    </Notice>
  );
}

function ShortOnTheWay({ session }: { readonly session: Session }) {
  const short = wasShort(session);
  return short.value ? <WasShort onSeen={() => short.clear()} /> : null;
}

/** Whose turn in this step has not come yet; nobody's before the first one's has, when everybody waits. */
function waitingIn(look: Look): readonly Token[] {
  const heard = activityOf(look.step.activity)?.heard?.(look);
  if (!heard || heard.size === 0) return [];
  const people = look.read(peopleModel);
  return peopleHere(people).flatMap(({ token }) =>
    heard.has(token.id) || hasRefused(people, token.id) ? [] : [token],
  );
}

/** Nothing begins before there is a question; what has begun stays open, with everything in it. */
function waitsForQuestion(session: Session, look: Look): boolean {
  const { id } = look.step;
  return id !== PREPARE.id && look.read(prepareModel).about.question === '' && !stepsBegun(session).has(id);
}

function QuestionFirst({ look }: { readonly look: Look }) {
  const step = titleOf(PREPARE, look.steps);
  return (
    <>
      <Notice tone="plain" title={words.say('question-first')}>
        {words.say('question-first.more', { step })}
      </Notice>
      <Button
        kind="main"
        picture={<Icon name="back" />}
        onPress={() => go({ at: 'step', session: look.session, step: PREPARE.id })}
      >
        {words.say('question-first.go', { step })}
      </Button>
    </>
  );
}

interface DeskPartProps {
  readonly session: Session;
  readonly look: Look;
  readonly hand: DeskProps['hand'];
}

/** Desks that were on the screen once: their files and words are there, and nobody waits for them again. */
const known = new Map<string, ComponentType<DeskProps>>();

/** Fetches the desk of such a step, so that it is drawn with the first drawing. A kind that this version lacks has none. */
export async function fetchDesk(activity: string): Promise<ComponentType<DeskProps> | undefined> {
  const part = await activityOf(activity)?.desk();
  if (part) known.set(activity, part);
  return part;
}

function Desk({ session, look, hand }: DeskPartProps) {
  const { step } = look;
  const load = async () => {
    const part = await fetchDesk(step.activity);
    if (!part) throw new Error(`no desk in ${step.activity}`);
    return part;
  };
  const Part = useLoaded(step.activity, load, known.get(step.activity));
  // Fetched at once at the next start. Practices only: where a real workshop is lies nowhere where it can be read.
  useEffect(() => keepLook({ activity: session.practice ? step.activity : '' }), [step.activity]);
  if (!Part) return null;
  return (
    <Part
      look={look}
      act={(rule, wish, opens) => session.act(step.id, rule, wish, opens)}
      draft={(name, empty) => session.draft(step.id, name, empty)}
      passport={(token) => session.passport(token)}
      wasUnsure={(token) => session.wasUnsure(token)}
      hand={hand}
      openElsewhere={openElsewhere(look)}
      showWall={() => {
        // The room looks at the other window; this one stays the desk.
        if (wallIsOpen.peek()) {
          putOnWall(session.id, step.id);
          announce(words.say('wall.shown'));
        } else go({ at: 'wall', session: session.id, step: step.id });
      }}
      mayUndo={mayUndo(session)}
      undoes={session.undoes.value}
      undo={async (only) => {
        const verdict = await session.undo(only);
        return verdict.yes ? { yes: true } : verdict;
      }}
    />
  );
}

function openElsewhere(look: Look): DeskProps['openElsewhere'] {
  const step = look.steps.find(({ id }) => id === look.openStep);
  if (!step || step.id === look.step.id) return null;
  return {
    label: words.say('question-first.go', { step: titleOf(step, look.steps) }),
    go: () => go({ at: 'step', session: look.session, step: step.id }),
  };
}

/** Where a step comes to its end: the file to save, out of the way, and what comes next. */
function Foot({ session, look }: { readonly session: Session; readonly look: Look }) {
  const { step, openRound } = look;
  const begun = stepsBegun(session);
  // At a break always: it is the moment for it.
  const isSaid = step.activity === BREAK ? begun.size > 1 : step.id !== PREPARE.id && begun.has(step.id);
  return (
    <div class={styles['foot']}>
      {isSaid && openRound === null && <SaveOffer session={session} />}
      {isSaid && step.activity === BREAK && !session.practice && <RescueOffer />}
      <NextStep look={look} />
    </div>
  );
}

function NextStep({ look }: { readonly look: Look }) {
  const at = look.steps.findIndex(({ id }) => id === look.step.id);
  const next = look.steps[at + 1];
  return (
    <nav class={styles['next']} aria-label={words.say('next.label')}>
      <Button
        picture={<Icon name="next" />}
        onPress={() =>
          go(next ? { at: 'step', session: look.session, step: next.id } : { at: 'end', session: look.session })
        }
      >
        {next ? words.say('next', { step: titleOf(next, look.steps) }) : words.say('next.end')}
      </Button>
    </nav>
  );
}

/** Rounds for which it was said that nobody else can see the screen. The page goes while the tablet is on its way; this stays. */
const unseen = new Set<string>();

/**
 * A mirrored projector shows every turn: asked before the first passing of each private round (design.md, section 2),
 * a practice ballot too. Once a round is enough; the facilitator is in a hurry.
 */
function useProjectorQuestion() {
  const [answer, setAnswer] = useState<((may: boolean) => void) | null>(null);
  const settle = (may: boolean) => {
    answer?.(may);
    setAnswer(null);
  };
  const mayHand = async (look: Look): Promise<boolean> => {
    const round = look.openRound;
    if (round === null || unseen.has(round)) return true;
    const may = await new Promise<boolean>((resolve) => setAnswer(() => resolve));
    if (may) unseen.add(round);
    return may;
  };
  const sheet = answer && (
    <ConfirmSheet
      title={words.say('projector')}
      text={words.say('projector-more')}
      yes={words.say('projector.hidden')}
      no={words.say('projector.wait')}
      onYes={() => settle(true)}
      onNo={() => settle(false)}
    />
  );
  return { mayHand, sheet };
}
