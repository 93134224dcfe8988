// Whose card it is, so that people can be counted as well as cards; nobody is named.

import { WhoseWords, type WhoseWordsProps } from '../../desk/whose-words.tsx';
import { words } from './words/table.ts';

export type WhoseCardProps = Omit<WhoseWordsProps, 'label' | 'nobody'>;

export function WhoseCard(props: WhoseCardProps) {
  return <WhoseWords {...props} label={words.say('scribe.whose')} nobody={words.say('scribe.nobody')} />;
}
