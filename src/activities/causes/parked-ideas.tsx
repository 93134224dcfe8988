// Solutions that came up while the group was still asking why: heard, written down, and out of the way until their step.

import { HeardWords } from '../../desk/heard-words.tsx';
import { announce } from '../../ui/announcer.tsx';
import type { DeskProps } from '../activity.ts';
import { type Theme, themesModel } from '../themes/model.ts';
import { useDoor } from '../use-door.ts';
import { causesModel, ideasUnder } from './model.ts';
import { dropIdea, parkIdea, setIdeaAside } from './rules.ts';
import { words } from './words/table.ts';

export function ParkedIdeas(props: DeskProps & { readonly theme: Theme }) {
  const { look, draft, theme } = props;
  const door = useDoor(props, words);
  const park = async (wish: { readonly words: string; readonly language: string }) =>
    (await door.do(parkIdea, { theme: theme.id, ...wish }))?.yes
      ? words.say('said.parked', { words: wish.words.trim() })
      : null;
  const drop = async (idea: string) => {
    if ((await door.do(dropIdea, { idea }))?.yes) announce(words.say('said.dropped'));
  };
  return (
    <HeardWords
      title={words.say('ideas.title')}
      about={words.say('ideas.note')}
      heard={ideasUnder(look.read(causesModel), look.read(themesModel), theme.id)}
      typed={draft<string>(`idea-${theme.id}`, '')}
      label={words.say('ideas.label')}
      keepLabel={words.say('ideas.park')}
      error={door.why}
      onInput={door.forget}
      onKeep={park}
      onSetAside={async (idea) => (await door.do(setIdeaAside, { idea }))?.yes === true}
      drop={{
        label: words.say('ideas.drop'),
        sayWhich: (said) => words.say('ideas.drop-which', { words: said }),
        onDrop: (idea) => void drop(idea),
      }}
    />
  );
}
