// What one person needs of the tablet, set at the desk or by the person in the middle of a turn: one thing, one tap.

import { useState } from 'preact/hooks';
import { isLocale, locale, NAMES } from '../i18n/locale.ts';
import { type Passport, READING_RATES, TAP_DELAYS, USUAL_PASSPORT, WORD_SIZES } from '../people/passport.ts';
import { Button } from '../ui/button.tsx';
import { Choice, ChoiceGroup } from '../ui/choice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { LongSheet } from '../ui/long-sheet.tsx';
import { Languages } from './languages.tsx';
import styles from './passport.module.css';
import { ReadAloud } from './read-aloud.tsx';
import { SwitchCheck } from './switch-check.tsx';
import { words } from './words/table.ts';

export interface PassportEditorProps {
  readonly passport: Passport;
  readonly onChange: (part: Partial<Passport>) => void;
  /** Whose hands the tablet is in now: to them each sheet is read as it opens. At the desk nothing is. */
  readonly own?: Passport;
}

export function PassportEditor({ passport, onChange, own }: PassportEditorProps) {
  const [trying, setTrying] = useState(false);
  const { size, contrast, targets, pictures, aloud, choicesAloud, rate, delay, switches } = passport;
  return (
    <div class={styles['editor']} data-settings>
      <ChoiceGroup label={words.say('fit.size')}>
        {WORD_SIZES.map((one) => (
          <Choice
            key={one}
            label={words.say(`fit.size.${one}`)}
            chosen={size === one}
            onChoose={() => onChange({ size: one })}
          />
        ))}
      </ChoiceGroup>
      <div class={styles['ticks']}>
        <Tick name="contrast" on={contrast === 'high'} to={(on) => onChange({ contrast: on ? 'high' : 'usual' })} />
        <Tick name="targets" on={targets === 'large'} to={(on) => onChange({ targets: on ? 'large' : 'usual' })} />
        <Tick name="no-pictures" on={!pictures} to={(on) => onChange({ pictures: !on })} />
        <Tick name="aloud" on={aloud} to={(on) => onChange({ aloud: on })} />
        <Tick name="choices" on={choicesAloud} to={(on) => onChange({ choicesAloud: on })} />
      </div>
      <h3>{words.say('fit.rate')}</h3>
      <ChoiceGroup label={words.say('fit.rate')}>
        {READING_RATES.map((one, n) => (
          <Choice
            key={one}
            label={words.say(`fit.rate.${SPEEDS[n] ?? 'usual'}`)}
            chosen={rate === one}
            onChoose={() => onChange({ rate: one })}
          />
        ))}
      </ChoiceGroup>
      <h3>{words.say('fit.delay')}</h3>
      <ChoiceGroup label={words.say('fit.delay')}>
        {TAP_DELAYS.map((one) => (
          <Choice
            key={one}
            label={one === 0 ? words.say('fit.delay.none') : words.say('fit.delay.some', { n: one / 1000 })}
            chosen={delay === one}
            onChoose={() => onChange({ delay: one })}
          />
        ))}
      </ChoiceGroup>
      <h3>{words.say('switch')}</h3>
      <Button size="turn" picture={<Icon name="settings" />} onPress={() => setTrying(true)}>
        {words.say(`fit.switch.${switches?.mode ?? 'none'}`)}
      </Button>
      <h3>{words.say('help.language')}</h3>
      <Languages
        chosen={isLocale(passport.language) ? passport.language : locale.value}
        onChoose={(language) => onChange({ language })}
      />
      <Button size="turn" picture={<Icon name="undo" />} onPress={() => onChange(USUAL_PASSPORT)}>
        {words.say('fit.reset')}
      </Button>
      {trying && (
        <SwitchCheck
          switches={switches}
          {...(own ? { own } : {})}
          onSwitches={(next) => onChange({ switches: next })}
          onClose={() => setTrying(false)}
        />
      )}
    </div>
  );
}

const SPEEDS = ['slow', 'usual', 'fast'] as const;

interface TickProps {
  readonly name: 'contrast' | 'targets' | 'no-pictures' | 'aloud' | 'choices';
  readonly on: boolean;
  readonly to: (on: boolean) => void;
}

function Tick({ name, on, to }: TickProps) {
  return <Choice label={words.say(`fit.${name}`)} chosen={on} onChoose={() => to(!on)} />;
}

export interface PassportSheetProps extends PassportEditorProps {
  readonly title: string;
  readonly onClose: () => void;
}

/** Over a turn, and for the facilitator who steps in: nothing of the turn itself is on it. */
export function PassportSheet({ title, onClose, ...editor }: PassportSheetProps) {
  return (
    <LongSheet
      whole
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button size="turn" kind="main" picture={<Icon name="check" />} onPress={onClose}>
            {words.say('switch.done')}
          </Button>
          {editor.own && <ReadAloud own={editor.own} />}
        </>
      }
    >
      <PassportEditor {...editor} />
    </LongSheet>
  );
}

/** In words for the desk, so that one sees at a glance that something is set; empty where all is as usual. */
export function sayPassport(passport: Passport): string {
  const { size, contrast, targets, pictures, aloud, choicesAloud, delay, switches, language } = passport;
  return [
    size !== 'usual' && words.say(`fit.size.${size}`),
    contrast === 'high' && words.say('fit.contrast'),
    targets === 'large' && words.say('fit.targets'),
    !pictures && words.say('fit.no-pictures'),
    aloud && words.say('fit.aloud'),
    choicesAloud && words.say('fit.choices'),
    delay > 0 && words.say('fit.delay.said', { n: delay / 1000 }),
    switches && words.say(`switch.${switches.mode}`),
    isLocale(language) && NAMES[language],
  ]
    .filter(Boolean)
    .join(' · ');
}
