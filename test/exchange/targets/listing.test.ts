// What has come home, asked of each kind of store: the names of bundles and nothing else, page after page.

import { expect, test } from 'vitest';
import { openTarget } from '../../../src/exchange/targets/open-target.ts';
import type { TargetSettings } from '../../../src/exchange/targets/settings.ts';
import { PretendTime } from '../../support/pretend.ts';

const A = `north-1/${'a'.repeat(64)}.commonground`;
const B = `south-2/${'b'.repeat(64)}.commonground`;

const S3: TargetSettings = {
  kind: 's3',
  address: 'https://storage.example/',
  bucket: 'workshops',
  region: '',
  prefix: 'all & sundry',
  key: 'k',
  secret: 's',
  style: 'path',
};
const AZURE: TargetSettings = { kind: 'azure', address: 'https://account.example/workshops/all/?sv=1&sig=x%2By' };
const WEBDAV: TargetSettings = { kind: 'webdav', address: 'https://office.example/dav/', user: 'u', password: 'p' };

const asked: URL[] = [];

function list(to: TargetSettings, answer: (url: URL, request: RequestInit) => string | Response) {
  asked.length = 0;
  const time = new PretendTime();
  time.fetch = async (address, request) => {
    const url = new URL(address);
    asked.push(url);
    const said = answer(url, request);
    return said instanceof Response ? said : new Response(said);
  };
  return openTarget(to, time).list();
}

test('S3 is asked page by page, under the folder of the settings, and other files there are passed over', async () => {
  const key = (name: string) => `<Contents><Key>all &amp; sundry/${name}</Key><Size>1</Size></Contents>`;
  const said = await list(S3, ({ searchParams }) =>
    searchParams.get('continuation-token') === 'next+page'
      ? `<ListBucketResult>${key(B)}</ListBucketResult>`
      : `<ListBucketResult xmlns="x">${key(A)}${key('north-1/common-ground-test.txt')}${key(`deeper/${A}`)}<NextContinuationToken>next+page</NextContinuationToken></ListBucketResult>`,
  );
  expect(said).toEqual({ is: 'listed', names: [A, B] });
  expect(asked[0]?.pathname).toBe('/workshops/');
  expect(asked[0]?.searchParams.get('prefix')).toBe('all & sundry/');
});

test('Azure is asked of its container, with the signature and the folder', async () => {
  const blob = (name: string) => `<Blob><Name>all/${name}</Name></Blob>`;
  const said = await list(AZURE, ({ searchParams }) =>
    searchParams.get('marker') === '2'
      ? `<EnumerationResults><Blobs>${blob(B)}</Blobs><NextMarker/></EnumerationResults>`
      : `\ufeff<?xml version="1.0"?><EnumerationResults ServiceEndpoint="x">${blob(A)}<NextMarker>2</NextMarker></EnumerationResults>`,
  );
  expect(said).toEqual({ is: 'listed', names: [A, B] });
  expect(asked[0]?.pathname).toBe('/workshops');
  expect(asked[0]?.searchParams.get('sig')).toBe('x+y');
  expect(asked[0]?.searchParams.get('comp')).toBe('list');
});

test('a WebDAV folder is asked, and then the folder of each tablet; servers write addresses in their own ways', async () => {
  const tree = (...hrefs: readonly string[]) =>
    `<D:multistatus xmlns:D="DAV:">${hrefs.map((href) => `<D:response><D:href>${href}</D:href></D:response>`).join('')}</D:multistatus>`;
  const said = await list(WEBDAV, ({ pathname }, { method }) => {
    expect(method).toBe('PROPFIND');
    if (pathname === '/dav/north-1/') return tree('/dav/north-1/', `/dav/${A}`, '/dav/north-1/common-ground-test.txt');
    if (pathname === '/dav/south-2/')
      return tree('https://office.example/dav/south-2/', `/dav/${B.replace('-', '%2D')}`);
    return tree('/dav/', '/dav/north-1/', 'https://office.example/dav/south%2D2/', '/dav/notes.txt', '/elsewhere/x/');
  });
  expect(said).toEqual({ is: 'listed', names: [A, B] });
  expect(asked).toHaveLength(3);
});

test('a page in place of the list, a refusal and a place that does not tell are three answers', async () => {
  expect(await list(WEBDAV, () => '<html>log in</html>')).toEqual({ is: 'trouble', why: 'portal' });
  expect(await list(S3, () => new Response('', { status: 403 }))).toEqual({ is: 'trouble', why: 'refused' });
  expect(await list(AZURE, () => new Response('', { status: 404 }))).toEqual({ is: 'trouble', why: 'wrong-place' });
  expect(await list({ kind: 'put', address: 'https://a.example/', token: '' }, () => '')).toEqual({ is: 'untold' });
});

test('the beginning of a list that is too long to read is not taken for all of it', async () => {
  const folders = `<D:multistatus xmlns:D="DAV:"><D:href>/dav/north-1/</D:href>${' '.repeat(9 * 1024 * 1024)}`;
  expect(await list(WEBDAV, () => folders)).toEqual({ is: 'trouble', why: 'server-trouble' });
});

test('a store whose listing never ends is not believed', async () => {
  const said = await list(
    AZURE,
    () => '<EnumerationResults><Blobs/><NextMarker>again</NextMarker></EnumerationResults>',
  );
  expect(said).toEqual({ is: 'trouble', why: 'server-trouble' });
});
