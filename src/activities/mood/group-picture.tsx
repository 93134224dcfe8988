// The group picture: how many chose each, never who; at the end both rounds side by side.

import { sayNumber } from '../../i18n/words.ts';
import { type Counted, type GroupPicture as Data, peopleOn } from './group.ts';
import styles from './mood.module.css';
import { MoodPicture } from './mood-picture.tsx';
import { words } from './words/table.ts';

const people = (n: number) => (n === 0 ? words.say('shown.nobody') : words.say('shown.people', { n }));

/** `huge`: for a wall, read from the back of a hall. */
export function GroupPicture({ data, huge = false }: { readonly data: Data; readonly huge?: boolean }) {
  return (
    <div class={styles['group']} data-huge={huge ? '' : undefined}>
      {data.start ? <Both data={data} start={data.start} huge={huge} /> : <Once data={data} />}
    </div>
  );
}

function Once({ data: { options, now } }: { readonly data: Data }) {
  return (
    <>
      <p class={styles['answered']}>{words.say('shown.answered', { n: now.count.answers, people: now.people })}</p>
      <ul role="list" class={styles['pictures']}>
        {options.map((option) => (
          <li key={option} class={styles['figure']} data-nobody={peopleOn(now, option) === 0 ? '' : undefined}>
            <MoodPicture option={option} />
            <span>{words.sayIf(`picture.${option}`) ?? option}</span>
            <strong>{people(peopleOn(now, option))}</strong>
          </li>
        ))}
      </ul>
      <p>
        {words.say('shown.unsaid')}: <strong>{people(now.count.unsaid)}</strong>
      </p>
    </>
  );
}

type BothProps = { readonly data: Data; readonly start: Counted };

function Both({ data, start, huge }: BothProps & { readonly huge: boolean }) {
  const { now } = data;
  return (
    <>
      <p class={styles['answered']}>
        {words.say('shown.answered-start', { n: start.count.answers, people: start.people })}{' '}
        {words.say('shown.answered-end', { n: now.count.answers, people: now.people })}
      </p>
      {huge ? <Figures data={data} start={start} /> : <Rows data={data} start={start} />}
      <Change data={data} />
    </>
  );
}

/** For a wall: all pictures at once, or those at the back would wait for somebody to scroll. */
function Figures({ data: { options, now }, start }: BothProps) {
  const pair = (before: number, after: number) => (
    <>
      <span class={styles['pair']}>
        {words.say('shown.start')}: <strong>{sayNumber(before)}</strong>
      </span>
      <span class={styles['pair']}>
        {words.say('shown.end')}: <strong>{sayNumber(after)}</strong>
      </span>
    </>
  );
  return (
    <ul role="list" class={styles['pictures']}>
      {options.map((option) => (
        <li
          key={option}
          class={styles['figure']}
          data-nobody={peopleOn(start, option) + peopleOn(now, option) === 0 ? '' : undefined}
        >
          <MoodPicture option={option} />
          <span>{words.sayIf(`picture.${option}`) ?? option}</span>
          {pair(peopleOn(start, option), peopleOn(now, option))}
        </li>
      ))}
      <li class={styles['figure']}>
        <span>{words.say('shown.unsaid')}</span>
        {pair(start.count.unsaid, now.count.unsaid)}
      </li>
    </ul>
  );
}

function Rows({ data: { options, now }, start }: BothProps) {
  return (
    <div class="wide-table">
      <table class={styles['beside']}>
        <thead>
          <tr>
            <th scope="col">{words.say('shown.picture')}</th>
            <th scope="col">{words.say('shown.start')}</th>
            <th scope="col">{words.say('shown.end')}</th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option}>
              <th scope="row">
                <span class={styles['named']}>
                  <MoodPicture option={option} />
                  <span>{words.sayIf(`picture.${option}`) ?? option}</span>
                </span>
              </th>
              <td>{people(peopleOn(start, option))}</td>
              <td>{people(peopleOn(now, option))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.say('shown.unsaid')}</th>
            <td>{people(start.count.unsaid)}</td>
            <td>{people(now.count.unsaid)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Change({ data: { moved, withheld } }: { readonly data: Data }) {
  const parts = moved ?? withheld;
  if (!parts) return null;
  const { startOnly, endOnly, unsaid } = parts;
  const unknown = startOnly + endOnly + unsaid;
  return (
    <section class={styles['change']}>
      <h3>{words.say('shown.compared')}</h3>
      {moved ? (
        <ul role="list" class={styles['sums']}>
          <li>{words.say('shown.moved', { n: moved.moved })}</li>
          <li>{words.say('shown.same', { n: moved.same })}</li>
          <li>{words.say('shown.unknown', { n: unknown })}</li>
        </ul>
      ) : (
        withheld && <p>{words.say('shown.withheld', { n: withheld.both })}</p>
      )}
      {unknown > 0 && <p>{words.say('shown.why-unknown', { startOnly, endOnly, unsaid })}</p>}
      <p>{words.say('shown.no-scale')}</p>
    </section>
  );
}
