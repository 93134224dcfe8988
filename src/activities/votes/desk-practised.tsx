// When the dots of a practice are counted: how a result looks, and on to the real ballot.

import { useState } from 'preact/hooks';
import { Refused } from '../../desk/refused.tsx';
import type { No } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { PracticeMark } from '../../ui/practice-mark.tsx';
import type { DeskProps } from '../activity.ts';
import type { VoteRound } from './model.ts';
import { resultOf } from './result.ts';
import { ResultView } from './result-view.tsx';
import { endPractice } from './rules.ts';
import { words } from './words/table.ts';

export function DeskPractised({ act, round, showWall }: DeskProps & { readonly round: VoteRound }) {
  const [refused, setRefused] = useState<No | null>(null);
  const result = resultOf(round);
  const end = async () => {
    const verdict = await act(endPractice, { round: round.round });
    setRefused(verdict.yes ? null : verdict);
  };
  return (
    <div class="stack">
      <PracticeMark label={words.say('practice.mark')} />
      <Refused words={words} no={refused} />
      <div class="row">
        <Button kind="main" size="turn" picture={<Icon name="next" />} onPress={() => void end()}>
          {words.say('practice.end')}
        </Button>
        <Button size="desk" picture={<Icon name="wall" />} onPress={showWall}>
          {words.say('result.wall')}
        </Button>
      </div>
      <h2>{words.say('practice.result')}</h2>
      {result && <ResultView result={result} />}
    </div>
  );
}
