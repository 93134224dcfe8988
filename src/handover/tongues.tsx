// The other languages of the room, on the screens between two turns: no passport is on there, and everybody must be able to
// read their own call. They are the same for the whole round, so that they tell nothing of whoever is next.

import { Fragment } from 'preact';
import { directionOf, type Locale, LOCALES } from '../i18n/locale.ts';
import styles from './tongues.module.css';
import { type Words, words, wordsIn } from './words/table.ts';

/** Those of them that this app speaks, always in the same order. */
export function tonguesAmong(languages: readonly string[]): readonly Locale[] {
  return LOCALES.filter((known) => languages.includes(known));
}

/** Fetches their words, and answers whose are here: without those of one language the tablet goes round in the others. */
export async function loadTongues(tongues: readonly Locale[]): Promise<readonly Locale[]> {
  const loaded = await Promise.allSettled(tongues.map((tongue) => wordsIn[tongue].load(tongue)));
  return tongues.filter((_, n) => loaded[n]?.status === 'fulfilled');
}

/** On what holds a screen that speaks several. */
export const room = styles['room'];

type Speak = (its: Words) => string;

interface InEachProps {
  readonly of: readonly Locale[];
  readonly children: Speak;
  readonly small?: boolean;
}

/** One thing in each of these languages, beside each other as on a sign. */
function InEach({ of, children: speak, small = false }: InEachProps) {
  return (
    <div class={styles[small ? 'small' : 'calls']}>
      {of.map((tongue) => (
        <p key={tongue} lang={tongue} dir={directionOf(tongue)}>
          {speak(wordsIn[tongue])}
        </p>
      ))}
    </div>
  );
}

interface InOthersProps {
  readonly others: readonly Locale[];
  /** What the heading says. */
  readonly call: Speak;
  /** What stands under it, sentence for sentence. */
  readonly more?: (its: Words) => readonly string[];
}

/**
 * Under the heading, what it says in the other languages, and then what more there is to say in all of them: whose turn it is
 * has been seen and heard by everybody before anything else. Where there is no other language, each sentence has its own line.
 */
export function InOthers({ others, call, more }: InOthersProps) {
  if (others.length === 0)
    return (
      <>
        {more?.(words).map((said) => (
          <p key={said}>{said}</p>
        ))}
      </>
    );
  const inOne = (its: Words) => more?.(its).join(' ') ?? '';
  return (
    <>
      <InEach of={others}>{call}</InEach>
      {inOne(words) !== '' && (
        <div class={styles['more']}>
          <p>{inOne(words)}</p>
          <InEach of={others} small>
            {inOne}
          </InEach>
        </div>
      )}
    </>
  );
}

interface SaidProps {
  readonly in: readonly Locale[];
  /** Without the language of now, which stands elsewhere. */
  readonly only?: boolean;
  readonly children: Speak;
}

/** The words of a button: in the language of now, and smaller in each of the others. */
export function Said({ in: others, only = false, children: speak }: SaidProps) {
  const now = !only && speak(words);
  if (others.length === 0) return now;
  return (
    <>
      {now}
      <span class={styles['said']}>
        {others.map((tongue) => (
          <Fragment key={tongue}>
            {/* So that they are heard and found as words apart. */}{' '}
            <span lang={tongue} dir={directionOf(tongue)}>
              {speak(wordsIn[tongue])}
            </span>
          </Fragment>
        ))}
      </span>
    </>
  );
}
