// The tablet's own keyboard comes over the page from below: the field that is written in stays above it (trust.md G-15).

/** Less than this is a bar of the browser's that comes and goes. */
const LEAST_PX = 100;
const AIR_PX = 12;

/** Keeps `field` in sight until it is called off; what sticks to the bottom lets go meanwhile. */
export function keepAboveKeyboard(field: HTMLElement): () => void {
  const view = window.visualViewport;
  const root = document.documentElement;
  if (!view) return () => undefined;
  const tallest = window.innerHeight;
  const look = () => {
    // Whoever enlarges the page with two fingers sees less of it too, and has no keyboard for it.
    const covered = Math.round(window.innerHeight - view.height * view.scale);
    const isOpen = covered >= LEAST_PX;
    root.toggleAttribute('data-keyboard', isOpen);
    root.style.setProperty('--keyboard', isOpen ? `${covered}px` : '0px');
    field.style.scrollMarginBlockEnd = isOpen ? `${covered + AIR_PX}px` : '';
    // A field that is longer than what can be seen shows its end, where it is written.
    const isLong = field.getBoundingClientRect().height > window.innerHeight - covered - AIR_PX;
    // Some browsers make the page itself less high, and nothing of it is covered.
    const isLow = tallest - window.innerHeight >= LEAST_PX;
    if (isOpen || isLow) field.scrollIntoView({ block: isLong ? 'end' : 'nearest' });
  };
  view.addEventListener('resize', look);
  field.addEventListener('input', look);
  look();
  return () => {
    view.removeEventListener('resize', look);
    field.removeEventListener('input', look);
    root.removeAttribute('data-keyboard');
    root.style.removeProperty('--keyboard');
    field.style.scrollMarginBlockEnd = '';
  };
}
