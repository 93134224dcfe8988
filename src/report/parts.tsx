// Each part of a report drawn once, for screen and for paper. What people wrote is shown as they wrote it.

import type { ReportCard, ReportNode, ReportPart } from '../activities/activity.ts';
import { sayNumber } from '../i18n/words.ts';
import { CardPicture } from '../ui/card-picture.tsx';
import { PaperCard } from '../ui/paper-card.tsx';
import { Face, FACES } from '../ui/pictures/face.tsx';
import { Sheep, SHEEP } from '../ui/pictures/sheep.tsx';
import { Weather, WEATHERS } from '../ui/pictures/weather.tsx';
import styles from './report.module.css';
import { words } from './words/table.ts';

type PartOf<Is extends ReportPart['is']> = Extract<ReportPart, { readonly is: Is }>;

export function Part({ part }: { readonly part: ReportPart }) {
  switch (part.is) {
    case 'heading':
      return <h3 dir="auto">{part.words}</h3>;
    case 'text':
      return <p dir="auto">{part.words}</p>;
    case 'facts':
      return <Facts {...part} />;
    case 'picture-counts':
      return <PictureCounts {...part} />;
    case 'bars':
      return <Bars {...part} />;
    case 'theme':
      return <Theme {...part} />;
    case 'tree':
      return <Tree {...part} />;
  }
}

function Facts({ rows }: PartOf<'facts'>) {
  return (
    <dl class={styles['facts']}>
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          {/* The value turns as its words do and stays beside its label: a bare number has no direction of its own. */}
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In the set's own order and all of one size: the pictures are ways to be, not a ladder. */
function PictureCounts({ caption, note, rows }: PartOf<'picture-counts'>) {
  return (
    <figure class={styles['figure']}>
      <figcaption>{caption}</figcaption>
      {/* Safari forgets that a list without marks is a list. */}
      <ul role="list" class={styles['pictures']}>
        {rows.map(({ picture, label, people }) => (
          <li key={picture} data-none={people === 0 ? '' : undefined}>
            <PictureOf name={picture} />
            <span>{label}</span>
            <strong> {words.say('people', { n: people })}</strong>
          </li>
        ))}
      </ul>
      {note && <p class={styles['note']}>{note}</p>}
    </figure>
  );
}

function PictureOf({ name }: { readonly name: string }) {
  const sheep = SHEEP.find((which) => name === `sheep-${which}`);
  if (sheep !== undefined) return <Sheep which={sheep} />;
  const face = FACES.find((which) => name === `face-${which}`);
  if (face !== undefined) return <Face which={face} />;
  const weather = WEATHERS.find((which) => name === `weather-${which}`);
  return weather === undefined ? null : <Weather which={weather} />;
}

/** The chart is its own table: each number stands in writing at the end of its bar. */
function Bars({ caption, note, rows }: PartOf<'bars'>) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <figure class={styles['figure']}>
      <table class={styles['bars']}>
        <caption dir="auto">{caption}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.say('bars.what')}</th>
            <th scope="col">{words.say('bars.number')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, value, note: more, lang }, n) => (
            <tr key={n}>
              <th scope="row" dir="auto" lang={lang}>
                {label}
              </th>
              <td>
                <span class={styles['track']} aria-hidden="true">
                  <span style={{ inlineSize: `${(Math.max(0, value) / most) * 100}%` }} />
                </span>
                <span class={styles['value']}>{sayNumber(value)}</span>
                {more && <span> {more}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class={styles['note']}>{note}</p>}
    </figure>
  );
}

function Theme({ category, words: statement, language, agreed, note, cards }: PartOf<'theme'>) {
  return (
    <section class={styles['theme']} data-category={category}>
      <header>
        <h4>
          <bdi dir="auto" lang={language}>
            {statement}
          </bdi>
        </h4>
        <p class={styles['note']}>
          {words.say(`category.${category}`)} · {note}
        </p>
        {!agreed && <p class={styles['note']}>{words.say('not-agreed')}</p>}
      </header>
      <div class={styles['cards']}>
        {cards.map((card, n) => (
          <Card key={n} category={category} card={card} />
        ))}
      </div>
    </section>
  );
}

function Card({ category, card }: { readonly category: PartOf<'theme'>['category']; readonly card: ReportCard }) {
  return (
    <PaperCard
      category={category}
      words={card.words}
      {...(card.picture ? { picture: card.picture } : {})}
      {...(card.wordless ? { wordless: true } : {})}
      translations={card.translations ?? []}
      mark={words.say(`category.${category}`)}
      small
      {...(card.language ? { lang: card.language } : {})}
      {...(card.note ? { bestGuessLabel: card.note } : {})}
    />
  );
}

function Tree({ words: root, nodes }: PartOf<'tree'>) {
  return (
    <div class={styles['tree']}>
      <p class={styles['root']}>
        <bdi dir="auto">{root}</bdi>
      </p>
      <Branches nodes={nodes} />
    </div>
  );
}

function Branches({ nodes }: { readonly nodes: readonly ReportNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <ul role="list">
      {nodes.map(({ words: said, language, note, picture, wordless, nodes: under }, n) => (
        <li key={n}>
          {picture && <CardPicture small picture={picture} {...(wordless ? { name: said } : {})} />}
          {!(picture && wordless) && (
            <span dir="auto" lang={language}>
              {said}
            </span>
          )}
          {note && <span class={styles['note']}> {note}</span>}
          <Branches nodes={under} />
        </li>
      ))}
    </ul>
  );
}
