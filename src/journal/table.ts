// A map that is copied by sharing: setting one of ten thousand rows makes a handful of small arrays, not ten thousand.
// Models are made of these, so that a new act costs the same late in the day as in the morning.

const BITS = 5;
const WIDTH = 1 << BITS;
const DEEPEST = 30;

interface Leaf<V> {
  readonly hash: number;
  readonly rows: readonly (readonly [string, V])[];
}
type Node<V> = Leaf<V> | readonly (Node<V> | undefined)[];

// FNV-1a: good enough to spread ids, and the same on every engine. 30 bits of it: more of them is a number that engines keep
// in a box of its own, one for each row that a journal sets when it is opened.
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash & 0x3fffffff;
}

function isLeaf<V>(node: Node<V>): node is Leaf<V> {
  return !Array.isArray(node);
}

function slot(hash: number, depth: number): number {
  return (hash >>> depth) & (WIDTH - 1);
}

function grow<V>(leaf: Leaf<V>, depth: number): Node<V> {
  const branch = new Array<Node<V> | undefined>(WIDTH).fill(undefined);
  branch[slot(leaf.hash, depth)] = leaf;
  return branch;
}

function put<V>(node: Node<V> | undefined, hash: number, depth: number, key: string, value: V): Node<V> {
  if (node === undefined) return { hash, rows: [[key, value]] };
  if (isLeaf(node)) {
    if (node.hash === hash || depth > DEEPEST) {
      if (isOnlyRow(node, key)) return { hash, rows: [[key, value]] };
      const rows = node.rows.filter(([other]) => other !== key);
      // Keys of one hash stand in the order of their names: order must not tell when they were set.
      const after = rows.findIndex(([other]) => other > key);
      rows.splice(after < 0 ? rows.length : after, 0, [key, value]);
      return { hash: node.hash, rows };
    }
    return put(grow(node, depth), hash, depth, key, value);
  }
  const at = slot(hash, depth);
  const branch = node.slice();
  branch[at] = put(node[at], hash, depth + BITS, key, value);
  return branch;
}

function isOnlyRow<V>({ rows }: Leaf<V>, key: string): boolean {
  return rows.length === 1 && rows[0]?.[0] === key;
}

function drop<V>(node: Node<V> | undefined, hash: number, depth: number, key: string): Node<V> | undefined {
  if (node === undefined) return undefined;
  if (isLeaf(node)) {
    const rows = node.rows.filter(([other]) => other !== key);
    return rows.length === 0 ? undefined : { hash: node.hash, rows };
  }
  const at = slot(hash, depth);
  const branch = node.slice();
  branch[at] = drop(node[at], hash, depth + BITS, key);
  return branch.every((child) => child === undefined) ? undefined : branch;
}

function* walk<V>(node: Node<V> | undefined): Generator<readonly [string, V]> {
  if (node === undefined) return;
  if (isLeaf(node)) yield* node.rows;
  else for (const child of node) yield* walk(child);
}

export class Table<V> {
  readonly size: number;
  readonly #root: Node<V> | undefined;

  private constructor(root: Node<V> | undefined, size: number) {
    this.#root = root;
    this.size = size;
  }

  static of<V>(rows: Iterable<readonly [string, V]> = []): Table<V> {
    let table = new Table<V>(undefined, 0);
    for (const [key, value] of rows) table = table.set(key, value);
    return table;
  }

  get(key: string): V | undefined {
    return this.#root === undefined ? undefined : this.#find(hashOf(key), key);
  }

  #find(hash: number, key: string): V | undefined {
    let node = this.#root;
    for (let depth = 0; node !== undefined; depth += BITS) {
      if (isLeaf(node))
        return isOnlyRow(node, key) ? node.rows[0]?.[1] : node.rows.find(([other]) => other === key)?.[1];
      node = node[slot(hash, depth)];
    }
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: V): Table<V> {
    const hash = hashOf(key);
    const grown = this.#find(hash, key) === undefined ? this.size + 1 : this.size;
    return new Table(put(this.#root, hash, 0, key, value), grown);
  }

  delete(key: string): Table<V> {
    return this.has(key) ? new Table(drop(this.#root, hashOf(key), 0, key), this.size - 1) : this;
  }

  /** In an order that depends on the keys alone, not on when they were set. Sort before showing. */
  *[Symbol.iterator](): Generator<readonly [string, V]> {
    yield* walk(this.#root);
  }

  *values(): Generator<V> {
    for (const [, value] of this) yield value;
  }
}
