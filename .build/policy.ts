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

/**
 * What a host sends with every file, in the form that common static hosts read from a file of this name. The policy stands in
 * the page as well; what only a header can say is here alone.
 */
export function headersFile(policy: string): string {
  const headers = [
    `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    'Cross-Origin-Opener-Policy: same-origin',
    'Cross-Origin-Resource-Policy: same-origin',
    'Permissions-Policy: camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  ];
  const assets = ['Cache-Control: public, max-age=31536000, immutable'];
  return `/*\n${headers.map((one) => `  ${one}\n`).join('')}/assets/*\n${assets.map((one) => `  ${one}\n`).join('')}`;
}

/** The headers of such a file that go with a path, as [name, value]. */
export function headersFor(file: string, path: string): [string, string][] {
  const found: [string, string][] = [];
  let isMeant = false;
  for (const line of file.split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) isMeant = path.startsWith(line.replace(/\*$/, ''));
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
