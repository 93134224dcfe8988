// Passing the tablet from person to person: whose it is now, and nothing of whoever had it before (behaviours C29).

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Brief } from '../people/brief.ts';
import type { Consent } from '../people/entries.ts';
import type { PaceCard } from '../people/pace.ts';
import { type Passport, USUAL_PASSPORT } from '../people/passport.ts';
import type { Token } from '../people/token.ts';
import { clearAnnouncer } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Choice, ChoiceGroup } from '../ui/choice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { StepPicture } from '../ui/pictures/step-picture.tsx';
import { TokenPicture } from '../ui/pictures/token-picture.tsx';
import { PracticeMark } from '../ui/practice-mark.tsx';
import { TurnPage } from '../ui/turn-page.tsx';
import { hush } from '../ui/voice.ts';
import styles from './ceremony.module.css';
import { CONSENT_PAGES, ConsentPages } from './consent-pages.tsx';
import { ReadAloud, useVoices } from './read-aloud.tsx';
import { endScanning, useSwitches } from './scanner.tsx';
import { SwitchTry } from './switch-check.tsx';
import { tokenName } from './token-name.tsx';
import { type TurnHelp, TurnBar } from './turn-bar.tsx';
import { words } from './words/table.ts';

/** What of the open turn the ceremony itself needs; the activity's own part is in `turn`. */
export interface OpenTurn extends TurnHelp {
  /** Which page of the consent they are on; null when it is not being asked. */
  readonly consentPage: number | null;
  /** A private round: what was chosen is not read aloud by the way. */
  readonly secret: boolean;
}

export interface CeremonyProps {
  readonly practice: boolean;
  /** Those still to come, the next person first; empty when everybody has had their turn. */
  readonly briefs: readonly Brief[];
  /** How many have finished in this passing. */
  readonly done: number;
  /** Null while the tablet is between two people. */
  readonly open: OpenTurn | null;
  /** The activity's screen for the first of the briefs. */
  readonly turn: ComponentChildren;
  readonly onItIsMe: () => void;
  readonly onAnother: (token: string) => void;
  readonly onConsentPage: (page: number) => void;
  readonly onConsent: (consent: Consent | null) => void;
  /** Back to "Pass the tablet to ...", with everything kept. */
  readonly onCover: () => void;
  readonly onFacilitator: () => void;
  readonly help: {
    readonly onHelped: (helped: boolean) => void;
    readonly onHeldUp: (card: PaceCard) => void;
    readonly onPassport: (part: Partial<Passport>) => void;
  };
}

export function Ceremony(props: CeremonyProps) {
  const { briefs, open, practice } = props;
  const [next] = briefs;
  // What no unmounting takes away: a selection, and words still waiting to be spoken.
  const isOpen = open !== null;
  // Between two turns too, where only the switch itself tells that it is somebody's: nothing of it is seen before.
  useSwitches(next?.passport?.switches ?? null);
  useVoices();
  useEffect(
    () => () => {
      window.getSelection()?.removeAllRanges();
      hush();
    },
    [next?.turn, isOpen],
  );
  // With the drawing and not after it: not for a moment does the next person's screen have the mark of the last, or what
  // was said to them. Nor what the desk said last: each may be somebody's words.
  useLayoutEffect(clearAnnouncer, []);
  useLayoutEffect(
    () => () => {
      clearAnnouncer();
      if (isOpen) endScanning();
    },
    [next?.turn, isOpen],
  );
  return (
    <div
      class={`turn ${styles['ceremony'] ?? ''}`}
      data-read
      data-secret={open?.secret ? '' : undefined}
      // Who taps twice at the end of their turn opens nobody else's (ui/second-taps.ts).
      data-between={open ? undefined : ''}
    >
      {practice && <PracticeMark label={words.say('practice')} />}
      {next === undefined ? (
        <BackToFacilitator key="back" thanked={props.done > 0} onFacilitator={props.onFacilitator} />
      ) : open ? (
        <Turn key={next.turn} {...props} brief={next} open={open} />
      ) : (
        <Passing key={next.turn} {...props} next={next.token} />
      )}
    </div>
  );
}

type TurnScreenProps = CeremonyProps & { readonly brief: Brief; readonly open: OpenTurn };

function Turn({ brief, open, turn, help, onConsentPage, onConsent, onCover, onFacilitator }: TurnScreenProps) {
  const { consentPage } = open;
  return (
    <>
      <TurnBar
        token={brief.token}
        passport={brief.passport ?? USUAL_PASSPORT}
        state={open}
        {...help}
        onFacilitator={onFacilitator}
      />
      {consentPage === null ? (
        turn
      ) : (
        <ConsentPages
          page={CONSENT_PAGES[consentPage] ?? CONSENT_PAGES[0]}
          onPage={(page) => onConsentPage(CONSENT_PAGES.indexOf(page))}
          onDone={onConsent}
          onBack={onCover}
        />
      )}
    </>
  );
}

type PassingProps = CeremonyProps & { readonly next: Token };

function Passing({ next, briefs, done, onItIsMe, onAnother, onFacilitator }: PassingProps) {
  const [asking, setAsking] = useState(false);
  const [trying, setTrying] = useState(false);
  // Thanks are for whoever just finished; a tablet that was started again has nobody to thank.
  const [thanked] = useState(() => done > 0);
  const others = briefs.slice(1).map(({ token }) => token);
  if (asking) {
    return (
      <WhoAreYou others={others} onAnother={onAnother} onBack={() => setAsking(false)} onFacilitator={onFacilitator} />
    );
  }
  return (
    <TurnPage
      centred
      title={words.say('pass-to', { token: tokenName(next) })}
      picture={<TokenPicture picture={next.picture} colour={next.colour} />}
      corner={<Facilitator onPress={onFacilitator} />}
      foot={
        <>
          <Button picture={<Icon name="close" />} onPress={() => setAsking(true)}>
            {words.say('pass.not-me')}
          </Button>
          <Button kind="main" picture={<Icon name="check" />} onPress={onItIsMe}>
            {words.say('pass.me')}
          </Button>
        </>
      }
    >
      {thanked && <p>{words.say('pass.thanks')}</p>}
      <p>{words.say('pass.private')}</p>
      <div data-scan-last>
        <Button kind="quiet" size="desk" picture={<Icon name="settings" />} onPress={() => setTrying(true)}>
          {words.say('switch.title')}
        </Button>
      </div>
      {trying && <SwitchTry onClose={() => setTrying(false)} />}
    </TurnPage>
  );
}

interface WhoAreYouProps {
  readonly others: readonly Token[];
  readonly onAnother: (token: string) => void;
  readonly onBack: () => void;
  readonly onFacilitator: () => void;
}

/** Only those still to come: who has finished cannot be picked, nor have their turn opened again by somebody else. */
function WhoAreYou({ others, onAnother, onBack, onFacilitator }: WhoAreYouProps) {
  return (
    <TurnPage
      title={words.say(others.length > 0 ? 'who-are-you' : 'pass.home')}
      picture={<StepPicture activity="handover" />}
      corner={<Facilitator onPress={onFacilitator} />}
      foot={
        <>
          <Button picture={<Icon name="back" />} onPress={onBack}>
            {words.say('consent.back')}
          </Button>
          <Button picture={<Icon name="hand" />} onPress={onFacilitator}>
            {words.say('pass.give-to-facilitator')}
          </Button>
        </>
      }
    >
      {others.length > 0 && (
        <ChoiceGroup label={words.say('who-are-you')} layout="pictures">
          {others.map((token) => (
            <Choice
              key={token.id}
              picture={<TokenPicture picture={token.picture} colour={token.colour} />}
              label={tokenName(token)}
              chosen={false}
              onChoose={() => onAnother(token.id)}
            />
          ))}
        </ChoiceGroup>
      )}
    </TurnPage>
  );
}

function BackToFacilitator({
  thanked,
  onFacilitator,
}: {
  readonly thanked: boolean;
  readonly onFacilitator: () => void;
}) {
  return (
    <TurnPage
      centred
      title={words.say('pass.home')}
      picture={<StepPicture activity="handover" />}
      corner={<ReadAloud />}
      foot={
        <Button kind="main" picture={<Icon name="lock" />} onPress={onFacilitator}>
          {words.say('pass.i-am-facilitator')}
        </Button>
      }
    >
      {thanked && <p>{words.say('pass.thanks')}</p>}
    </TurnPage>
  );
}

/** The same place on every screen between two turns: hear it, or call for the facilitator's desk. */
function Facilitator({ onPress }: { readonly onPress: () => void }) {
  return (
    <>
      <ReadAloud />
      <Button kind="quiet" size="desk" picture={<Icon name="lock" />} onPress={onPress}>
        {words.say('facilitator')}
      </Button>
    </>
  );
}
