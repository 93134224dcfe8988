// What was refused last, said where it happened, in the language of now.

import type { AnyWords } from '../i18n/words.ts';
import type { No } from '../people/rule.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';

export interface RefusedProps {
  /** Hold `refused.<reason>`, and `refused.unknown` for a reason of a newer house. */
  readonly words: Pick<AnyWords, 'sayIf'>;
  readonly no: No | null;
  /** To the step whose private round is open: where that is why, which one it is and the way there. */
  readonly openElsewhere?: WayThere | null;
}

export interface WayThere {
  /** Names the step. */
  readonly label: string;
  go(this: void): void;
}

export function Refused({ words, no, openElsewhere }: RefusedProps) {
  if (no === null) return null;
  return (
    <Notice tone="bad" urgent>
      {words.sayIf(`refused.${no.reason}`, no.about) ?? words.sayIf('refused.unknown')}
      {openElsewhere && no.reason === 'another-round-open' && (
        <Button size="desk" picture={<Icon name="back" />} onPress={openElsewhere.go}>
          {openElsewhere.label}
        </Button>
      )}
    </Notice>
  );
}
