// Asking aloud at the desk what a turn asks in pictures: the four things first, then the two questions, and noting the answer.

import { useState } from 'preact/hooks';
import { CONSENT_TOLD } from '../handover/consent-pages.tsx';
import { words as handoverWords } from '../handover/words/table.ts';
import type { Consent } from '../people/entries.ts';
import { announce } from '../ui/announcer.tsx';
import { Choice, ChoiceGroup } from '../ui/choice.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ConsentPicture } from '../ui/pictures/consent-picture.tsx';
import styles from './ask-consent.module.css';
import { words } from './words/table.ts';

export function sayConsent(consent: Consent | null): string {
  if (consent === null) return words.say('consent.unasked');
  if (!consent.taking) return words.say('consent.refused');
  return words.say(consent.quoting ? 'consent.quoted' : 'consent.not-quoted');
}

export interface AskConsentProps {
  /** As it was noted last; null: not asked yet. */
  readonly consent: Consent | null;
  /** Notes it, and answers whether it was noted; why not is said by whoever draws this. */
  readonly onSaid: (consent: Consent) => Promise<boolean>;
}

export function AskConsent({ consent, onSaid }: AskConsentProps) {
  /** "Takes part" was pressed and the second question is still open: nothing is noted by half. */
  const [halfway, setHalfway] = useState(false);
  const note = async (said: Consent) => {
    if (!(await onSaid(said))) return;
    setHalfway(false);
    announce(words.say('consent.noted', { what: sayConsent(said) }));
  };
  const takesPart = halfway || consent?.taking === true;
  return (
    <>
      <Disclosure summary={words.say('consent.say')} open={consent === null}>
        <ul role="list" class={styles['told']}>
          {CONSENT_TOLD.map((told) => (
            <li key={told}>
              <ConsentPicture which={told} size="large" />
              <p>
                <strong>{handoverWords.say(`consent.${told}`)}</strong> {handoverWords.say(`consent.${told}.more`)}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
      <h3>{words.say('consent.taking')}</h3>
      <ChoiceGroup label={words.say('consent.taking')}>
        <Choice
          label={words.say('consent.taking.yes')}
          chosen={takesPart}
          onChoose={() => setHalfway(consent?.taking !== true)}
        />
        <Choice
          label={words.say('consent.taking.no')}
          chosen={!halfway && consent?.taking === false}
          onChoose={() => void note({ taking: false, quoting: false })}
        />
      </ChoiceGroup>
      {takesPart && (
        <>
          <h3>{words.say('consent.quoting')}</h3>
          <ChoiceGroup label={words.say('consent.quoting')}>
            <Choice
              label={words.say('consent.quoting.yes')}
              chosen={!halfway && consent?.quoting === true}
              onChoose={() => void note({ taking: true, quoting: true })}
            />
            <Choice
              label={words.say('consent.quoting.no')}
              chosen={!halfway && consent?.quoting === false}
              onChoose={() => void note({ taking: true, quoting: false })}
            />
          </ChoiceGroup>
        </>
      )}
    </>
  );
}
