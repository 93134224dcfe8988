// Why the themes are as they are: a tree of causes under each. A cause hangs on one that stood before it, so no ring can come about.

import * as v from 'valibot';
import type { NewEntry } from '../../journal/entry.ts';
import type { Model } from '../../journal/model.ts';
import { type Settled, settle, settleAsBefore, standingIds, standingValues, unsettled } from '../../journal/settled.ts';
import { Table } from '../../journal/table.ts';
import type { Look } from '../../people/rule.ts';
import { cardsModel } from '../cards/model.ts';
import { chosenThemes, liveTheme, nameOf, pileOf, type Theme, type Themes, themesModel } from '../themes/model.ts';
import { kinds, write } from './entries.ts';

export interface Cause {
  readonly id: string;
  readonly theme: string;
  /** Null directly under the theme: so too when its parent was never there, or stands under another theme. */
  readonly parent: string | null;
  readonly words: string;
  readonly language: string;
  readonly earlier: readonly string[];
  readonly removed: boolean;
  readonly offered: boolean;
  /** "We don't know yet, find out". */
  readonly findOut: boolean;
  /** Where it stands in the order of adding, from 0. */
  readonly order: number;
}

/** A solution that was named before its time. */
export interface Idea {
  readonly id: string;
  /** Id of the entry that holds these words. */
  readonly entry: string;
  readonly theme: string;
  readonly words: string;
  readonly language: string;
  readonly dropped: boolean;
  /** Where it stands in the order of parking, from 0. */
  readonly order: number;
}

export interface Causes {
  readonly causes: Table<Cause>;
  readonly ideas: Table<Idea>;
  /** Which causes the group goes on with: one list, or several where two tablets chose without knowing of each other. */
  readonly chosen: Settled<readonly string[]>;
}

function change(causes: Causes, id: string, changed: (cause: Cause) => Partial<Cause>): Causes {
  const cause = causes.causes.get(id);
  return cause ? { ...causes, causes: causes.causes.set(id, { ...cause, ...changed(cause) }) } : causes;
}

export const causesModel: Model<Causes, typeof kinds> = {
  name: 'causes',
  kinds,
  start: { causes: Table.of<Cause>(), ideas: Table.of<Idea>(), chosen: unsettled() },
  steps: {
    'causes/added': (causes, { data }) => {
      if (causes.causes.has(data.cause)) return causes;
      const parent = data.parent === null ? undefined : causes.causes.get(data.parent);
      const cause: Cause = {
        id: data.cause,
        theme: data.theme,
        // What was said under a cause that is gone is not gone: it stands under the theme.
        parent: parent && !parent.removed && parent.theme === data.theme ? parent.id : null,
        words: data.words,
        language: data.language,
        earlier: [],
        removed: false,
        offered: false,
        findOut: false,
        order: causes.causes.size,
      };
      return { ...causes, causes: causes.causes.set(cause.id, cause) };
    },
    'causes/reworded': (causes, { data }) =>
      change(causes, data.cause, ({ words, earlier }) => ({
        words: data.words,
        language: data.language,
        earlier: words === data.words ? earlier : [...earlier, words],
      })),
    'causes/removed': (causes, { data }) => {
      const gone = [data.cause, ...(data.under ?? under(causes, data.cause))];
      // What another tablet said under one of them comes to the same place whether its stamp is earlier or later.
      return [...causes.causes.values()].reduce((so, { id, parent }) => {
        if (gone.includes(id)) return change(so, id, () => ({ removed: true }));
        return parent !== null && gone.includes(parent) ? change(so, id, () => ({ parent: null })) : so;
      }, causes);
    },
    'causes/offered': (causes, { data }) => change(causes, data.cause, () => ({ offered: data.offered })),
    'causes/to-find-out': (causes, { data }) => change(causes, data.cause, () => ({ findOut: data.findOut })),
    'causes/idea-parked': (causes, { id: entry, data }) => {
      if (causes.ideas.has(data.idea)) return causes;
      const { idea: id, theme, words, language } = data;
      const idea: Idea = { id, entry, theme, words, language, dropped: false, order: causes.ideas.size };
      return { ...causes, ideas: causes.ideas.set(id, idea) };
    },
    'causes/idea-dropped': (causes, { data }) => {
      const idea = causes.ideas.get(data.idea);
      return idea ? { ...causes, ideas: causes.ideas.set(idea.id, { ...idea, dropped: true }) } : causes;
    },
    'causes/chosen': (causes, { id, data }) => ({
      ...causes,
      chosen: settle(causes.chosen, id, [data.causes], data.replaces ?? standingIds(causes.chosen)),
    }),
  },
  passBy: (causes, { id, kind, data }) =>
    kind === 'causes/chosen' && v.is(kinds[kind], data)
      ? { ...causes, chosen: settleAsBefore(causes.chosen, id, data.replaces) }
      : causes,
};

const byOrder = (a: Cause | Idea, b: Cause | Idea): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** Ids of all that stands under a cause, however deep. */
export function under(causes: Causes, id: string): string[] {
  const children = [...causes.causes.values()].filter(({ parent, removed }) => parent === id && !removed);
  return children.flatMap((child) => [child.id, ...under(causes, child.id)]);
}

/** A cause that stands; undefined when it was removed or never was. */
export function causeById(causes: Causes, id: string): Cause | undefined {
  const cause = causes.causes.get(id);
  return cause?.removed ? undefined : cause;
}

export interface Branch {
  readonly cause: Cause;
  readonly branches: readonly Branch[];
}

/** Whether something noted under a theme belongs under this one: piles merged into it bring theirs along. */
function isUnder(themes: Themes, theme: string) {
  const at = liveTheme(themes, theme)?.id ?? theme;
  return (noted: Cause | Idea): boolean =>
    noted.theme === theme || (liveTheme(themes, noted.theme)?.id ?? noted.theme) === at;
}

/** The tree under a theme. */
export function branchesOf(causes: Causes, themes: Themes, theme: string): Branch[] {
  const standing = [...causes.causes.values()].filter((cause) => !cause.removed).filter(isUnder(themes, theme));
  const byParent = new Map<string | null, Cause[]>();
  for (const cause of standing.sort(byOrder)) {
    const siblings = byParent.get(cause.parent);
    if (siblings) siblings.push(cause);
    else byParent.set(cause.parent, [cause]);
  }
  const grow = (parent: string | null): Branch[] =>
    (byParent.get(parent) ?? []).map((cause) => ({ cause, branches: grow(cause.id) }));
  return grow(null);
}

export function everyCause(branches: readonly Branch[]): Cause[] {
  return branches.flatMap(({ cause, branches: deeper }) => [cause, ...everyCause(deeper)]);
}

function leaves(branches: readonly Branch[]): Cause[] {
  return branches.flatMap(({ cause, branches: deeper }) => (deeper.length === 0 ? [cause] : leaves(deeper)));
}

/** Ideas parked under a theme, in the order in which they came up: the step of ideas opens them again. */
export function ideasUnder(causes: Causes, themes: Themes, theme: string): Idea[] {
  const parked = [...causes.ideas.values()].filter(({ dropped }) => !dropped);
  return parked.filter(isUnder(themes, theme)).sort(byOrder);
}

export function ideaById(causes: Causes, id: string): Idea | undefined {
  const idea = causes.ideas.get(id);
  return idea?.dropped ? undefined : idea;
}

/** What nobody knows yet, in the order of saying: somebody has to find it out, which is an action. */
export function causesToFindOut(causes: Causes): Cause[] {
  return [...causes.causes.values()].filter(({ findOut, removed }) => findOut && !removed).sort(byOrder);
}

/** Themes to look under: the chosen ones first, then any other under which causes or ideas were noted already. */
export function themesWithCauses(causes: Causes, themes: Themes): Theme[] {
  const found = new Map(chosenThemes(themes).map((theme) => [theme.id, theme]));
  const causesThere = [...causes.causes.values()].filter(({ removed }) => !removed).sort(byOrder);
  const ideasThere = [...causes.ideas.values()].filter(({ dropped }) => !dropped).sort(byOrder);
  for (const noted of [...causesThere, ...ideasThere]) {
    const theme = liveTheme(themes, noted.theme) ?? themes.themes.get(noted.theme);
    if (theme && !found.has(theme.id)) found.set(theme.id, theme);
  }
  return [...found.values()];
}

/** A theme as the ballot named it: its statement, or the words that stand for it until it has one. */
export function asVotedOn(look: Pick<Look, 'read'>, { id, words, language }: Theme): AsVotedOn {
  if (words !== '') return { words, language };
  const pile = pileOf(look.read(themesModel), look.read(cardsModel), id);
  const name = pile && nameOf(look, pile);
  return {
    words: name?.words ?? '',
    language: name?.language ?? '',
    ...(name?.isForTheRoom ? { isForTheRoom: true } : {}),
  };
}

export interface AsVotedOn {
  readonly words: string;
  readonly language: string;
  /** Said by people of whom nobody wants to be quoted: on no paper. */
  readonly isForTheRoom?: true;
}

export interface CauseOption {
  readonly id: string;
  readonly words: string;
  readonly language?: string;
  readonly theme: string;
}

/** Under each theme the causes that the group ticked, or the deepest ones where it ticked none. */
export function offeredUnder(branches: readonly Branch[]): Cause[] {
  const ticked = everyCause(branches).filter(({ offered }) => offered);
  return ticked.length > 0 ? ticked : leaves(branches);
}

/** What ballot B may be about. Where themes were chosen, only causes under these. */
export function causesToVoteOn(causes: Causes, themes: Themes): CauseOption[] {
  const chosen = chosenThemes(themes);
  return (chosen.length > 0 ? chosen : themesWithCauses(causes, themes)).flatMap((theme) =>
    offeredUnder(branchesOf(causes, themes, theme.id)).map(({ id, words, language }) => ({
      id,
      words,
      ...(language === '' ? {} : { language }),
      theme: theme.id,
    })),
  );
}

/** Where two tablets chose differently, all that either of them chose. */
export function chosenCauses(causes: Causes): Cause[] {
  return [...new Set(standingValues(causes.chosen).flat())].flatMap((id) => causeById(causes, id) ?? []);
}

/** For ballot B's outcome: which causes the group goes on with. `causes`: as of themes. */
export function chooseCauses(ids: readonly string[], causes?: Causes): NewEntry {
  return write('causes/chosen', { causes: [...ids], ...(causes && { replaces: standingIds(causes.chosen) }) });
}
