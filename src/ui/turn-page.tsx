// A participant's screen: one question, full screen, huge; what to press next is always at the bottom.
import { useEffect, useRef } from 'preact/hooks';
import { ReadOn } from './read-on.tsx';
import { TurnFrame, type TurnFrameProps } from './turn-frame.tsx';

export function TurnPage({ foot, ...rest }: TurnFrameProps) {
  const atFoot = useRoomForFoot();
  return (
    <TurnFrame
      {...rest}
      atFoot={atFoot}
      foot={
        foot && (
          <>
            {foot}
            <ReadOn />
          </>
        )
      }
    />
  );
}

const APART_PX = 16;
/** Of the screen: a foot that is higher leaves too little to what it belongs to, and scrolls with the page. */
const MOST_OF_SCREEN = 1 / 3;

/** What the focus comes to must not lie under the foot, however high larger letters make that (WCAG 2.4.11). */
function useRoomForFoot() {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const foot = ref.current;
    if (!foot || typeof ResizeObserver === 'undefined') return undefined;
    const page = document.documentElement.style;
    const look = () => {
      foot.removeAttribute('data-tall');
      const sticks = getComputedStyle(foot).position === 'sticky';
      const isTall = sticks && foot.offsetHeight > window.innerHeight * MOST_OF_SCREEN;
      foot.toggleAttribute('data-tall', isTall);
      page.scrollPaddingBlockEnd = `${(isTall ? 0 : foot.offsetHeight) + APART_PX}px`;
    };
    const watch = new ResizeObserver(look);
    watch.observe(foot);
    window.addEventListener('resize', look);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
      page.scrollPaddingBlockEnd = '';
    };
  });
  return ref;
}
