// The desk of a private round until it is shown: who is still to answer, and nothing of what was answered.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { GiveAgain } from '../handover/give-again.tsx';
import { WhoNext } from '../handover/who-next.tsx';
import type { Phrase, Phrases, WordTable } from '../i18n/words.ts';
import type { Passport } from '../people/passport.ts';
import { everybody, peopleHere, peopleModel } from '../people/model.ts';
import type { Look, No } from '../people/rule.ts';
import { askedIn } from '../rounds/asked.ts';
import { FEWEST } from '../rounds/counting.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { ConfirmSheet } from '../ui/sheet.tsx';
import styles from './open-round.module.css';
import { Refused } from './refused.tsx';
import { words as deskWords } from './words/table.ts';

/** What a rule refuses with when the totals would say how single people answered, and nobody is sure yet. */
const TELLS_TOO_MUCH = 'tells-too-much';

type Answer = No | { readonly yes: true };

/** What an activity must be able to say about a round of its own. `{n}` have answered, or are missing, of `{people}`. */
type RoundKey =
  | `open.${'answered' | 'hidden' | 'show'}`
  | `show.${'title' | 'text' | 'missing' | 'few' | 'yes' | 'no'}`
  | `closed.${'hidden' | 'show' | 'tells' | 'tells-more' | 'show-anyway'}`
  | `drop.${'ask' | 'title' | 'text' | 'yes' | 'no'}`;
type RoundPhrases = Phrases & Readonly<Record<RoundKey, Phrase>>;

/** The one door, for this round. */
export interface RoundDoor {
  hand(this: void, tokens: readonly string[]): Promise<Answer>;
  /** "I made a mistake": this one answer is destroyed unseen. */
  voidAnswer(this: void, token: string): Promise<Answer>;
  /** Takes no more answers. */
  close(this: void): Promise<Answer>;
  /** Refuses `tells-too-much` where it was not `sure` and the totals would say how single people answered (C18). */
  show(this: void, sure: boolean): Promise<Answer>;
  /** Destroys all answers unseen. */
  drop(this: void): Promise<Answer>;
}

export interface OpenRoundProps<W extends RoundPhrases> {
  readonly look: Look;
  readonly round: string;
  /** No more answers are taken, and nothing is shown yet. */
  readonly closed: boolean;
  /** A table without one of the words does not compile. */
  readonly words: WordTable<W>;
  readonly door: RoundDoor;
  readonly passport?: (token: string) => { readonly value: Passport };
  readonly wasUnsure?: (token: string) => boolean;
  /** Stands above all: that this is only practice. */
  readonly mark?: ComponentChildren;
  /** What else there is to see or change while it is open. */
  readonly children?: ComponentChildren;
}

export function OpenRound<W extends RoundPhrases>(props: OpenRoundProps<W>) {
  const { look, round, closed, words, door, mark, passport, wasUnsure, children } = props;
  const say = (key: RoundKey, vars?: Readonly<Record<string, number>>) => words.sayIf(key, vars) ?? key;
  const [asking, setAsking] = useState<'show' | 'drop' | null>(null);
  const [refused, setRefused] = useState<No | null>(null);
  const [tells, setTells] = useState(false);
  const answered = look.answered(round);
  const asked = askedIn(look, round);
  const people = look.read(peopleModel);
  const waiting = peopleHere(people).filter(({ token }) => asked.includes(token.id) && !answered.has(token.id));
  const done = waiting.length === 0 && answered.size > 0;

  const told = (answer: Answer): boolean => {
    setRefused(answer.yes ? null : answer);
    return answer.yes;
  };
  const show = async (sure: boolean) => {
    setAsking(null);
    const answer = await door.show(sure);
    const asks = !answer.yes && answer.reason === TELLS_TOO_MUCH;
    setTells(asks);
    if (!asks) told(answer);
  };
  const closeAndShow = async () => {
    setAsking(null);
    // That so few have answered is said while more can still come. Whether it is shown is asked when nobody can any more, of
    // one answer as of four that are alike: only then is what the answers say looked at.
    if (told(await door.close())) await show(false);
  };
  const drop = async () => {
    setAsking(null);
    told(await door.drop());
  };
  const toDrop = (
    <Button kind="quiet" size="desk" onPress={() => setAsking('drop')}>
      {say('drop.ask')}
    </Button>
  );
  const dropSheet = asking === 'drop' && (
    <ConfirmSheet
      danger
      title={say('drop.title')}
      text={say('drop.text')}
      yes={say('drop.yes')}
      no={say('drop.no')}
      onYes={() => void drop()}
      onNo={() => setAsking(null)}
    />
  );
  const progress = (
    <div class={styles['progress']}>
      <p class={styles['count']} role="status">
        {say('open.answered', { n: answered.size, people: asked.length })}
      </p>
      <p>{say(closed ? 'closed.hidden' : 'open.hidden')}</p>
    </div>
  );

  if (look.isAway(round)) {
    return (
      <div class="stack">
        {mark}
        <Notice tone="warn" title={deskWords.say('away.title')}>
          {deskWords.say('away.text')}
        </Notice>
        <Refused words={words} no={refused} />
        <div class="row">{toDrop}</div>
        {dropSheet}
      </div>
    );
  }
  if (closed) {
    return (
      <div class="stack">
        {mark}
        {progress}
        <Refused words={words} no={refused} />
        {tells && (
          // One sentence for a small and for a unanimous result: which it is would be half of the result.
          <Notice tone="warn" title={say('closed.tells')} urgent>
            {say('closed.tells-more')}
          </Notice>
        )}
        <div class="row">
          {tells && <Button onPress={() => setTells(false)}>{say('show.no')}</Button>}
          <Button kind={tells ? 'plain' : 'main'} picture={<Icon name="eye" />} onPress={() => void show(tells)}>
            {say(tells ? 'closed.show-anyway' : 'closed.show')}
          </Button>
          {toDrop}
        </div>
        {dropSheet}
      </div>
    );
  }
  return (
    <div class="stack">
      {mark}
      {progress}
      {answered.size > 0 && <Refused words={words} no={refused} />}
      {(waiting.length > 0 || asked.length === 0) && (
        <WhoNext
          people={waiting}
          heard={new Set()}
          {...(passport && { passport })}
          {...(wasUnsure && { wasUnsure })}
          onHand={(tokens) => void door.hand(tokens).then(told)}
        />
      )}
      <div class="row">
        <Button
          kind={done ? 'main' : 'plain'}
          size={done ? 'turn' : 'desk'}
          picture={<Icon name="eye" />}
          // Without an answer the rule says why not: a button that does nothing would leave everybody guessing.
          onPress={() => (answered.size === 0 ? void show(true) : setAsking('show'))}
        >
          {say('open.show')}
        </Button>
        {toDrop}
      </div>
      {/* Forty people may stand between this button and the top of the page. */}
      {answered.size === 0 && <Refused words={words} no={refused} />}
      <GiveAgain
        people={everybody(people).filter(({ token }) => answered.has(token.id))}
        onVoid={(token) => door.voidAnswer(token).then(told)}
      />
      {children}
      {asking === 'show' && (
        <ConfirmSheet
          title={say('show.title')}
          text={
            <div class="stack">
              <p>{say('show.text')}</p>
              {waiting.length > 0 && <p>{say('show.missing', { n: waiting.length })}</p>}
              {answered.size < FEWEST && <Notice tone="warn">{say('show.few', { n: answered.size })}</Notice>}
            </div>
          }
          yes={say('show.yes')}
          no={say('show.no')}
          onYes={() => void closeAndShow()}
          onNo={() => setAsking(null)}
        />
      )}
      {dropSheet}
    </div>
  );
}
