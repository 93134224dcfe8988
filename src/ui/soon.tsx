// A press is answered at once, and what takes long to draw comes right after that answer was painted.

import type { ComponentChildren, VNode } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface SoonProps {
  /** When it changes, what stood here stays for that one painting. */
  readonly of: string;
  readonly children: ComponentChildren;
}

/** What stays is not even compared: it is the same drawing, not another like it. */
export function Soon({ of, children }: SoonProps) {
  const [shown, setShown] = useState(of);
  const before = useRef<VNode | null>(null);
  // Effects run after the page was painted.
  useEffect(() => setShown(of), [of]);
  if (shown === of || before.current === null) before.current = <Fragment>{children}</Fragment>;
  return before.current;
}
