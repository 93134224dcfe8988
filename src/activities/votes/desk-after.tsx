// When the dots are counted: what they say, and what the group goes on with.

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from '../../desk/refused.tsx';
import type { No } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { announce } from '../../ui/announcer.tsx';
import { CheckField } from '../../ui/tick-field.tsx';
import type { DeskProps, Draft } from '../activity.ts';
import { DecidedBefore, DecidedDifferently } from './decided-elsewhere.tsx';
import { setupOf } from './desk-setup.tsx';
import { LateNotes } from './late-notes.tsx';
import { inWords } from './choice-words.ts';
import { named } from './choices.ts';
import { countedBefore, type Decided, decisionsFor, ON_CAUSES, optionsNow, type VoteRound } from './model.ts';
import { type Band, resultOf, rowsOf, type VoteResult } from './result.ts';
import { ResultView } from './result-view.tsx';
import { decideForward } from './rules.ts';
import styles from './votes.module.css';
import { words } from './words/table.ts';

type DeskAfterProps = DeskProps & {
  readonly round: VoteRound;
  /** Another screen of this step was there before it. */
  readonly isNews: boolean;
};

export function DeskAfter(props: DeskAfterProps) {
  const { look, round, showWall, isNews } = props;
  const setup = setupOf(props);
  const deciding = useRef<HTMLDivElement | null>(null);
  const [sent, setSent] = useState(0);
  // What is left to press lies below the bars; its button is to be seen too, so it comes to the middle.
  useEffect(() => {
    if (sent === 0) return;
    deciding.current?.scrollIntoView?.({ block: 'center' });
    deciding.current?.focus({ preventScroll: true });
  }, [sent]);
  // The button that counted stood far below, and the page stays where it was scrolled to.
  const title = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => {
    if (!isNews) return;
    title.current?.scrollIntoView?.({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, []);
  const before = countedBefore(look, round).map((older) => inWords(named(look, older)));
  const decisions = decisionsFor(look);
  // What is not settled does not go forward yet, whichever ballot it was decided by.
  const counted = resultOf(round, before);
  const result = counted && decisions.length > 1 ? { ...counted, forward: null } : counted;
  if (!result) return null;
  const onBoard = new Set(optionsNow(look).map(({ id }) => id));
  const ticked = ticksOf(props, onBoard, decisions.length > 1 ? { ...round, forward: [] } : round, before);
  const areTicked = (band: Band) => band.rows.every(({ id }) => ticked.value.includes(id));

  /**
   * Both forward is the first answer to a tie (method.md 4.7). It ticks them, and says no more than that: what goes forward
   * is decided once and for all bands, or what got more dots would stay behind.
   */
  const tickAll = (band: Band) => {
    const among = band.rows.map(({ id }) => id);
    const others = ticked.value.filter((id) => !among.includes(id));
    if (areTicked(band)) return ticked.keep(others);
    tickThese([...others, ...among]);
  };

  const tickThese = (all: readonly string[]) => {
    ticked.keep(all);
    if (isDecided(result, all)) return;
    announce(sayTicked(result, all));
    setSent(sent + 1);
  };

  /** Method.md 4.7: among equals, one dot each, when talking did not settle it. */
  const runOff = (band: Band) => {
    const among = band.rows.map(({ id }) => id);
    const leftOut = optionsNow(look).flatMap(({ id }) => (among.includes(id) ? [] : [id]));
    setup.keep({ again: true, leftOut, dots: 1, stacking: 'off' });
  };
  return (
    <div class="stack">
      <div class="row">
        <h2 ref={title} tabIndex={-1}>
          {words.say('result.title')}
        </h2>
        <Button size="desk" picture={<Icon name="wall" />} onPress={showWall}>
          {words.say('result.wall')}
        </Button>
      </div>
      <DecidedDifferently {...{ look, decisions, result }} onTick={tickThese} />
      <ResultView
        result={result}
        below={(band) =>
          // Once the group has decided, there is nothing left to ask.
          (band.is === 'tie' || band.is === 'near') &&
          !result.forward && (
            <div class="stack">
              {!areTicked(band) && (
                <p>
                  {isPair(band) ? words.say('result.tie-both') : words.say('result.tie-first', { n: band.rows.length })}
                </p>
              )}
              <div class="row">
                <Button size="desk" pressed={areTicked(band)} onPress={() => tickAll(band)}>
                  {isPair(band) ? words.say('result.tick-both') : words.say('result.tick-all', { n: band.rows.length })}
                </Button>
                <Button kind="quiet" size="desk" onPress={() => runOff(band)}>
                  {words.say('result.run-off')}
                </Button>
              </div>
            </div>
          )
        }
      />
      <Forward {...props} ticked={ticked} result={result} decisions={decisions} onBoard={onBoard} place={deciding} />
      <LateNotes {...props} />
      <div class="row">
        <Button kind="quiet" size="desk" onPress={() => setup.keep({ ...setup.value, again: true })}>
          {words.say('result.again')}
        </Button>
        {before.length > 0 && <span>{words.say('result.earlier', { n: before.length })}</span>}
      </div>
    </div>
  );
}

/**
 * What is ticked under a ballot. Until somebody ticks there, it is what was ticked or decided under the one before it and
 * was not voted on again: a vote between equals settles these alone. What left the board since is not carried on.
 */
function ticksOf(
  props: DeskProps,
  onBoard: ReadonlySet<string>,
  round: VoteRound,
  before: readonly VoteRound[],
): Draft<readonly string[]> {
  const [last, ...older] = before;
  const carried = last ? ticksOf(props, onBoard, last, older).value : [];
  // Another step is another vote, held besides: it takes back nothing by itself, but what is ticked can be unticked.
  const isSettledHere = (id: string) => last?.step === round.step && round.options.some((option) => option.id === id);
  const kept = carried.filter((id) => onBoard.has(id) && !isSettledHere(id));
  return props.draft<readonly string[]>(`forward-${round.round}`, round.forward ?? kept);
}

/** Ticked is not decided yet: said with the button that decides, by its own words. A letter is this ballot's alone. */
function sayTicked(result: VoteResult, ticked: readonly string[]): string {
  const letters = rowsOf(result).flatMap(({ id, letter }) => (ticked.includes(id) ? [letter] : []));
  const earlier = result.earlier.flatMap((row) => (ticked.includes(row.id) ? [`“${row.words}”`] : []));
  return words.say('forward.ticked', {
    letters: [...letters, ...earlier].join(', '),
    button: words.say('forward.decide', { n: ticked.length }),
  });
}

function isDecided({ forward }: VoteResult, ticked: readonly string[]): boolean {
  return ticked.length === forward?.length && ticked.every((id) => forward.includes(id));
}

const isPair = ({ rows }: Band) => rows.length === 2;

type ForwardProps = DeskProps & {
  readonly round: VoteRound;
  readonly result: VoteResult;
  /** Ids of what can be voted on now. */
  readonly onBoard: ReadonlySet<string>;
  readonly ticked: Draft<readonly string[]>;
  /** More than one where two tablets decided differently. */
  readonly decisions: readonly Decided[];
  readonly place: RefObject<HTMLDivElement | null>;
};

/** Nothing is ticked beforehand: dots advise, people decide (method.md 4.1, 4.7). */
function Forward({ look, act, ticked, decisions, round, result, onBoard, place }: ForwardProps) {
  const [refused, setRefused] = useState<No | null>(null);
  // What was missing is not missing any more, or something else is.
  const ticks = ticked.value.join();
  useEffect(() => setRefused(null), [ticks]);
  const use = look.step.use === ON_CAUSES ? 'causes' : 'themes';
  const rows = rowsOf(result);
  const earlier = result.earlier.filter(({ id }) => onBoard.has(id) || ticked.value.includes(id));
  const tick = (id: string, on: boolean) => {
    const others = ticked.value.filter((other) => other !== id);
    ticked.keep(on ? [...others, id] : others);
  };
  const decide = async () => {
    const verdict = await act(decideForward, { round: round.round, forward: ticked.value });
    setRefused(verdict.yes ? null : verdict);
    if (verdict.yes) ticked.clear();
  };
  return (
    <section class={styles['forward']}>
      <h2>{words.say(`forward.title.${use}`)}</h2>
      <p>{words.say('forward.text')}</p>
      <DecidedBefore {...{ look, decisions, round, result }} ticked={ticked.value} />
      <ul role="list" class={styles['ticks']}>
        {rows.map((row) => (
          <li key={row.id}>
            <CheckField
              label={`${row.letter}. ${row.words}`}
              checked={ticked.value.includes(row.id)}
              onChange={(on) => tick(row.id, on)}
            />
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <>
          <h3>{words.say('forward.earlier')}</h3>
          <p>{words.say('forward.earlier-text')}</p>
          <ul role="list" class={styles['ticks']}>
            {earlier.map(({ id, words: label, dots }) => (
              <li key={id}>
                <CheckField
                  label={label}
                  hint={dots === 0 ? words.say('result.no-dots') : words.say('result.dots', { n: dots })}
                  checked={ticked.value.includes(id)}
                  onChange={(on) => tick(id, on)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Refused words={words} no={refused} />
      {ticked.value.length > 0 && !isDecided(result, ticked.value) && (
        <div ref={place} tabIndex={-1}>
          <Notice tone="warn">{sayTicked(result, ticked.value)}</Notice>
        </div>
      )}
      <div>
        <Button
          kind={ticked.value.length > 0 && !isDecided(result, ticked.value) ? 'main' : 'plain'}
          size="turn"
          picture={<Icon name="check" />}
          onPress={() => void decide()}
        >
          {words.say('forward.decide', { n: ticked.value.length })}
        </Button>
      </div>
      {result.forward && <Notice tone="good">{words.say('forward.decided', { n: result.forward.length })}</Notice>}
    </section>
  );
}
