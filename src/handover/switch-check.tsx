// Trying a switch before it matters: which one, how fast, and four pictures to practise on.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import type { Passport, SwitchSettings } from '../people/passport.ts';
import { TOKEN_COLOURS, TOKEN_PICTURES } from '../people/token.ts';
import { Button } from '../ui/button.tsx';
import { Choice, ChoiceGroup } from '../ui/choice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { TokenPicture } from '../ui/pictures/token-picture.tsx';
import { USUAL_SWITCHES } from '../ui/scanning.ts';
import { LongSheet } from '../ui/long-sheet.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { useSwitches } from './scanner.tsx';
import styles from './switch-check.module.css';
import { tokenName } from './token-name.tsx';
import { InOthers, Said } from './tongues.tsx';
import { type Words, words } from './words/table.ts';

const SLOWEST = 6000;
const FASTEST = 600;
const STEP = 200;
/** The boat first named, so that the question is the same for everybody; it stands third. */
const WANTED = TOKEN_PICTURES[1];
const PRACTICE = [TOKEN_PICTURES[0], TOKEN_PICTURES[2], WANTED, TOKEN_PICTURES[3]].map((picture, n) => ({
  picture,
  colour: TOKEN_COLOURS[n] ?? TOKEN_COLOURS[0],
}));

export interface SwitchCheckProps {
  readonly switches: SwitchSettings | null;
  /** Takes effect at once, so that what is tried is what there will be. */
  readonly onSwitches: (switches: SwitchSettings | null) => void;
  readonly onClose: () => void;
  /** Of the person whose turn it is; there is none at the desk, and none before "This is me". */
  readonly own?: Passport;
}

export function SwitchCheck({ switches, onSwitches, onClose, own }: SwitchCheckProps) {
  // At the desk too, where nothing else is scanned.
  useSwitches(switches);
  const [learning, setLearning] = useState<'move' | 'take' | null>(null);
  const modes = ['none', 'one', 'two'] as const;
  const mode = switches?.mode ?? 'none';
  return (
    <TryingSheet onClose={onClose} others={[]} {...(own ? { own } : {})}>
      <ChoiceGroup label={words.say('switch.which')}>
        {modes.map((one) => (
          <Choice
            key={one}
            label={words.say(`switch.${one}`)}
            chosen={mode === one}
            onChoose={() => onSwitches(one === 'none' ? null : { ...(switches ?? USUAL_SWITCHES), mode: one })}
          />
        ))}
      </ChoiceGroup>
      {switches && (
        <>
          <p>{words.say(`switch.${switches.mode}-how`)}</p>
          <div class="row">
            {switches.mode === 'two' && (
              <Learn what="move" now={learning} keys={switches.move} onBegin={() => setLearning('move')} />
            )}
            <Learn what="take" now={learning} keys={switches.take} onBegin={() => setLearning('take')} />
          </div>
          {learning && (
            <NextKey
              onKey={(key) => {
                setLearning(null);
                if (key !== null) onSwitches(withKey(switches, learning, key));
              }}
            />
          )}
          {switches.mode === 'one' && <Pace switches={switches} onSwitches={onSwitches} />}
        </>
      )}
      <Practice />
    </TryingSheet>
  );
}

/**
 * Before "This is me": a switch is tried as it works between two turns, for everybody alike. What is set for the next person
 * is not told, because whoever has the tablet now may be somebody else.
 */
export function SwitchTry({ onClose, others }: Pick<SwitchCheckProps, 'onClose'> & Pick<TryingSheetProps, 'others'>) {
  const more = (its: Words) => [
    its.say('switch.how'),
    its.say('switch.yours', { me: its.say('pass.me') }),
    its.say('switch.other', { me: its.say('pass.me'), help: its.say('help') }),
    // In the language of now it stands over what is to be chosen.
    ...(its === words ? [] : [its.say('switch.try')]),
  ];
  return (
    <TryingSheet onClose={onClose} others={others}>
      <InOthers others={others} call={(its) => its.say('switch.title')} more={more} />
      <Practice />
    </TryingSheet>
  );
}

type TryingSheetProps = Pick<SwitchCheckProps, 'onClose' | 'own'> & {
  /** The languages of the room beside the one that the tablet speaks; in somebody's own turn none. */
  readonly others: readonly Locale[];
  readonly children: ComponentChildren;
};

function TryingSheet({ onClose, own, others, children }: TryingSheetProps) {
  return (
    <LongSheet
      whole
      title={words.say('switch.title')}
      onClose={onClose}
      foot={
        <>
          <Button size="turn" kind="main" picture={<Icon name="check" />} onPress={onClose}>
            <Said in={others}>{(its) => its.say('switch.done')}</Said>
          </Button>
          <ReadAloud others={others} {...(own ? { own } : {})} />
        </>
      }
    >
      {children}
    </LongSheet>
  );
}

/** One key does one thing. */
function withKey(switches: SwitchSettings, what: 'move' | 'take', key: string): SwitchSettings {
  const without = (keys: readonly string[]) => keys.filter((one) => one !== key);
  return { ...switches, move: without(switches.move), take: without(switches.take), [what]: [key] };
}

interface LearnProps {
  readonly what: 'move' | 'take';
  readonly now: 'move' | 'take' | null;
  readonly keys: readonly string[];
  readonly onBegin: () => void;
}

function Learn({ what, now, keys, onBegin }: LearnProps) {
  const named = keys.map((key) => (key === ' ' ? words.say('switch.space') : key)).join(', ');
  return (
    <div class={styles['learn']}>
      <Button size="turn" pressed={now === what} onPress={onBegin}>
        {words.say(`switch.learn-${what}`)}
      </Button>
      <p>{words.say('switch.keys', { keys: named })}</p>
    </div>
  );
}

/** While it is here no key scans. Tab and Escape stay what they are, so that nobody is caught. */
function NextKey({ onKey }: { readonly onKey: (key: string | null) => void }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
      event.stopPropagation();
      if (event.key === 'Tab') return onKey(null);
      event.preventDefault();
      onKey(event.key === 'Escape' ? null : event.key);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [onKey]);
  return (
    <p role="status" class={styles['now']} data-scan-off>
      {words.say('switch.press-now')}
    </p>
  );
}

type PaceProps = Pick<SwitchCheckProps, 'onSwitches'> & { readonly switches: SwitchSettings };

function Pace({ switches, onSwitches }: PaceProps) {
  const to = (pace: number) => onSwitches({ ...switches, pace: Math.min(SLOWEST, Math.max(FASTEST, pace)) });
  return (
    <div class={styles['pace']}>
      <p role="status">{words.say('switch.pace', { n: switches.pace / 1000 })}</p>
      <div class="row">
        <Button size="turn" disabled={switches.pace >= SLOWEST} onPress={() => to(switches.pace + STEP)}>
          {words.say('switch.slower')}
        </Button>
        <Button size="turn" disabled={switches.pace <= FASTEST} onPress={() => to(switches.pace - STEP)}>
          {words.say('switch.faster')}
        </Button>
      </div>
    </div>
  );
}

function Practice() {
  const [chosen, setChosen] = useState<number | null>(null);
  const of = chosen === null ? undefined : PRACTICE[chosen];
  return (
    <>
      <p role="status">{of ? words.say('switch.chosen', { token: tokenName(of) }) : words.say('switch.try')}</p>
      <ChoiceGroup label={words.say('switch.try')} layout="pictures">
        {PRACTICE.map((looks, n) => (
          <Choice
            key={looks.picture}
            picture={<TokenPicture picture={looks.picture} colour={looks.colour} />}
            label={tokenName(looks)}
            chosen={chosen === n}
            onChoose={() => setChosen(n)}
          />
        ))}
      </ChoiceGroup>
    </>
  );
}
