// What a pile says, in one sentence the group has said yes to. First person is offered and advised, never forced.

import { useRef } from 'preact/hooks';
import { locale } from '../../i18n/locale.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/field.tsx';
import { CheckField } from '../../ui/tick-field.tsx';
import type { DeskProps } from '../activity.ts';
import type { Theme } from './model.ts';
import { agreeTheme, wordTheme } from './rules.ts';
import { useDoor } from '../use-door.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

const STARTERS = ['feel', 'can', 'know', 'want'] as const;

/** A local, rough look for "I", "my", "we" in the language of the desk; it only ever advises. */
function saysI(text: string): boolean {
  const own = words.say('statement.ownWords').split(' ');
  return text
    .toLowerCase()
    .replaceAll("'", '’')
    .split(/[^\p{L}\p{M}’]+/u)
    .some((word) => own.includes(word));
}

export function Statement(props: DeskProps & { readonly theme: Theme }) {
  const { theme } = props;
  const door = useDoor(props, words);
  const draft = props.draft<string | null>(`headline-${theme.id}`, null);
  const text = draft.value ?? theme.words;
  const changed = text.trim() !== theme.words;
  const typed = useRef(text);
  typed.current = text;
  const keep = async () => {
    if (!(await door.do(wordTheme, { theme: theme.id, words: text, language: locale.peek() }))?.yes) return;
    // Whoever writes on while it is being saved keeps what was written.
    if (typed.current === text) draft.clear();
    announce(words.say('said.worded'));
  };
  const agree = async (agreed: boolean) => {
    if ((await door.do(agreeTheme, { theme: theme.id, agreed }))?.yes)
      announce(words.say(agreed ? 'said.agreed' : 'said.unagreed'));
  };
  return (
    <section class="stack">
      <TextField
        label={words.say('statement.label')}
        hint={words.say('statement.hint')}
        error={door.why ?? undefined}
        value={text}
        multiline
        lang={changed ? locale.value : theme.language || undefined}
        onInput={(value) => {
          door.forget();
          typed.current = value;
          draft.keep(value);
        }}
        onEnter={() => void keep()}
      />
      {text.trim() === '' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would repeat the label
        <div role="group" aria-label={words.say('statement.starters')} class="row">
          {STARTERS.map((starter) => (
            <Button key={starter} size="desk" onPress={() => draft.keep(`${words.say(`starter.${starter}`)} `)}>
              {words.say(`starter.${starter}`)}…
            </Button>
          ))}
        </div>
      )}
      {changed && text.trim() !== '' && !saysI(text) && <p class={styles['note']}>{words.say('statement.advice')}</p>}
      {(changed || theme.words === '') && (
        <div class="row">
          <Button kind="main" size="desk" onPress={() => void keep()}>
            {words.say('statement.save')}
          </Button>
        </div>
      )}
      {theme.words !== '' && !changed && (
        <CheckField
          label={words.say('statement.yes')}
          hint={words.say('statement.yesHint')}
          checked={theme.agreed}
          onChange={(agreed) => void agree(agreed)}
        />
      )}
      {theme.earlier.length > 0 && (
        <Disclosure summary={words.say('statement.earlier', { n: theme.earlier.length })}>
          <ul class={styles['earlier']}>
            {theme.earlier.map((wording, at) => (
              <li key={at} dir="auto" lang={wording.language || undefined}>
                {wording.words}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
