// Somebody came after the counting: their dots cannot be added any more, but what they say can be written beside the result.

import { HeardWords } from '../../desk/heard-words.tsx';
import type { DeskProps } from '../activity.ts';
import { useDoor } from '../use-door.ts';
import { notesOn, type VoteRound, votesModel } from './model.ts';
import { noteLate, setNoteAside } from './rules.ts';
import { words } from './words/table.ts';

export function LateNotes(props: DeskProps & { readonly round: VoteRound }) {
  const { look, draft } = props;
  const { round } = props.round;
  const door = useDoor(props, words);
  return (
    <HeardWords
      title={words.say('late.title')}
      about={words.say('refused.too-late')}
      heard={notesOn(look.read(votesModel), round)}
      typed={draft<string>(`late-${round}`, '')}
      label={words.say('late.label')}
      hint={words.say('late.hint')}
      keepLabel={words.say('late.keep')}
      error={door.why}
      onInput={door.forget}
      onKeep={async (wish) => ((await door.do(noteLate, { round, ...wish }))?.yes ? words.say('late.kept') : null)}
      onSetAside={async (note) => (await door.do(setNoteAside, { note }))?.yes === true}
    />
  );
}
