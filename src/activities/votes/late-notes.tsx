// Somebody came after the counting: their dots cannot be added any more, but what they say can be written beside the result.

import { locale } from '../../i18n/locale.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/field.tsx';
import type { DeskProps } from '../activity.ts';
import { useDoor } from '../use-door.ts';
import { notesOn, type VoteRound, votesModel } from './model.ts';
import { noteLate } from './rules.ts';
import styles from './votes.module.css';
import { words } from './words/table.ts';

export function LateNotes(props: DeskProps & { readonly round: VoteRound }) {
  const { look, draft, round } = props;
  const door = useDoor(props, words);
  const typed = draft<string>(`late-${round.round}`, '');
  const notes = notesOn(look.read(votesModel), round.round);
  const keep = async () => {
    const wish = { round: round.round, words: typed.value, language: locale.peek() };
    if (!(await door.do(noteLate, wish))?.yes) return;
    typed.clear();
    announce(words.say('late.kept'));
  };
  return (
    <Disclosure summary={words.say('late.title')} open={notes.length > 0 || typed.value !== ''}>
      <p>{words.say('refused.too-late')}</p>
      {notes.length > 0 && (
        <ul role="list" class={styles['ticks']}>
          {notes.map((note) => (
            <li key={note.id} dir="auto" lang={note.language || undefined}>
              {note.words}
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={words.say('late.label')}
        hint={words.say('late.hint')}
        error={door.why ?? undefined}
        value={typed.value}
        lang={locale.value}
        onInput={(text) => {
          door.forget();
          typed.keep(text);
        }}
        onEnter={() => void keep()}
      />
      <div>
        <Button size="desk" onPress={() => void keep()}>
          {words.say('late.keep')}
        </Button>
      </div>
    </Disclosure>
  );
}
