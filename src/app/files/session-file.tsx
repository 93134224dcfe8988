// The session file: made and sealed once, handed to the browser or to the tablet's share sheet, and noted as having left.

import { type Signal, useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { prepareModel } from '../../activities/prepare/model.ts';
import { bundleName } from '../../exchange/bundle.ts';
import { Outbox, type Stood } from '../../exchange/outbox.ts';
import { packBundle, sealPacked } from '../../exchange/packer.ts';
import { tabletId } from '../../session/ids.ts';
import type { Session } from '../../session/session.ts';
import { mayBeFull } from '../may-be-full.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import styles from '../app.module.css';
import { type HandedOut, handedOut, noteHandedOut } from '../handed-out.ts';
import { ground } from '../ground.ts';
import { handOut } from '../hand-out.ts';
import { HowFar, type Progress } from '../how-far.tsx';
import { useLoaded } from '../lazy.tsx';
import { sayMoment } from '../moment.ts';
import { lastAtOffice } from '../sending/state.ts';
import { followOutbox, sendings, touchedOf } from '../sending/way-home.ts';
import { words as sending } from '../sending/words/table.ts';
import { words as shell } from '../words/table.ts';
import { cameIn } from './came-in.ts';
import { asTextFile, canShare, shareFile } from './share.ts';
import { sayNames } from './whose-key.ts';
import { words } from './words/table.ts';

export const tables = [words, sending];

interface Made {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly practice: boolean;
  /** As what the session stood when it was made. */
  readonly stood: Stood | undefined;
  /** What people call the keys that it is sealed to. */
  readonly names: readonly string[];
}

type Outcome =
  | { readonly is: 'saved' | 'shared'; readonly made: Omit<Made, 'bytes'> }
  | { readonly is: 'ready' | 'failed' | 'full' | 'not-shared' };

/** A file that the share sheet will have with the next press; `at`: of the state of the session that is in it. */
interface Ready {
  readonly file: File;
  readonly made: Made;
  readonly at: number | null;
}

async function make(session: Session, store: Store, progress: Signal<Progress>): Promise<Made> {
  const { about, practice } = session.look('prepare').read(prepareModel);
  const outbox = new Outbox(store.outbox, {
    pack: (bundle) => packBundle(bundle, (n, of) => (progress.value = { n, of })),
    seal: sealPacked,
  });
  const { keys } = await store.vault.office();
  // Neither the row nor the tablet's name is needed for the file: on a full tablet it goes out without them.
  const touched = await touchedOf(store, session.id).catch(() => undefined);
  const bundle = { session: session.id, practice, entries: session.toHandOut() };
  const stood = touched === undefined ? undefined : { touched, entries: session.entries().length };
  const bytes = await outbox.make(bundle, await tabletId(store).catch(() => null), Date.now(), keys);
  const name = bundleName({ session: session.id, practice, place: about.place, day: about.day });
  return { name, bytes, practice, stood, names: practice ? [] : keys.map((key) => key.name) };
}

/** `last`: what last left this tablet; `came`: the file that held all of it. Null for nothing yet; undefined until it is known. */
function useSessionFile(session: Session) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [ready, setReady] = useState<Ready | null>(null);
  const [left, setLeft] = useState<HandedOut | null>(null);
  const progress = useSignal<Progress>(null);
  const kept = useLoaded(session.id, async () => ({
    last: await knownToHaveLeft(session.id),
    came: await cameIn(session.id),
    isSealed: session.practice || (await hasOfficeKey()),
  }));
  const handed = async (is: 'saved' | 'shared', made: Made) => {
    const at = Date.now();
    setOutcome({ is, made });
    setLeft({ at, ...(made.stood && { stood: made.stood }) });
    await noteHandedOut(session.id, at, made.stood);
  };
  const press = async (task: (store: Store) => Promise<void>) => {
    const on = ground.peek();
    if (progress.peek() || on.is !== 'ready') return;
    setOutcome(null);
    progress.value = { n: 0, of: 0 };
    await task(on.store).catch((fault: unknown) => setOutcome({ is: mayBeFull(fault) ? 'full' : 'failed' }));
    progress.value = null;
  };
  const save = () =>
    press(async (store) => {
      const made = await make(session, store, progress);
      handOut(new Blob([made.bytes], { type: 'application/octet-stream' }), made.name);
      await handed('saved', made);
    });
  const share = () =>
    press(async (store) => {
      const { at } = session.saved.peek();
      // What lies ready goes at once: the browser shares nothing that comes long after the press.
      const now = ready?.at === at ? ready : await readyToShare(session, store, progress, at);
      const shared = await shareFile(now.file);
      setReady(shared === 'not-now' ? now : null);
      if (shared === 'shared') await handed('shared', { ...now.made, name: now.file.name });
      else if (shared !== 'stopped') setOutcome({ is: shared === 'not-now' ? 'ready' : 'not-shared' });
    });
  const said = (
    <>
      <HowFar progress={progress} say={(n, of) => words.say('file.making', { n, of })} />
      {outcome && <Said outcome={outcome} />}
    </>
  );
  return {
    save: () => void save(),
    share: () => void share(),
    said,
    last: left ?? kept?.last,
    came: kept?.came,
    isSealed: kept?.isSealed,
  };
}

/** What the office has is known beside it, in `sendings`. */
async function knownToHaveLeft(session: string): Promise<HandedOut | null> {
  const on = ground.peek();
  if (on.is === 'ready') await followOutbox(on.store).catch(() => undefined);
  return handedOut(session);
}

/** Without one nobody can seal what leaves: said before it does. */
async function hasOfficeKey(): Promise<boolean> {
  const on = ground.peek();
  return on.is === 'ready' && (await on.store.vault.office()).keys.length > 0;
}

async function readyToShare(
  session: Session,
  store: Store,
  progress: Signal<Progress>,
  at: number | null,
): Promise<Ready> {
  const made = await make(session, store, progress);
  return { file: await asTextFile(made.bytes, made.names.length > 0, made.name), made, at };
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.is === 'saved' || outcome.is === 'shared') {
    const { name, names, practice } = outcome.made;
    return (
      <Notice tone="good" urgent>
        <p>{outcome.is === 'saved' ? shell.say('end.bundle-saved') : words.say('share.done')}</p>
        <p>
          <bdi>{name}</bdi>
        </p>
        {names.length > 0 && (
          <>
            <p>{words.say('handed.sealed', { names: sayNames(names) })}</p>
            <p>{words.say('handed.tablet')}</p>
          </>
        )}
        {names.length === 0 && !practice && <p>{words.say('handed.open')}</p>}
      </Notice>
    );
  }
  if (outcome.is === 'ready')
    return (
      <Notice tone="plain" urgent>
        {words.say('share.ready', { share: words.say('share') })}
      </Notice>
    );
  return (
    <Notice tone="bad" urgent>
      {words.say(outcome.is === 'not-shared' ? 'share.failed' : `file.${outcome.is}`)}
    </Notice>
  );
}

interface SessionFileProps {
  readonly session: Session;
}

export function SessionFile({ session }: SessionFileProps) {
  const { save, share, said, isSealed, last, came } = useSessionFile(session);
  const [isShared] = useState(canShare);
  const isSent = lastAtOffice(sendings.value, session.id) !== null;
  // A line that came later would move the button away from under the finger.
  if (isSealed === undefined) return null;
  return (
    <>
      <h2>{words.say('file')}</h2>
      <p>{words.say(session.practice ? 'file.practice' : 'file.more')}</p>
      {last === null && !isSent && !session.practice && <p>{sayOnlyHere(came ?? null, session)}</p>}
      <p>{words.say('file.for-good')}</p>
      {!isSealed && <p>{words.say('file.not-sealed')}</p>}
      <Button picture={<Icon name="file" />} onPress={save}>
        {shell.say('end.bundle-save')}
      </Button>
      {isShared && (
        <Button picture={<Icon name="send" />} onPress={share}>
          {words.say('share')}
        </Button>
      )}
      {said}
    </>
  );
}

function sayOnlyHere(came: HandedOut | null, session: Session): string {
  if (!came) return words.say('file.only-here');
  const when = sayMoment(came.at);
  return words.say(isMoreThan(came, session) ? 'file.opened-more' : 'file.opened', { when });
}

/** By what is in it; by the clock only where that was not noted yet. */
function isMoreThan({ at, stood }: HandedOut, session: Session): boolean {
  const entries = session.entries();
  return stood ? entries.length > stood.entries : (entries.at(-1)?.at ?? 0) > at;
}

/** Offered quietly where a step comes to its end, as long as something of the workshop is only on this tablet. */
export function SaveOffer({ session }: SessionFileProps) {
  const { save, said, last, came, isSealed } = useSessionFile(session);
  if (last === undefined || came === undefined) return null;
  const { since: at = 0, stood } = lastAtOffice(sendings.value, session.id) ?? {};
  const atOffice: HandedOut | null = at > 0 ? { at, ...(stood && { stood }) } : null;
  const isOnlyHere = [last, atOffice, came].every((left) => !left || isMoreThan(left, session));
  return (
    <div class={styles['saveOffer']}>
      {isOnlyHere && (
        <>
          <Button kind="quiet" size="desk" picture={<Icon name="file" />} onPress={save}>
            {words.say('save-now')}
          </Button>
          <p class={styles['small']}>{sayWhatLeft(last, atOffice, came)}</p>
          {isSealed === false && <p class={styles['small']}>{words.say('handed.open')}</p>}
        </>
      )}
      {said}
    </div>
  );
}

/** That it arrived is noted as having left too: what the office has is said as what it is. */
function sayWhatLeft(last: HandedOut | null, atOffice: HandedOut | null, came: HandedOut | null): string {
  if (came && [last, atOffice].every((left) => !left || came.at > left.at))
    return words.say('file.opened-more', { when: sayMoment(came.at) });
  if (atOffice && !(last && last.at > atOffice.at))
    return `${sending.say('has-earlier', { when: sayMoment(atOffice.at) })} ${sending.say('has-earlier.rest')}`;
  return last ? words.say('save-now.last', { when: sayMoment(last.at) }) : words.say('save-now.never');
}
