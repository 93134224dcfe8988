// Runs at the end of the page, before anything is painted: puts the first screen into it, and hears what is pressed until the
// app is there.

import { type LastRow, lastList } from './app/last-list.ts';
import { readLook } from './app/look.ts';

const { locale, begins } = readLook();
const place = document.getElementById('app');
const [screen, sheet, sessions] = document.querySelectorAll<HTMLTemplateElement>(`template[lang=${locale}]`);
if (place && screen && sheet && sessions && begins !== 'elsewhere') {
  const rows = begins === 'list' ? lastList(locale) : [];
  if (begins === 'list') putSessions(screen.content, sessions.content, rows);
  showFirstScreen(place, screen.content, sheet.content, rows);
}

/** In place of what a newcomer sees below the two beginnings: how much stands above that is known to the store alone. */
function putSessions(screen: DocumentFragment, sessions: DocumentFragment, rows: readonly LastRow[]): void {
  const starts = screen.querySelector('[data-first]');
  starts?.removeAttribute('data-first');
  while (starts?.nextSibling) starts.nextSibling.remove();
  const sample = sessions.querySelector('li');
  if (rows.length === 0 || !sample) return;
  sample.replaceWith(...rows.map((one) => rowOf(sample, one)));
  starts?.after(sessions);
}

function rowOf(sample: HTMLElement, { row, name, lang, about }: LastRow): Node {
  const line = sample.cloneNode(true) as HTMLElement;
  const id = `session-${row.id}`;
  line.querySelector('[aria-describedby]')?.setAttribute('aria-describedby', id);
  Object.assign(line.querySelector('strong') ?? {}, { id, textContent: name, ...(lang && { lang }) });
  const part = line.querySelector('bdi');
  part?.parentElement?.replaceChildren(
    ...about.flatMap((text, n) => {
      const said = Object.assign(part.cloneNode(), { textContent: text });
      return n > 0 ? [' · ', said] : [said];
    }),
  );
  return line;
}

function showFirstScreen(place: HTMLElement, list: Node, sheet: Node, rows: readonly LastRow[]): void {
  let isPracticeWanted = false;
  let pressed: HTMLElement | null = null;
  place.append(list);
  const question = () => place.querySelector('dialog');
  const hear = ({ target }: Event) => {
    const control = target instanceof Element ? target.closest('button') : null;
    if (!control || pressed || isPracticeWanted) return;
    const practice = place.querySelector('[data-press]');
    const file = control.nextElementSibling;
    if (control.closest('dialog')) {
      isPracticeWanted = control.dataset['kind'] === 'main';
      question()?.close();
      if (isPracticeWanted) practice?.setAttribute('aria-busy', 'true');
    } else if (file instanceof HTMLInputElement) file.click();
    else if (control === practice) {
      place.firstElementChild?.append(sheet.cloneNode(true));
      question()?.showModal();
      question()?.querySelector('h2')?.focus();
    } else {
      pressed = control;
      control.setAttribute('aria-busy', 'true');
    }
  };
  const forget = ({ target }: Event) => target instanceof HTMLDialogElement && target.remove();
  place.addEventListener('click', hear);
  place.addEventListener('close', forget, { capture: true });
  window.takeEarly = () => {
    place.removeEventListener('click', hear);
    place.removeEventListener('close', forget, { capture: true });
    return { isOffering: question() !== null, isPracticeWanted, pressed, rows };
  };
  document.documentElement.dataset['usable'] = 'list';
}
