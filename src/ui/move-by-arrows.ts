// Arrow keys, Home and End move the focus between neighbours, in the direction the writing runs.

const steps = (key: string, rightToLeft: boolean): number => {
  if (key === 'ArrowDown' || key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')) return 1;
  if (key === 'ArrowUp' || key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')) return -1;
  return 0;
};

const isRightToLeft = (place: Element): boolean => place.closest('[dir]')?.getAttribute('dir') === 'rtl';

/** Moves the focus and returns the element that has it now, or nothing when the key was none of ours. */
export function moveByArrows(event: KeyboardEvent, selector: string): HTMLElement | undefined {
  const place = event.currentTarget;
  if (!(place instanceof Element)) return undefined;
  const all = [...place.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((one) => one === document.activeElement);
  if (at < 0) return undefined;
  const step = steps(event.key, isRightToLeft(place));
  const to =
    event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && (at + step + all.length) % all.length;
  if (to === 0 && step === 0 && event.key !== 'Home') return undefined;
  const next = all[to];
  if (!next) return undefined;
  event.preventDefault();
  next.focus();
  return next;
}
