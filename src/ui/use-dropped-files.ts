// Files let go over the page: taken by whoever asks for them, and never shown by the browser in place of the app.
import { useEffect, useRef, useState } from 'preact/hooks';

/** True while files are held over the page. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const now = useRef(onFiles);
  now.current = onFiles;
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this a file let go anywhere would replace the app by its own text.
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      drag(event);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) now.current(files);
    };
    const kinds = { dragover: drag, dragleave: drag, drop } as const;
    for (const [kind, hear] of Object.entries(kinds)) window.addEventListener(kind as 'drop', hear);
    return () => {
      for (const [kind, hear] of Object.entries(kinds)) window.removeEventListener(kind as 'drop', hear);
    };
  }, []);
  return over;
}
