// The names of the columns: in which row they stand, and which column each of them names.

import type { Asked } from '../task.ts';
import { meaningOf, plain } from './wordings.ts';
import type { Row } from './read.ts';

export const ROLES = ['statement', 'category', 'contributor', 'writtenBy', 'language', 'perspective'] as const;
export type Role = (typeof ROLES)[number];

/** "Client ref", "Service user ID no.": whose number it is. Beside it, "Ref" alone is the number of the row. */
const NUMBER_OF_SOMEBODY =
  /\b(clients?|customers?|persons?|people|participants?|contributors?|respondents?|residents?|tenants?|citizens?|service users?|users?)\b.*\b(ref|reference|id|code|number|no|initials)\b/;

/** As `plain` writes them. The order counts: a column "contributor" is taken before one called "name". */
const NAMES: Readonly<Record<Role, readonly (string | RegExp)[]>> = {
  statement: [
    'statement',
    'statements',
    'words',
    'card',
    'cards',
    'text',
    'comment',
    'comments',
    'quote',
    'what was said',
    'what they said',
    'what the person said',
    'feedback',
    'response',
    'datganiad',
    'geiriau',
    'y geiriau',
    'cerdyn',
    'بیان',
    'الفاظ',
  ],
  category: [
    'category',
    'categories',
    'type',
    'kind',
    'section',
    'heading',
    'working not working',
    'working or not working',
    'categori',
    'math',
    'زمرہ',
    'قسم',
  ],
  contributor: [
    'contributor',
    'person',
    'participant',
    'who',
    'client',
    'service user',
    'resident',
    'customer',
    NUMBER_OF_SOMEBODY,
    'code',
    'id',
    'ref',
    'reference',
    'name',
    'source',
    'review',
    'cyfrannwr',
    'cyfranogwr',
    'cleient',
    'cod',
    'شریک',
    'کوڈ',
  ],
  writtenBy: ['written by', 'writer', 'who wrote it', 'written', 'how written', 'ysgrifennwyd gan', 'لکھنے والا'],
  language: ['language', 'lang', 'iaith', 'زبان'],
  perspective: ['perspective', 'perspectives', 'point of view', 'viewpoint', 'whose view', 'safbwynt', 'نقطہ نظر'],
};

/** For longer names ("Statement (their own words)"). The order counts: "who wrote the words" is neither who nor words. */
const HINTS: readonly (readonly [Role, RegExp])[] = [
  ['perspective', /\b(perspectives?|viewpoint|point of view)\b|safbwynt|نقطہ نظر/],
  ['writtenBy', /\b(written|wrote|writer|recorded|scribe|typed)\b|ysgrifenn|لکھ/],
  ['language', /\blanguage\b|iaith|زبان/],
  ['category', /\b(category|categories|types?|working (or )?not working)\b|categori|زمرہ|قسم/],
  [
    'statement',
    /\b(statements?|comments?|quotes?|said|say|words|responses?|answers?|feedback|told)\b|datganiad|geiriau|sylw|بیان|الفاظ|کہا/,
  ],
  [
    'contributor',
    /\b(contributors?|person|participants?|who|whose|code|initials|respondents?|clients?|residents?|customers?|service users?)\b|cyfran|شریک|کوڈ/,
  ],
];

/** A name of a column is no sentence. */
const LONGEST_NAME = 60;
/** Nobody names a column in the first person: "I like the bus" is somebody's words. */
const FIRST_PERSON =
  /^(i|im|id|ive|my|we|our|rwy|rwyn|dwi|dw|rydw|rydyn|rydym|mae|fy|میں|مجھے|میرے|میرا|میری|ہم|ہمیں) /u;
/** Rows in which a title may stand above the names. */
const MOST_TITLES = 8;

function isCalled(name: string, known: string | RegExp): boolean {
  return typeof known === 'string' ? name === known : isHint(name, known);
}

function exactly(name: string): Role | undefined {
  return ROLES.find((role) => NAMES[role].some((known) => isCalled(name, known)));
}

function isHint(name: string, hint: RegExp): boolean {
  return name.length <= LONGEST_NAME && hint.test(name);
}

function countFilled({ cells }: Row): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/**
 * The columns that are named after a category each, where the names name more than one: then each cell is a card. A column
 * of categories of its own says better what a row is about.
 */
export function categoriesByName(cells: readonly string[]): Readonly<Record<number, Asked>> | null {
  if (columnsByName(cells).category !== null) return null;
  const found = cells.flatMap((cell, at): [number, Asked][] => {
    const isName = cell.trim().length <= LONGEST_NAME && !FIRST_PERSON.test(`${plain(cell)} `);
    const meaning = isName ? meaningOf(cell) : null;
    return meaning === null ? [] : [[at, meaning]];
  });
  return new Set(found.map(([, meaning]) => meaning)).size > 1 ? Object.fromEntries(found) : null;
}

/** "Working | I want to walk" is a row of somebody's words: what it is about will be said again below it. */
function namesCategories({ cells }: Row, below: readonly Row[]): boolean {
  const found = categoriesByName(cells);
  if (found === null || below.length === 0) return false;
  return Object.keys(found).every((at) => {
    const name = plain(cells[Number(at)] ?? '');
    return below.every((row) => plain(row.cells[Number(at)] ?? '') !== name);
  });
}

function holdsNames(cells: readonly string[], first: boolean): boolean {
  const names = cells.map(plain);
  const exact = names.flatMap((name) => exactly(name) ?? []);
  if (first && exact.includes('statement')) return true;
  const known = names.filter((name) => exactly(name) ?? HINTS.some(([, hint]) => isHint(name, hint))).length;
  // A cell that names a category speaks for a row of somebody's words.
  if (cells.some((cell) => meaningOf(cell) !== null)) return known > 2;
  return known > 1 || (first && exact.length > 0);
}

/** How many rows there are down to the names of the columns, with them; 0 where there are no names. */
export function findNames(rows: readonly Row[]): number {
  const at = rows.slice(0, MOST_TITLES).findIndex((row, n) => {
    const under = rows.slice(0, n).every((title) => countFilled(title) < countFilled(row));
    return under && (holdsNames(row.cells, n === 0) || namesCategories(row, rows.slice(n + 1)));
  });
  return at + 1;
}

/** Which column a role has by its name: the names known word for word first. */
export function columnsByName(cells: readonly string[]): Readonly<Record<Role, number | null>> {
  const names = cells.map(plain);
  const taken = new Set<number>();
  const columns: Record<Role, number | null> = {
    statement: null,
    category: null,
    contributor: null,
    writtenBy: null,
    language: null,
    perspective: null,
  };
  const give = (role: Role, at: number | undefined) => {
    if (at === undefined || at < 0 || columns[role] !== null) return;
    columns[role] = at;
    taken.add(at);
  };
  const free = (is: (name: string) => boolean) => names.findIndex((name, at) => !taken.has(at) && is(name));
  for (const role of ROLES) {
    const found = NAMES[role].map((known) => free((name) => isCalled(name, known)));
    give(
      role,
      found.find((at) => at >= 0),
    );
  }
  for (const [role, hint] of HINTS) {
    give(
      role,
      free((name) => isHint(name, hint)),
    );
  }
  return columns;
}
