// Passing the tablet from person to person: whose it is now, and nothing of whoever had it before (behaviours C29).

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Locale, locale } from '../i18n/locale.ts';
import type { Brief } from '../people/brief.ts';
import type { Consent } from '../people/entries.ts';
import type { PaceCard } from '../people/pace.ts';
import { type Passport, USUAL_PASSPORT } from '../people/passport.ts';
import { clearAnnouncer } from '../ui/announcer.tsx';
import { PracticeMark } from '../ui/practice-mark.tsx';
import { hush } from '../ui/voice.ts';
import { BackToFacilitator, Passing } from './between-turns.tsx';
import styles from './ceremony.module.css';
import { CONSENT_PAGES, ConsentPages } from './consent-pages.tsx';
import { useOwnClipboard } from './own-clipboard.ts';
import { useVoices } from './read-aloud.tsx';
import { endScanning, unlearnSwitch, useSwitches } from './scanner.tsx';
import { room } from './tongues.tsx';
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
  /** The languages of the room: between two turns all are spoken, whoever is next. Without them the tablet's own. */
  readonly tongues?: readonly Locale[];
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
  const others = (props.tongues ?? []).filter((tongue) => tongue !== locale.value);
  // Before "This is me" every key does the same whoever is next: one that was somebody's own would tell whose passport it is.
  const own = next?.passport?.switches ?? null;
  useSwitches(isOpen ? own : 'anybody');
  // Thanks are for whoever has just finished: a tablet that was started again, or only covered, has nobody to thank.
  const before = useRef(props.done);
  const thanked = props.done > before.current;
  useVoices();
  useOwnClipboard(isOpen ? (next?.turn ?? null) : null);
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
  useLayoutEffect(() => {
    // The mark came in a way of everybody's: with the next press it comes in this person's own.
    if (isOpen && own) endScanning();
  }, [isOpen]);
  useLayoutEffect(() => unlearnSwitch, [next?.turn]);
  useLayoutEffect(() => {
    if (isOpen) before.current = props.done;
  }, [isOpen, props.done]);
  useLayoutEffect(
    () => () => {
      clearAnnouncer();
      if (isOpen) endScanning();
    },
    [next?.turn, isOpen],
  );
  return (
    <div
      class={`turn ${styles['ceremony'] ?? ''}${open || others.length === 0 ? '' : ` ${room ?? ''}`}`}
      data-read
      data-secret={open?.secret ? '' : undefined}
      // Who taps twice at the end of their turn opens nobody else's (ui/second-taps.ts).
      data-between={open ? undefined : ''}
    >
      {practice && <PracticeMark label={words.say('practice')} />}
      {next === undefined ? (
        <BackToFacilitator key="back" thanked={thanked} others={others} onFacilitator={props.onFacilitator} />
      ) : open ? (
        <Turn key={next.turn} {...props} brief={next} open={open} />
      ) : (
        <Passing
          key={next.turn}
          next={next.token}
          later={briefs.slice(1).map(({ token }) => token)}
          thanked={thanked}
          others={others}
          onItIsMe={props.onItIsMe}
          onAnother={props.onAnother}
          onFacilitator={props.onFacilitator}
        />
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
