// The next cards, shared out: who gets the tablet with ten of them, and how many are left.

import { useState } from 'preact/hooks';
import { WhoNext } from '../../handover/who-next.tsx';
import { everybody, peopleModel } from '../../people/model.ts';
import type { No } from '../../people/rule.ts';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { TableProps } from './on-the-table.ts';
import { heardOf } from './rules.ts';
import { TEN } from './task.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

export function ShareOut({ look, hand, passport, wasUnsure, category, sorted }: TableProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const [busy, setBusy] = useState(false);
  const left = sorted.loose.length;
  const give = async (tokens: readonly string[]) => {
    setBusy(true);
    // With fewer cards than people: whoever would get none is left out, rather than refused everybody's turn for it.
    const verdict = await hand(tokens.slice(0, left), { category });
    setBusy(false);
    setRefused(verdict.yes ? null : verdict);
  };
  if (left === 0) return <Empty title={words.say('share.none')}>{words.say('share.noneNote')}</Empty>;
  return (
    <div class={styles['share']}>
      <p class={styles['left']}>{words.say('sort.left', { n: left })}</p>
      <p class={styles['note']}>{words.say('share.note', { most: TEN })}</p>
      {refused && (
        <Notice tone="bad" urgent>
          {words.sayIf(`refused.${refused.reason}`, refused.about) ?? words.say('refused.unknown')}
        </Notice>
      )}
      <WhoNext
        people={everybody(look.read(peopleModel))}
        heard={heardOf(look)}
        passport={passport}
        wasUnsure={wasUnsure}
        label={words.say('share.who')}
        busy={busy}
        onHand={(tokens) => void give(tokens)}
      />
    </div>
  );
}
