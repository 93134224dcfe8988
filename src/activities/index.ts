// The activities, in the order in which one may read another's model.

import type { Activity } from './activity.ts';
import { breaks } from './break/index.ts';
import { cards } from './cards/index.ts';
import { causes } from './causes/index.ts';
import { mood } from './mood/index.ts';
import { prepare } from './prepare/index.ts';
import { themes } from './themes/index.ts';
import { votes } from './votes/index.ts';

export const activities: readonly Activity[] = [prepare, breaks, mood, cards, themes, causes, votes];
