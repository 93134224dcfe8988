// Switches on every turn and ceremony screen: what is scanned now, and with whose settings.

import { useEffect, useRef } from 'preact/hooks';
import { type Scanning, scanWithSwitches, type WhoseSwitches } from '../ui/scanning.ts';
// Marks what is scanned, wherever it stands.
import './scanner.css';

/**
 * The sheet that was opened last, else the screen and nothing around it (the page has a mark of that name too); of the desk
 * only the sheet where a switch is tried. On a lock that a turn led to: the way back.
 */
function placeToScan(): Element | null {
  return (
    [...document.querySelectorAll('dialog[open]')].at(-1) ??
    document.querySelector('body [data-handed], body [data-read]')
  );
}

/** Without settings the usual switches work too. */
export function useSwitches(switches: WhoseSwitches): void {
  const latest = useRef(switches);
  latest.current = switches;
  useEffect(() => {
    // One press is one press: over a turn, whose screen listens already, nobody else does.
    if (scanning) return undefined;
    scanning = scanWithSwitches(document, placeToScan, () => latest.current);
    return () => {
      scanning?.stop();
      scanning = null;
    };
  }, []);
}

/** What a person used tells of them: the mark goes with their turn, and whoever comes next begins by a press of their own. */
export function endScanning(): void {
  scanning?.leave();
}

/** Another is called: which key somebody before them tried is nothing in their turn. */
export function unlearnSwitch(): void {
  scanning?.unlearn();
}

let scanning: Scanning | null = null;
