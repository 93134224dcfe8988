// The page's own law: it may talk to its own place only, runs no script but the build's own, and no text becomes script.

import { createHash } from 'node:crypto';

interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The policy, as it stands in the page and is sent with it. */
export function policyFor({ scripts, styles }: Inline): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(fingerprint).join(' ')}`,
    `style-src 'self' ${styles.map(fingerprint).join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-urls',
  ].join('; ');
}

/** Where the script of the send worker lies: a worker has the policy that its own script is sent with, and no other. */
export const SENDER_FOLDER = 'send';

/** The send worker may talk to any server by HTTPS, and to this very machine; it does nothing else. */
const SENDER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * What a host sends with every file, in the form that common static hosts read from a file of this name. The policy stands in
 * the page as well; what only a header can say is here alone. `paths`: all that the page's policy goes with, since hosts put
 * the headers of all paths that fit together, and two policies are both kept: the stricter would stop the send worker.
 */
export function headersFile(policy: string, paths: readonly string[]): string {
  const headers = [
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    'Cross-Origin-Opener-Policy: same-origin',
    'Cross-Origin-Resource-Policy: same-origin',
    // The camera reads the office's settings from a picture; what it sees goes nowhere.
    'Permissions-Policy: camera=(self), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  ];
  const forGood = 'Cache-Control: public, max-age=31536000, immutable';
  const page = `Content-Security-Policy: ${policy}; frame-ancestors 'none'`;
  const rule = (path: string, own: readonly string[]) => `${path}\n${own.map((one) => `  ${one}\n`).join('')}`;
  return [
    rule('/*', headers),
    ...paths.map((path) => rule(path, [page])),
    rule('/assets/*', [page, forGood]),
    rule(`/${SENDER_FOLDER}/*`, [`Content-Security-Policy: ${SENDER_POLICY}`, forGood]),
  ].join('');
}

/** The headers of such a file that go with a path, as [name, value]. */
export function headersFor(file: string, path: string): [string, string][] {
  const found: [string, string][] = [];
  let isMeant = false;
  for (const line of file.split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) isMeant = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (isMeant && name !== undefined && value !== undefined) found.push([name, value]);
  }
  return found;
}

export function pagePolicy(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

function fingerprint(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
