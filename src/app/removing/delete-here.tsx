// Deleting a workshop from this tablet. Quietly, and with days of regret, only what the office was seen to have, or what nobody
// said; everything else asks a second time, by a word to type.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Sending } from '../../exchange/outbox.ts';
import type { SessionRow, Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { DAYS_OF_REGRET, type HandedOut, handedOut, putInBin } from '../bin.ts';
import { removeForGood } from './empty-bin.ts';
import { useLoaded } from '../lazy.tsx';
import { sayMoment } from '../moment.ts';
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
    const [left] = await Promise.all([handedOut(row.id), followOutbox(store).catch(() => undefined)]);
    return { left };
  });
  if (!known) return null;
  const office = lastAtOffice(sendings.value, row.id);
  // That it arrived at the office is noted too, and is no file that anybody saved.
  const isFile = known.left !== null && !sendings.value.some((one) => isNoteOf(known.left, one));
  const file = isFile ? known.left : null;
  const bin = () => attempt(() => putInBin(row.id, Date.now()), words.say('delete.binned', { n: DAYS_OF_REGRET }));
  const remove = () => attempt(() => removeForGood(store, row.id), words.say('delete.gone'));
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
  if (isBinned) return <TypedDelete why={[...waits, words.say('delete.now')]} more={keys} onDelete={remove} />;
  if (row.practice || isAtOffice(sendings.value, row)) {
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
    return <TypedDelete why={[...waits, why]} more={keys} onDelete={remove} />;
  }
  const when = sayMoment(file.at);
  if (!isFileWhole) {
    const why = `${words.say('delete.newer-here', { when })} ${gone}`;
    return <TypedDelete why={[...waits, why]} more={keys} onDelete={remove} />;
  }
  return (
    <TypedDelete why={[...waits, words.say('delete.only-file', { when }), intoBin]} more={keysLater} onDelete={bin} />
  );
}

function isNoteOf(left: HandedOut | null, { sent, since }: Sending): boolean {
  return sent !== null && since === left?.at;
}

interface TypedDeleteProps {
  readonly why: readonly string[];
  readonly more: ComponentChildren;
  readonly onDelete: () => void;
}

/** A word to type, so that no slip of a finger ends a workshop that may be nowhere else. */
function TypedDelete({ why, more, onDelete }: TypedDeleteProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const word = words.say('delete.word');
  const submit = () => {
    if (same(typed, word)) onDelete();
    else setWrong(true);
  };
  return (
    <>
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
