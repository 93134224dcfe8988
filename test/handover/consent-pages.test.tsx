// What is said before somebody's first real words, page by page, by its own buttons.

import { useState } from 'preact/hooks';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CONSENT_PAGES, type ConsentPage, ConsentPages } from '../../src/handover/consent-pages.tsx';
import { words } from '../../src/handover/words/table.ts';
import { LOCALES, locale } from '../../src/i18n/locale.ts';
import type { Consent } from '../../src/people/entries.ts';

beforeAll(async () => {
  for (const of of LOCALES) await words.load(of);
});
beforeEach(() => {
  locale.value = 'en';
});

/** The pages with a draft of their own, as a turn keeps it. */
function begin(at: ConsentPage = CONSENT_PAGES[0], onBack?: () => void) {
  const kept: ConsentPage[] = [at];
  const done = vi.fn<(consent: Consent | null) => void>();
  function Turn() {
    const [page, setPage] = useState(at);
    const keep = (next: ConsentPage) => {
      kept.push(next);
      setPage(next);
    };
    return <ConsentPages page={page} onPage={keep} onDone={done} {...(onBack ? { onBack } : {})} />;
  }
  render(<Turn />);
  return { kept, done };
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await Promise.resolve();
};
const toTheQuestion = async () => {
  for (let page = 0; page < 4; page += 1) await press('Next');
};

test('four things are told, one on a page, before anything is asked', async () => {
  const { kept, done } = begin();
  const told = [heading()];
  for (let page = 0; page < 3; page += 1) {
    await press('Next');
    told.push(heading());
  }
  expect(told).toEqual([
    'Your words help decide what should change.',
    'Your name is not on it.',
    'You can stop at any time.',
    'You can take a card back.',
  ]);
  expect(document.body.textContent).toContain('until today’s cards go to the office');
  await press('Next');
  expect(heading()).toBe('Do you want to take part?');
  expect(kept).toEqual(['what-for', 'who-sees', 'stop', 'take-back', 'taking']);
  expect(done).not.toHaveBeenCalled();
});

test.each([
  ['Yes, you may use my words', { taking: true, quoting: true }],
  ['No, do not use my words', { taking: true, quoting: false }],
])('yes to taking part, then "%s"', async (answer, consent) => {
  const { done } = begin();
  await toTheQuestion();
  await press('Yes, I want to take part');
  expect(heading()).toBe('May we use your words in the report?');
  expect(done).not.toHaveBeenCalled();
  await press(answer);
  expect(done).toHaveBeenCalledExactlyOnceWith(consent);
});

test('a no is a no only after it was seen and said OK to', async () => {
  const { done } = begin('taking');
  await press('No, I do not want to');
  expect(done).not.toHaveBeenCalled();
  await press('Back');
  await press('No, I do not want to');
  await press('OK');
  expect(done).toHaveBeenCalledExactlyOnceWith({ taking: false, quoting: false });
});

test('who is not sure yet asks the facilitator, and has not been asked', async () => {
  const { done } = begin('taking');
  await press('I’m not sure yet');
  expect(heading()).toBe('Please ask the facilitator.');
  await press('OK');
  expect(done).toHaveBeenCalledExactlyOnceWith(null);
});

test('Back is on every page and leads to the one before', async () => {
  const onBack = vi.fn();
  for (const page of CONSENT_PAGES) {
    begin(page, onBack);
    const before = heading();
    await press('Back');
    if (page === 'what-for') expect(onBack).toHaveBeenCalledOnce();
    else expect(heading(), page).not.toBe(before);
    cleanup();
  }
  expect(onBack).toHaveBeenCalledOnce();
});

test('after a kill the page that was kept is there again', async () => {
  const { kept } = begin();
  await press('Next');
  await press('Next');
  const page = heading();
  cleanup();
  begin(kept.at(-1));
  expect(heading()).toBe(page);
});

test('the answers look alike: none is the main button', () => {
  for (const page of ['taking', 'quoting'] as const) {
    begin(page);
    const answers = screen.getAllByRole('button').filter(({ textContent }) => textContent !== 'Back');
    expect(answers.length).toBe(page === 'taking' ? 3 : 2);
    expect(new Set(answers.map(({ dataset }) => `${dataset['kind']} ${dataset['size']}`)).size).toBe(1);
    cleanup();
  }
});

test('no sentence has more than twelve words, in any language', () => {
  for (const of of LOCALES) {
    locale.value = of;
    for (const page of CONSENT_PAGES) {
      begin(page);
      for (const element of document.querySelectorAll('h1, p, button')) {
        for (const sentence of (element.textContent ?? '').split(/[.?!۔؟]/)) {
          expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(12);
        }
      }
      cleanup();
    }
  }
});

test('every page is in words in every language', () => {
  for (const of of LOCALES) {
    locale.value = of;
    for (const page of CONSENT_PAGES) {
      begin(page);
      expect(document.body.textContent, `${of} ${page}`).not.toMatch(/consent\.|\{\w+\}/);
      if (of === 'ur') expect(document.body.textContent).not.toMatch(/[a-z]/i);
      cleanup();
    }
  }
});
