// Preparing at the desk: the question, the people, the running order, the settings, one at a time.

import { useState } from 'preact/hooks';
import { peopleModel } from '../../people/model.ts';
import { Icon } from '../../ui/pictures/icon.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import type { DeskProps } from '../activity.ts';
import { prepareModel } from './model.ts';
import { OrderPart } from './order-part.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { QuestionPart } from './question-part.tsx';
import { SettingsPart } from './settings-part.tsx';
import { words } from './words/table.ts';

const PARTS = ['question', 'people', 'order', 'settings'] as const;
type Part = (typeof PARTS)[number];

export function PrepareDesk(props: DeskProps) {
  const asked = props.look.read(prepareModel).about.question !== '';
  const met = props.look.read(peopleModel).persons.size > 0;
  const kept = props.draft<string>('part', '');
  // On arrival the first thing still to do; after that nothing moves unless it is pressed.
  const [first] = useState<Part>(!asked ? 'question' : !met ? 'people' : 'order');
  const part = PARTS.find((known) => known === kept.value) ?? first;
  const done: Partial<Record<Part, boolean>> = { question: asked, people: met };

  return (
    <TabList
      label={words.say('tab.label')}
      chosen={part}
      onChoose={(next) => kept.keep(next)}
      tabs={PARTS.map((key) => ({
        key,
        label: words.say(`tab.${key}`),
        picture: done[key] ? <Icon name="check" /> : undefined,
      }))}
    >
      {part === 'question' && <QuestionPart {...props} onNext={() => kept.keep('people')} />}
      {part === 'people' && <PeoplePanel {...props} />}
      {part === 'order' && <OrderPart {...props} />}
      {part === 'settings' && <SettingsPart {...props} />}
    </TabList>
  );
}
