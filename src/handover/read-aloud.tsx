// The speaker button of every turn and ceremony screen: reads the screen it stands on, and stops at any touch.

import { useEffect, useRef, useState } from 'preact/hooks';
import { directionOf, locale, type Locale, LOCALES, NAMES } from '../i18n/locale.ts';
import type { Passport } from '../people/passport.ts';
import { said, type Saying, type Urgency } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { spokenOn } from '../ui/spoken.ts';
import { hush, isSpeaking, listenForVoices, speakAloud, voiceFor, wasHushed } from '../ui/voice.ts';
import { partsSaid } from './quoting.tsx';
import styles from './read-aloud.module.css';
import { words, wordsIn } from './words/table.ts';

type Told = 'no-voice' | 'some-without-voice' | 'kept' | null;

/** What was put away in this turn, on whichever page or sheet: it is told no more to who did not ask by a press. */
const putAway = new Set<Told>();

/** As a turn begins and ends: what one person put away is told to the next. */
export const forgetPutAway = (): void => putAway.clear();

/** That some words have no voice and that none has is one thing to whoever put it away. */
const asPutAway = (told: Told): Told => (told === 'some-without-voice' ? 'no-voice' : told);

interface ReadAloudProps {
  readonly own?: Passport;
  /** Languages that stand beside the one of now: who reads only one of them is told in it that it has no voice. */
  readonly others?: readonly Locale[];
}

/** What has `data-read` is read, or the sheet the button stands in; inside `data-secret` what was chosen is not. */
export function ReadAloud({ own, others = [] }: ReadAloudProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [told, setTold] = useState<Told>(null);
  const [voiceless, setVoiceless] = useState<readonly Locale[]>([]);
  const speaking = isSpeaking.value;
  const { aloud = false, choicesAloud = false, rate } = own ?? {};
  useEffect(() => hush, []);

  const rootOf = () => place.current?.closest('dialog, [data-read]');
  const read = (withChoices: boolean, asked = true) => {
    const root = rootOf();
    // What lies under a sheet waits for its turn: the sheet has a speaker of its own.
    if (!root || (!asked && root.querySelector('dialog[open]'))) return;
    const secret = !withChoices && root.closest('[data-secret]') !== null;
    const { parts, kept } = spokenOn(root, { secret, chosen: words.say('read.chosen'), off: words.say('read.off') });
    const voiced = parts.filter(({ lang }) => voiceFor(lang)).length;
    let now: Told = kept ? 'kept' : null;
    if (voiced < parts.length) now = voiced > 0 ? 'some-without-voice' : 'no-voice';
    if (!asked && putAway.has(asPutAway(now))) now = null;
    // What is left out is told to those who cannot read it too.
    const told = now ? [`read.${now}` as const, ...(now === 'kept' ? ['read.choices-too' as const] : [])] : [];
    const missing = speakAloud([...parts, ...told.map((key) => ({ words: words.say(key), lang: locale.value }))], rate);
    setVoiceless(others.filter((one) => missing.includes(one)));
    setTold(now);
  };
  useArrivals(aloud, rootOf, () => read(choicesAloud, false));
  // What was told holds for the page it was asked on.
  useEffect(() => {
    const root = rootOf();
    return told && root ? onNextPage(root, () => setTold(null)) : undefined;
  }, [told]);
  const isSecret = () => !choicesAloud && rootOf()?.closest('[data-secret]') !== null;
  useAnnounced(aloud, (told, urgency) => {
    const root = rootOf();
    // Over a page it is the page's own speaker that says it, once.
    if (!root || root.matches('dialog')) return;
    // Which one it was on is the person's own; how many are left tells nobody, and a no is the same on each.
    const left = root.querySelector('[data-left]')?.textContent ?? '';
    const heard = partsSaid(urgency === 'polite' && isSecret() ? left : told, locale.value);
    if (heard.length > 0) speakAloud(heard, rate);
  });
  useNotices(aloud, rootOf, (notice) => {
    // What was told of the speaker itself was told because something was read just now.
    if (place.current?.contains(notice) || (isSecret() && notice.closest('[data-private]'))) return;
    const { parts } = spokenOn(notice, {
      secret: isSecret(),
      chosen: words.say('read.chosen'),
      off: words.say('read.off'),
    });
    speakAloud(parts, rate);
  });
  const press = () => {
    const stopped = wasHushed();
    if (isSpeaking.peek()) hush();
    else if (!stopped) read(choicesAloud);
  };
  const dismiss = () => {
    putAway.add(asPutAway(told));
    setTold(null);
  };
  return (
    <span ref={place} class={styles['read']} data-unread>
      <Button size="desk" picture={<Icon name={speaking ? 'stop' : 'speak'} />} onPress={press}>
        {words.say(speaking ? 'read.stop' : 'read')}
      </Button>
      {told && (
        <span class={styles['told']}>
          <Notice tone={told === 'kept' ? 'plain' : 'warn'} urgent>
            <div class={styles['line']}>
              <div class={styles['words']}>
                <p>{words.say(`read.${told}`)}</p>
                {told !== 'kept' &&
                  voiceless.map((one) => (
                    <p key={one} lang={one} dir={directionOf(one)}>
                      {wordsIn[one].say('read.no-voice')}
                    </p>
                  ))}
              </div>
              {told === 'kept' && (
                <Button size="desk" picture={<Icon name="speak" />} onPress={() => read(true)}>
                  {words.say('read.choices-too')}
                </Button>
              )}
              <Button size="desk" kind="quiet" onPress={dismiss}>
                {words.say('read.put-away')}
              </Button>
            </div>
          </Notice>
        </span>
      )}
    </span>
  );
}

/** Long enough for a new page to be whole. */
const ARRIVED_MS = 250;

/** What asks on a page, or on a sheet over it. */
function questionOf(root: Element): Element | null {
  return root.querySelector(root.matches('dialog') ? 'h2' : 'h1');
}

/** Calls when another page stands there, which it is when its question is another; gives the way to stop looking. */
function onNextPage(root: Element, came: () => void): () => void {
  const questionNow = () => questionOf(root)?.textContent ?? '';
  let question = questionNow();
  const watch = new MutationObserver(() => {
    const asked = questionNow();
    // What comes under a sheet, as in another language, is come to when the sheet is gone.
    if (asked === question || root.querySelector('dialog[open]')) return;
    question = asked;
    came();
  });
  watch.observe(root, { childList: true, subtree: true, characterData: true });
  return () => watch.disconnect();
}

/** For whom each page is read as it comes. */
function useArrivals(wanted: boolean, rootOf: () => Element | null | undefined, read: () => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const root = rootOf();
    if (!wanted || !root) return undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const came = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => latest.current(), ARRIVED_MS);
    };
    const stop = onNextPage(root, came);
    if (questionOf(root)) came();
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [wanted]);
}

/** For the same people: what a screen reader would be told of a change. */
function useAnnounced(wanted: boolean, say: (said: Saying, urgency: Urgency) => void): void {
  const latest = useRef(say);
  latest.current = say;
  const { polite, assertive } = said.value;
  const sayOf = (told: Saying, urgency: Urgency) => {
    if (!wanted || told.length === 0) return undefined;
    // What is left is on the screen a moment after it was said.
    const waiting = setTimeout(() => latest.current(told, urgency), ARRIVED_MS / 2);
    return () => clearTimeout(waiting);
  };
  useEffect(() => sayOf(polite, 'polite'), [wanted, polite]);
  useEffect(() => sayOf(assertive, 'assertive'), [wanted, assertive]);
}

/** For the same people: a notice that came, or has other words now, on a page that stays. */
function useNotices(wanted: boolean, rootOf: () => Element | null | undefined, say: (notice: Element) => void): void {
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => {
    const root = rootOf();
    if (!wanted || !root) return undefined;
    const standing = () =>
      new Map(
        [...root.querySelectorAll('[role="alert"]:not(.visually-hidden *)')]
          .filter((one) => one.closest('dialog, [data-read]') === root)
          .map((one) => [one, one.textContent]),
      );
    let before = standing();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const watch = new MutationObserver(() => {
      const now = standing();
      const come = [...now].findLast(([notice, told]) => before.get(notice) !== told)?.[0];
      before = now;
      if (!come) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => latest.current(come), ARRIVED_MS / 2);
    });
    watch.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      clearTimeout(waiting);
      watch.disconnect();
    };
  }, [wanted]);
}

/** Finds the voices while it is on the page; what is being read stops when this person's screen goes. */
export function useVoices(): void {
  useEffect(() => listenForVoices(document), []);
}

/** For the desk, beforehand and without a network: which of our languages this tablet can read aloud. */
export function VoiceCheck() {
  useVoices();
  return (
    <ul role="list" class={styles['voices']}>
      {LOCALES.map((of) => (
        <li key={of}>
          <VoiceOf of={of} />
        </li>
      ))}
    </ul>
  );
}

function VoiceOf({ of }: { readonly of: Locale }) {
  const voice = voiceFor(of);
  return (
    <>
      <Icon name={voice ? 'check' : 'warning'} size="small" />
      <p>
        <strong lang={of}>{NAMES[of]}</strong>: {words.say(voice ? 'voice.here' : 'voice.none')}
      </p>
      {voice && (
        <Button
          size="desk"
          picture={<Icon name="speak" />}
          label={`${words.say('voice.try')}: ${NAMES[of]}`}
          onPress={() => void (wasHushed() || speakAloud([{ words: NAMES[of], lang: of }]))}
        >
          {words.say('voice.try')}
        </Button>
      )}
    </>
  );
}
