// Deleting a workshop from this tablet. Quietly, and with days of regret, only what the office was seen to have, or what nobody
// said; everything else asks a second time, by a word to type.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Sending } from '../../exchange/outbox.ts';
import type { SessionRow, Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { comeIntoSight, Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { DAYS_OF_REGRET, putInBin } from '../bin.ts';
import { type HandedOut, handedOut } from '../handed-out.ts';
import { removeForGood } from './empty-bin.ts';
import { useLoaded } from '../lazy.tsx';
import { sayMoment } from '../moment.ts';
import { outcome } from '../open-bundle.tsx';
import { go } from '../route.ts';
import { isAtOffice, isBehind, lastAtOffice } from '../sending/state.ts';
import { followOutbox, sendings } from '../sending/way-home.ts';
import { words as sending } from '../sending/words/table.ts';
import { words } from './words/table.ts';

export const tables = [words, sending];

export interface DeleteHereProps {
  readonly row: SessionRow;
  /** In the bin already: what is left to do is to remove it for good. */
  readonly isBinned: boolean;
  readonly store: Store;
  /** Does it, and says what was done or that it could not be. */
  readonly attempt: (task: () => Promise<void>, said: string) => void;
}

export function DeleteHere({ row, isBinned, store, attempt }: DeleteHereProps) {
  const known = useLoaded(row.id, async () => {
    const [left, notes] = await Promise.all([
      handedOut(row.id),
      store.forTheLead(row.id),
      followOutbox(store).catch(() => undefined),
    ]);
    return { left, notes: notes.length };
  });
  if (!known) return null;
  const office = lastAtOffice(sendings.value, row.id);
  // That it arrived at the office is noted too, and is no file that anybody saved.
  const isFile = known.left !== null && !sendings.value.some((one) => isNoteOf(known.left, one));
  const file = isFile ? known.left : null;
  // What the list still says of a file that was opened may be about this one.
  const bin = () =>
    attempt(
      async () => {
        await putInBin(row.id, Date.now());
        outcome.value = null;
      },
      words.say('delete.binned', { n: DAYS_OF_REGRET }),
    );
  const remove = () =>
    attempt(async () => {
      await removeForGood(store, row.id);
      outcome.value = () => <Removed />;
    }, words.say('delete.gone'));
  const before = known.notes > 0 && <ForTheLead count={known.notes} session={row.id} />;
  const keys = !row.practice && <p>{words.say('delete.keys')}</p>;
  const keysLater = !row.practice && <p>{words.say('delete.keys-later')}</p>;
  const isWaiting = sendings.value.some(({ session, sent }) => session === row.id && sent === null);
  const waits = isWaiting ? [words.say(office ? 'delete.waits-newer' : 'delete.waits')] : [];
  const intoBin = words.say('delete.quiet', { n: DAYS_OF_REGRET });
  const isFileWhole = file !== null && !isBehind(file, file.at, row.touched);
  if (office && !isAtOffice(sendings.value, row)) {
    const has = sending.say('has-earlier', { when: sayMoment(office.since) });
    waits.unshift(isFileWhole ? has : `${has} ${sending.say('has-earlier.rest')}`);
  }
  if (isBinned)
    return <TypedDelete before={before} why={[...waits, words.say('delete.now')]} more={keys} onDelete={remove} />;
  if (row.practice || isAtOffice(sendings.value, row)) {
    // The office has all but these notes: they are the one thing here that a slip of a finger would end.
    if (before) {
      const why = row.practice ? [intoBin] : [sending.say('sent'), intoBin];
      return <TypedDelete before={before} why={why} more={keysLater} onDelete={bin} />;
    }
    return (
      <>
        <Button kind="danger" picture={<Icon name="remove" />} onPress={bin}>
          {words.say('delete')}
        </Button>
        {!row.practice && <p>{sending.say('sent')}</p>}
        <p>{intoBin}</p>
        {keysLater}
      </>
    );
  }
  const gone = words.say('delete.newer-gone');
  if (!file) {
    const why = office ? gone : words.say('delete.only-here');
    return <TypedDelete before={before} why={[...waits, why]} more={keys} onDelete={remove} />;
  }
  const when = sayMoment(file.at);
  if (!isFileWhole) {
    const why = `${words.say('delete.newer-here', { when })} ${gone}`;
    return <TypedDelete before={before} why={[...waits, why]} more={keys} onDelete={remove} />;
  }
  return (
    <TypedDelete
      before={before}
      why={[...waits, words.say('delete.only-file', { when }), intoBin]}
      more={keysLater}
      onDelete={bin}
    />
  );
}

function isNoteOf(left: HandedOut | null, { sent, since }: Sending): boolean {
  return sent !== null && since === left?.at;
}

/** What was set aside is in no file and with no office, whatever else of the workshop is. */
function ForTheLead({ count, session }: { readonly count: number; readonly session: string }) {
  return (
    <>
      <Notice tone="warn">{words.say('delete.lead', { n: count })}</Notice>
      <Button size="desk" picture={<Icon name="eye" />} onPress={() => go({ at: 'lead', session })}>
        {words.say('delete.lead-open')}
      </Button>
    </>
  );
}

/** Its row is not there any more to say so; nor is its question said again, which went with it. */
function Removed() {
  return (
    <div ref={comeIntoSight}>
      <Notice tone="plain">{words.say('delete.gone-now')}</Notice>
    </div>
  );
}

interface TypedDeleteProps {
  readonly before: ComponentChildren;
  readonly why: readonly string[];
  readonly more: ComponentChildren;
  readonly onDelete: () => void;
}

/** A word to type, so that no slip of a finger ends a workshop that may be nowhere else. */
function TypedDelete({ before, why, more, onDelete }: TypedDeleteProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const word = words.say('delete.word');
  const submit = () => {
    if (same(typed, word)) onDelete();
    else setWrong(true);
  };
  return (
    <>
      {before}
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {more}
      <TextField
        label={words.say('delete.type', { word })}
        value={typed}
        maxLength={40}
        error={isWrong ? words.say('delete.not-the-word', { word }) : undefined}
        onInput={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        onEnter={submit}
      />
      <Button kind="danger" picture={<Icon name="remove" />} onPress={submit}>
        {words.say('delete')}
      </Button>
    </>
  );
}

function same(typed: string, word: string): boolean {
  return typed.normalize('NFC').trim().toLowerCase() === word.normalize('NFC');
}
