// S3-compatible object storage: Ceph, MinIO, AWS and others. A key that may PUT, GET and HEAD under one prefix is enough.

import { AwsV4Signer } from 'aws4fetch';
import { sha256 } from '../hash.ts';
import type { Outward } from '../outward.ts';
import type { Why } from '../target.ts';
import type { Dialect } from './http-target.ts';
import { bundlesIn, inElements } from './listing.ts';
import { placeOf, type SettingsOf } from './settings.ts';

/** What the common services call it. */
const CODES: Readonly<Record<string, Why>> = {
  QuotaExceeded: 'full',
  EntityTooLarge: 'full',
  TooManyBuckets: 'full',
  RequestTimeTooSkewed: 'wrong-clock',
  NoSuchBucket: 'wrong-place',
  PermanentRedirect: 'wrong-place',
  SlowDown: 'busy',
};

const EMPTY = new Uint8Array();

export function s3(settings: SettingsOf<'s3'>, { now }: Pick<Outward, 'now'>): Dialect {
  const { key, secret, region } = settings;
  const folder = placeOf(settings);
  return {
    address: folder,
    sign: async (method, address, headers, file = EMPTY) => {
      // The store compares it with what arrives, before it keeps any of it.
      const content = { 'x-amz-content-sha256': await sha256(file) };
      const signer = new AwsV4Signer({
        method,
        url: address,
        headers: { ...headers, ...content },
        accessKeyId: key,
        secretAccessKey: secret,
        service: 's3',
        region: region || 'us-east-1',
        datetime: new Date(now()).toISOString().replaceAll(/[:-]|\.\d+/g, ''),
      });
      const signed = await signer.sign();
      const all = Object.fromEntries(signed.headers.entries());
      // The browser writes it itself, and lets nobody else.
      delete all['host'];
      return { address: signed.url.href, headers: all };
    },
    // To a key that may not list, an object that is not there is forbidden. Whether the key is wrong is seen by the PUT.
    mayBeAbsent: [403],
    codes: CODES,
    list: async (read) => {
      const bucket = placeOf({ ...settings, prefix: '' });
      const within = decodeURIComponent(folder.slice(bucket.length));
      const names: string[] = [];
      for (let next: string | undefined = ''; next !== undefined; ) {
        const asked = new URLSearchParams({
          'list-type': '2',
          prefix: within,
          ...(next && { 'continuation-token': next }),
        });
        const said = await read('GET', `${bucket}?${asked}`, 'ListBucketResult');
        names.push(...bundlesIn(inElements(said, 'Key'), within));
        [next] = inElements(said, 'NextContinuationToken');
      }
      return names;
    },
    // Some stores know no condition. The name is the content's, and it was looked for before.
    mend: ({ status }) => Promise.resolve(status === 501 ? 'without-condition' : null),
  };
}
