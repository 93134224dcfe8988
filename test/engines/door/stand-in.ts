// Stands in for vitest in engines that vitest cannot drive: as many of its words as the suite of the door uses, and no more.
// A word that is missing here makes the sentence that uses it fail.

export interface Tried {
  readonly name: string;
  /** Null where it held. */
  readonly fault: string | null;
}

type Act = () => unknown;

const sentences: { readonly name: string; readonly hold: Act }[] = [];
const afterwards: Act[] = [];
const within: string[] = [];

export function describe(about: string, tell: () => void): void {
  within.push(about);
  tell();
  within.pop();
}

export function test(name: string, hold: Act): void {
  sentences.push({ name: [...within, name].join(': '), hold });
}

export function afterEach(act: Act): void {
  afterwards.push(act);
}

export async function tryAll(): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { name, hold } of sentences) {
    const fault = await faultOf(hold);
    for (const act of afterwards) await act();
    tried.push({ name, fault });
  }
  return tried;
}

/** What it threw, in words; null where it threw nothing. */
async function faultOf(act: Act): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (fault) {
    return fault instanceof Error ? `${fault.name}: ${fault.message}` : say(fault);
  }
}

export function expect(actual: unknown) {
  return {
    ...matchers(actual, true),
    not: matchers(actual, false),
    rejects: {
      toThrow: async () => {
        if ((await faultOf(() => actual)) === null) throw new Error('it did not throw');
      },
    },
  };
}

function matchers(actual: unknown, wanted: boolean) {
  const judge = (holds: boolean, how: string, other?: unknown) => {
    if (holds !== wanted) throw new Error(`${say(actual)} ${wanted ? 'should' : 'should not'} ${how} ${say(other)}`);
  };
  return {
    toBe: (other: unknown) => judge(Object.is(actual, other), 'be', other),
    toBeDefined: () => judge(actual !== undefined, 'be defined'),
    toBeUndefined: () => judge(actual === undefined, 'be undefined'),
    toEqual: (other: unknown) => judge(fits(actual, other, true), 'equal', other),
    toMatchObject: (other: object) => judge(fits(actual, other, false), 'have in it', other),
    toHaveLength: (length: number) => judge((actual as ArrayLike<unknown>).length === length, 'be as long as', length),
    toContain: (part: string) => judge((actual as string | unknown[]).includes(part), 'contain', part),
    toMatch: (pattern: RegExp) => judge(pattern.test(actual as string), 'match', pattern.source),
  };
}

/** Plain values only, which is what a door gives. `whole`: nothing more may be in it. */
function fits(actual: unknown, wanted: unknown, whole: boolean): boolean {
  if (Object.is(actual, wanted)) return true;
  if (typeof actual !== 'object' || typeof wanted !== 'object' || !actual || !wanted) return false;
  if (Array.isArray(actual) !== Array.isArray(wanted)) return false;
  if (Array.isArray(actual) && actual.length !== (wanted as unknown[]).length) return false;
  const [have, want] = [given(actual), given(wanted)];
  if (whole && have.size !== want.size) return false;
  return [...want].every(([key, value]) => fits(have.get(key), value, whole));
}

const given = (value: object) => new Map(Object.entries(value).filter(([, member]) => member !== undefined));

function say(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
