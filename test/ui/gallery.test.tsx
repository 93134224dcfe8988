// Every screen of the gallery draws, has one heading and a name on everything that can be pressed.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { screens, show } from './gallery.tsx';

afterEach(() => {
  document.body.replaceChildren();
});

for (const name of Object.keys(screens)) {
  for (const lang of ['en', 'ur']) {
    test(`somebody on the screen "${name}" in ${lang} meets one heading and no button without a name`, async () => {
      const place = document.body.appendChild(document.createElement('div'));
      await act(() => show(place, `?screen=${name}&lang=${lang}`));
      expect(place.querySelectorAll('h1')).toHaveLength(1);
      for (const button of place.querySelectorAll('button')) {
        expect(button.getAttribute('aria-label') ?? button.textContent?.trim()).not.toBe('');
        expect(button.type).toBe('button');
      }
      for (const picture of place.querySelectorAll('svg')) {
        expect(picture.hasAttribute('aria-label') || picture.closest('[aria-hidden=true]') !== null).toBe(true);
      }
      render(null, place);
    });
  }
}
