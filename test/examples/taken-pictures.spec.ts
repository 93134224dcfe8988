// Photographs as tablets take them, in a real browser: small, the right way up, and nothing of where and when along (B13, B14);
// and the field that is written in stays above the tablet's keyboard (G-15).

import { expect, type Page, test } from '@playwright/test';
import { onExamples, STANDING } from './page.ts';

/** A keyboard that comes over the page, as a tablet's does: the layout stays, and less of it is seen. */
function withKeyboard(): void {
  const view = Object.assign(new EventTarget(), { height: window.innerHeight, scale: 1, offsetTop: 0 });
  Object.defineProperty(window, 'visualViewport', { value: view, configurable: true });
}

let page: Page;
onExamples({ viewport: STANDING, before: withKeyboard }, (opened) => (page = opened));

const firstQuestion = () => page.evaluate(() => window.stage?.show('cards', 'the first question'));
const give = (name: string, mimeType: string, buffer: Buffer) =>
  page.setInputFiles('input[type=file]', { name, mimeType, buffer });

/** A large picture, red on its left half and blue on its right, as the browser writes it. */
async function large(type: 'image/jpeg' | 'image/png', width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([as, wide, high]) => {
      const canvas = document.createElement('canvas');
      canvas.width = Number(wide);
      canvas.height = Number(high);
      const drawn = canvas.getContext('2d');
      if (!drawn) return '';
      drawn.fillStyle = '#d00';
      drawn.fillRect(0, 0, canvas.width / 2, canvas.height);
      drawn.fillStyle = '#00d';
      drawn.fillRect(canvas.width / 2, 0, canvas.width / 2, canvas.height);
      return canvas.toDataURL(String(as), 0.9).split(',')[1] ?? '';
    },
    [type, width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** What a camera puts beside the picture: to be turned by a quarter, and where it was taken. */
function withPlace(jpeg: Buffer): Buffer {
  const tiff = Buffer.from(
    [
      '4d4d002a00000008', // big-endian, the first list at 8
      '0002', // two things in it
      '0112000300000001' + '00060000', // to be turned right by a quarter
      '8825000400000001' + '00000026', // GPS, at 38
      '00000000',
      '0001',
      '0001000200000002' + '4e000000', // north
      '00000000',
    ].join(''),
    'hex',
  );
  const text = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 51.4816 -3.1791 Camera-Canary')]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, text, jpeg.subarray(2)]);
}

const shown = () => page.locator('article img');

test('a photograph becomes a card of 1600 pixels at most, upright, and says nothing of where it was taken', async () => {
  test.setTimeout(120_000);
  await firstQuestion();
  const taken = withPlace(await large('image/jpeg', 3000, 2000));
  expect(taken.toString('latin1')).toContain('GPS');
  await give('IMG_2039.jpg', 'image/jpeg', taken);
  await expect(shown()).toHaveCount(1);
  const kept = await shown().evaluate(async (one) => {
    if (!(one instanceof HTMLImageElement)) throw new Error('no picture');
    await one.decode();
    const canvas = document.createElement('canvas');
    canvas.width = one.naturalWidth;
    canvas.height = one.naturalHeight;
    const drawn = canvas.getContext('2d');
    drawn?.drawImage(one, 0, 0);
    const at = (x: number, y: number) => [...(drawn?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
    const { naturalWidth: width, naturalHeight: height } = one;
    return { url: one.src, width, height, top: at(width / 2, 10), bottom: at(width / 2, height - 10) };
  });
  const bytes = Buffer.from(kept.url.split(',')[1] ?? '', 'base64');
  expect(kept.url.startsWith('data:image/jpeg;base64,')).toBe(true);
  expect(bytes.length).toBeLessThanOrEqual(72 * 1024);
  for (const trace of ['Exif', 'GPS', '51.4816', 'Canary', 'IMG_2039'])
    expect(bytes.toString('latin1')).not.toContain(trace);
  // Turned by a quarter: what was wide is high, and what was left is at the top.
  expect(kept.height).toBeLessThanOrEqual(1600);
  expect(kept.height / kept.width).toBeCloseTo(1.5, 1);
  expect(kept.top[0]).toBeGreaterThan(150);
  expect(kept.bottom[2]).toBeGreaterThan(150);
});

test('what is no picture, too large or broken is refused in words, and nothing becomes a card', async () => {
  test.setTimeout(120_000);
  await firstQuestion();
  const png = await large('image/png', 40, 30);
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(65_535, 16);
  bomb.writeUInt32BE(65_535, 20);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>window.ran = true</script></svg>');
  const cut = (await large('image/jpeg', 400, 300)).subarray(0, 200);
  const cases = [
    ['photo.svg', 'image/svg+xml', svg, 'cannot be used'],
    ['photo.jpg', 'image/jpeg', svg, 'cannot be used'],
    ['photo.png', 'image/png', bomb, 'too large'],
    ['photo.jpg', 'image/jpeg', cut, 'cannot be used'],
    ['photo.heic', 'image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'cannot be used'],
  ] as const;
  for (const [name, type, file, why] of cases) {
    await give(name, type, file);
    await expect(page.locator('main')).toContainText(why);
    await expect(shown()).toHaveCount(0);
  }
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  // And a good one after all of them; the last reason is gone.
  await give('photo.png', 'image/png', png);
  await expect(shown()).toHaveCount(1);
  await expect(page.locator('main')).not.toContainText('cannot be used');
});

test('the keyboard of the tablet never covers the field that is written in, upright or lying', async () => {
  for (const [size, seen] of [
    [{ width: 810, height: 1080 }, 560],
    [{ width: 1080, height: 810 }, 330],
  ] as const) {
    await page.setViewportSize(size);
    await firstQuestion();
    await page.locator('textarea').focus();
    await keyboard(seen);
    for (const text of ['I', 'I walk to the shops.\n'.repeat(8)]) {
      await page.locator('textarea').fill(text);
      await expect.poll(() => coveredBy(seen)).toBe('');
    }
    await page.locator('textarea').blur();
    await keyboard(size.height);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-keyboard'))).toBe(false);
  }
});

async function keyboard(seen: number): Promise<void> {
  await page.evaluate((height) => {
    Object.assign(window.visualViewport ?? {}, { height });
    window.visualViewport?.dispatchEvent(new Event('resize'));
  }, seen);
}

/** What lies over the last line of the field, or that it is under the keyboard; nothing if it can be seen. */
function coveredBy(seen: number): Promise<string> {
  return page.evaluate((height) => {
    const box = document.querySelector('textarea')?.getBoundingClientRect();
    if (!box) return 'no field';
    if (box.bottom > height) return `${Math.round(box.bottom - height)} px under the keyboard`;
    const at = document.elementFromPoint(box.left + 20, box.bottom - 10);
    return at?.tagName === 'TEXTAREA' ? '' : `under ${at?.tagName}`;
  }, seen);
}
