// The facilitator's view of a ballot: before it is opened, while it is open, and when the dots are counted.

import type { DeskProps } from '../activity.ts';
import { DeskAfter } from './desk-after.tsx';
import { DeskBefore } from './desk-before.tsx';
import { DeskOpen } from './desk-open.tsx';
import { setupOf } from './desk-setup.tsx';
import { ballotAt, votesModel } from './model.ts';

export function VotesDesk(props: DeskProps) {
  const round = ballotAt(props.look.read(votesModel), props.look.step.id);
  const setup = setupOf(props);
  if (round?.state === 'open') return <DeskOpen key={round.round} {...props} round={round} />;
  if (round && !setup.value.again) return <DeskAfter key={round.round} {...props} round={round} />;
  return <DeskBefore {...props} counted={round !== undefined} />;
}
