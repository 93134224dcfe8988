// The report, given the workshop as it stands now.

import { activities } from '../activities/index.ts';
import { ReportPage } from '../report/page.tsx';
import { words as reportWords } from '../report/words/table.ts';
import type { Session } from '../session/session.ts';
import { daysHeld, stepsHeld } from './held-on.ts';
import { go } from './route.ts';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

export const reportTables = [reportWords];

export function ReportScreen({ session }: { readonly session: Session }) {
  useTitle(words.say('end.report'));
  return (
    <ReportPage
      look={session.look('prepare')}
      activities={activities}
      days={daysHeld(session.entries())}
      held={stepsHeld(session.entries())}
      onBack={() => go({ at: 'end', session: session.id })}
      onPrint={() => window.print()}
    />
  );
}
