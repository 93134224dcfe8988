// A sheet that may be longer than the screen: an arrow says that there is more, and brings it for whoever cannot swipe.

import { ReadOn } from './read-on.tsx';
import { Sheet, type SheetProps } from './sheet.tsx';

/** Apart from the sheet itself: the list of sessions has short ones, and none of this is fetched for it. */
export function LongSheet({ children, foot, ...sheet }: SheetProps) {
  return (
    <Sheet
      {...sheet}
      {...(foot
        ? {
            foot: (
              <>
                {foot}
                <ReadOn />
              </>
            ),
          }
        : {})}
    >
      {children}
      {!foot && (
        <div data-more>
          <ReadOn />
        </div>
      )}
    </Sheet>
  );
}
