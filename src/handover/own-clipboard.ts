// Words copied in a turn stay in it: on the tablet's own clipboard, or in the history of its keyboard, the next person
// would find them, and anybody after the workshop too.

import { useLayoutEffect } from 'preact/hooks';

/** While `turn` is open, copy, cut and paste have a memory of their own; with the turn it is gone. */
export function useOwnClipboard(turn: string | null): void {
  useLayoutEffect(() => (turn === null ? undefined : keepCopiesHere(document)), [turn]);
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Answers how to leave off, and forgets what was copied. What came from elsewhere can be put in as ever. */
function keepCopiesHere(page: Document): () => void {
  let kept: string | null = null;
  const onCopy = (event: ClipboardEvent) => {
    const field = fieldOf(event.target);
    const marked = markedIn(field, page);
    event.preventDefault();
    if (marked === '') return;
    kept = marked;
    if (event.type === 'cut' && field) replaceMarked(field, '');
  };
  const onPaste = (event: ClipboardEvent) => {
    const field = fieldOf(event.target);
    if (kept === null || !field) return;
    event.preventDefault();
    replaceMarked(field, kept);
  };
  page.addEventListener('copy', onCopy, { capture: true });
  page.addEventListener('cut', onCopy, { capture: true });
  page.addEventListener('paste', onPaste, { capture: true });
  return () => {
    kept = null;
    page.removeEventListener('copy', onCopy, { capture: true });
    page.removeEventListener('cut', onCopy, { capture: true });
    page.removeEventListener('paste', onPaste, { capture: true });
  };
}

/** In one browser the event comes from the field, in another from what is drawn in it. */
function fieldOf(target: EventTarget | null): Field | null {
  const found = target instanceof Element ? target.closest<Field>('textarea, input') : null;
  return found ?? (document.activeElement?.matches('textarea, input') ? (document.activeElement as Field) : null);
}

function markedIn(field: Field | null, page: Document): string {
  if (!field) return page.getSelection()?.toString() ?? '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

/** As if it were typed, so that undo brings it back and the page hears of it; a browser without that gets the words alone. */
function replaceMarked(field: Field, words: string): void {
  if (field.readOnly || field.disabled) return;
  field.focus({ preventScroll: true });
  const asTyped = words === '' ? typed('delete') : typed('insertText', words);
  if (asTyped) return;
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function typed(command: string, words?: string): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else types into a field so that undo knows of it
  return document.execCommand?.(command, false, words) ?? false;
}
