// What is said before somebody's first real words, one idea on a page, and the two questions after it (method.md 7.2).

import type { ComponentChildren } from 'preact';
import type { Consent } from '../people/entries.ts';
import { Button } from '../ui/button.tsx';
import { ConsentPicture } from '../ui/pictures/consent-picture.tsx';
import { Icon, type IconName } from '../ui/pictures/icon.tsx';
import { StepPicture } from '../ui/pictures/step-picture.tsx';
import { TurnPage } from '../ui/turn-page.tsx';
import styles from './handover.module.css';
import { words } from './words/table.ts';

/** What is told, in the order in which it is told; each has its own picture. */
export const CONSENT_TOLD = ['what-for', 'who-sees', 'stop', 'take-back'] as const;

/** A draft keeps a page by its place here, so that a turn interrupted comes back to it: only ever add at the end. */
export const CONSENT_PAGES = [...CONSENT_TOLD, 'taking', 'quoting', 'no', 'unsure'] as const;
export type ConsentPage = (typeof CONSENT_PAGES)[number];

export interface ConsentPagesProps {
  readonly page: ConsentPage;
  /** Keep it in the draft: after a kill the same page comes back. */
  readonly onPage: (page: ConsentPage) => void;
  /** Null: not sure yet, which counts as not asked. */
  readonly onDone: (consent: Consent | null) => void;
  /** Where Back leads from the first page; without it Back is there and does nothing. */
  readonly onBack?: () => void;
  /** Help and language, in the same place as on every turn screen. */
  readonly corner?: ComponentChildren;
}

type Told = (typeof CONSENT_TOLD)[number];

const isTold = (page: ConsentPage): page is Told => CONSENT_TOLD.some((told) => told === page);

const BEFORE: Readonly<Record<ConsentPage, ConsentPage | null>> = {
  'what-for': null,
  'who-sees': 'what-for',
  stop: 'who-sees',
  'take-back': 'stop',
  taking: 'take-back',
  quoting: 'taking',
  no: 'taking',
  unsure: 'taking',
};

const AFTER: Readonly<Record<Told, ConsentPage>> = {
  'what-for': 'who-sees',
  'who-sees': 'stop',
  stop: 'take-back',
  'take-back': 'taking',
};

export function ConsentPages({ page, onPage, onDone, onBack, corner }: ConsentPagesProps) {
  const before = BEFORE[page];
  const goBack = before ? () => onPage(before) : onBack;
  const more = words.sayIf(`consent.${page}.more`);
  return (
    <TurnPage
      title={words.say(`consent.${page}`)}
      picture={isTold(page) ? undefined : <StepPicture activity="consent" />}
      corner={corner}
      foot={
        <>
          <Button picture={<Icon name="back" />} disabled={!goBack} {...(goBack ? { onPress: goBack } : {})}>
            {words.say('consent.back')}
          </Button>
          {isTold(page) && (
            <Button kind="main" picture={<Icon name="next" />} onPress={() => onPage(AFTER[page])}>
              {words.say('consent.next')}
            </Button>
          )}
          {page === 'no' && <Ok onPress={() => onDone({ taking: false, quoting: false })} />}
          {page === 'unsure' && <Ok onPress={() => onDone(null)} />}
        </>
      }
    >
      {isTold(page) ? (
        <div class={styles['told']}>
          <ConsentPicture which={page} />
          <p>{more}</p>
        </div>
      ) : (
        more && <p>{more}</p>
      )}
      {page === 'taking' && (
        <Answers>
          <Answer words={words.say('consent.taking.yes')} icon="check" onPress={() => onPage('quoting')} />
          <Answer words={words.say('consent.taking.no')} icon="close" onPress={() => onPage('no')} />
          <Answer words={words.say('consent.taking.unsure')} icon="help" onPress={() => onPage('unsure')} />
        </Answers>
      )}
      {page === 'quoting' && (
        <Answers>
          <Answer
            words={words.say('consent.quoting.yes')}
            icon="check"
            onPress={() => onDone({ taking: true, quoting: true })}
          />
          <Answer
            words={words.say('consent.quoting.no')}
            icon="close"
            onPress={() => onDone({ taking: true, quoting: false })}
          />
        </Answers>
      )}
    </TurnPage>
  );
}

/** The answers look alike: a bigger or brighter "yes" would be a push (method.md 6.2). */
function Answers({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles['answers']}>{children}</div>;
}

interface AnswerProps {
  readonly words: string;
  readonly icon: IconName;
  readonly onPress: () => void;
}

function Answer(props: AnswerProps) {
  return (
    <Button size="turn" picture={<Icon name={props.icon} />} onPress={props.onPress}>
      {props.words}
    </Button>
  );
}

function Ok({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button kind="main" picture={<Icon name="check" />} onPress={onPress}>
      {words.say('consent.ok')}
    </Button>
  );
}
