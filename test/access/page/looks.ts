// Everything that is looked at on a screen besides what axe sees, by name: trust.md K1 to K17, and what follows from them.

import type Axe from 'axe-core';
import * as acting from './acting.ts';
import type { Matter } from './answers.ts';
import * as colours from './colours.ts';
import * as focus from './focus.ts';
import * as room from './room.ts';
import * as words from './words.ts';

/** How the screen is looked at now. */
export interface Seen {
  /** More contrast was asked for. */
  readonly high: boolean;
  readonly axe: typeof Axe;
}

type LookFor = (seen: Seen) => string[] | Promise<string[]>;

/** Each says what is wrong, in words; nothing where all is well. */
export const looks = {
  K1: focus.hiddenFocus,
  K2: acting.pressedWithoutBeingControls,
  K3: acting.traps,
  K4: focus.strayOrder,
  K5: ({ axe }) => words.poorNames(axe),
  K6: words.unheardStatus,
  K7: focus.lostFocus,
  K8: colours.faintEdges,
  K9: colours.colourAlone,
  K10: room.outOfRoom,
  K11: acting.onlyDragged,
  K12: acting.actsOnPress,
  K13: acting.leakingSheets,
  K14: colours.lostPictures,
  K15: words.foreignWords,
  K16: words.hardSentences,
  K17: acting.clocks,
  contrast: ({ high }) => colours.faintWords(high),
  heard: words.heardOtherwise,
  motion: acting.motion,
  targets: room.smallTargets,
  letters: room.smallLetters,
} satisfies Readonly<Record<string, LookFor>>;

export type LookName = keyof typeof looks;

/** What an answer can change with; of all others with anything. */
export const ABOUT: Readonly<Partial<Record<LookName, Matter>>> = {
  K5: 'words',
  K15: 'words',
  K16: 'words',
  K4: 'places',
  K10: 'places',
  targets: 'places',
  letters: 'places',
  contrast: 'colours',
  K1: 'colours',
  K8: 'colours',
  K9: 'colours',
  K14: 'colours',
};
