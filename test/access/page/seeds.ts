// The 26 defects of trust.md 2.11, planted one at a time on a screen that is sound: nine that axe sees or asks about, and K1 to K17.

const SVG = 'http://www.w3.org/2000/svg';

function one<Kind extends Element>(of: string, within: ParentNode = document): Kind {
  const found = within.querySelector<Kind>(of);
  if (!found) throw new Error(`nothing here is ${of}`);
  return found;
}

function add<Kind extends HTMLElement>(made: Kind, words = ''): Kind {
  if (words !== '') made.append(words);
  one('.turn main, main').append(made);
  return made;
}

const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) => document.createElement(tag);

function style(rules: string): void {
  const sheet = make('style');
  sheet.textContent = rules;
  document.head.append(sheet);
}

/** A button like the others on the screen. */
function button(words: string): HTMLButtonElement {
  const like = one<HTMLButtonElement>('.turn footer button, main button');
  const made = make('button');
  made.type = 'button';
  made.className = like.className;
  return add(made, words);
}

const seeds: Readonly<Record<string, () => void>> = {
  'a target of 20 pixels': () => {
    const small = button('x');
    small.style.cssText = 'all: unset; display: block; inline-size: 20px; block-size: 20px; font-size: 28px';
  },
  'grey words': () => void (add(make('p'), 'You can say no.').style.color = '#a5a098'),
  'a name that is not what stands there': () => button('Go on').setAttribute('aria-label', 'Proceed'),
  'a field without a label': () => {
    const field = one<HTMLElement>('textarea, input');
    for (const name of ['aria-label', 'aria-labelledby', 'id', 'title', 'placeholder']) field.removeAttribute(name);
    for (const label of document.querySelectorAll('label')) label.replaceWith(...label.childNodes);
  },
  'a heading that jumps': () => void add(make('h5'), 'Your words'),
  'zooming switched off': () => {
    one('meta[name=viewport]').setAttribute('content', 'width=device-width, user-scalable=no, maximum-scale=1');
  },
  'a page that does not say its language': () => document.documentElement.removeAttribute('lang'),
  'words over a run of colours': () => {
    add(make('p'), 'You can say no.').style.background = 'linear-gradient(90deg, #fffdf8, #1c1a17)';
  },
  'a star that turns for ever': () => {
    const star = add(make('p'), '★');
    star.animate([{ transform: 'none' }, { transform: 'rotate(1turn)' }], { duration: 900, iterations: Infinity });
  },

  'K1: no visible focus': () => style('*:focus, *:focus-visible { outline: none !important; }'),
  'K2: a press on what is no control': () => {
    add(make('div'), 'Choose me').addEventListener('click', () => document.body.toggleAttribute('data-chosen'));
  },
  'K3: a trap for the keyboard': () => {
    one('main').addEventListener(
      'keydown',
      (event) => (event as KeyboardEvent).key === 'Tab' && event.preventDefault(),
    );
  },
  'K4: an order that is not the one of reading': () => {
    style('[data-choice]:last-child { order: -1 !important; }');
  },
  'K5: a name that says nothing': () => {
    const picture = make('img');
    picture.alt = 'IMG_2039';
    picture.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"/>';
    picture.width = picture.height = 60;
    add(picture);
  },
  'K6: a status that is not announced': () => {
    for (const said of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
      for (const name of ['aria-live', 'role', 'aria-atomic']) said.removeAttribute(name);
    }
  },
  'K7: the focus lost on a new screen': () => (document.activeElement as HTMLElement).blur(),
  'K8: a field with a pale edge': () => style('textarea, input { border-color: #e2dccf !important; }'),
  'K9: chosen by colour alone': () => {
    style(`[aria-pressed] { box-shadow: none !important; border: 2px solid currentcolor !important; }
      [aria-pressed] > [aria-hidden=true]:last-child { visibility: hidden !important; }`);
  },
  'K10: wider than a narrow screen': () => void (add(make('p'), 'You can say no.').style.minInlineSize = '40rem'),
  'K11: only by dragging': () => {
    const card = add(make('div'), 'The bus does not wait.');
    card.draggable = true;
    card.addEventListener('dragstart', () => card.remove());
  },
  'K12: acts on the press': () => {
    button('Next').addEventListener('pointerdown', () => one('main').prepend('Done.'));
  },
  'K13: a sheet that leaks': () => {
    const sheet = make('div');
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-label', 'Are you sure?');
    sheet.style.cssText = 'position: fixed; inset: 20%; background: #fffdf8';
    sheet.append('Are you sure?');
    document.body.append(sheet);
  },
  'K14: a picture lost in forced colours': () => {
    const bare = button('');
    bare.setAttribute('aria-label', 'Louder');
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('viewBox', '0 0 96 96');
    drawing.setAttribute('style', 'inline-size: 60px; block-size: 60px');
    const shape = document.createElementNS(SVG, 'path');
    // A colour of its own, where every other is the ink's: on black it is gone.
    shape.setAttribute('d', 'M12 38h16l22-18v56L28 58H12z');
    shape.setAttribute('fill', '#2a2620');
    drawing.append(shape);
    bare.append(drawing);
  },
  'K15: foreign words that do not say so': () => void add(make('p'), 'آپ نہیں کہہ سکتے ہیں۔'),
  'K16: hard words, and too many': () =>
    void add(
      make('p'),
      'Please be advised that stakeholders may reprioritise deliverables pursuant to the governance framework agreed previously.',
    ),
  'K17: a time limit': () => void setTimeout(() => one<HTMLElement>('.turn footer button').click(), 90_000),
};

/** Throws for a defect that is not on the list. */
export function plant(defect: string): void {
  const seed = seeds[defect];
  if (!seed) throw new Error(`no defect is called "${defect}"`);
  seed();
}
