// What would happen, before it does: how many come in, what stays out and why, and the first cards as they will look.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PaperCard } from '../../../ui/paper-card.tsx';
import { CategoryMark } from '../../../ui/pictures/category-mark.tsx';
import { Icon } from '../../../ui/pictures/icon.tsx';
import { apart } from '../../../i18n/apart.ts';
import { LongWords } from '../../long-words.tsx';
import styles from '../cards.module.css';
import { ASKED, isBlank, MOST_CHARACTERS } from '../task.ts';
import { sayKind, sayWarnings, sayWhy } from '../say-warnings.ts';
import { words } from '../words/table.ts';
import { columnNames } from './column-names.ts';
import type { Mapping } from './mapping.ts';
import type { RowWarned } from './look-over.ts';
import type { Plan, RowOut } from './plan.ts';
import type { Row } from './read.ts';
import type { RowWarningKind } from './warn.ts';

const FIRST_CARDS = 6;
/** Rows listed at first, and how many more at a time: fewer than a tablet draws slowly. */
const FIRST_ROWS = 10;
const MORE_ROWS = 100;

export interface SummaryProps {
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
  readonly plan: Plan;
  readonly warned: readonly RowWarned[];
  /** Not all words were looked over yet. */
  readonly looking: boolean;
}

export function Summary({ rows, mapping, plan, warned, looking }: SummaryProps) {
  const names = columnNames(rows, mapping.headings);
  const unused = plan.unused.map((at) => apart(names[at] ?? '')).join(', ');
  return (
    <section class={styles['import']} aria-label={words.say('preview.title')}>
      <h3>{words.say('preview.title')}</h3>
      <p role="status" aria-busy={looking}>
        <strong>
          {words.say(mapping.wide ? 'preview.cells' : 'preview.numbers', {
            rows: plan.rows,
            taken: plan.take.length - warned.length,
            warned: warned.length,
            out: plan.out.length,
          })}
        </strong>
        {looking && ` ${words.say('preview.looking')}`}
      </p>
      {mapping.wide && (
        <p>
          {words.say('preview.wide', {
            columns: Object.keys(mapping.wide)
              .map((at) => apart(names[Number(at)] ?? ''))
              .join(', '),
          })}
        </p>
      )}
      <ul role="list" class="row">
        {ASKED.map((category) => (
          <li key={category} class={styles['chip']}>
            <CategoryMark category={category} />
            {words.say('preview.category', {
              category: words.say(`category.${category}`),
              cards: words.say('cards', { n: plan.counts[category] }),
            })}
          </li>
        ))}
      </ul>
      <p>{plan.people > 0 ? words.say('preview.people', { n: plan.people }) : words.say('preview.noPeople')}</p>
      {unused !== '' && <p>{words.say('preview.unused', { columns: unused })}</p>}
      {plan.peopleOver > 0 && <Notice tone="plain">{words.say('preview.over', { n: plan.peopleOver })}</Notice>}
    </section>
  );
}

interface Reason extends RowOut {
  readonly numbers: readonly number[];
}

/** What is wrong in many rows is put right in one place, so it is said once. */
function byReason(out: readonly RowOut[]): readonly Reason[] {
  const reasons = new Map<string, RowOut & { readonly numbers: number[] }>();
  for (const row of out) {
    const key = JSON.stringify([row.why, row.wording]);
    const known = reasons.get(key);
    // Several cells of one row are still one row.
    if (known && known.numbers.at(-1) !== row.number) known.numbers.push(row.number);
    else if (!known) reasons.set(key, { ...row, numbers: [row.number] });
  }
  return [...reasons.values()];
}

/** Where each category has a column of its own, one row may stand there several times. */
const rowsIn = (list: readonly { readonly number: number }[]) => new Set(list.map(({ number }) => number)).size;

/** What can be put right by typing: their text stands beside the reason. */
const TO_TYPE_IN: ReadonlySet<RowOut['why']> = new Set(['out-broken-quote', 'out-too-many-cells', 'out-too-long']);

/** `[2, 3, 4, 7]` as `2–4` and `7`: a file may lack the words in a thousand rows. */
function runsOf(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

/** Row by row, under the button: the numbers above it have told already what there is to see. */
export function Rows({ plan, warned, rows, mapping }: Pick<SummaryProps, 'plan' | 'warned' | 'rows' | 'mapping'>) {
  const textOf = (number: number) => {
    const cells = rows.find((row) => row.number === number)?.cells ?? [];
    return cells.filter((cell) => !isBlank(cell)).join(' · ');
  };
  return (
    <>
      {plan.out.length > 0 && (
        <Disclosure summary={words.say('preview.out', { n: rowsIn(plan.out) })} open>
          <RowList
            rows={byReason(plan.out)}
            draw={({ why, wording, numbers }) => (
              <>
                {words.sayIf(why, { wording: apart(wording ?? ''), most: MOST_CHARACTERS })}{' '}
                {words.say('preview.rowsAre', { n: numbers.length, rows: runsOf(numbers).map(apart).join(', ') })}
                {TO_TYPE_IN.has(why) && (
                  <RowList
                    rows={numbers}
                    draw={(number) => (
                      <>
                        {words.say('preview.row', { n: number })}
                        <LongWords
                          as="p"
                          class={styles['said']}
                          words={textOf(number)}
                          language=""
                          label={words.say('preview.whole')}
                        />
                      </>
                    )}
                  />
                )}
              </>
            )}
          />
        </Disclosure>
      )}
      {warned.length > 0 && <Warned warned={warned} cells={mapping.wide !== null} />}
    </>
  );
}

interface RowListProps<R> {
  readonly rows: readonly R[];
  readonly draw: (row: R) => ComponentChildren;
}

function RowList<R>({ rows, draw }: RowListProps<R>) {
  const [most, setMost] = useState(FIRST_ROWS);
  return (
    <>
      <ul role="list" class={styles['out']}>
        {rows.slice(0, most).map((row, at) => (
          // Several cells of one row may stand here, each a card.
          <li key={at}>{draw(row)}</li>
        ))}
      </ul>
      {rows.length > most && (
        <Button size="desk" picture={<Icon name="more" />} onPress={() => setMost(most + MORE_ROWS)}>
          {words.say('list.more', { n: Math.min(MORE_ROWS, rows.length - most) })}
        </Button>
      )}
    </>
  );
}

/** By kind first, because what to do about it is the same for all rows of a kind. */
function Warned({ warned, cells }: { readonly warned: readonly RowWarned[]; readonly cells: boolean }) {
  const kinds = new Map<RowWarningKind, Set<number>>();
  for (const { number, warnings } of warned) {
    for (const { kind } of warnings) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(number));
  }
  return (
    <Notice tone="warn" title={words.say(cells ? 'preview.warned.cells' : 'preview.warned', { n: warned.length })}>
      <ul role="list" class={styles['versions']}>
        {[...kinds].map(([kind, numbers]) => (
          <li key={kind}>
            {words.say('look.rows', { what: sayKind(kind), n: numbers.size })} {sayWhy(kind)}
          </li>
        ))}
      </ul>
      <Disclosure summary={words.say('preview.rows')}>
        <RowList
          rows={warned}
          draw={({ number, words: said, warnings }) => (
            <>
              {words.say('preview.row', { n: number })}{' '}
              {sayWarnings(warnings)
                .map(({ what }) => what)
                .join(' ')}
              <LongWords as="p" class={styles['said']} words={said} language="" label={words.say('preview.whole')} />
            </>
          )}
        />
      </Disclosure>
    </Notice>
  );
}

export function FirstCards({ plan }: { readonly plan: Plan }) {
  if (plan.take.length === 0) return null;
  return (
    <>
      <h3>{words.say('preview.first')}</h3>
      <ul role="list" class={styles['list']}>
        {plan.take.slice(0, FIRST_CARDS).map(({ row }, at) => (
          <li key={at}>
            <PaperCard
              small
              category={row.category}
              words={row.words}
              mark={words.say(`category.${row.category}`)}
              {...(row.language ? { lang: row.language } : {})}
              {...(row.by === 'best-guess' ? { bestGuessLabel: words.say('best-guess') } : {})}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
