// A file, from the moment it was given until what is in it is on this tablet or is refused in words.

import { type Signal, signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { BundleFault, ReadBundle } from '../../exchange/bundle.ts';
import { sha256 } from '../../exchange/hash.ts';
import { Outbox } from '../../exchange/outbox.ts';
import { unpackBundle } from '../../exchange/packer.ts';
import { readSealed } from '../../exchange/sealed.ts';
import { NotTaken, receive } from '../../session/opening.ts';
import { isRescue } from '../../store/rescue-mark.ts';
import type { Store } from '../../store/store.ts';
import { clearAnnouncer } from '../../ui/announcer.tsx';
import { Notice } from '../../ui/notice.tsx';
import { takeFromBin } from '../bin.ts';
import { HowFar, type Progress } from '../how-far.tsx';
import { withWords } from '../language.ts';
import { ask, ensureOpen } from '../lock/vault-now.ts';
import { noteCameIn } from './came-in.ts';
import type { GivenFile } from './shared.ts';
import { sayWhose } from './whose-key.ts';
import { words } from './words/table.ts';

type Refusal = Exclude<BundleFault, 'wrong-key'> | NotTaken['reason'] | 'not-kept';

type Outcome =
  | { readonly is: 'added'; readonly n: number; readonly differing: number; readonly wasBinned: boolean }
  | { readonly is: 'known'; readonly differing: number; readonly wasBinned: boolean }
  /** Nobody gave the key, or opened the tablet. */
  | { readonly is: 'stopped' }
  | { readonly is: 'sealed'; readonly names: readonly string[] }
  | { readonly is: 'refused'; readonly why: Refusal };

/** `show` is told how far it is, and then what came of it, as it is drawn. Never rejects at what the file holds. */
export async function receiveFile(store: Store, file: GivenFile, show: (draw: () => VNode) => void): Promise<void> {
  const progress = signal<Progress>(null);
  await withWords([words]);
  if (file === 'too-large') return show(() => <Said outcome={{ is: 'refused', why: file }} />);
  show(() => <HowFar progress={progress} say={(n, of) => words.say(n < of ? 'reading' : 'keeping', { n, of })} />);
  if (await isRescue(file).catch(() => false)) {
    const { receiveCopy } = await import('../keys/receive-copy.tsx');
    return show(await receiveCopy(store, file, progress));
  }
  const outcome = await received(store, file, progress).catch(
    (fault: unknown): Outcome => ({ is: 'refused', why: fault instanceof NotTaken ? fault.reason : 'not-kept' }),
  );
  show(() => <Said outcome={outcome} />);
}

async function received(store: Store, file: File, progress: Signal<Progress>): Promise<Outcome> {
  const tell = (n: number, of: number) => void (progress.value = { n, of });
  const first = await unpackBundle(file, tell);
  const isSealed = !first.ok && first.reason === 'sealed';
  // The one that this tablet made needs no key: all that is in it is here.
  const mine = isSealed ? await madeHere(store, file) : undefined;
  if (mine !== undefined) return { is: 'known', differing: 0, wasBinned: await putBack(mine) };
  const read = isSealed ? await opened(file, first.names, tell) : first;
  if (!read.ok) {
    if (read.reason === 'sealed' || read.reason === 'wrong-key')
      return { is: 'sealed', names: isSealed ? first.names : [] };
    return { is: 'refused', why: read.reason };
  }
  const { bundle } = read;
  // What was said somewhere else is sealed here as well.
  if (!bundle.practice && !(await ensureOpen(store))) return { is: 'stopped' };
  tell(bundle.entries.length, bundle.entries.length);
  const { added, differing } = await receive(store, bundle);
  if (differing === 0) await noteCameIn(store, bundle.session, bundle.entries.length, Date.now());
  const wasBinned = await putBack(bundle.session);
  return added > 0 ? { is: 'added', n: added, differing, wasBinned } : { is: 'known', differing, wasBinned };
}

/** Whoever opens its file wants the workshop: it lies in the bin no longer. */
async function putBack(session: string): Promise<boolean> {
  const wasBinned = await takeFromBin(session).catch(() => false);
  // That it lies in the bin may have been the last thing said.
  if (wasBinned) clearAnnouncer();
  return wasBinned;
}

/** What this tablet sealed it knows again, to the byte, while it is open and has the session: which one that is. */
async function madeHere(store: Store, file: Blob): Promise<string | undefined> {
  const { is } = await store.vault.state();
  if (is === 'none' || (is !== 'open' && !(await ensureOpen(store)))) return undefined;
  const sealed = await readSealed(file);
  return typeof sealed === 'string' ? undefined : new Outbox(store.outbox).made(await sha256(sealed.bytes));
}

/** Asks for the key until one opens it, or nobody gives one. */
async function opened(
  file: Blob,
  names: readonly string[],
  tell: (n: number, of: number) => void,
): Promise<ReadBundle> {
  let read: ReadBundle = { ok: false, reason: 'sealed', names };
  const attempt = async (identities: readonly string[]) => {
    const tried = await unpackBundle(file, tell, identities);
    if (!tried.ok && tried.reason === 'wrong-key') return false;
    read = tried;
    return true;
  };
  await ask({ what: 'sealed', names, attempt });
  return read;
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.is === 'added' || outcome.is === 'known') {
    return (
      <Notice
        tone={outcome.differing > 0 ? 'warn' : outcome.is === 'added' || outcome.wasBinned ? 'good' : 'plain'}
        urgent
      >
        <p>
          {outcome.is === 'added'
            ? words.say('added', { n: outcome.n })
            : words.say(outcome.wasBinned ? 'known-binned' : 'known')}
        </p>
        {outcome.is === 'added' && outcome.wasBinned && <p>{words.say('put-back')}</p>}
        {outcome.differing > 0 && <p>{words.say('differing', { n: outcome.differing })}</p>}
      </Notice>
    );
  }
  if (outcome.is === 'refused') {
    return (
      <Notice tone="bad" urgent title={words.say('refused')}>
        {words.say(outcome.why)}
      </Notice>
    );
  }
  return (
    <Notice tone="plain" urgent title={words.say('refused')}>
      {outcome.is === 'sealed' ? (
        <>
          <p>{sayWhose(outcome.names)}</p>
          <p>{words.say('sealed.more')}</p>
        </>
      ) : (
        words.say('stopped')
      )}
    </Notice>
  );
}
