// What each kind of place has to be told, as the form asks for it and the tablet keeps it; without the code that sends.

import * as v from 'valibot';

export const webdavShape = v.object({
  kind: v.literal('webdav'),
  /** The folder, whole, with a slash at its end. */
  address: v.string(),
  user: v.string(),
  password: v.string(),
});

export const s3Shape = v.object({
  kind: v.literal('s3'),
  /** Of the service, without the bucket; a slash at its end. */
  address: v.string(),
  bucket: v.string(),
  region: v.string(),
  /** What comes before the tablet's own folder; may be empty. */
  prefix: v.string(),
  key: v.string(),
  secret: v.string(),
  /** The bucket in the path, or as the first part of the server's name. */
  style: v.picklist(['path', 'host']),
});

export const azureShape = v.object({
  kind: v.literal('azure'),
  /** Container, folder within it if any, and after the question mark the signature: as the portal gives it. */
  address: v.string(),
});

export const plainPutShape = v.object({
  kind: v.literal('put'),
  /** With a slash at its end. */
  address: v.string(),
  /** Sent as a bearer token; empty where the server wants none. */
  token: v.string(),
});

export const settingsShape = v.variant('kind', [webdavShape, s3Shape, azureShape, plainPutShape]);
export type TargetSettings = Readonly<v.InferOutput<typeof settingsShape>>;
export type SettingsOf<Kind extends TargetSettings['kind']> = Extract<TargetSettings, { kind: Kind }>;

/** The folder that a tablet's own folder is made in: for people to read, so without what is secret in it. */
export function placeOf(settings: TargetSettings): string {
  const { origin, pathname } = serverOf(settings);
  const root = origin + pathname.replace(/\/*$/, '/');
  if (settings.kind !== 's3') return root;
  const { bucket, prefix, style } = settings;
  const within = prefix.replaceAll(/^\/+|\/+$/g, '');
  return [root.slice(0, -1), ...(style === 'path' ? [bucket] : []), ...(within ? [within] : []), ''].join('/');
}

/** The only server that an errand for this place may talk to. */
export function originOf(settings: TargetSettings): string {
  return serverOf(settings).origin;
}

function serverOf(settings: TargetSettings): URL {
  const address = new URL(settings.address);
  if (settings.kind === 's3' && settings.style === 'host') address.hostname = `${settings.bucket}.${address.hostname}`;
  return address;
}
