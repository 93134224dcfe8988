// The sessions of this tablet: one tap opens one, "More" has what else can be done with it, and the bin stands below.

import { type ComponentType, Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { langAmong } from '../i18n/locales.ts';
import { locale } from '../i18n/locale.ts';
import { sayDay } from '../i18n/words.ts';
import type { SessionRow, Store } from '../store/store.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Sign } from '../ui/pictures/sign.tsx';
import styles from './app.module.css';
import { takeFromBin } from './bin.ts';
import { withWords } from './language.ts';
import { keepLastList } from './last-list.ts';
import { lazy } from './lazy.tsx';
import type { LockedLineProps } from './lock/locked-line.tsx';
import { sayMoment } from './moment.ts';
import { stepOf } from './place.ts';
import { go } from './route.ts';
import type { Shelf } from './shelf.ts';
import { words } from './words/table.ts';

const sentLine = () => import('./sending/sent-line.tsx');
const SentLine = lazy(async () => {
  const { SentLine: Part, tables } = await sentLine();
  await withWords(tables);
  return Part;
});
const Waiting = lazy(async () => {
  const { Waiting: Part, tables } = await import('./sending/waiting.tsx');
  await withWords(tables);
  return Part;
});
let LockedLine: ComponentType<LockedLineProps> | undefined;
let LockedStay: ComponentType | undefined;

/** Waited for before a list with locked workshops is drawn: what stands below their line must not move. */
export async function bringLockedLine(): Promise<void> {
  if (LockedLine) return;
  const [line, stay, limit] = await Promise.all([
    import('./lock/locked-line.tsx'),
    import('./removing/locked-stay.tsx'),
    import('./removing/stay.ts'),
  ]);
  await Promise.all([withWords([...line.tables, ...stay.tables]), limit.readLimit(), limit.readOldest()]);
  LockedStay = stay.LockedStay;
  LockedLine = line.LockedLine;
}

const SessionSheet = lazy(() => import('./session-sheet.tsx').then((m) => m.SessionSheet));

export interface SessionsProps {
  readonly shelf: Shelf;
  /** Null while the shelf is only as it stood last. */
  readonly store: Store | null;
  readonly onChanged: () => void;
}

export function Sessions({ shelf, store, onChanged }: SessionsProps) {
  const spoken = locale.value;
  const [asked, setAsked] = useState<string | null>(null);
  const setMore = ({ id }: SessionRow) => setAsked(id);
  const more = [...shelf.open, ...shelf.binned].find(({ id }) => id === asked);
  useEffect(() => {
    if (store)
      keepLastList(
        spoken,
        shelf.open.map((row) => {
          const lang = langAmong(nameOf(row), spoken);
          return { row, name: nameOf(row), ...(lang && { lang }), about: aboutOf(row) };
        }),
      );
  }, [shelf, store, spoken]);
  const locked = shelf.locked + shelf.lockedInBin.length;
  const isEmpty = shelf.open.length + locked + shelf.binned.length === 0;
  useEffect(() => {
    // A part that cannot be had is said where it is drawn.
    if (store && !isEmpty) void sentLine().then(({ readForRows }) => readForRows(store, shelf), Boolean);
  }, [shelf, store, isEmpty]);
  return (
    <>
      {shelf.open.length > 0 && (
        <section class="stack" aria-labelledby="sessions">
          <h2 id="sessions">{words.say('list.sessions')}</h2>
          <ul role="list" class={styles['sessions']}>
            {shelf.open.map((row) => (
              <li key={row.id} class={styles['sessionRow']}>
                <button type="button" class={styles['session']} onClick={() => void openAgain(row.id)}>
                  <SessionWords row={row} store={store} />
                  <Sign name="next" />
                </button>
                <Button
                  kind="quiet"
                  picture={<Sign name="more" />}
                  describedBy={nameId(row)}
                  onPress={() => setMore(row)}
                >
                  {words.say('list.more')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {store && locked > 0 && LockedLine && <LockedLine count={shelf.locked} inBin={shelf.lockedInBin} store={store} />}
      {store && shelf.locked > 0 && LockedStay && <LockedStay />}
      {store && shelf.open.length + locked > 0 && <Waiting rows={[...shelf.open, ...shelf.binned]} store={store} />}
      {store && shelf.binned.length > 0 && (
        <BinList rows={shelf.binned} store={store} onChanged={onChanged} onMore={setMore} />
      )}
      {store && more && (
        <SessionSheet
          key={more.id}
          row={more}
          name={nameOf(more)}
          isBinned={shelf.binned.some(({ id }) => id === more.id)}
          store={store}
          onOpen={() => void openAgain(more.id)}
          onClose={() => setAsked(null)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

interface BinListProps {
  readonly rows: Shelf['binned'];
  readonly store: Store;
  readonly onChanged: () => void;
  readonly onMore: (row: SessionRow) => void;
}

function BinList({ rows, store, onChanged, onMore }: BinListProps) {
  const putBack = async (id: string) => {
    await takeFromBin(id);
    announce(words.say('bin.is-back'));
    onChanged();
  };
  return (
    <section class="stack" aria-labelledby="bin">
      <h2 id="bin">{words.say('bin')}</h2>
      <ul role="list" class={styles['sessions']}>
        {rows.map((row) => (
          <li key={row.id} class={styles['binned']}>
            <SessionWords row={row} store={store} days={row.days} />
            <div class="row">
              <Button size="desk" describedBy={nameId(row)} onPress={() => void putBack(row.id)}>
                {words.say('bin.put-back')}
              </Button>
              <Button kind="quiet" size="desk" describedBy={nameId(row)} onPress={() => onMore(row)}>
                {words.say('bin.now')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SessionWordsProps {
  readonly row: SessionRow;
  readonly store: Store | null;
  /** In the bin: how long it can still be put back. */
  readonly days?: number;
}

function SessionWords({ row, store, days }: SessionWordsProps) {
  return (
    <span class={styles['sessionWords']}>
      {row.practice && <span class={styles['mark']}>{words.say('list.practice-mark')}</span>}
      <strong dir="auto" lang={langAmong(nameOf(row), locale.value)} id={nameId(row)}>
        {nameOf(row)}
      </strong>
      <span class={styles['small']}>
        {/* Each for itself: in Urdu the code of a place would take the number of the day along. */}
        {aboutOf(row, days).map((part, n) => (
          <Fragment key={n}>
            {n > 0 && ' · '}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </span>
      {store && <SentLine row={row} />}
    </span>
  );
}

function nameOf({ question }: SessionRow): string {
  return question || words.say('no-question');
}

function aboutOf(row: SessionRow, days?: number): string[] {
  const when =
    days === undefined
      ? words.say('list.touched', { when: sayMoment(row.worked ?? row.touched) })
      : words.say('bin.days', { n: days });
  return [row.place, row.day && sayDay(row.day), when].filter(Boolean);
}

function nameId({ id }: SessionRow): string {
  return `session-${id}`;
}

async function openAgain(id: string): Promise<void> {
  go({ at: 'step', session: id, step: (await stepOf(id)) ?? 'prepare' });
}
