// Keeps the walls of design.md section 3, and shows of each kind of fault that it would be seen.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allReads, faults, orderOfActivities, type Sources } from './support/architecture.ts';

function sourcesOf(root: string): Sources {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(root, path).replaceAll('\\', '/'),
  );
  const read = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return Object.fromEntries(read.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** The least that is without fault: two activities, one with turns. */
const sound: Sources = {
  'src/main.tsx': "import { mood } from './activities/mood/index.ts'; import './styles/index.css'; mood;",
  'src/journal/entry.ts': 'export interface Entry { id: string }',
  'src/journal/merge.ts': "import type { Entry } from './entry.ts'; export type Merged = Entry[];",
  'src/people/token.ts': "import type { Entry } from '../journal/entry.ts'; export type Token = Entry;",
  'src/ui/button.tsx': "import css from './button.module.css'; export const Button = () => <b class={css.b} />;",
  'src/i18n/locale.ts': 'export const locale = 1;',
  'src/activities/activity.ts': "import type { Entry } from '../journal/entry.ts'; export type Activity = Entry;",
  'src/activities/index.ts':
    "import { mood } from './mood/index.ts';\nimport { cards } from './cards/index.ts';\nexport const activities = [mood, cards] as const;",
  ...activity('mood'),
  ...activity('cards'),
  'src/activities/mood/index.ts': "export const mood = { id: 'mood', turn: () => import('./turn.tsx') };",
  'src/activities/mood/turn.tsx': "import { answerMood } from './rules.ts'; answerMood;",
  'src/activities/mood/rules.ts': "import type { M } from './model.ts'; export const answerMood = 1 as unknown as M;",
  'src/activities/cards/rules.ts': "import type { M } from '../mood/model.ts'; export type R = M;",
};

function activity(name: string): Sources {
  const files = [
    'entries.ts',
    'rules.ts',
    'desk.tsx',
    'report.ts',
    'examples.ts',
    'words/en.ts',
    'words/cy.ts',
    'words/ur.ts',
  ];
  return Object.fromEntries([
    ...files.map((file) => [`src/activities/${name}/${file}`, 'export const x = 1;']),
    [`src/activities/${name}/model.ts`, 'export type M = number;'],
    [`src/activities/${name}/index.ts`, `export const ${name} = { id: '${name}' };`],
  ]) as Sources;
}

function without(path: string): Sources {
  return Object.fromEntries(Object.entries(sound).filter(([key]) => key !== path));
}

describe('the tree as it is', () => {
  const sources = sourcesOf('src');

  test('has no pattern that looks behind: tablets older than Safari 16.4 cannot read the file that it stands in', () => {
    const withoutComments = (text: string) => text.replace(/^\s*(?:\/\/|\*).*$/gm, '');
    const behind = Object.entries(sources).filter(([, text]) => /\(\?<[=!]/.test(withoutComments(text)));
    expect(behind.map(([path]) => path)).toEqual([]);
  });

  test('was seen at all', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(0);
    expect([...allReads(sources).values()].flat().length).toBeGreaterThan(0);
  });

  test('has all its walls standing', () => {
    expect(faults(sources)).toEqual([]);
  });
});

describe('planted faults', () => {
  test('a sound tree has none', () => {
    expect(faults(sound)).toEqual([]);
    expect(orderOfActivities(sound)).toEqual(['mood', 'cards']);
  });

  test.each<[string, Sources, string]>([
    [
      'journal reads people',
      plant('src/journal/entry.ts', "import { t } from '../people/token.ts'; t;"),
      'may not read',
    ],
    ['a type counts', plant('src/ui/button.tsx', "import type { E } from '../journal/entry.ts';"), 'may not read'],
    ['import() counts', plant('src/ui/button.tsx', "void import('../i18n/locale.ts');"), 'ui/button.tsx may not read'],
    [
      'import().Type counts',
      plant('src/ui/button.tsx', "type E = import('../journal/entry.ts').Entry;"),
      'may not read',
    ],
    ['a re-export counts', plant('src/ui/button.tsx', "export { locale } from '../i18n/locale.ts';"), 'may not read'],
    ['a worker counts', plant('src/ui/button.tsx', "new URL('../journal/entry.ts', import.meta.url);"), 'may not read'],
    ['a glob hides what it reads', plant('src/app/a.ts', "import.meta.glob('../*/*.ts');"), 'which is not there'],
    ['an import only running can tell', plant('src/app/a.ts', 'void import(somewhere);'), 'which is not there'],
    ['a file that is not there', plant('src/app/a.ts', "import './gone.ts';"), 'which is not there'],
    ['a folder without a line', plant('src/helpers/a.ts', 'export const a = 1;'), 'no line in the table'],
    ['out of src', plant('src/app/a.ts', "import '../../test/support/tablet.ts';"), 'may not read'],
    ['a circle', plant('src/journal/entry.ts', "import { m } from './merge.ts'; m;"), 'a circle'],
    ['a circle of types', plant('src/journal/entry.ts', "import type { Merged } from './merge.ts';"), 'a circle'],
    ['a file that reads itself', plant('src/journal/entry.ts', "import type { Entry } from './entry.ts';"), 'a circle'],
    [
      'a later activity',
      plant('src/activities/mood/rules.ts', "import type { M } from '../cards/model.ts';"),
      'may not read',
    ],
    [
      'not its model',
      plant('src/activities/cards/rules.ts', "import { x } from '../mood/entries.ts'; x;"),
      'may not read',
    ],
    ['an activity reads the list', plant('src/activities/mood/desk.tsx', "import '../index.ts';"), 'may not read'],
    ['an unlisted activity', plant('src/activities/rest/index.ts', 'export const rest = {};'), 'not in the list'],
    [
      'a listed one without folder',
      plant('src/activities/index.ts', "import { x } from './gone/index.ts'; [x];"),
      'no folder',
    ],
    ['a turn declared and not there', without('src/activities/mood/turn.tsx'), 'has no turn.tsx'],
    ['a turn there and not declared', plant('src/activities/cards/turn.tsx', ''), 'does not declare it'],
    [
      'a wall declared and not there',
      plant('src/activities/cards/index.ts', 'export const c = { wall };'),
      'has no wall.tsx',
    ],
    ['a wall there and not declared', plant('src/activities/cards/wall.tsx', ''), 'does not declare it'],
    [
      'a turn reads the model',
      plant('src/activities/mood/turn.tsx', "import type { M } from './model.ts';"),
      'brief alone',
    ],
    [
      'a turn reads the desk',
      plant('src/activities/mood/turn.tsx', "import { x } from './desk.tsx'; x;"),
      'brief alone',
    ],
    [
      'a turn reads the model by a detour',
      {
        ...plant('src/activities/mood/turn.tsx', "import { y } from './pad.tsx'; y;"),
        'src/activities/mood/pad.tsx': "import type { M } from './model.ts'; export const y = 1 as M;",
      },
      'brief alone',
    ],
    ['time in a rule', plant('src/activities/mood/rules.ts', 'export const now = () => Date.now();'), 'passed in'],
    [
      'chance in the journal',
      plant('src/journal/entry.ts', 'export const id = () => crypto.randomUUID();'),
      'passed in',
    ],
    ['chance in people', plant('src/people/token.ts', 'export const pick = () => Math.random();'), 'passed in'],
    ['the clock in a model', plant('src/activities/mood/model.ts', 'export const now = new Date();'), 'passed in'],
    ...[
      'entries.ts',
      'model.ts',
      'rules.ts',
      'desk.tsx',
      'report.ts',
      'index.ts',
      'words/en.ts',
      'words/cy.ts',
      'words/ur.ts',
    ].map((file): [string, Sources, string] => [
      `no ${file}`,
      without(`src/activities/cards/${file}`),
      `cards has no ${file}`,
    ]),
    ['no examples', without('src/activities/cards/examples.ts'), 'cards has no examples.ts'],
  ])('%s: seen', (_, sources, words) => {
    expect(faults(sources).join('\n')).toContain(words);
  });
});

function plant(path: string, text: string): Sources {
  return { ...sound, [path]: text };
}
