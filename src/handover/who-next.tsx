// Who the tablet goes to next: those still waiting are chosen beforehand, so that in a hurry one press is enough.

import { useState } from 'preact/hooks';
import type { Person } from '../people/model.ts';
import type { Passport } from '../people/passport.ts';
import { Button } from '../ui/button.tsx';
import { Choice, ChoiceGroup } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { StepPicture } from '../ui/pictures/step-picture.tsx';
import { TokenPicture } from '../ui/pictures/token-picture.tsx';
import styles from './handover.module.css';
import { sayPassport } from './passport-editor.tsx';
import { TokenBadge, tokenName } from './token-name.tsx';
import { words } from './words/table.ts';

export interface WhoNextProps {
  /** Everybody or those here, in order of arrival; who has left is not shown. */
  readonly people: readonly Person[];
  /** Tokens that have had this step's turn. */
  readonly heard: ReadonlySet<string>;
  /** For whom the tablet will look or speak in their own way; only that it is so, never how. */
  readonly passport?: (token: string) => { readonly value: Passport };
  /** Who had the tablet and was not sure about taking part: they wait, and for a word with the facilitator first. */
  readonly wasUnsure?: (token: string) => boolean;
  /** In order of arrival; never empty. */
  readonly onHand: (tokens: readonly string[]) => void;
  /** What the passing is for, where the usual "Who has the tablet next?" is not enough. */
  readonly label?: string;
  /** The passing is being prepared: nothing can be pressed twice. */
  readonly busy?: boolean;
}

export function WhoNext(props: WhoNextProps) {
  const { people, heard, onHand, label, passport, wasUnsure, busy = false } = props;
  // Only what was changed by hand, and from which state: after somebody's turn the usual choice holds for them again.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (token: string) => `${token} ${heard.has(token) ? 'heard' : 'waiting'}`;
  const isChosen = (token: string) => heard.has(token) === turned.has(keyOf(token));

  const here = people.filter((person) => person.here);
  const asked = here.filter(({ consent }) => consent?.taking !== false);
  const refused = here.filter(({ consent }) => consent?.taking === false);
  const ids = asked.map(({ token }) => token.id);
  const chosen = ids.filter(isChosen);

  const flip = (token: string) => {
    const next = new Set(turned);
    if (!next.delete(keyOf(token))) next.add(keyOf(token));
    setTurned(next);
  };
  const noteOf = (token: string) => {
    const isUnsure = asked.some((person) => person.token.id === token && person.consent === null) && wasUnsure?.(token);
    const note = words.say(heard.has(token) ? 'who.heard' : isUnsure ? 'who.was-unsure' : 'who.waiting');
    return passport && sayPassport(passport(token).value) !== '' ? `${note} · ${words.say('who.fitted')}` : note;
  };
  const title = label ?? words.say('who.title');

  if (here.length === 0) {
    return <Empty picture={<StepPicture activity="handover" />} title={words.say('who.nobody-here')} />;
  }
  return (
    <section class={styles['who']} aria-label={title}>
      <h2>{title}</h2>
      {asked.length > 0 && (
        <>
          <div class={styles['first']}>
            <Button
              kind="main"
              busy={busy}
              disabled={chosen.length === 0}
              picture={<Icon name="hand" />}
              onPress={() => onHand(chosen)}
            >
              {words.say('who.hand', { n: chosen.length })}
            </Button>
            {chosen.length === 0 && <p role="status">{words.say('who.nobody-chosen')}</p>}
          </div>
          {ids.every((token) => heard.has(token)) && <Notice tone="good">{words.say('who.all-heard')}</Notice>}
          <ChoiceGroup label={title} layout="pictures">
            {asked.map(({ token }) => (
              <div key={token.id} class={styles['person']}>
                <Choice
                  picture={<TokenPicture picture={token.picture} colour={token.colour} />}
                  label={tokenName(token)}
                  note={noteOf(token.id)}
                  chosen={isChosen(token.id)}
                  onChoose={() => flip(token.id)}
                />
                <Button
                  kind="quiet"
                  size="desk"
                  busy={busy}
                  label={words.say('who.only-token', { token: tokenName(token) })}
                  onPress={() => onHand([token.id])}
                >
                  {words.say('who.only')}
                </Button>
              </div>
            ))}
          </ChoiceGroup>
          <div class="row">
            <Button kind="quiet" onPress={() => setTurned(new Set())}>
              {words.say('who.choose-waiting')}
            </Button>
            <Button
              kind="quiet"
              onPress={() => setTurned(new Set(ids.filter((token) => !heard.has(token)).map(keyOf)))}
            >
              {words.say('who.choose-nobody')}
            </Button>
          </div>
        </>
      )}
      {refused.length > 0 && (
        <div class={styles['refused']}>
          <p>{words.say('who.refused')}</p>
          <ul role="list" class="row">
            {refused.map(({ token }) => (
              <li key={token.id}>
                <TokenBadge token={token} size="small" />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
