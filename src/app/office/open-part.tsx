// Opening what came home: files by hand or from the store, each said what it is, and the workshops that they make.

import { signal, useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { activities } from '../../activities/index.ts';
import { allCards, cardsModel } from '../../activities/cards/model.ts';
import { prepareModel } from '../../activities/prepare/model.ts';
import { words as deskWords } from '../../desk/words/table.ts';
import { bundleName } from '../../exchange/bundle.ts';
import { apart } from '../../i18n/apart.ts';
import { sayDay } from '../../i18n/words.ts';
import type { Look } from '../../people/rule.ts';
import { ReportPage } from '../../report/page.tsx';
import { spreadsheetOf } from '../../report/spreadsheet.ts';
import { words as reportWords } from '../../report/words/table.ts';
import { receive } from '../../session/opening.ts';
import type { Store } from '../../store/store.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { Sign } from '../../ui/pictures/sign.tsx';
import { ConfirmSheet } from '../../ui/sheet.tsx';
import { useDroppedFiles } from '../../ui/use-dropped-files.ts';
import { sizesOf } from '../../workshop/sizes.ts';
import { lookAt, replay } from '../../workshop/workshop.ts';
import { takeFromBin } from '../bin.ts';
import { daysHeld } from '../held-on.ts';
import { handOut } from '../hand-out.ts';
import { HowFar, type Progress } from '../how-far.tsx';
import { withWords } from '../language.ts';
import { useLoaded } from '../lazy.tsx';
import { ensureOpen } from '../lock/vault-now.ts';
import { useTitle } from '../use-title.ts';
import { words as appWords } from '../words/table.ts';
import { hand } from './hand.ts';
import styles from './office.module.css';
import { forgetOpened, keptHere, open, opened, type OpenedWorkshop, seen, type SeenFile } from './opened.ts';
import { StorePart } from './store-part.tsx';
import { words } from './words/table.ts';

/** The workshop whose report is read; beside the screen like all that is open. */
export const reading = signal<OpenedWorkshop | null>(null);

export function OpenPart({ store, onKey }: { readonly store: Store; readonly onKey: () => void }) {
  const progress = useSignal<Progress>(null);
  /** Something has arrived that nobody has opened: one button goes on, and that is the one then. */
  const [isMoreThere, setMoreThere] = useState(false);
  const take = async (file: File) => {
    await open(file, (n, of) => (progress.value = { n, of }));
    progress.value = null;
  };
  const over = useDroppedFiles((files) => files.forEach((file) => void take(file)));
  return (
    <>
      <p>{words.say('open.what')}</p>
      {hand.value.length === 0 && (
        <Notice tone="plain" title={words.say('open.no-key')}>
          <p>{words.say('open.no-key-more')}</p>
          <div class="row">
            <Button kind="quiet" size="desk" picture={<Icon name="lock" />} onPress={onKey}>
              {words.say('open.to-key')}
            </Button>
          </div>
        </Notice>
      )}
      <div class={styles['drop']} data-over={over ? '' : undefined}>
        <FileField
          many
          kind={opened.value.length === 0 && !isMoreThere ? 'main' : 'plain'}
          label={words.say('open.files')}
          accept=".commonground,.txt,application/gzip,application/octet-stream,text/plain"
          describedBy="drop-hint"
          onFile={(file) => void take(file)}
        />
        <p id="drop-hint">{words.say('open.drop')}</p>
        <HowFar progress={progress} say={(n, of) => words.say('open.reading', { n, of })} />
      </div>
      <StorePart store={store} onFile={take} onMoreThere={setMoreThere} />
      <Seen />
      <Workshops store={store} isMoreThere={isMoreThere} />
    </>
  );
}

function Seen() {
  if (seen.value.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="seen">
      <h2 id="seen">{words.say('open.seen')}</h2>
      <ul role="list" class={styles['seen']} aria-live="polite">
        {seen.value.map((file, n) => (
          <li key={seen.value.length - n} data-good={isGood(file) ? '' : undefined}>
            <Sign name={isGood(file) ? 'check' : 'stop'} />
            <span>
              <bdi class={styles['name']}>{file.name}</bdi> <span>{sayOutcome(file)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isGood({ outcome }: SeenFile): boolean {
  return outcome === 'opened' || outcome === 'joined' || outcome === 'same';
}

function sayOutcome({ outcome, keys = [] }: SeenFile): string {
  if (outcome !== 'sealed') return words.say(`file.${outcome}`);
  return words.say('file.sealed', { names: keys.length > 0 ? keys.map(apart).join(' · ') : '?' });
}

interface WorkshopsProps {
  readonly store: Store;
  readonly isMoreThere: boolean;
}

function Workshops({ store, isMoreThere }: WorkshopsProps) {
  const all = opened.value;
  const goesOn = all.length === 1 && !isMoreThere;
  const areThere = useLoaded(all.length > 0, () =>
    (all.length > 0 ? withWords(TABLES) : Promise.resolve()).then(() => true),
  );
  if (!areThere) return null;
  return (
    <section class="stack" aria-labelledby="workshops">
      <h2 id="workshops">{words.say('open.workshops')}</h2>
      {all.length === 0 ? (
        <Empty title={words.say('open.none')} />
      ) : (
        <>
          <ul role="list" class={styles['workshops']}>
            {all.map((workshop) => (
              <li key={workshop.session}>
                <Workshop workshop={workshop} store={store} goesOn={goesOn} />
              </li>
            ))}
          </ul>
          <div class="row">
            <Button kind="quiet" size="desk" onPress={forgetOpened}>
              {words.say('open.forget')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What a workshop is drawn and written with; none of it is needed before one is open. */
const TABLES = [reportWords, deskWords, ...activities.map((activity) => activity.words)];

const looks = new WeakMap<OpenedWorkshop, Look>();

/** Replayed once: nothing is written here. */
function lookOf(workshop: OpenedWorkshop): Look {
  const known = looks.get(workshop);
  if (known) return known;
  const look = lookAt(workshop.session, replay(workshop.entries).states, 'prepare', () => new Set());
  looks.set(workshop, look);
  return look;
}

interface WorkshopProps {
  readonly workshop: OpenedWorkshop;
  readonly store: Store;
  /** Its report is what comes next: it is the only one, and nothing more has arrived. */
  readonly goesOn: boolean;
}

function Workshop({ workshop, store, goesOn }: WorkshopProps) {
  const [asked, setAsked] = useState(false);
  const kept = keptHere.value.get(workshop.session);
  const look = lookOf(workshop);
  const { about } = look.read(prepareModel);
  const { people } = sizesOf(look);
  const cards = allCards(look.read(cardsModel)).length;
  const keep = async () => {
    if (!workshop.practice && !(await ensureOpen(store))) return;
    const outcome = await receive(store, workshop)
      .then(() => takeFromBin(workshop.session).catch(() => undefined))
      .then(() => 'kept' as const)
      .catch(() => 'keep-failed' as const);
    keptHere.value = new Map(keptHere.peek()).set(workshop.session, outcome);
  };
  const save = () => {
    setAsked(false);
    const name = sheetName(workshop, look);
    handOut(new Blob([spreadsheetOf(look)], { type: 'text/csv' }), name);
    announce(words.say('open.sheet-saved', { name: apart(name) }));
  };
  const facts = [
    about.place && apart(about.place),
    about.day && sayDay(about.day),
    words.say('open.people', { n: people }),
    words.say('open.cards', { n: cards }),
    words.say('open.from', { n: workshop.files.length }),
  ];
  return (
    <article class={styles['workshop']}>
      <h3 dir="auto">{about.question || appWords.say('no-question')}</h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {workshop.practice && <Notice tone="warn">{words.say('open.practice')}</Notice>}
      {kept && (
        <Notice tone={kept === 'kept' ? 'good' : 'bad'} urgent>
          {words.say(`open.${kept}`, { list: appWords.say('list.sessions') })}
        </Notice>
      )}
      <div class="row">
        <Button
          kind={goesOn ? 'main' : 'plain'}
          size="desk"
          picture={<Icon name="print" />}
          onPress={() => (reading.value = workshop)}
        >
          {words.say('open.report')}
        </Button>
        <Button size="desk" picture={<Icon name="file" />} onPress={() => setAsked(true)}>
          {words.say('open.sheet')}
        </Button>
        <Button kind="quiet" size="desk" onPress={() => void keep()}>
          {words.say('open.keep')}
        </Button>
      </div>
      <Disclosure summary={words.say('open.hash')}>
        <p>{words.say('open.hash-more')}</p>
        <code class={styles['hash']}>{workshop.hash}</code>
      </Disclosure>
      {asked && (
        <ConfirmSheet
          title={words.say('open.sheet-sure')}
          text={words.say('open.sheet-more', { n: cards })}
          yes={words.say('open.sheet')}
          no={words.say('open.sheet-no')}
          onYes={save}
          onNo={() => setAsked(false)}
        />
      )}
    </article>
  );
}

function sheetName({ session, practice }: OpenedWorkshop, look: Look): string {
  const { place, day } = look.read(prepareModel).about;
  return bundleName({ session, practice, place, day }).replace(/\.commonground$/, '-cards.csv');
}

/** The report of one of them, on the screen and for the printer. */
export function Reading() {
  const workshop = reading.value;
  useTitle(words.say('open.report'));
  if (!workshop) return null;
  return (
    <ReportPage
      look={lookOf(workshop)}
      activities={activities}
      days={daysHeld(workshop.entries)}
      onBack={() => (reading.value = null)}
      onPrint={() => window.print()}
    />
  );
}
