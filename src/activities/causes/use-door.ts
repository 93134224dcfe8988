// The door as a screen of causes uses it: what it refused last stands in words, and a double tap is one tap.

import { useRef, useState } from 'preact/hooks';
import type { No, Rule, Verdict } from '../../people/rule.ts';
import type { DeskProps } from '../activity.ts';
import { words } from './words/table.ts';

export function useDoor({ act, undo }: DeskProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const busy = useRef(false);
  /** Null while another act is under way. */
  const once = async <V extends Verdict | { readonly yes: true }>(ask: () => Promise<V>): Promise<V | null> => {
    if (busy.current) return null;
    busy.current = true;
    try {
      const answer = await ask();
      setRefused(answer.yes ? null : answer);
      return answer;
    } finally {
      busy.current = false;
    }
  };
  return {
    why: refused && (words.sayIf(`refused.${refused.reason}`, refused.about) ?? refused.reason),
    forget: () => setRefused(null),
    do: <W>(rule: Rule<W>, wish: W) => once(() => act(rule, wish)),
    undo: () => once(undo),
  };
}
