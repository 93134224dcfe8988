// What was refused last, said where it happened, in the language of now.

import type { AnyWords } from '../i18n/words.ts';
import type { No } from '../people/rule.ts';
import { Notice } from '../ui/notice.tsx';

export interface RefusedProps {
  /** Hold `refused.<reason>`, and `refused.unknown` for a reason of a newer house. */
  readonly words: Pick<AnyWords, 'sayIf'>;
  readonly no: No | null;
}

export function Refused({ words, no }: RefusedProps) {
  if (no === null) return null;
  return (
    <Notice tone="bad" urgent>
      {words.sayIf(`refused.${no.reason}`, no.about) ?? words.sayIf('refused.unknown')}
    </Notice>
  );
}
