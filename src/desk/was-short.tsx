// At the desk, after the tablet went round: that for a while it could not keep what people wrote, until the facilitator has seen it.

import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { words } from './words/table.ts';

export function WasShort({ onSeen }: { readonly onSeen: () => void }) {
  return (
    <Notice tone="warn" title={words.say('short')}>
      <p>{words.say('short.more')}</p>
      <Button size="desk" onPress={onSeen}>
        {words.say('short.seen')}
      </Button>
    </Notice>
  );
}
