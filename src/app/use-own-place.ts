// A screen that stands before another one at the same address, until it is answered: going back in the browser closes it, and
// leaves what is behind it where it is.

import { useEffect, useRef } from 'preact/hooks';
import { openSheets, screenOpened } from '../ui/open-sheets.ts';

export function useOwnPlace(onBack: () => void): void {
  const closing = useRef(onBack);
  closing.current = onBack;
  useEffect(() => {
    const end = screenOpened();
    // Behind the one that follows the address, which leaves it alone as long as this stands.
    const back = () => {
      if (openSheets().length === 0) closing.current();
    };
    window.addEventListener('popstate', back);
    return () => {
      window.removeEventListener('popstate', back);
      end();
    };
  }, []);
}
