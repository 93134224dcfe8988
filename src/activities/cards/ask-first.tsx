// Whoever was not asked whether they take part is asked before a card of theirs is saved.

import { AskFirst as AskFirstAtTheDesk, type AskFirstProps as AtTheDesk } from '../../desk/ask-first.tsx';
import { agree } from '../../people/rules.ts';
import type { DeskProps } from '../activity.ts';
import { sayRefusal } from './words/table.ts';

export type AskFirstProps = Pick<DeskProps, 'act'> & Pick<AtTheDesk, 'person' | 'unable'>;

export function AskFirst({ act, ...person }: AskFirstProps) {
  return (
    <AskFirstAtTheDesk {...person} sayRefusal={sayRefusal} agree={(token, consent) => act(agree, { token, consent })} />
  );
}
