// The tablet in participants' hands: binds the ceremony and the activity's turn to the passage. No model is read here.

import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { activities } from '../activities/index.ts';
import type { TurnProps } from '../activities/activity.ts';
import { Ceremony } from '../handover/ceremony.tsx';
import { PassportSheet, sayPassport } from '../handover/passport-editor.tsx';
import { HandedLock, LockedTurn } from '../handover/handed-lock.tsx';
import { tokenName } from '../handover/token-name.tsx';
import { loadTongues, tonguesAmong } from '../handover/tongues.tsx';
import { words as handoverWords } from '../handover/words/table.ts';
import '../handover/no-pictures.css';
import type { Locale } from '../i18n/locale.ts';
import type { Brief } from '../people/brief.ts';
import { type Passport, USUAL_PASSPORT } from '../people/passport.ts';
import { isSaidAbove, type No } from '../people/rule.ts';
import type { Passage } from '../session/passage.ts';
import { type Store, StoreFault } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { cameraIsShut, cameraMayBeOpen, photoIsMade } from '../ui/camera-open.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './app.module.css';
import { keepAwake } from './device.ts';
import { passage as passageNow } from './ground.ts';
import { useLoaded } from './lazy.tsx';
import { PracticeGate } from './lock/practice-gate.tsx';
import { Unlock } from './lock/unlock.tsx';
import { words as lockWords } from './lock/words/table.ts';
import { LockFrame } from './lock-frame.tsx';
import { goInstead } from './route.ts';
import { putOn, takeOff } from './settings.ts';
import { useTitle } from './use-title.ts';
import { leaveWayBack, useWayBack } from './use-way-back.ts';
import { words } from './words/table.ts';

export const tables = [handoverWords, lockWords, ...activities.map((activity) => activity.words)];

/** Somebody walked away from the tablet (trust.md G-16): it covers itself; nothing is lost by it. */
const IDLE_MS = 5 * 60_000;

/** `draft`: the facilitator opens what somebody had begun before the tablet was put away. */
type Stage = 'ceremony' | 'back' | 'facilitator' | 'draft';

export interface PassingPageProps {
  readonly passage: Passage;
  readonly store: Pick<Store, 'sessions' | 'vault'>;
}

export function PassingPage({ passage, store }: PassingPageProps) {
  const [stage, setStage] = useState<Stage>('ceremony');
  // Covering waits for the last words to be kept; the screen must not.
  const [covered, setCovered] = useState(false);
  const [fitting, setFitting] = useState(false);
  /** Whose turn the facilitator stepped into (behaviours C31): that something is there, never what. */
  const [inTurn, setInTurn] = useState<string | null>(null);
  const covering = useRef<Promise<void>>(Promise.resolve());
  /** How often somebody sat down to it: what comes late is from an earlier time, and may be older than what is there now. */
  const sitting = useRef(0);
  useTitle();
  useWayBack();
  const passing = passage.passing.value;
  const draft = passage.draft.value;
  const saved = passage.saved.value;
  const [brief] = passing.briefs;
  const practice = usePractice(passage, store);
  const tongues = useTongues(passing.languages);

  useEffect(() => {
    keepAwake(true);
    return () => keepAwake(false);
  }, []);
  const cover = (lock = false) => {
    setCovered(true);
    const at = sitting.current;
    // Whoever took a photograph has it as a card when they come back, unless the tablet locks itself, which waits for nothing.
    covering.current = lock
      ? passage.cover({ lock })
      : photoIsMade().then(() => (at === sitting.current ? passage.cover() : undefined));
  };
  const itIsMe = async () => {
    await covering.current;
    sitting.current += 1;
    if ((await passage.itIsMe()) === 'locked') return setStage('draft');
    setCovered(false);
  };
  const goOn = async () => {
    setFitting(false);
    await passage.shutDesk();
    setStage('ceremony');
  };
  // The facilitator looked away, or went: what was opened for them is shut again.
  useShutWhenHidden(stage === 'facilitator', goOn);
  useIdle(stage === 'facilitator', () => void goOn());
  useCover(draft !== null, cover);
  usePassport(draft !== null && !covered && stage === 'ceremony' ? (brief?.passport ?? USUAL_PASSPORT) : null);

  const back = async () => {
    await covering.current;
    await passage.end().catch((fault: unknown) => {
      // The next start finds the tablet handed over once more; at the desk it is said that there is no room.
      if (!(fault instanceof StoreFault) || fault.reason !== 'no-room') throw fault;
    });
    // Before the desk is drawn: what is pressed there goes on from that place.
    await leaveWayBack();
    goInstead({ at: 'step', session: passing.session, step: passing.step });
    passageNow.value = null;
  };
  const toFacilitator = () => {
    setInTurn(draft ? (brief?.token.id ?? null) : null);
    if (draft) cover();
    setStage('back');
  };

  // Drawn without it, the real lock would stand there for a moment, or everything move when the mark of a practice comes.
  if (practice === undefined || tongues === undefined) return null;
  if (stage === 'back') {
    const gate = {
      title: lockWords.say('locked.facilitator'),
      onOpen: () => (passing.briefs.length === 0 ? void back() : setStage('facilitator')),
      onBack: () => setStage('ceremony'),
    };
    return <HandedLock>{practice ? <PracticeGate {...gate} /> : <Unlock {...gate} door={store.vault} />}</HandedLock>;
  }
  if (stage === 'draft') {
    return (
      <HandedLock>
        <Unlock
          door={store.vault}
          title={lockWords.say('locked.facilitator')}
          why={<LockedTurn tongues={tongues} />}
          onOpen={() => void goOn()}
          onBack={() => setStage('ceremony')}
        />
      </HandedLock>
    );
  }
  if (stage === 'facilitator') {
    const set = brief?.passport && sayPassport(brief.passport);
    const unsure = passing.briefs.filter(({ token }) => passing.unsure?.includes(token.id));
    return (
      <LockFrame practice={practice} title={words.say('passing.to-come', { n: passing.briefs.length })}>
        {brief && brief.token.id === inTurn && (
          <p>{handoverWords.say('who.in-a-turn', { token: tokenName(brief.token) })}</p>
        )}
        {unsure.map(({ turn, token }) => (
          <p key={turn}>{handoverWords.say('who.unsure', { token: tokenName(token) })}</p>
        ))}
        <p>{words.say('passing.to-come-more')}</p>
        {set && <p>{handoverWords.say('who.set', { set })}</p>}
        <Button kind="main" onPress={() => void goOn()}>
          {words.say('passing.go-on')}
        </Button>
        {brief && (
          <Button onPress={() => setFitting(true)}>
            {handoverWords.say('fit.of', { token: tokenName(brief.token) })}
          </Button>
        )}
        <Button onPress={() => void back()}>{words.say('passing.to-desk')}</Button>
        {brief && fitting && (
          <PassportSheet
            title={handoverWords.say('fit.of', { token: tokenName(brief.token) })}
            passport={brief.passport ?? USUAL_PASSPORT}
            onChange={(part) => void passage.carry(part)}
            onClose={() => setFitting(false)}
          />
        )}
      </LockFrame>
    );
  }
  return (
    <Ceremony
      practice={practice}
      briefs={passing.briefs}
      done={passing.done}
      tongues={tongues}
      open={
        draft && !covered
          ? {
              consentPage: draft.consentPage,
              secret: typeof brief?.task['round'] === 'string',
              helped: draft.helped,
              saved: saved.state,
            }
          : null
      }
      turn={brief && draft && <TurnBox key={brief.turn} brief={brief} passage={passage} sitting={sitting} />}
      onItIsMe={() => void itIsMe()}
      onAnother={(token) => void covering.current.then(() => passage.another(token))}
      onConsentPage={(consentPage) => passage.keep({ consentPage })}
      onConsent={(consent) => {
        if (consent === null) {
          setCovered(true);
          covering.current = passage.notSureYet();
        } else if (consent.taking) passage.keep({ consent, consentPage: null });
        else void passage.saidNo();
      }}
      onCover={() => cover()}
      onFacilitator={toFacilitator}
      help={{
        onHelped: (helped) => passage.keep({ helped }),
        onHeldUp: (card) => void passage.heldUp(card),
        onPassport: (part) => void passage.carry(part),
      }}
    />
  );
}

type AnyTurn = ComponentType<TurnProps>;

interface TurnBoxProps {
  readonly brief: Brief;
  readonly passage: Passage;
  readonly sitting: { readonly current: number };
}

/** The activity's own screen. It is given the brief and the draft, and it cannot ask for more. */
function TurnBox({ brief, passage, sitting }: TurnBoxProps) {
  const draft = passage.draft.value;
  const [began] = useState(() => sitting.current);
  const [no, setNo] = useState<No | null>(null);
  const Turn = useLoaded(brief.activity, async () => {
    const part = await activities.find(({ name }) => name === brief.activity)?.turn?.();
    if (!part) throw new Error(`no turn in ${brief.activity}`);
    // Which task and draft a turn understands is between its own brief and itself.
    return part as AnyTurn;
  });
  if (!Turn || !draft) return null;
  // What the store refuses, no activity has words for.
  const told = <V extends { readonly yes: true } | No>(verdict: V | null): V | null => {
    setNo(verdict && !verdict.yes && !isSaidAbove(verdict) ? verdict : null);
    return verdict;
  };
  const refused = no && words.sayIf(`refused.${no.reason}`);
  return (
    <div class={styles['turnBox']}>
      {refused && (
        <Notice tone="bad" urgent>
          {refused}
        </Notice>
      )}
      <Turn
        brief={brief}
        draft={draft.work}
        // What comes late, of a turn that is over, must not lie in the next person's, nor over what they wrote since.
        keep={(work) =>
          sitting.current === began && passage.draft.peek()?.turn === brief.turn && passage.keep({ work })
        }
        finish={async (rule, wish) => {
          const verdict = await passage.finish(rule, wish);
          told(verdict);
          return verdict.yes ? { yes: true } : verdict;
        }}
        pass={async () => {
          told(await passage.pass());
        }}
      />
    </div>
  );
}

function useShutWhenHidden(open: boolean, shut: () => Promise<void>): void {
  useLayoutEffect(() => {
    if (!open) return undefined;
    const hide = () => {
      if (document.visibilityState === 'hidden') void shut();
    };
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, [open]);
}

const STIRS = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** Nobody has touched the tablet for a long time (trust.md G-16). */
function useIdle(open: boolean, left: () => void): void {
  const latest = useRef(left);
  latest.current = left;
  useLayoutEffect(() => {
    if (!open) return undefined;
    const later = () => setTimeout(() => latest.current(), IDLE_MS);
    let idle = later();
    const stir = () => {
      clearTimeout(idle);
      idle = later();
    };
    for (const kind of STIRS) document.addEventListener(kind, stir, { passive: true, capture: true });
    return () => {
      clearTimeout(idle);
      for (const kind of STIRS) document.removeEventListener(kind, stir, { capture: true });
    };
  }, [open]);
}

/** Cover and lock at once when the app is left, and only cover after a long time without anybody (trust.md G-9, G-16, G-17). */
function useCover(open: boolean, cover: (lock: boolean) => void): void {
  useIdle(open, () => cover(false));
  // With the drawing and not after it: what can be seen is covered from its first moment on.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const hide = () => {
      const isHidden = document.visibilityState === 'hidden';
      // Whoever takes a picture for a card has not left; nothing of the page may stand in the list of apps meanwhile.
      if (cameraMayBeOpen()) {
        document.body.hidden = isHidden;
        if (!isHidden) cameraIsShut();
      } else if (isHidden || document.body.hidden) {
        document.body.hidden = false;
        cover(true);
      }
    };
    // A page that comes back out of the browser's memory, as it was when it was left (G-4).
    const restored = (event: PageTransitionEvent) => {
      if (event.persisted) cover(true);
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pageshow', restored);
    return () => {
      document.body.hidden = false;
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pageshow', restored);
    };
  }, [open]);
}

/** On with "This is me", gone before the next screen is seen; the facilitator has the desk's in between (behaviours C32). */
function usePassport(passport: Passport | null): void {
  useLayoutEffect(() => {
    void (passport ? putOn(passport) : takeOff());
  }, [passport]);
  useLayoutEffect(() => () => void takeOff(), []);
}

/** The languages of the room, once their words are here: what came later would push a button from under a finger. */
function useTongues(languages: readonly string[] = []): readonly Locale[] | undefined {
  const tongues = tonguesAmong(languages);
  return useLoaded(`tongues ${tongues.join()}`, () => loadTongues(tongues), tongues.length === 0 ? tongues : undefined);
}

/** When everybody is through there is no brief left to say whether this is a practice. Undefined until that is known. */
function usePractice(passage: Passage, store: PassingPageProps['store']): boolean | undefined {
  const { briefs, session } = passage.passing.value;
  const rows = useLoaded(session, () => store.sessions());
  const known = useRef<boolean | undefined>(undefined);
  const here = rows && (rows.find(({ id }) => id === session)?.practice ?? false);
  known.current = briefs[0]?.practice ?? here ?? known.current;
  return known.current;
}
