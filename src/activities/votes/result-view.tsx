// A counted ballot on the screen: in bands, with what was not used, and no winner.

import type { ComponentChildren } from 'preact';
import { optionWords } from './choice-words.ts';
import { OptionPicture } from './option-picture.tsx';
import type { Band, ResultRow, VoteResult } from './result.ts';
import { earlierForward, rowsOf } from './result.ts';
import { sayForward } from './report.ts';
import styles from './votes.module.css';
import { words } from './words/table.ts';

type ResultViewProps = {
  readonly result: VoteResult;
  /** For a wall, read from the back of a hall. */
  readonly huge?: boolean;
  /** What may be done about a band of equals; the desk's alone. */
  readonly below?: (band: Band) => ComponentChildren;
};

export function ResultView({ result, huge = false, below }: ResultViewProps) {
  const { byHand, ballots, people, abstained, spoiled, used, unused, bands, forward } = result;
  const also = earlierForward(result);
  const most = Math.max(0, ...rowsOf(result).map(({ dots }) => dots));
  return (
    <div class={styles['result']} data-huge={huge ? '' : undefined}>
      <p class={styles['sums']}>
        {byHand ? words.say('result.put-dots', { n: people }) : words.say('result.ballots', { n: ballots, people })}{' '}
        {abstained > 0 && `${words.say('result.abstained', { n: abstained })} `}
        {words.say('result.used', { n: used })}{' '}
        {unused > 0 && `${words.say('result.unused', { n: unused })} ${words.say('result.unused-means')}`}
      </p>
      {byHand && <p>{words.say('result.by-hand')}</p>}
      {spoiled > 0 && <p>{words.say('result.spoiled', { n: spoiled })}</p>}
      {bands.map((band) => (
        <section key={band.rows[0]?.id} class={styles['band']} data-is={band.is}>
          {band.is !== 'one' && <p class={styles['bandNote']}>{words.say(`result.band.${band.is}`)}</p>}
          <ul role="list" class={styles['bars']}>
            {band.rows.map((row) => (
              <Row key={row.id} row={row} most={most} forward={forward?.includes(row.id) ?? false} />
            ))}
          </ul>
          {below?.(band)}
        </section>
      ))}
      {also.length > 0 && <p class={styles['bandNote']}>{sayForward(also.map(optionWords), 'result.also-forward')}</p>}
    </div>
  );
}

function Row({ row, most, forward }: { readonly row: ResultRow; readonly most: number; readonly forward: boolean }) {
  const { letter, picture, dots, language } = row;
  return (
    <li class={styles['bar']} data-none={dots === 0 ? '' : undefined}>
      <span class={styles['choice']}>
        <span class={styles['letter']}>{letter}</span>
        <OptionPicture name={picture} />
        <span class={styles['words']} dir="auto" lang={language ?? undefined}>
          {optionWords(row)}
        </span>
      </span>
      {dots > 0 && (
        <span class={styles['track']} aria-hidden="true">
          <span class={styles['length']} style={{ inlineSize: `${(dots / most) * 100}%` }} />
        </span>
      )}
      <span class={styles['number']}>
        {dots === 0 ? words.say('result.no-dots') : words.say('result.dots', { n: dots })}
        {forward && <strong> · {words.say('forward.goes')}</strong>}
      </span>
    </li>
  );
}
