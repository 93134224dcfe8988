// What people said beside the matter, kept by the facilitator: the list, the field, and the way out for what nobody should read.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { locale } from '../i18n/locale.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { ConfirmSheet } from '../ui/sheet.tsx';
import styles from './heard-words.module.css';
import { WhoMayRead } from './who-may-read.tsx';
import { words } from './words/table.ts';

export interface Heard {
  readonly id: string;
  readonly words: string;
  /** Empty where it is not known. */
  readonly language: string;
  /** Whose they are, and what follows from it. */
  readonly whose?: string;
}

export interface HeardWordsProps {
  /** What the list is, and what it is for. */
  readonly title: string;
  readonly about: string;
  readonly heard: readonly Heard[];
  /** What is being typed; saved on every input. */
  readonly typed: { readonly value: string; keep(this: void, value: string): void; clear(this: void): void };
  readonly label: string;
  readonly hint?: string;
  readonly keepLabel: string;
  /** Why it was refused last, in words. */
  readonly error: string | null;
  readonly onInput: () => void;
  /** Answers what is to be announced, or null where it was refused. */
  readonly onKeep: (wish: { readonly words: string; readonly language: string }) => Promise<string | null>;
  /** Takes the words out for good; answers whether it was done. */
  readonly onTakeBack?: (id: string) => Promise<boolean>;
  /** Takes the words out for good and keeps them for the safeguarding lead; answers whether it was done. */
  readonly onSetAside: (id: string) => Promise<boolean>;
  /** Where a line can be taken away and brought back by undo. */
  readonly drop?: {
    readonly label: string;
    readonly sayWhich: (words: string) => string;
    readonly onDrop: (id: string) => void;
  };
  /** What must be known before it is kept. */
  readonly children?: ComponentChildren;
}

type Going = 'back' | 'aside';

export function HeardWords(props: HeardWordsProps) {
  const { title, about, heard, typed, label, hint, keepLabel, error, drop } = props;
  const [asking, setAsking] = useState<{ readonly how: Going; readonly id: string } | null>(null);
  const keep = async () => {
    const said = await props.onKeep({ words: typed.value, language: locale.peek() });
    if (said === null) return;
    typed.clear();
    announce(said);
  };
  const remove = async (how: Going, id: string) => {
    setAsking(null);
    const isGone = await (how === 'back' ? props.onTakeBack?.(id) : props.onSetAside(id));
    if (isGone) announce(words.say(`${how}.done`));
  };
  return (
    <Disclosure summary={title} open={heard.length > 0 || typed.value !== ''}>
      <p>{about}</p>
      {heard.length > 0 && (
        <ul role="list" class={styles['list']}>
          {heard.map((one) => (
            <li key={one.id} class={styles['line']}>
              <span dir="auto" lang={one.language || undefined} class={styles['words']}>
                {one.words}
              </span>
              {one.whose !== undefined && <span class={styles['whose']}>{one.whose}</span>}
              <span class="row">
                {drop && (
                  <Button
                    size="desk"
                    kind="quiet"
                    picture={<Icon name="remove" />}
                    label={drop.sayWhich(one.words)}
                    onPress={() => drop.onDrop(one.id)}
                  >
                    {drop.label}
                  </Button>
                )}
                {props.onTakeBack && (
                  <Button
                    size="desk"
                    kind="quiet"
                    picture={<Icon name="remove" />}
                    label={words.say('back.which', { words: one.words })}
                    onPress={() => setAsking({ how: 'back', id: one.id })}
                  >
                    {words.say('back.do')}
                  </Button>
                )}
                <Button
                  size="desk"
                  kind="quiet"
                  picture={<Icon name="set-aside" />}
                  label={words.say('aside.which', { words: one.words })}
                  onPress={() => setAsking({ how: 'aside', id: one.id })}
                >
                  {words.say('aside.do')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={label}
        hint={hint}
        error={error ?? undefined}
        value={typed.value}
        lang={locale.value}
        onInput={(text) => {
          props.onInput();
          typed.keep(text);
        }}
        onEnter={() => void keep()}
      />
      <WhoMayRead text={typed.value} language={locale.value} />
      {props.children}
      <div>
        <Button size="desk" onPress={() => void keep()}>
          {keepLabel}
        </Button>
      </div>
      {asking !== null && (
        <ConfirmSheet
          danger
          title={words.say(`${asking.how}.title`)}
          text={
            <>
              <p>{words.say(`${asking.how}.text`)}</p>
              <p>
                <strong>{words.say('aside.no-undo')}</strong>
              </p>
            </>
          }
          yes={words.say(`${asking.how}.yes`)}
          no={words.say('aside.no')}
          onYes={() => void remove(asking.how, asking.id)}
          onNo={() => setAsking(null)}
        />
      )}
    </Disclosure>
  );
}
