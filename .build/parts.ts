// Which file each module comes in. Every file that a start asks for costs the browser a look into the cache and the page a few
// tasks, so what is needed together lies together; what a turn or a wall needs lies apart from what only the desk needs.

import type { Rolldown } from 'vite';

type Groups = NonNullable<Extract<Rolldown.OutputOptions['codeSplitting'], object>['groups']>;
type Context = Parameters<Extract<Groups[number]['name'], (...given: never) => unknown>>[1];

/** What the list of sessions fetches once it is drawn. */
const AFTER_LIST = /\/src\/app\/sending\/(?:sent-line|waiting|way-home)\.tsx?$/;
const WORKSHOP = /\/src\/app\/workshop\.tsx$/;
const DESK = /\/src\/activities\/([\w-]+)\/desk\.tsx$/;
const WORKSHOP_WORDS = /\/src\/(?:handover|desk|activities\/[\w-]+)\/words\/(en|cy|ur)\.ts$/;

/** For `codeSplitting.groups`, after the group of the first script. */
export function parts(): Groups {
  let known: { readonly context: Context; readonly of: Map<string, string> } | undefined;
  const partOf = (id: string, context: Context) => {
    if (known?.context !== context) known = { context, of: new Map() };
    const found = known.of.get(id) ?? findPart(id, context);
    known.of.set(id, found);
    return found;
  };
  const group = (name: string, priority: number): Groups[number] => ({
    debugName: name,
    name: (id, context) => (partOf(id, context) === name ? name : null),
    priority,
  });
  return [
    { debugName: 'words', name: (id) => wordsPart(id), priority: 40 },
    group('sending', 30),
    group('room', 20),
    {
      debugName: 'activities',
      name: (id, context) => /^activity-/.exec(partOf(id, context)) && partOf(id, context),
      priority: 15,
    },
    group('workshop', 10),
  ] as Groups;
}

function wordsPart(id: string): string | null {
  const [, locale] = WORKSHOP_WORDS.exec(plain(id)) ?? [];
  return locale === undefined ? null : `words-workshop-${locale}`;
}

/** Empty: left to the bundler. */
function findPart(id: string, context: Context): string {
  const asked = whatAsksFor(id, context);
  const some = (test: RegExp) => [...asked].some((one) => test.test(one));
  const desks = [...asked].filter((one) => DESK.test(one));
  if (some(AFTER_LIST)) return 'sending';
  const isWorkshop = some(WORKSHOP);
  if (!isWorkshop && desks.length === 0) return '';
  const isElsewhere = [...asked].some((one) => !WORKSHOP.test(one) && !DESK.test(one));
  if (isWorkshop || desks.length > 1) return isElsewhere ? 'room' : 'workshop';
  const [, activity] = DESK.exec(desks[0] ?? '') ?? [];
  return isElsewhere ? `activity-${activity}` : '';
}

/** The modules that are fetched when they are wanted and bring this one along. */
function whatAsksFor(id: string, context: Context): Set<string> {
  const asked = new Set<string>();
  const seen = new Set([id]);
  for (const one of seen) {
    const about = context.getModuleInfo(one);
    if (!about) continue;
    if (about.dynamicImporters.length > 0) asked.add(plain(one));
    for (const importer of about.importers) seen.add(importer);
  }
  return asked;
}

function plain(id: string): string {
  return id.replaceAll('\\', '/').replace(/\?.*$/, '');
}
