// The facilitator's view of a ballot: before it is opened, until the dots are counted, and after that.

import { useRef } from 'preact/hooks';
import type { DeskProps } from '../activity.ts';
import { inWords } from './choice-words.ts';
import { named } from './choices.ts';
import { DeskAfter } from './desk-after.tsx';
import { DeskBefore } from './desk-before.tsx';
import { DeskOpen } from './desk-open.tsx';
import { DeskPractised } from './desk-practised.tsx';
import { setupOf } from './desk-setup.tsx';
import { ballotAt, countedAt, votesModel } from './model.ts';

export function VotesDesk(props: DeskProps) {
  const { look } = props;
  const votes = look.read(votesModel);
  const found = ballotAt(votes, look.step.id, look.isAway);
  const round = found && inWords(named(look, found));
  const setup = setupOf(props);
  const before = useRef(false);
  const isAfter = round?.state === 'revealed' && !round.practice && !setup.value.again;
  // Whatever else was there, a result that comes after it is news.
  if (!isAfter) before.current = true;
  if (round?.state === 'open' || round?.state === 'closed')
    return <DeskOpen key={round.round} {...props} round={round} />;
  if (round?.practice) return <DeskPractised {...props} round={round} />;
  if (isAfter) return <DeskAfter key={round.round} {...props} round={round} isNews={before.current} />;
  return <DeskBefore {...props} counted={countedAt(votes, look.step.id).length > 0} />;
}
