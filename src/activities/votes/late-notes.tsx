// Somebody came after the counting: their dots cannot be added any more, but what they say can be written beside the result.

import { AskFirst } from '../../desk/ask-first.tsx';
import { HeardWords } from '../../desk/heard-words.tsx';
import { WhoseWords } from '../../desk/whose-words.tsx';
import { tokenName } from '../../handover/token-name.tsx';
import { faultOfWriting, peopleHere, peopleModel } from '../../people/model.ts';
import { agree } from '../../people/rules.ts';
import { Notice } from '../../ui/notice.tsx';
import type { DeskProps } from '../activity.ts';
import { useDoor } from '../use-door.ts';
import { type LateNote, mayQuoteNote, notesOn, type VoteRound, votesModel, whoseNote } from './model.ts';
import { noteLate, setNoteAside, takeNoteBack } from './rules.ts';
import { words } from './words/table.ts';

/** `token` null: no one person's. Nobody has said yet where there is none: a draft that is null is no draft. */
type Whose = { readonly token: string | null } | null;

export function LateNotes(props: DeskProps & { readonly round: VoteRound }) {
  const { look, draft, act } = props;
  const { round } = props.round;
  const door = useDoor(props, words);
  const typed = draft<string>(`late-${round}`, '');
  const whose = draft<Whose>(`late-whose-${round}`, null);
  const people = look.read(peopleModel);
  const token = whose.value?.token;
  const unable = token ? faultOfWriting(people, token) : null;
  const clear = () => {
    typed.clear();
    whose.clear();
  };
  const keep = async (wish: { readonly words: string; readonly language: string }) =>
    (await door.do(noteLate, { round, ...wish, ...(token === undefined ? {} : { token }) }))?.yes
      ? words.say('late.kept')
      : null;
  return (
    <HeardWords
      title={words.say('late.title')}
      about={words.say('refused.too-late')}
      heard={notesOn(look.read(votesModel), round).map((note) => ({ ...note, ...whoseOf(props, note) }))}
      typed={{ ...typed, clear }}
      label={words.say('late.label')}
      hint={words.say('late.hint')}
      keepLabel={words.say('late.keep')}
      error={door.why}
      onInput={door.forget}
      onKeep={keep}
      onTakeBack={async (note) => (await door.do(takeNoteBack, { note }))?.yes === true}
      onSetAside={async (note) => (await door.do(setNoteAside, { note }))?.yes === true}
    >
      <WhoseWords
        label={words.say('late.whose')}
        nobody={words.say('late.nobody')}
        people={peopleHere(people).filter(({ consent }) => consent?.taking !== false)}
        value={token}
        onChoose={(chosen) => {
          door.forget();
          whose.keep({ token: chosen });
        }}
      />
      <p>{words.say('late.not-there')}</p>
      {token === null && <Notice tone="warn">{words.say('late.nobody-note')}</Notice>}
      {unable && (
        <AskFirst
          key={token}
          person={people.persons.get(token ?? '')}
          unable={unable}
          sayRefusal={({ reason, about }) => words.sayIf(`refused.${reason}`, about) ?? words.say('refused.unknown')}
          agree={(of, consent) => act(agree, { token: of, consent })}
        />
      )}
    </HeardWords>
  );
}

/** Nothing where it is no one person's: the notes of the first versions did not ask. */
function whoseOf({ look }: Pick<DeskProps, 'look'>, note: LateNote): { readonly whose?: string } {
  const person = look.read(peopleModel).persons.get(whoseNote(look, note) ?? '');
  if (!person) return {};
  const name = tokenName(person.token);
  return { whose: mayQuoteNote(look, note) ? name : words.say('late.not-quoted', { name }) };
}
