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

/** Under this name the browser is asked to wake the app's worker once there is a network again (background sync). */
export const SEND_TAG = 'send-home';

/** To every page, with a port for the answer: try to send what waits. */
export interface SendRequest {
  readonly type: 'send';
}

/** Whether something waits still that trying again may help. */
export interface SendReply {
  readonly waits: boolean;
}

export function isSendRequest(data: unknown): data is SendRequest {
  return hasType(data, 'send');
}

function hasType(data: unknown, type: string): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}
