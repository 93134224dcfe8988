// At the desk and at the end of the day: that something saved on this tablet can be read nowhere any more, until it was seen.

import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { withWords } from '../language.ts';
import { lazy } from '../lazy.tsx';

const LostNotice = lazy(async () => {
  const { LostNotice: Part, tables } = await import('./copies-told.tsx');
  await withWords(tables);
  return Part;
});

export function LostHere({ store }: { readonly store: Store }) {
  const [lost, setLost] = useState(0);
  const ask = () =>
    void store.state().then(
      (state) => setLost(state.lost),
      () => undefined,
    );
  useEffect(ask, [store]);
  return lost > 0 ? <LostNotice store={store} lost={lost} onSeen={ask} /> : null;
}
