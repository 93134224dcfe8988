// The walls between folders, as questions about a map of sources; the test asks them of the real tree and of planted faults.
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Path from the project's root -> source text. */
export type Sources = Readonly<Record<string, string>>;
type Reads = ReadonlyMap<string, readonly string[]>;

/** design.md section 3: who may read whom. Everybody may read their own folder. */
const MAY_READ: Readonly<Record<string, readonly string[] | 'everything'>> = {
  journal: [],
  checks: [],
  ui: [],
  i18n: [],
  vault: [],
  people: ['journal'],
  rounds: ['journal', 'people'],
  handover: ['people', 'ui', 'i18n'],
  desk: ['people', 'rounds', 'checks', 'handover', 'ui', 'i18n'],
  activities: ['journal', 'people', 'rounds', 'checks', 'handover', 'desk', 'ui', 'i18n'],
  workshop: ['journal', 'people', 'rounds', 'activities'],
  store: ['journal', 'vault'],
  session: ['journal', 'people', 'rounds', 'activities', 'workshop', 'vault', 'store'],
  exchange: ['journal', 'vault', 'store', 'ui', 'i18n'],
  report: ['workshop', 'activities', 'ui', 'i18n'],
  styles: [],
  app: 'everything',
};

const ALWAYS = ['entries.ts', 'model.ts', 'rules.ts', 'desk.tsx', 'report.ts', 'index.ts'];
const WORDS = ['words/en.ts', 'words/cy.ts', 'words/ur.ts'];

/** What a pure folder must be handed, since the same entries must give the same workshop on every tablet. */
const CHANCE = /\b(Date\.now|Math\.random|crypto\.(?:randomUUID|getRandomValues)|performance\.now|new Date\(\))/;
const PURE = /^src\/(journal|people|rounds|workshop|activities\/[^/]+\/(model|rules)\.ts$)/;

/** Every fault there is, in words; empty when all walls stand. */
export function faults(sources: Sources): string[] {
  const reads = allReads(sources);
  return [
    ...unresolvedReads(sources, reads),
    ...forbiddenReads(sources, reads),
    ...circles(reads),
    ...misshapenActivities(sources),
    ...turnsThatKnowTooMuch(reads),
    ...chanceInPureCode(sources),
  ];
}

/** Which of our own files each file reads: types, re-exports, `import()`, workers and styles count. */
export function allReads(sources: Sources): Reads {
  const reads = Object.keys(sources).map((path) => [path, readsOf(path, sources[path] ?? '')] as const);
  return new Map(reads);
}

function readsOf(path: string, text: string): string[] {
  if (!/\.(ts|tsx)$/.test(path)) return [];
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const named = [...namesIn(program)].filter((name) => name.startsWith('.'));
  return [...new Set(named.flatMap((name) => expand(path, name)))];
}

/** Walks the tree: parseSync's own list of imports leaves out `import('./x.ts').Type`. */
function* namesIn(node: unknown): Generator<string> {
  if (Array.isArray(node)) {
    for (const part of node) yield* namesIn(part);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const part = node as Record<string, unknown>;
  const type = typeof part.type === 'string' ? part.type : '';
  if (/^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(type)) {
    const name = textOf(part.source) ?? textOf(part.argument);
    if (name !== undefined) yield name;
    else if (type === 'ImportExpression') yield './(an import that only running can tell)';
  }
  if (type === 'NewExpression' && isAddressHere(part)) {
    const name = textOf(argument(part, 0));
    if (name !== undefined) yield name;
  }
  if (type === 'CallExpression' && isGlob(part)) yield './(an import.meta.glob, which hides what it reads)';
  for (const value of Object.values(part)) yield* namesIn(value);
}

function textOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('literal' in node) return textOf(node.literal);
  return 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

function argument(node: Record<string, unknown>, place: number): unknown {
  return Array.isArray(node.arguments) ? (node.arguments[place] as unknown) : undefined;
}

/** `new URL('./writer.ts', import.meta.url)`: how a worker is named. */
function isAddressHere(node: Record<string, unknown>): boolean {
  const callee = node.callee as { name?: string } | undefined;
  const base = argument(node, 1) as { object?: { type?: string } } | undefined;
  return callee?.name === 'URL' && base?.object?.type === 'MetaProperty';
}

function isGlob(node: Record<string, unknown>): boolean {
  const callee = node.callee as { property?: { name?: string }; object?: { type?: string } } | undefined;
  return callee?.object?.type === 'MetaProperty' && callee.property?.name === 'glob';
}

function expand(from: string, name: string): string[] {
  const bare = name.replace(/\?.*$/, '');
  return [posix.normalize(posix.join(posix.dirname(from), bare))];
}

function unresolvedReads(sources: Sources, reads: Reads): string[] {
  return pairs(reads)
    .filter(([, to]) => /\.tsx?$|\(/.test(to) || !posix.extname(to))
    .filter(([, to]) => !(to in sources))
    .map(([from, to]) => `${from} reads ${to}, which is not there`);
}

function forbiddenReads(sources: Sources, reads: Reads): string[] {
  const order = orderOfActivities(sources);
  const strangers = Object.keys(sources)
    .filter((path) => path.startsWith('src/') && path.split('/').length > 2)
    .filter((path) => !(folderOf(path) in MAY_READ))
    .map((path) => `${path} stands in a folder that has no line in the table`);
  const climbing = pairs(reads).filter(([from, to]) => !mayRead(from, to, order));
  return [...strangers, ...climbing.map(([from, to]) => `${from} may not read ${to}`)];
}

function mayRead(from: string, to: string, order: readonly string[]): boolean {
  const [reader, read] = [folderOf(from), folderOf(to)];
  if (!to.startsWith('src/')) return false;
  if (reader === '' || MAY_READ[reader] === 'everything') return true;
  if (reader === read) return reader !== 'activities' || mayReadActivity(from, to, order);
  return (MAY_READ[reader] ?? []).includes(read);
}

/** Within activities: the list reads each, each reads the contract and itself, and the models of those before it. */
function mayReadActivity(from: string, to: string, order: readonly string[]): boolean {
  const [reader, read] = [activityOf(from), activityOf(to)];
  if (reader === read) return true;
  if (reader === undefined) return from === 'src/activities/index.ts' && to === `src/activities/${read}/index.ts`;
  if (read === undefined) return to !== 'src/activities/index.ts';
  if (to !== `src/activities/${read}/model.ts` || !order.includes(read)) return false;
  return order.indexOf(read) < (order.includes(reader) ? order.indexOf(reader) : -1);
}

/** The order of the list itself, or of its imports where the list holds something other than names. */
export function orderOfActivities(sources: Sources): string[] {
  const text = sources['src/activities/index.ts'];
  if (text === undefined) return [];
  const folders = new Map<string, string>();
  for (const found of text.matchAll(/import\s*\{([^}]*)\}\s*from\s*'\.\/([^/']+)\/index\.ts'/g)) {
    for (const name of (found[1] ?? '').split(',')) folders.set(name.replace(/.*\sas\s/, '').trim(), found[2] ?? '');
  }
  const list = /\[([^[\]]*)\]\s*(?:as const|satisfies|;|\))/.exec(text.replace(/\/\/.*$/gm, ''))?.[1] ?? '';
  const ordered = list.split(',').flatMap((name) => folders.get(name.trim()) ?? []);
  if (ordered.length > 0) return ordered;
  return [...new Set([...text.matchAll(/'\.\/([^/']+)\/index\.ts'/g)].map((found) => found[1] ?? ''))];
}

/** Strongly connected files, by Tarjan's way: each fault names a whole circle. */
function circles(reads: Reads): string[] {
  const found: string[] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): number => {
    const own = index.size;
    index.set(file, own);
    low.set(file, own);
    stack.push(file);
    for (const next of reads.get(file) ?? []) {
      if (!reads.has(next)) continue;
      if (!index.has(next)) low.set(file, Math.min(low.get(file) ?? own, visit(next)));
      else if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? own, index.get(next) ?? own));
    }
    if (low.get(file) === own) {
      const members = stack.splice(stack.indexOf(file));
      if (members.length > 1 || reads.get(file)?.includes(file))
        found.push(`a circle: ${members.sort().join(' <-> ')}`);
    }
    return low.get(file) ?? own;
  };
  for (const file of reads.keys()) if (!index.has(file)) visit(file);
  return found;
}

function misshapenActivities(sources: Sources): string[] {
  const names = new Set(Object.keys(sources).flatMap((path) => activityOf(path) ?? []));
  const listed = orderOfActivities(sources);
  const unlisted = [...names].filter((name) => !listed.includes(name));
  const missingFolders = listed.filter((name) => !names.has(name));
  return [
    ...unlisted.map((name) => `activity ${name} is not in the list of src/activities/index.ts`),
    ...missingFolders.map((name) => `activity ${name} is listed and has no folder`),
    ...[...names].flatMap((name) => misshapen(name, sources)),
  ];
}

function misshapen(name: string, sources: Sources): string[] {
  const has = (file: string) => `src/activities/${name}/${file}` in sources;
  const lacks = [...ALWAYS, ...WORDS].filter((file) => !has(file)).map((file) => `activity ${name} has no ${file}`);
  if (!has('examples.ts') && !has('examples.tsx')) lacks.push(`activity ${name} has no examples.ts`);
  const declared = sources[`src/activities/${name}/index.ts`] ?? '';
  for (const part of ['turn', 'wall']) {
    const declares = new RegExp(`^\\s*${part}\\s*[:,(]|[{,]\\s*${part}\\s*[:,}]`, 'm').test(declared);
    if (declares && !has(`${part}.tsx`)) lacks.push(`activity ${name} declares a ${part} and has no ${part}.tsx`);
    if (!declares && has(`${part}.tsx`)) lacks.push(`activity ${name} has a ${part}.tsx and does not declare it`);
  }
  return lacks;
}

/** A turn works from the brief alone: nothing it reads in its folder may lead to a model or a desk. */
function turnsThatKnowTooMuch(reads: Reads): string[] {
  const turns = [...reads.keys()].filter((path) => /^src\/activities\/[^/]+\/turn\.tsx$/.test(path));
  return turns.flatMap((turn) =>
    [...reachable(turn, reads)]
      .filter((path) => /^src\/activities\/[^/]+\/(model\.ts|desk\.tsx)$/.test(path))
      .map((path) => `${turn} leads to ${path}: a turn works from the brief alone`),
  );
}

/**
 * Everything a file's reads lead to within the activities, itself left out. Not through rules.ts: the desk's rules
 * stand there beside the turn's, which take `(brief, wish)`, and a trap in the tests watches what they touch.
 */
function reachable(start: string, reads: Reads): Set<string> {
  const seen = new Set<string>();
  const todo = [...(reads.get(start) ?? [])];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file) || activityOf(file) === undefined) continue;
    seen.add(file);
    if (!file.endsWith('/rules.ts')) todo.push(...(reads.get(file) ?? []));
  }
  return seen;
}

function chanceInPureCode(sources: Sources): string[] {
  return Object.entries(sources)
    .filter(([path]) => PURE.test(path))
    .flatMap(([path, text]) => {
      const found = CHANCE.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));
      return found ? [`${path} uses ${found[1]}: time, ids and chance are passed in`] : [];
    });
}

const pairs = (reads: Reads) => [...reads].flatMap(([from, all]) => all.map((to) => [from, to] as const));

/** 'journal' for src/journal/entry.ts; '' for src/main.tsx, which may read anything. */
const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';

const activityOf = (path: string) => /^src\/activities\/([^/]+)\//.exec(path)?.[1];
