// A participant's screen: one question, full screen, huge; what to press next is always at the bottom.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { clearAnnouncer, said } from './announcer.tsx';
import { ReadOn } from './read-on.tsx';
import { TurnFrame, type TurnFrameProps } from './turn-frame.tsx';

export function TurnPage({ foot, ...rest }: TurnFrameProps) {
  const atFoot = useRoomForFoot();
  useSaidHere(rest.title);
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

/** As the page that stands there had it last, whichever that was. */
let saidThere = said.peek();

/**
 * What was said of one page is not to be found on the next by whoever goes through it by ear: "2 dots left" where nobody votes
 * any more. What was said of the way there stays.
 */
function useSaidHere(title: string): void {
  useLayoutEffect(() => {
    if (said.peek() === saidThere) clearAnnouncer();
  }, [title]);
  useLayoutEffect(() => {
    saidThere = said.peek();
  });
}

const APART_PX = 16;
/** The arrow of ui/read-on.tsx and the air round it. */
const WAY_ON_PX = 82;
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
      // A foot that moves with the page covers nothing; under one that is too high the way on has a line of its own.
      const covered = isTall ? WAY_ON_PX : sticks ? foot.offsetHeight : 0;
      page.scrollPaddingBlockEnd = `${covered + APART_PX}px`;
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
