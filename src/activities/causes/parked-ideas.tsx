// Solutions that came up while the group was still asking why: heard, written down, and out of the way until their step.

import { locale } from '../../i18n/locale.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import { type Theme, themesModel } from '../themes/model.ts';
import { useDoor } from '../use-door.ts';
import styles from './causes.module.css';
import { causesModel, ideasUnder } from './model.ts';
import { dropIdea, parkIdea } from './rules.ts';
import { words } from './words/table.ts';

export function ParkedIdeas(props: DeskProps & { readonly theme: Theme }) {
  const { look, draft, theme } = props;
  const door = useDoor(props, words);
  const typed = draft<string>(`idea-${theme.id}`, '');
  const ideas = ideasUnder(look.read(causesModel), look.read(themesModel), theme.id);
  const park = async () => {
    const sent = typed.value;
    if (!(await door.do(parkIdea, { theme: theme.id, words: sent, language: locale.peek() }))?.yes) return;
    typed.clear();
    announce(words.say('said.parked', { words: sent.trim() }));
  };
  const drop = async (idea: string) => {
    if ((await door.do(dropIdea, { idea }))?.yes) announce(words.say('said.dropped'));
  };
  return (
    <Disclosure summary={words.say('ideas.title')} open={ideas.length > 0 || typed.value !== ''}>
      <p class={styles['note']}>{words.say('ideas.note')}</p>
      {ideas.length > 0 && (
        <ul role="list" class={styles['ideas']}>
          {ideas.map((idea) => (
            <li key={idea.id} class={styles['idea']}>
              <span dir="auto" lang={idea.language || undefined} class={styles['words']}>
                {idea.words}
              </span>
              <Button
                size="desk"
                kind="quiet"
                picture={<Icon name="remove" />}
                label={words.say('ideas.drop-which', { words: idea.words })}
                onPress={() => void drop(idea.id)}
              >
                {words.say('ideas.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={words.say('ideas.label')}
        error={door.why ?? undefined}
        value={typed.value}
        lang={locale.value}
        onInput={(text) => {
          door.forget();
          typed.keep(text);
        }}
        onEnter={() => void park()}
      />
      <div>
        <Button size="desk" onPress={() => void park()}>
          {words.say('ideas.park')}
        </Button>
      </div>
    </Disclosure>
  );
}
