// A sheet of paper laid over the screen: keeps the focus inside, gives it back, and closes with Escape and the browser's Back.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Announcer } from './announcer.tsx';
import { Button } from './button.tsx';
import { openSheets, placesOver, sheetOpened } from './open-sheets.ts';
import { Sign } from './pictures/sign.tsx';
import styles from './sheet.module.css';

export type SheetProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** The cross in the corner; without it the foot holds the way back. */
  readonly closeLabel?: string;
  /** Fills the screen, for what is held up or tried out. */
  readonly whole?: boolean;
  /** Of a whole sheet: it is held up, and its title is read from across the room. */
  readonly heldUp?: boolean;
  /** Buttons at the bottom; they stay in sight while the rest scrolls. */
  readonly foot?: ComponentChildren;
  /** `alertdialog` is for questions that must be answered: no cross in the corner, Escape still means no. */
  readonly role?: 'dialog' | 'alertdialog';
};

/** Mounted means open. A tap beside it does nothing: a trembling hand taps there without meaning to. */
export function Sheet(props: SheetProps) {
  const { title, onClose, children, closeLabel, foot, role = 'dialog', whole = false, heldUp = false } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const body = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    sheetOpened(placesOver());
    dialog?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    return () => {
      if (dialog?.open) dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    // In a turn the address stays where it is, and at the desk there is a place for each sheet to go back from (route.ts).
    const back = () => {
      if (openSheets().at(-1) === ref.current) closing.current();
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  return (
    <dialog
      ref={ref}
      class={styles['sheet']}
      role={role}
      data-whole={whole ? '' : undefined}
      data-held-up={heldUp ? '' : undefined}
      aria-labelledby={heading}
      aria-describedby={role === 'alertdialog' ? body : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // Chromium closes without asking on a second Escape; asking first keeps the owner's state true.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class={styles['head']}>
        {/* It may be somebody's words, in a language that runs the other way and has other lines. */}
        <h2 id={heading} tabIndex={-1} dir="auto">
          {title}
        </h2>
        {role === 'dialog' && closeLabel && (
          <Button kind="quiet" size="desk" picture={<Sign name="close" />} onPress={onClose}>
            {closeLabel}
          </Button>
        )}
      </div>
      <div class={styles['body']} id={body}>
        {children}
      </div>
      {foot && <div class={styles['foot']}>{foot}</div>}
      <Announcer />
    </dialog>
  );
}

export type ConfirmSheetProps = {
  readonly title: string;
  readonly text: ComponentChildren;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly danger?: boolean;
};

/** "No" stands first and is what Escape means, so that a slip changes nothing. */
export function ConfirmSheet({ title, text, yes, no, onYes, onNo, danger = false }: ConfirmSheetProps) {
  const foot = (
    <>
      <Button onPress={onNo}>{no}</Button>
      <Button kind={danger ? 'danger' : 'main'} onPress={onYes}>
        {yes}
      </Button>
    </>
  );
  return (
    <Sheet title={title} onClose={onNo} closeLabel={no} role="alertdialog" foot={foot}>
      {typeof text === 'string' ? <p>{text}</p> : text}
    </Sheet>
  );
}
