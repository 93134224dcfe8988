// Parts of the app that come when they are wanted; offline they come from the installed files.

import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Draws nothing until the part is there. A part that cannot be had is a crash like any other: the guard says so. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const Part = useLoaded(load, async () => (known = await load()), known);
    return Part ? <Part {...props} /> : null;
  };
}

/** What `load` gives, once it has; `key` says when it is another one. */
export function useLoaded<T>(key: unknown, load: () => Promise<T>, known?: T): T | undefined {
  const [got, setGot] = useState<{ readonly key: unknown; readonly it?: T; readonly fault?: unknown }>(() =>
    known === undefined ? { key: null } : { key, it: known },
  );
  // Before the painting: what is there already is in it.
  useLayoutEffect(() => {
    if (known !== undefined || got.key === key) return undefined;
    let wanted = true;
    load().then(
      (it) => wanted && setGot({ key, it }),
      (fault: unknown) => wanted && setGot({ key, fault }),
    );
    return () => {
      wanted = false;
    };
    // `load` is made anew on each drawing; the key stands for it.
  }, [key]);
  if (known !== undefined) return known;
  if (got.key !== key) return undefined;
  if ('fault' in got) throw got.fault;
  return got.it;
}
