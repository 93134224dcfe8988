// The door as a desk screen uses it: what was refused last stands in words, and a double tap is one tap.

import { useRef, useState } from 'preact/hooks';
import type { AnyWords } from '../i18n/words.ts';
import type { No, Rule, Verdict } from '../people/rule.ts';
import type { DeskProps } from './activity.ts';

/** `words` hold `refused.<reason>`, and `refused.unknown` for a reason of a newer house. `quiet`: a reason that the screen answers itself. */
export function useDoor({ act, undo }: Pick<DeskProps, 'act' | 'undo'>, words: AnyWords, quiet?: string) {
  const [refused, setRefused] = useState<No | null>(null);
  const busy = useRef(false);
  /** Null while another act is under way. */
  const once = async <V extends Verdict | { readonly yes: true }>(ask: () => Promise<V>): Promise<V | null> => {
    if (busy.current) return null;
    busy.current = true;
    try {
      const answer = await ask();
      setRefused(answer.yes || answer.reason === quiet ? null : answer);
      return answer;
    } finally {
      busy.current = false;
    }
  };
  return {
    why: refused && (words.sayIf(`refused.${refused.reason}`, refused.about) ?? words.sayIf('refused.unknown') ?? ''),
    forget: () => setRefused(null),
    do: <W>(rule: Rule<W>, wish: W) => once(() => act(rule, wish)),
    undo: (only?: string) => once(() => undo(only)),
  };
}
