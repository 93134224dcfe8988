// The strip over every turn screen: whose turn it is, and help, in the same place on each (WCAG 3.2.6).

import { useEffect, useState } from 'preact/hooks';
import type { PaceCard } from '../people/pace.ts';
import type { Passport } from '../people/passport.ts';
import type { Token } from '../people/token.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { PacePicture } from '../ui/pictures/pace-picture.tsx';
import { SavedMark } from '../ui/saved-mark.tsx';
import { LongSheet } from '../ui/long-sheet.tsx';
import styles from './ceremony.module.css';
import { Languages } from './languages.tsx';
import { PaceCards } from './pace-cards.tsx';
import { PassportSheet } from './passport-editor.tsx';
import { forgetPutAway, ReadAloud } from './read-aloud.tsx';
import { TickMark } from './tick-mark.tsx';
import { TokenBadge } from './token-name.tsx';
import { words } from './words/table.ts';

export interface TurnHelp {
  /** "Someone is helping me"; never who. */
  readonly helped: boolean;
  /** Whether what was done so far lies on the tablet; when it could not be kept the person is told, and so can say so. */
  readonly saved: 'saved' | 'saving' | 'failed';
}

export interface TurnBarProps {
  readonly token: Token;
  readonly passport: Passport;
  readonly state: TurnHelp;
  readonly onHelped: (helped: boolean) => void;
  readonly onHeldUp: (card: PaceCard) => void;
  readonly onPassport: (part: Partial<Passport>) => void;
  readonly onFacilitator: () => void;
}

export function TurnBar(props: TurnBarProps) {
  const { token, passport, state, onHelped, onHeldUp, onPassport, onFacilitator } = props;
  const large = passport.size !== 'usual';
  const [open, setOpen] = useState<'help' | 'cards' | 'fit' | null>(null);
  const close = () => setOpen(null);
  useEffect(() => {
    forgetPutAway();
    return forgetPutAway;
  }, []);
  return (
    <div class={styles['bar']} role="region" aria-label={words.say('bar')} data-unread>
      <TokenBadge token={token} size="medium" />
      {state.saved === 'failed' ? (
        <Notice tone="bad" urgent>
          {words.say('not-kept')}
        </Notice>
      ) : (
        <SavedMark state={state.saved} label={words.say(state.saved)} />
      )}
      <div class={styles['ways']}>
        <ReadAloud own={passport} />
        <Button size="desk" picture={<PacePicture which="stop" />} onPress={() => setOpen('cards')}>
          {words.say('pace')}
        </Button>
        <Button size="desk" picture={<Icon name="help" />} onPress={() => setOpen('help')}>
          {words.say('help')}
        </Button>
      </div>
      {open === 'cards' && <PaceCards own={passport} onHeldUp={onHeldUp} onClose={close} />}
      {open === 'fit' && (
        <PassportSheet
          title={words.say('fit')}
          passport={passport}
          own={passport}
          onChange={onPassport}
          onClose={close}
        />
      )}
      {open === 'help' && (
        <LongSheet title={words.say('help')} closeLabel={words.say('help.close')} onClose={close}>
          <div class={styles['help']} data-settings>
            <ReadAloud own={passport} />
            <p class={styles['call']}>
              <Icon name="hand" />
              <span>{words.say('help.call')}</span>
            </p>
            <Button pressed={state.helped} picture={<Icon name="people" />} onPress={() => onHelped(!state.helped)}>
              {words.say('help.somebody')}
              <TickMark on={state.helped} />
            </Button>
            <Button
              pressed={large}
              picture={<Icon name="add" />}
              onPress={() => onPassport({ size: large ? 'usual' : 'large' })}
            >
              {words.say('help.large')}
              <TickMark on={large} />
            </Button>
            <Button picture={<Icon name="settings" />} onPress={() => setOpen('fit')}>
              {words.say('fit')}
            </Button>
            <Languages onChoose={(language) => onPassport({ language })} />
            <Button kind="quiet" picture={<Icon name="lock" />} onPress={onFacilitator}>
              {words.say('pass.i-am-facilitator')}
            </Button>
          </div>
        </LongSheet>
      )}
    </div>
  );
}
