// What may be said about causes: the only place that says no to it.

import { no, type Rule, yes } from '../../people/rule.ts';
import { chooseThemes, liveTheme, themesModel } from '../themes/model.ts';
import { write } from './entries.ts';
import { causeById, causesModel, ideaById, under } from './model.ts';

/** Long enough for any sentence said in a room; it is kept whole. */
export const MOST_LETTERS = 400;

export interface AddWish {
  readonly theme: string;
  /** The cause that this one makes happen; null directly under the theme. */
  readonly parent: string | null;
  readonly words: string;
  readonly language: string;
}

function faultOfWords(words: string) {
  if (words === '') return no('blank');
  return Array.from(words).length > MOST_LETTERS ? no('too-long', { most: MOST_LETTERS }) : null;
}

/** Refuses `no-such-theme`, `not-about-this` (a theme that is not "not working"), `no-such-cause`, `blank`, `too-long`. */
export const addCause: Rule<AddWish> = (situation, wish) => {
  const theme = liveTheme(situation.read(themesModel), wish.theme);
  const words = wish.words.trim();
  if (!theme) return no('no-such-theme');
  if (theme.category !== 'not-working') return no('not-about-this');
  const parent = wish.parent === null ? null : causeById(situation.read(causesModel), wish.parent);
  if (parent === undefined) return no('no-such-cause');
  return (
    faultOfWords(words) ??
    yes(
      write('causes/added', {
        cause: situation.newId(),
        // Under a cause of a pile that was merged since, the cause's own theme: or the two would part.
        theme: parent?.theme ?? theme.id,
        parent: parent?.id ?? null,
        words,
        language: wish.language,
      }),
    )
  );
};

export const rewordCause: Rule<{ readonly cause: string; readonly words: string; readonly language: string }> = (
  situation,
  wish,
) => {
  const words = wish.words.trim();
  if (!causeById(situation.read(causesModel), wish.cause)) return no('no-such-cause');
  return faultOfWords(words) ?? yes(write('causes/reworded', { cause: wish.cause, words, language: wish.language }));
};

/** With all that stands under it; undo brings it all back. */
export const removeCause: Rule<{ readonly cause: string }> = (situation, { cause }) => {
  const causes = situation.read(causesModel);
  if (!causeById(causes, cause)) return no('no-such-cause');
  return yes(write('causes/removed', { cause, under: under(causes, cause) }));
};

export const offerCause: Rule<{ readonly cause: string; readonly offered: boolean }> = (
  situation,
  { cause, offered },
) =>
  causeById(situation.read(causesModel), cause)
    ? yes(write('causes/offered', { cause, offered }))
    : no('no-such-cause');

/** "We don't know yet" is no failure: it is something to find out. */
export const markToFindOut: Rule<{ readonly cause: string; readonly findOut: boolean }> = (situation, wish) =>
  causeById(situation.read(causesModel), wish.cause) ? yes(write('causes/to-find-out', wish)) : no('no-such-cause');

export interface IdeaWish {
  readonly theme: string;
  readonly words: string;
  readonly language: string;
}

/** A solution that came up before the causes were clear is kept for its step, so that the talk can go on about causes. */
export const parkIdea: Rule<IdeaWish> = (situation, wish) => {
  const theme = liveTheme(situation.read(themesModel), wish.theme);
  if (!theme) return no('no-such-theme');
  const words = wish.words.trim();
  const { language } = wish;
  return (
    faultOfWords(words) ??
    yes(write('causes/idea-parked', { idea: situation.newId(), theme: theme.id, words, language }))
  );
};

export const dropIdea: Rule<{ readonly idea: string }> = (situation, { idea }) =>
  ideaById(situation.read(causesModel), idea) ? yes(write('causes/idea-dropped', { idea })) : no('no-such-idea');

/** The words of an idea go, for good, and stay on this tablet for the safeguarding lead alone (method.md 7.6). */
export const setIdeaAside: Rule<{ readonly idea: string }> = (situation, { idea }) => {
  const found = ideaById(situation.read(causesModel), idea);
  return found ? { yes: true, entries: [], redact: [found.entry], forTheLead: [found.entry] } : no('no-such-idea');
};

/** Chosen by hand, where there was no ballot. Refuses `no-theme-chosen`, `no-such-theme`, `not-about-this`. */
export const chooseByHand: Rule<{ readonly themes: readonly string[] }> = (situation, wish) => {
  const themes = situation.read(themesModel);
  if (wish.themes.length === 0) return no('no-theme-chosen');
  const found = wish.themes.map((id) => liveTheme(themes, id));
  if (found.some((theme) => theme === undefined)) return no('no-such-theme');
  return found.every((theme) => theme?.category === 'not-working')
    ? yes(chooseThemes(wish.themes, themes))
    : no('not-about-this');
};
