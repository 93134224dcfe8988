// Before anything leaves the tablet: a round whose answers nobody has seen, which is in no report and no file.

import type { Look } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { go } from '../route.ts';
import { titleOf } from '../step-title.ts';
import { words } from './words/table.ts';

export const tables = [words];

export function StillOpen({ look: { session, steps, openStep } }: { readonly look: Look }) {
  const open = steps.find(({ id }) => id === openStep);
  if (!open) return null;
  const step = titleOf(open, steps);
  return (
    <Notice tone="warn" title={words.say('still-open', { step })}>
      <p>{words.say('still-open.more')}</p>
      <div class="row">
        <Button size="desk" onPress={() => go({ at: 'step', session, step: open.id })}>
          {words.say('still-open.go', { step })}
        </Button>
      </div>
    </Notice>
  );
}
