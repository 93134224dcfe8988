// What page and service worker say to each other.

/** To the worker: which files are not in the cache; with `mend`, after trying once to fetch them again. */
export interface VerifyRequest {
  readonly type: 'verify';
  readonly mend: boolean;
}

export interface VerifyReply {
  readonly missing: readonly string[];
}

/** To every page: a newer version was seen and turned away. */
export interface NewerVersion {
  readonly type: 'newer-version';
}

export function isVerifyRequest(data: unknown): data is VerifyRequest {
  return hasType(data, 'verify');
}

export function isNewerVersion(data: unknown): data is NewerVersion {
  return hasType(data, 'newer-version');
}

function hasType(data: unknown, type: string): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}
