// A press is answered at once, and what takes long to draw comes right after that answer was painted.

import type { ComponentChildren, VNode } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface SoonProps {
  /** When it changes, what stood here stays for that one painting. */
  readonly of: string;
  /** Nothing stands here for the first painting either: it is out of sight, or takes long to draw. */
  readonly late?: boolean;
  readonly children: ComponentChildren;
}

/** What stays is not even compared: it is the same drawing, not another like it. */
export function Soon({ of, late = false, children }: SoonProps) {
  const [shown, setShown] = useState(late ? null : of);
  const before = useRef<VNode | null>(null);
  // Effects run after the page was painted.
  useEffect(() => setShown(of), [of]);
  if (shown === of || (before.current === null && !late)) before.current = <Fragment>{children}</Fragment>;
  return before.current;
}
