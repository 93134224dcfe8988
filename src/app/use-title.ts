// The title of the window: what a switcher shows and a screen reader says first.

import { useEffect } from 'preact/hooks';

export const APP_NAME = 'Common Ground';

/** Without words only the app's name: a turn says nothing about itself to a switcher of windows (trust.md G-9). */
export function useTitle(title?: string): void {
  useEffect(() => {
    document.title = title ? `${title} – ${APP_NAME}` : APP_NAME;
  }, [title]);
}
