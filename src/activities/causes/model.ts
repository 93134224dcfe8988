// Why the themes are as they are: a tree of causes under each. A cause hangs on one that stood before it, so no ring can come about.

import type { NewEntry } from '../../journal/entry.ts';
import type { Model } from '../../journal/model.ts';
import { Table } from '../../journal/table.ts';
import { chosenThemes, liveTheme, type Theme, type Themes } from '../themes/model.ts';
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
  /** Where it stands in the order of adding, from 0. */
  readonly order: number;
}

export interface Causes {
  readonly causes: Table<Cause>;
  readonly chosen: readonly string[];
}

function change(causes: Causes, id: string, changed: (cause: Cause) => Partial<Cause>): Causes {
  const cause = causes.causes.get(id);
  return cause ? { ...causes, causes: causes.causes.set(id, { ...cause, ...changed(cause) }) } : causes;
}

export const causesModel: Model<Causes, typeof kinds> = {
  name: 'causes',
  kinds,
  start: { causes: Table.of<Cause>(), chosen: [] },
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
    'causes/removed': (causes, { data }) =>
      [data.cause, ...under(causes, data.cause)].reduce((so, id) => change(so, id, () => ({ removed: true })), causes),
    'causes/offered': (causes, { data }) => change(causes, data.cause, () => ({ offered: data.offered })),
    'causes/chosen': (causes, { data }) => ({ ...causes, chosen: data.causes }),
  },
};

const byOrder = (a: Cause, b: Cause): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** Ids of all that stands under a cause, however deep. */
function under(causes: Causes, id: string): string[] {
  const children = [...causes.causes.values()].filter(({ parent }) => parent === id);
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

/** The tree under a theme; piles merged into it bring theirs along. */
export function branchesOf(causes: Causes, themes: Themes, theme: string): Branch[] {
  const at = liveTheme(themes, theme)?.id ?? theme;
  const standing = [...causes.causes.values()].filter(
    (cause) => !cause.removed && (cause.theme === theme || (liveTheme(themes, cause.theme)?.id ?? cause.theme) === at),
  );
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

/** Themes to look under: the chosen ones first, then any other under which causes were noted already. */
export function themesWithCauses(causes: Causes, themes: Themes): Theme[] {
  const found = new Map(chosenThemes(themes).map((theme) => [theme.id, theme]));
  for (const cause of [...causes.causes.values()].sort(byOrder)) {
    const theme = liveTheme(themes, cause.theme) ?? themes.themes.get(cause.theme);
    if (theme && !cause.removed && !found.has(theme.id)) found.set(theme.id, theme);
  }
  return [...found.values()];
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

export function chosenCauses(causes: Causes): Cause[] {
  return [...new Set(causes.chosen)].flatMap((id) => causeById(causes, id) ?? []);
}

/** For ballot B's outcome: which causes the group goes on with. */
export function chooseCauses(ids: readonly string[]): NewEntry {
  return write('causes/chosen', { causes: [...ids] });
}
