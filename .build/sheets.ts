// How style sheets are made small: the same for the app and for the page of examples, so that what is looked at is what is built.
import type { UserConfig } from 'vite';

/** Lightning CSS's number for `:dir()`. */
const DIR_SELECTOR = 4;

/**
 * `:dir()` stays as it is written. For older browsers it would be made a list of languages, and words whose language nobody
 * said have the screen's: on a screen in Urdu none of them would ever begin at the left. A browser without it (before Chromium
 * 120, Safari 16.4) passes those rules over.
 */
export const SHEETS: NonNullable<UserConfig['css']> = { lightningcss: { exclude: DIR_SELECTOR } };
