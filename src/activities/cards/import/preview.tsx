// What would happen, before it does: how many come in, what stays out and why, and the first cards as they will look.

import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PaperCard } from '../../../ui/paper-card.tsx';
import { CategoryMark } from '../../../ui/pictures/category-mark.tsx';
import styles from '../cards.module.css';
import { ASKED, MOST_CHARACTERS } from '../task.ts';
import { words } from '../words/table.ts';
import { apart, columnNames } from './column-names.ts';
import type { Mapping } from './mapping.ts';
import type { Plan } from './plan.ts';
import type { Row } from './read.ts';

const FIRST_CARDS = 6;
/** Rows listed one by one; a longer list helps nobody, and its number is said. */
const MOST_LISTED = 200;

export interface SummaryProps {
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
  readonly plan: Plan;
}

export function Summary({ rows, mapping, plan }: SummaryProps) {
  const names = columnNames(rows, mapping.headings);
  const unused = plan.unused.map((at) => apart(names[at] ?? '')).join(', ');
  return (
    <section class={styles['import']} aria-label={words.say('preview.title')}>
      <h3>{words.say('preview.title')}</h3>
      <p role="status">
        <strong>
          {words.say('preview.numbers', { rows: plan.rows, taken: plan.take.length, out: plan.out.length })}
        </strong>
      </p>
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
      {plan.already > 0 && <Notice tone="warn">{words.say('preview.already', { n: plan.already })}</Notice>}
      {plan.out.length > 0 && (
        <Disclosure summary={words.say('preview.out', { n: plan.out.length })} open>
          <ul role="list" class={styles['out']}>
            {plan.out.slice(0, MOST_LISTED).map(({ number, why, wording }) => (
              <li key={number}>
                {words.say('preview.row', { n: number })}{' '}
                {words.sayIf(why, { wording: apart(wording ?? ''), most: MOST_CHARACTERS })}
              </li>
            ))}
            {plan.out.length > MOST_LISTED && (
              <li>{words.say('preview.moreOut', { n: plan.out.length - MOST_LISTED })}</li>
            )}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

export function FirstCards({ plan }: { readonly plan: Plan }) {
  if (plan.take.length === 0) return null;
  return (
    <>
      <h3>{words.say('preview.first')}</h3>
      <ul role="list" class={styles['list']}>
        {plan.take.slice(0, FIRST_CARDS).map((row, at) => (
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
