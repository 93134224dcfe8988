// Starts the app; a placeholder until there is a screen to draw.
import { startOffline } from './app/offline.ts';

document.documentElement.dataset.usable = 'list';
void startOffline();
