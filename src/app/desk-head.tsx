// Over every step: the question, whether it is saved, undo and redo, people, language, lock, and the way back to the list.

import { useEffect, useState } from 'preact/hooks';
import { sayOrderChange } from '../activities/prepare/order-change.ts';
import { PeoplePanel } from '../activities/prepare/people-panel.tsx';
import type { Entry } from '../journal/entry.ts';
import { langAmong } from '../i18n/locales.ts';
import { locale } from '../i18n/locale.ts';
import { sayTime } from '../i18n/words.ts';
import { targetOf } from '../journal/undo.ts';
import type { Look, Verdict } from '../people/rule.ts';
import type { Saved, Session } from '../session/session.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { SavedMark } from '../ui/saved-mark.tsx';
import { LongSheet } from '../ui/long-sheet.tsx';
import { Soon } from '../ui/soon.tsx';
import { prepareModel } from '../activities/prepare/model.ts';
import styles from './app.module.css';
import { LanguageChoice } from './language-choice.tsx';
import { go } from './route.ts';
import { titleOf } from './step-title.ts';
import { sentenceOf } from './story-page.tsx';
import { words } from './words/table.ts';

export interface DeskHeadProps {
  readonly session: Session;
  readonly step: string;
  readonly onLock: () => void;
}

type Open = 'people' | 'language' | null;

export function DeskHead({ session, step, onLock }: DeskHeadProps) {
  const [open, setOpen] = useState<Open>(null);
  const look = session.look(step);
  const { about, settings } = look.read(prepareModel);
  const { question } = about;
  // On the root, and left there: turns are drawn without this head, in the same colours.
  useEffect(() => {
    document.documentElement.dataset['colours'] = settings.colours;
  }, [settings.colours]);
  const close = () => setOpen(null);
  const mayRedo = session.redoes.value.length > 0;
  const take = async (way: 'undo' | 'redo') => {
    const what = sayWhat(session, session[way === 'undo' ? 'undoes' : 'redoes'].peek());
    const verdict: Verdict = await session[way]();
    // Where it happened in another step, the line below says it with the step.
    if (!verdict.yes) announce(words.say(reasonOf(verdict)));
    else if (!elsewhere(session, look)) announce(words.say(way === 'undo' ? 'undone' : 'redone', { what }));
  };
  return (
    <header class={styles['head']}>
      <div class={styles['question']}>
        <p dir="auto" lang={langAmong(question, locale.value)}>
          {question === '' ? words.say('no-question') : question}
        </p>
        <SavedLine session={session} />
      </div>
      <div class={styles['toolbox']}>
        <div class={styles['tools']} role="toolbar" aria-label={words.say('tools')}>
          <Button
            kind="quiet"
            size="desk"
            picture={<Icon name="undo" />}
            disabled={!mayUndo(session)}
            onPress={() => void take('undo')}
          >
            {words.say('undo')}
          </Button>
          <Button
            kind="quiet"
            size="desk"
            picture={<Icon name="redo" />}
            disabled={!mayRedo}
            onPress={() => void take('redo')}
          >
            {words.say('redo')}
          </Button>
          <Button kind="quiet" size="desk" picture={<Icon name="people" />} onPress={() => setOpen('people')}>
            {words.say('people')}
          </Button>
          <Button kind="quiet" size="desk" picture={<Icon name="language" />} onPress={() => setOpen('language')}>
            {words.say('language')}
          </Button>
          <Button kind="quiet" size="desk" picture={<Icon name="lock" />} onPress={onLock}>
            {words.say('lock')}
          </Button>
          <Button kind="quiet" size="desk" picture={<Icon name="back" />} onPress={() => go({ at: 'list' })}>
            {words.say('to-list')}
          </Button>
        </div>
        <UndoLine session={session} look={look} />
      </div>
      {open === 'people' && (
        <LongSheet title={words.say('people')} closeLabel={words.say('close')} onClose={close}>
          <Soon of="people" late>
            <PeoplePanel
              look={look}
              // In the step we are in: whoever joins after preparing came late.
              act={(rule, wish) => session.act(step, rule, wish)}
              draft={(name, empty) => session.draft('prepare', name, empty)}
              passport={(token) => session.passport(token)}
            />
          </Soon>
        </LongSheet>
      )}
      {open === 'language' && (
        <LongSheet title={words.say('language')} closeLabel={words.say('close')} onClose={close}>
          <LanguageChoice />
        </LongSheet>
      )}
    </header>
  );
}

/** Reads signals: what asks is drawn again when it changes. */
export function mayUndo(session: Session): boolean {
  return session.undoes.value.length > 0 && !session.undoIsHeld.value;
}

/** In words: what undo would take back, or what it (or redo) just did in a step that is not on the screen. */
function UndoLine({ session, look }: { readonly session: Session; readonly look: Look }) {
  const there = elsewhere(session, look);
  const said =
    there &&
    words.say(there.silent ? 'undone.in' : 'redone.in', { step: titleOf(there.step, look.steps), what: there.what });
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  const next = session.undoes.value;
  return (
    <p class={styles['undoLine']}>
      {!there &&
        next.length > 0 &&
        words.say(session.undoIsHeld.value ? 'refused.has-answers' : 'undo.next', { what: sayWhat(session, next) })}
      {there && (
        <>
          {said}{' '}
          <Button
            kind="quiet"
            size="desk"
            onPress={() => go({ at: 'step', session: look.session, step: there.step.id })}
          >
            {words.say('undone.go')}
          </Button>
        </>
      )}
    </p>
  );
}

/** The last thing written, where that is an undo or redo of something in another step. */
function elsewhere(session: Session, look: Look) {
  const last = session.entries().at(-1);
  const target = last ? targetOf(last) : null;
  if (!last || !target || last.step === look.step.id) return null;
  const step = look.steps.find(({ id }) => id === last.step);
  return step ? { step, silent: target.silent, what: sayWhat(session, session.entriesOf(target.act)) } : null;
}

/** One sentence for what a tap wrote, by its first entry: "A card was written. (12 times)". */
function sayWhat(session: Session, entries: readonly Entry[]): string {
  const [first] = entries;
  if (!first) return '';
  const moved = sayOrderChange(first, session.entries(), session.silent());
  if (moved !== undefined) return moved;
  const n = entries.filter(({ kind }) => kind === first.kind).length;
  return n > 1 ? words.say('undo.times', { what: sentenceOf(first), n }) : sentenceOf(first);
}

/** Apart from the rest: "saving" and "saved" come with every tap, and draw nothing but themselves. */
function SavedLine({ session }: { readonly session: Session }) {
  const saved = session.saved.value;
  return <SavedMark state={saved.state} label={savedLabel(saved)} />;
}

function savedLabel({ state, at }: Saved): string {
  if (state === 'failed') return words.say('saved.failed');
  if (state === 'saving') return words.say('saved.saving');
  return at === null ? words.say('saved.here') : words.say('saved.at', { time: sayTime(at) });
}

function reasonOf(verdict: Verdict) {
  const known = ['nothing-to-undo', 'nothing-to-redo', 'has-answers', 'not-saved'] as const;
  const reason = known.find((key) => !verdict.yes && key === verdict.reason);
  return `refused.${reason ?? 'not-saved'}` as const;
}
