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

export function pagePolicy(inline: Inline): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policyFor(inline)}" />`;
}

function fingerprint(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
