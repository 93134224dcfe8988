// What has come home by itself: the office's store is asked, and what is new there is fetched, checked and opened.

import { useLayoutEffect, useState } from 'preact/hooks';
import { bringFile, listTarget } from '../../exchange/sender.ts';
import type { Why } from '../../exchange/target.ts';
import type { TargetSettings } from '../../exchange/targets/settings.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlaceFields, usePlaceChoice } from '../sending/place-choice.tsx';
import { words as sendingWords } from '../sending/words/table.ts';
import { keepPlace, place } from './hand.ts';
import { seen } from './opened.ts';
import { words } from './words/table.ts';

export interface StorePartProps {
  readonly store: Store;
  readonly onFile: (file: File) => Promise<void>;
  /** Whether something has arrived that was not opened yet. */
  readonly onMoreThere: (isMoreThere: boolean) => void;
}

type Found =
  | { readonly is: 'found'; readonly to: TargetSettings; readonly names: readonly string[] }
  | { readonly is: 'cannot' }
  | { readonly is: 'trouble'; readonly why: Why };

export function StorePart({ store, onFile, onMoreThere }: StorePartProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  /** Something is missing in what is folded away. */
  const [isLacking, setLacking] = useState(false);
  const choice = usePlaceChoice(place.peek(), () => setFound(null));
  const left = found?.is === 'found' ? leftOf(found.names) : [];
  const isMoreThere = left.length > 0;
  useLayoutEffect(() => {
    onMoreThere(isMoreThere);
    return () => onMoreThere(false);
  }, [isMoreThere]);
  const look = async () => {
    const to = choice.checked();
    setLacking(to === null);
    if (!to) return;
    setBusy(true);
    const listing = await listTarget(to);
    setFound(
      listing.is === 'listed'
        ? { is: 'found', to, names: listing.names }
        : listing.is === 'untold'
          ? { is: 'cannot' }
          : listing,
    );
    if (listing.is === 'listed') await keepPlace(store, to);
    setBusy(false);
  };
  const openAll = async (to: TargetSettings, names: readonly string[]) => {
    setBusy(true);
    for (const name of names) {
      const brought = await bringFile(to, name);
      if (brought.is === 'trouble') {
        setFound(brought);
        break;
      }
      // Its own name is its hash: what is not that is not opened.
      if (brought.is === 'got') await onFile(new File([brought.file], fileOf(name)));
    }
    setBusy(false);
  };
  return (
    <section class="stack" aria-labelledby="store">
      <h2 id="store">{words.say('store.title')}</h2>
      <p>{words.say('store.what')}</p>
      <Disclosure summary={words.say('store.where')} open={isLacking}>
        <div class="stack">
          <PlaceFields choice={choice} />
        </div>
      </Disclosure>
      <div class="row">
        <Button size="desk" busy={busy} onPress={() => void look()}>
          {words.say('store.look')}
        </Button>
      </div>
      {found?.is === 'cannot' && (
        <Notice tone="plain" urgent>
          {words.say('store.cannot')}
        </Notice>
      )}
      {found?.is === 'trouble' && (
        <Notice tone="bad" urgent>
          {words.sayIf(`store.why.${found.why}`) ?? sendingWords.say(`why.${found.why}`)}
        </Notice>
      )}
      {found?.is === 'found' && (
        <Arrived count={found.names.length} left={left} busy={busy} onOpen={() => void openAll(found.to, left)} />
      )}
    </section>
  );
}

interface ArrivedProps {
  readonly count: number;
  readonly left: readonly string[];
  readonly busy: boolean;
  readonly onOpen: () => void;
}

function Arrived({ count, left, busy, onOpen }: ArrivedProps) {
  if (count === 0) return <p>{words.say('store.none')}</p>;
  return (
    <>
      <p role="status">
        {words.say('store.found', { n: count })} {left.length > 0 && words.say('store.new', { n: left.length })}
      </p>
      {left.length > 0 && (
        <div class="row">
          <Button kind="main" size="desk" busy={busy} onPress={onOpen}>
            {words.say('store.open-all')}
          </Button>
        </div>
      )}
    </>
  );
}

/** What was refused may be opened again, with another key in hand. */
function leftOf(names: readonly string[]): readonly string[] {
  const done = new Set(seen.value.filter(({ outcome }) => DONE.has(outcome)).map(({ name }) => name));
  return names.filter((name) => !done.has(fileOf(name)));
}

const DONE: ReadonlySet<string> = new Set(['opened', 'joined', 'same']);

function fileOf(name: string): string {
  return name.replace(/^.*\//, '');
}
