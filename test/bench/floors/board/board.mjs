// The least that is still a board: plain DOM, a record for each card, in the document only the cards in view, and a drag that
// moves one cloned layer once a frame and measures once. A framework can come near it and not below.
const ROW = 40;
const COLUMNS = 8;
const board = document.getElementById('board');

const database = new Promise((resolve) => {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('cards', { keyPath: 'id' });
  opening.onsuccess = () => resolve(opening.result);
});

async function keep(cards) {
  const writing = (await database).transaction('cards', 'readwrite', { durability: 'strict' });
  for (const card of cards) writing.objectStore('cards').put(card);
  await new Promise((resolve) => (writing.oncomplete = resolve));
}

function make(tag, name, text = '') {
  return Object.assign(document.createElement(tag), { className: name, textContent: text });
}

const columns = Array.from({ length: COLUMNS }, (_, at) => {
  const place = make('section', '');
  const all = make('div', 'all');
  place.append(make('button', 'add', `Add to ${at}`), all);
  place.onscroll = () => show(at);
  board.append(place);
  return { place, all, cards: [] };
});

function show(at) {
  const { place, all, cards } = columns[at];
  const from = Math.max(0, Math.floor(place.scrollTop / ROW) - 4);
  const seen = cards.slice(from, from + Math.ceil(innerHeight / ROW) + 8);
  all.style.cssText = `height:${cards.length * ROW}px;padding-top:${from * ROW}px`;
  all.replaceChildren(
    ...seen.map((card, n) => Object.assign(make('div', 'card', card.words), { where: [at, from + n] })),
  );
}

void database.then((db) => {
  db.transaction('cards').objectStore('cards').getAll().onsuccess = ({ target }) => {
    for (const card of target.result) columns[card.column].cards.push(card);
    for (const at of columns.keys()) show(at);
    window.total = target.result.length;
  };
});

board.onclick = ({ target }) => {
  if (target.className !== 'add') return;
  const field = make('input', '');
  target.after(field);
  field.focus();
  field.onkeydown = ({ key }) => {
    if (key !== 'Enter') return;
    const at = columns.findIndex(({ place }) => place.contains(field));
    const card = { id: crypto.randomUUID(), column: at, words: field.value };
    columns[at].cards.unshift(card);
    field.remove();
    show(at);
    void keep([card]);
  };
};

board.onpointerdown = (down) => {
  const card = down.target.closest('.card');
  if (!card) return;
  const { x, y } = card.getBoundingClientRect();
  const edges = columns.map(({ place }) => place.getBoundingClientRect().right);
  const lifted = card.cloneNode(true);
  lifted.className = 'card lifted';
  lifted.style.cssText = `left:${x}px;top:${y}px`;
  document.body.append(lifted);
  card.style.visibility = 'hidden';
  let now = down;
  let asked = 0;
  board.setPointerCapture(down.pointerId);
  board.onpointermove = (move) => {
    now = move;
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      lifted.style.transform = `translate(${now.x - down.x}px,${now.y - down.y}px)`;
    });
  };
  board.onpointerup = (up) => {
    board.onpointermove = null;
    board.onpointerup = null;
    cancelAnimationFrame(asked);
    lifted.remove();
    const [from, nth] = card.where;
    const to = Math.max(
      0,
      edges.findIndex((edge) => up.x < edge),
    );
    const [moved] = columns[from].cards.splice(nth, 1);
    moved.column = to;
    const { all, cards } = columns[to];
    cards.splice(Math.round((up.y - all.getBoundingClientRect().top) / ROW), 0, moved);
    show(from);
    show(to);
    void keep([moved]);
  };
};

window.fill = (count) =>
  keep(
    Array.from({ length: count }, (_, n) => ({
      id: String(n).padStart(6, '0'),
      column: n % COLUMNS,
      words: `A card, number ${n}`,
    })),
  );
void navigator.serviceWorker.register('sw.mjs');
