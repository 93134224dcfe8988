// A button that asks the tablet for a file; the file's content is read by whoever asked.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { cameraIsShut, cameraOpens } from './camera-open.ts';
import { Button } from './button.tsx';
import { Sign } from './pictures/sign.tsx';

export type FileFieldProps = {
  readonly label: string;
  /** As in HTML, e.g. ".csv,text/csv". */
  readonly accept?: string;
  /** Straight to the tablet's camera, where it has one: what others keep on the tablet is not shown. */
  readonly camera?: boolean;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly picture?: ComponentChildren;
  /** Called for each of them, where there may be several. */
  readonly onFile: (file: File) => void;
  readonly many?: boolean;
  readonly busy?: boolean;
  readonly describedBy?: string;
};

export function FileField({
  label,
  accept,
  kind = 'plain',
  camera = false,
  many = false,
  busy = false,
  picture,
  onFile,
  describedBy,
}: FileFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = [...(ref.current?.files ?? [])];
    if (!ref.current || files.length === 0) return;
    shut();
    files.forEach(onFile);
    // Emptied, so that the same file can be chosen again after it was mended.
    ref.current.value = '';
  };
  // Still out of sight, the page is told when it is back.
  const shut = () => {
    if (camera && document.visibilityState === 'visible' && !document.body.hidden) cameraIsShut();
  };
  // On the first screen, one may have been chosen before the app was there.
  useEffect(take, []);
  return (
    <>
      <Button
        kind={kind}
        busy={busy}
        picture={picture ?? <Sign name="file" />}
        onPress={() => {
          if (camera) cameraOpens();
          ref.current?.click();
        }}
        {...(describedBy ? { describedBy } : {})}
      >
        {label}
      </Button>
      <input
        ref={ref}
        type="file"
        accept={accept}
        multiple={many}
        {...(camera ? { capture: 'environment' as const } : {})}
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={take}
        onCancel={shut}
      />
    </>
  );
}
