// C59: every language has the same words to fill in, nothing is left in English, and nobody is ever shown a raw key.

import { describe, expect, test } from 'vitest';
import { type Locale, locale } from '../../src/i18n/locale.ts';
import { type Phrase, type Phrases, sayNumber, wordTable } from '../../src/i18n/words.ts';

type Tables = Readonly<Record<string, Phrases>>;

const files = import.meta.glob<Tables>('../../src/**/words/{en,cy,ur}.ts', { eager: true });
const entries = import.meta.glob<{ kinds: object }>('../../src/{activities/*,people}/entries.ts', { eager: true });
const sources = import.meta.glob<string>('../../src/{activities/*/**,people,session,rounds}/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** `activities/mood` -> its table in each language. */
const folders = new Map<string, Record<string, Phrases>>();
for (const [path, module] of Object.entries(files)) {
  const [, folder = '', language = ''] = /src\/(.+)\/words\/(\w+)\.ts$/.exec(path) ?? [];
  folders.set(folder, { ...folders.get(folder), [language]: module[language] as Phrases });
}

const keysOf = (folder: string) => Object.keys(folders.get(folder)?.['en'] ?? {});
const has = (folder: string, key: string) => keysOf(folder).includes(key);

function textsOf(phrase: Phrase | undefined): string[] {
  return phrase === undefined ? [] : typeof phrase === 'string' ? [phrase] : Object.values(phrase);
}

const slotsIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** Rightly the same as in English: names and marks, and Welsh words that are English ones too. */
const SAME_EVERYWHERE = new Set(['Common Ground', 'PDF', 'CSV', 'PIN', 'Azure Blob Storage']);
const SAME_IN_WELSH = new Set(['{n} person', '{n} dot', 'Lamp', 'brown', 'Help']);
/** Latin words that Urdu keeps: names of things that are written so on the tablet. */
const LATIN_IN_URDU =
  /\b(Common Ground|PIN|CSV|UTF|PDF|https?|Tab|Enter|Escape|Save as|HALL|commonground|WebDAV|Nextcloud|ownCloud|Apache|iPadOS|WCAG|AA|axe|Chromium|Safari|Firefox|VoiceOver|TalkBack|NVDA|JAWS|iPad|Android|Azure Blob Storage|Ceph|MinIO|Amazon|CORS|SAS|PUT|README|sig|bucket\.storage\.example|age-encryption\.org|age1?)\b/g;

/** What is wrong with a translation, in words. */
function faultsOf(of: string, en: Phrases, other: Phrases): string[] {
  const missing = Object.keys(en)
    .filter((key) => !(key in other))
    .map((key) => `${key}: missing`);
  const strange = Object.keys(other)
    .filter((key) => !(key in en))
    .map((key) => `${key}: not in English`);
  const faults = Object.keys(en).flatMap((key) => {
    const [from, to] = [en[key], other[key]];
    if (from === undefined || to === undefined) return [];
    const whole = (phrase: Phrase) => (typeof phrase === 'string' ? phrase : phrase.other);
    const slots = slotsIn(whole(from));
    const found: string[] = [];
    if (slotsIn(whole(to)).join() !== slots.join()) found.push(`${key}: {} differ`);
    // "One person" may do without its number, never without a name.
    for (const text of textsOf(to)) {
      const short = [...slots.filter((slot) => slot !== '{n}'), ...slotsIn(text)].some(
        (slot) => !slots.includes(slot) || !text.includes(slot),
      );
      if (short) found.push(`${key}: {} differ in a form`);
      if (text.trim() === '') found.push(`${key}: empty`);
      const bare = text.replace(/\{\w+\}/g, '');
      const rightly = SAME_EVERYWHERE.has(text) || (of === 'cy' && SAME_IN_WELSH.has(text));
      const latin = of === 'ur' ? (bare.replace(LATIN_IN_URDU, '').match(/[A-Za-z]{2,}/g) ?? []) : [];
      found.push(...latin.map((word) => `${key}: left in English: ${word}`));
      if (/\p{L}{2}/u.test(bare) && textsOf(from).includes(text) && !rightly)
        found.push(`${key}: left in English: ${text}`);
    }
    return found;
  });
  return [...missing, ...strange, ...new Set(faults)];
}

describe.each([...folders])('%s', (_, tables) => {
  test.each(['cy', 'ur'])('says everything in %s', (of) => {
    expect(faultsOf(of, tables['en'] ?? {}, tables[of] ?? {})).toEqual([]);
  });

  test('names its forms as Intl does', () => {
    for (const [of, table] of Object.entries(tables)) {
      const known = new Intl.PluralRules(of).resolvedOptions().pluralCategories;
      for (const [key, phrase] of Object.entries(table)) {
        if (typeof phrase === 'string') continue;
        const strange = Object.keys(phrase).filter((form) => !known.includes(form as Intl.LDMLPluralRule));
        expect(strange, `${of} ${key}`).toEqual([]);
      }
    }
  });
});

/** Reasons that a folder's own code refuses with. */
function reasonsIn(folder: string): string[] {
  const found = Object.entries(sources)
    .filter(([path]) => path.startsWith(`../../src/${folder}/`))
    .flatMap(([, text]) =>
      [...text.matchAll(/\bno\(\s*'([a-z-]+)'|\breason: '([a-z-]+)'/g)].map(([, one, two]) => one ?? two ?? ''),
    );
  return [...new Set(found)].sort();
}

/** Those that a rule hands on from rounds: everything that `faultOf...` may answer. */
function handedOn(folder: string): string[] {
  const text = Object.entries(sources)
    .filter(([path]) => path.startsWith(`../../src/${folder}/`) && path.endsWith('rules.ts'))
    .map(([, source]) => source)
    .join('');
  const rounds = sources['../../src/rounds/round.ts'] ?? '';
  return [...new Set([...text.matchAll(/\bfaultOf\w+/g)].map(([name]) => name))].flatMap((name) => {
    const body = rounds.slice(rounds.indexOf(`function ${name}`)).split('\n}')[0] ?? '';
    return [...body.matchAll(/(?:return|\?|:) '([a-z]+(?:-[a-z]+)+)'/g)].map(([, reason]) => reason ?? '');
  });
}

const activityFolders = [...folders.keys()].filter((folder) => folder.startsWith('activities/'));

describe.each(activityFolders)('%s', (folder) => {
  test('has a sentence for each of its kinds', () => {
    const kinds = Object.keys(entries[`../../src/${folder}/entries.ts`]?.kinds ?? {});
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !has(folder, `kind.${kind}`))).toEqual([]);
  });

  test('has words for each of its refusals, and for what could not be saved', () => {
    const reasons = [...reasonsIn(folder), ...handedOn(folder), 'not-saved'];
    expect(reasons.filter((reason) => !has(folder, `refused.${reason}`) && !has(folder, `turn.${reason}`))).toEqual([]);
  });
});

describe('the house', () => {
  const said = (key: string, ...where: string[]) => where.some((folder) => has(folder, key));

  test('has a sentence for what happens to people and for undo and redo', () => {
    const kinds = [
      ...Object.keys(entries['../../src/people/entries.ts']?.kinds ?? {}),
      'journal/undone',
      'journal/redone',
    ];
    expect(kinds.filter((kind) => !said(`kind.${kind}`, 'app', 'activities/prepare'))).toEqual([]);
  });

  test.each([['people'], ['session']])('has words for what %s refuses', (folder) => {
    const reasons = reasonsIn(folder);
    expect(reasons.length).toBeGreaterThan(0);
    expect(
      reasons.filter(
        (reason) =>
          !said(
            `refused.${reason}`,
            'app',
            'handover',
            ...(folder === 'people' ? ['activities/prepare', 'activities/cards'] : []),
          ) &&
          // A private round says it itself.
          !['mood', 'votes'].every((activity) => said(`refused.${reason}`, `activities/${activity}`)) &&
          // Of a file it is told where files are taken in.
          !said(reason, 'app/files'),
      ),
    ).toEqual([]);
  });
});

describe('what would be seen', () => {
  const en = {
    hello: 'Hello {name}',
    cards: { one: '{n} card of {name}', other: '{n} cards of {name}' },
    mark: 'Common Ground',
  };
  const ur = {
    hello: 'سلام {name}',
    cards: { one: '{name} کا کارڈ', other: '{name} کے {n} کارڈ' },
    mark: 'Common Ground',
  };

  test('a sound table has no fault', () => {
    expect(faultsOf('ur', en, ur)).toEqual([]);
  });

  test.each<[string, Phrases, string]>([
    ['a missing key', { hello: ur.hello, mark: ur.mark }, 'cards: missing'],
    ['a key too many', { ...ur, bye: 'خدا حافظ' }, 'bye: not in English'],
    ['another slot', { ...ur, hello: 'سلام {nam}' }, 'hello: {} differ'],
    ['a lost slot in one form', { ...ur, cards: { one: 'کارڈ', other: ur.cards.other } }, 'cards: {} differ in a form'],
    ['a lost number', { ...ur, cards: { one: ur.cards.one, other: '{name} کے کارڈ' } }, 'cards: {} differ'],
    ['English left', { ...ur, hello: 'Hello {name}' }, 'hello: left in English'],
    ['an English word left', { ...ur, hello: 'سلام friend {name}' }, 'hello: left in English: friend'],
    ['nothing at all', { ...ur, hello: '' }, 'hello: empty'],
  ])('%s: seen', (_, table, fault) => {
    expect(faultsOf('ur', en, table).join('\n')).toContain(fault);
  });

  test('refusals are found in code at all', () => {
    expect(reasonsIn('people')).toContain('too-many-people');
  });
});

test.each(['en', 'cy', 'ur'])('a small number is said in %s as the browser itself would write it', (of) => {
  locale.value = of as Locale;
  const numbers = Array.from({ length: 1001 }, (_, n) => n);
  expect(numbers.map(sayNumber)).toEqual(numbers.map((n) => new Intl.NumberFormat(of).format(n)));
  locale.value = 'en';
});

test('a card that ends in a full stop brings no second one into the sentence that names it', async () => {
  const words = wordTable({
    en: async () => ({ placed: 'Placed: {place}. {n}. Next: {next}' }),
    cy: async () => ({ placed: '{place}. {n}. {next}' }),
    ur: async () => ({ placed: '{place}۔ {n}۔ {next}' }),
  });
  await words.load('en');
  await words.load('ur');
  const next = 'The bench is too far.';
  for (const place of ['It is too far.', 'Is it too far?', '\u2068It is too far.\u2069', 'I say “no.”'])
    expect(words.say('placed', { place, n: 9, next })).toBe(`Placed: ${place} 9. Next: ${next}`);
  expect(words.say('placed', { place: 'Buses', n: 9, next })).toBe(`Placed: Buses. 9. Next: ${next}`);
  locale.value = 'ur';
  expect(words.say('placed', { place: 'بس نہیں آتی۔', n: 9, next: 'بس' })).toBe('بس نہیں آتی۔ 9۔ بس');
  expect(words.say('placed', { place: 'بس', n: 9, next: 'بس' })).toBe('بس۔ 9۔ بس');
  locale.value = 'en';
});
