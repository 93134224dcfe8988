// Reading aloud with the voices that lie on this tablet: no word ever goes to a voice somewhere else (trust.md F-10).
import { signal } from '@preact/signals';
import type { SpokenPart } from './spoken.ts';

/** True while something is being read aloud. */
export const isSpeaking = signal(false);

/** The tablet's own voices. Some browsers name them only a while after the page has started. */
export const voices = signal<readonly SpeechSynthesisVoice[]>([]);

/** Voices speak better in short breaths, and one that hangs is left sooner. */
const BREATH = 180;
/** A little slower than people speak. */
export const USUAL_RATE = 0.9;

/** Bumped by every beginning and every end: what belongs to an earlier one is passed over. */
let turn = 0;
/** What was speaking was stopped by the touch or key that is still down: the same press must not begin again. */
let hushedByThisPress = false;

/** The voice for a language, British before other English; undefined where none lies on the tablet. */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const wanted = subtagsOf(lang);
  const fits = voices.value.filter((voice) => subtagsOf(voice.lang)[0] === wanted[0]);
  const rank = (voice: SpeechSynthesisVoice) =>
    (subtagsOf(voice.lang)[1] === (wanted[1] ?? HOME[wanted[0] ?? '']) ? 2 : 0) + (voice.default ? 1 : 0);
  return [...fits].sort((a, b) => rank(b) - rank(a))[0];
}

const HOME: Readonly<Record<string, string>> = { en: 'gb', cy: 'gb', ur: 'pk' };

function subtagsOf(lang: string): readonly string[] {
  return lang.toLowerCase().split(/[-_]/);
}

/** Finds the voices, keeps finding them, and stops at every touch and key. Answers how to leave off. */
export function listenForVoices(page: Document): () => void {
  const speech = speechOf();
  const find = () => {
    voices.value = (speech?.getVoices() ?? []).filter(({ localService }) => localService);
  };
  const press = () => {
    hushedByThisPress = isSpeaking.peek();
    hush();
  };
  const hide = () => {
    if (page.visibilityState === 'hidden') hush();
  };
  find();
  speech?.addEventListener?.('voiceschanged', find);
  page.addEventListener('pointerdown', press, { capture: true });
  page.addEventListener('keydown', press, { capture: true });
  page.addEventListener('visibilitychange', hide);
  return () => {
    hush();
    speech?.removeEventListener?.('voiceschanged', find);
    page.removeEventListener('pointerdown', press, { capture: true });
    page.removeEventListener('keydown', press, { capture: true });
    page.removeEventListener('visibilitychange', hide);
  };
}

/** Whether the press that is being handled has just stopped the reading; asked once. */
export function wasHushed(): boolean {
  const was = hushedByThisPress;
  hushedByThisPress = false;
  return was;
}

/**
 * Reads these one after the other and leaves off what was being read. Answers which languages had no voice on this tablet;
 * their words are passed over, for a wrong voice would not be understood.
 */
export function speakAloud(parts: readonly SpokenPart[], rate = USUAL_RATE): readonly string[] {
  hush();
  const speech = speechOf();
  const missing = [...new Set(parts.filter(({ lang }) => !voiceFor(lang)).map(({ lang }) => lang))];
  const queue = parts.flatMap(({ words, lang }) => {
    const voice = voiceFor(lang);
    return voice ? breathsOf(words).map((said) => ({ said, voice })) : [];
  });
  if (!speech || queue.length === 0) return missing;
  turn += 1;
  const mine = turn;
  isSpeaking.value = true;
  const next = () => {
    if (mine !== turn) return;
    const one = queue.shift();
    if (!one) {
      isSpeaking.value = false;
      return;
    }
    const words = new SpeechSynthesisUtterance(one.said);
    words.voice = one.voice;
    words.lang = one.voice.lang;
    words.rate = rate;
    words.onend = next;
    words.onerror = next;
    speech.speak(words);
  };
  next();
  return missing;
}

/** At once, whatever it was. */
export function hush(): void {
  turn += 1;
  isSpeaking.value = false;
  speechOf()?.cancel();
}

function speechOf(): SpeechSynthesis | undefined {
  return typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;
}

/** Whole sentences where they are short enough, else whole words. */
function breathsOf(words: string): string[] {
  const breaths: string[] = [];
  let breath = '';
  for (const word of words.split(' ')) {
    const long = `${breath} ${word}`.trim();
    if (breath !== '' && long.length > BREATH) {
      breaths.push(breath);
      breath = word;
    } else breath = long;
    if (/[.!?…۔؟]$/u.test(breath)) {
      breaths.push(breath);
      breath = '';
    }
  }
  return breath === '' ? breaths : [...breaths, breath];
}
