// A file that another app shared with this one, between the service worker and the list.
import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { receiveFile } from '../../src/app/files/receive.tsx';
import { sharedFile, takeShared } from '../../src/app/files/shared.ts';
import type { Store } from '../../src/store/store.ts';

const SCOPE = 'https://app.example/ground/';
let shelf: Map<string, Response>;

beforeEach(() => {
  shelf = new Map();
  vi.stubGlobal('caches', {
    open: async () => ({
      put: async (at: URL, what: Response) => void shelf.set(at.href, what),
      match: async (at: URL) => shelf.get(at.href),
      delete: async (at: URL) => shelf.delete(at.href),
    }),
  });
});

/** As the service worker is given it. */
async function share(file: File): Promise<void> {
  const request = { formData: async () => new Map([['file', file]]) } as unknown as Request;
  expect((await takeShared(request, SCOPE)).status).toBe(303);
}

test('what was shared is there once, under its name', async () => {
  await share(new File(['words'], 'hall.commonground.txt'));
  const file = await sharedFile(SCOPE);
  expect(file instanceof File && [file.name, await file.text()]).toEqual(['hall.commonground.txt', 'words']);
  expect(await sharedFile(SCOPE)).toBeUndefined();
});

test('a file far larger than any workshop is not kept, and that it was not read is said in words', async () => {
  const film = new File(['film'], 'holiday.mp4');
  Object.defineProperty(film, 'size', { value: 64 * 1024 * 1024 + 1 });
  await share(film);
  const given = await sharedFile(SCOPE);
  expect(given).toBe('too-large');
  expect(await sharedFile(SCOPE)).toBeUndefined();

  const drawn: Parameters<typeof receiveFile>[2] = (draw) => void render(draw());
  await receiveFile({} as Store, 'too-large', drawn);
  screen.getByText('This file was not opened. Nothing on this tablet has changed.');
  screen.getByText('The file is far larger than any workshop. It was not read.');
});
