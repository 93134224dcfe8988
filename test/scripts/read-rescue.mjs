// Reads a rescue copy with Node's own functions and nothing of the app, for an office that has the copy and its key:
//   node read-rescue.mjs COPY keys              the sealed keys in the copy, as files for age: 1.age, 2.age, ...
//   age -d -i key.txt 1.age > vault.key         with the office's secret key
//   node read-rescue.mjs COPY open vault.key    the workshops, as JSON
// The form of the file: a line `common-ground rescue 1 SHA-256`, then rows of
//   table (1 byte) | there (1) | length of session (2) | length of key (2) | number (8) | length of bytes (4) | session | key | bytes
// A sealed row: 3 | period (16) | nonce (12) | AES-256-GCM of (length (4) | 1 | JSON | zeros), with
//   the first 17 bytes and the JSON of [table, session, key] authenticated.
// A sealed period: 1 | period (16) | point (65) | nonce (12) | AES-256-GCM of its key, with all before it authenticated, under
//   HKDF-SHA-256 of ECDH (P-256), salt: the vault's public key, info: "common-ground period" and all before the sealed key.
import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const TABLES = ['sessions', 'entries', 'records', 'asides', 'shredded', 'vault', 'periods'];

/** @param {Buffer} file @returns {{ table: string, session: string, key: string, bytes: Buffer }[]} */
export function rowsOf(file) {
  const [line, , hash] = /^common-ground rescue (1) ([0-9a-f]{64})\n/.exec(file.toString('latin1', 0, 100)) ?? [];
  if (!line) throw new Error('this is no rescue copy that this script knows');
  const content = file.subarray(line.length);
  if (createHash('sha256').update(content).digest('hex') !== hash) throw new Error('the copy is damaged');
  const rows = [];
  for (let at = 0; at < content.length; ) {
    const lengths = [content.readUInt16BE(at + 2), content.readUInt16BE(at + 4), content.readUInt32BE(at + 14)];
    const table = TABLES[content[at] ?? 0] ?? '';
    at += 18;
    const [session, key, bytes] = lengths.map((length) => content.subarray(at, (at += length)));
    rows.push({ table, session: session.toString(), key: key.toString(), bytes });
  }
  return rows;
}

/**
 * @typedef {{ publicKey: string, office?: { keys: { name: string, recipient: string, file: string }[] } }} Header
 * @typedef {Record<'sessions' | 'entries' | 'records', unknown[]>} Opened
 */

/** Who opens the vault. @param {ReturnType<typeof rowsOf>} rows @returns {Header} */
export function headerOf(rows) {
  const row = rows.find(({ table }) => table === 'vault');
  if (!row) throw new Error('the copy has no vault');
  return JSON.parse(row.bytes.toString());
}

/** What was sealed, by session. @param {Buffer} file @param {Buffer} vaultKey PKCS #8, as age gave it @returns {Record<string, Opened>} */
export function openedBy(file, vaultKey) {
  const rows = rowsOf(file);
  const salt = Buffer.from(headerOf(rows).publicKey, 'hex');
  const own = createPrivateKey({ key: vaultKey, format: 'der', type: 'pkcs8' });
  /** @type {Map<string, Buffer>} */
  const keys = new Map();
  for (const { bytes } of rows.filter(({ table }) => table === 'periods')) {
    const head = bytes.subarray(0, 94);
    try {
      const secret = diffieHellman({ privateKey: own, publicKey: pointFrom(bytes.subarray(17, 82)) });
      const key = hkdfSync('sha256', secret, salt, Buffer.concat([Buffer.from('common-ground period'), head]), 32);
      keys.set(bytes.toString('hex', 1, 17), gcm(Buffer.from(key), bytes.subarray(82, 94), head, bytes.subarray(94)));
    } catch {
      // Some hold nothing, so that nobody can count the turns.
    }
  }
  /** @type {Record<string, Opened>} */
  const opened = {};
  for (const { table, session, key, bytes } of rows) {
    if (!['sessions', 'entries', 'records'].includes(table)) continue;
    const known = keys.get(bytes.toString('hex', 1, 17));
    const bound = Buffer.concat([bytes.subarray(0, 17), Buffer.from(JSON.stringify([table, session, key]))]);
    const plain = known && gcm(known, bytes.subarray(17, 29), bound, bytes.subarray(29));
    opened[session] ??= { sessions: [], entries: [], records: [] };
    if (plain) opened[session][table].push(JSON.parse(plain.toString('utf8', 5, 4 + plain.readUInt32BE(0))));
  }
  return opened;
}

/** @param {Buffer} key @param {Buffer} nonce @param {Buffer} bound @param {Buffer} sealed */
function gcm(key, nonce, bound, sealed) {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

/** @param {Buffer} point */
function pointFrom(point) {
  const [x, y] = [point.toString('base64url', 1, 33), point.toString('base64url', 33, 65)];
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , copy = '', what, vaultKey = ''] = argv;
  const file = readFileSync(copy);
  if (what === 'keys') {
    const keys = headerOf(rowsOf(file)).office?.keys ?? [];
    for (const [n, key] of keys.entries()) {
      writeFileSync(`${n + 1}.age`, key.file);
      console.log(`${n + 1}.age: ${key.name}, ${key.recipient}`);
    }
    if (keys.length === 0) console.log('no key of an office was set up when this copy was made');
  } else if (what === 'open') console.log(JSON.stringify(openedBy(file, readFileSync(vaultKey)), null, 2));
  else console.error('say: node read-rescue.mjs COPY keys, or: node read-rescue.mjs COPY open vault.key');
}
