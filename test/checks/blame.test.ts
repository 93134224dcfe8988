// The blame check: it advises where a cause is put on somebody, and keeps quiet where it is said how things work.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { blameSpan } from '../../src/checks/blame.ts';

const BLAME = [
  'Lazy staff.',
  'The manager doesn’t care.',
  'The staff are just lazy and sit on their phones.',
  'It is the driver’s fault.',
  'The council is to blame for all of it.',
  'Carers can’t be bothered to ask.',
  'Her social worker never listens.',
  'My mum only thinks of herself, it is her fault.',
  'The doctors are rude.',
  'We have a useless manager.',
  'Karen never listens to us.',
  'Staff ignore us.',
  'The team leader is so bossy.',
  'They don’t care.',
  'I blame the office.',
  'The neighbours are really nasty.',
  'The boss refuses to talk about it.',
  'Unhelpful receptionists.',
  'The drivers don’t want to wait.',
  'Parents who are selfish.',
];

const HOW_IT_WORKS = [
  'Staff are not told when the rota changes.',
  'The rota is made the evening before.',
  'Nobody has asked how we want to be told.',
  'There are too few drivers on a Saturday.',
  'The manager has to sign forms in three buildings.',
  'Carers have twelve visits in one morning.',
  'The council changed the bus contract in June.',
  'We don’t know yet.',
  'Staff have one phone number to ring, and it is closed after five.',
  'The doctor’s letter comes after the appointment.',
  'It is nobody’s job to tell people.',
  'Workers leave because the pay is low.',
  'The driver cannot see the stop when it is dark.',
  'Families only hear about it in a letter.',
  'The rules say that two staff must come along.',
  'I don’t want to go when it rains.',
  'People are not given time to listen.',
  'Nobody is to blame, it is nobody’s fault: the form is too long.',
  'The weather is horrible and staff have no coats.',
  'Care plans are written without us.',
];

describe('forty causes', () => {
  test('are forty, half of them about how things work', () => {
    expect([new Set(BLAME).size, new Set(HOW_IT_WORKS).size]).toEqual([20, 20]);
  });

  test.each(BLAME)('advises: %s', (cause) => {
    expect(blameSpan(cause, 'en')).toBeDefined();
  });

  test.each(HOW_IT_WORKS)('keeps quiet: %s', (cause) => {
    expect(blameSpan(cause, 'en')).toBeUndefined();
  });
});

test.each([
  ['cy', 'Mae’r staff yn ddiog.', true],
  ['cy', 'Y rheolwr sydd ar fai.', true],
  ['cy', 'Nid yw’r gofalwyr yn cael gwybod.', false],
  ['cy', 'Does dim digon o yrwyr ar ddydd Sadwrn.', false],
  ['ur', 'عملہ سست ہے۔', true],
  ['ur', 'یہ مینیجر کا قصور ہے۔', true],
  ['ur', 'عملے کو وقت پر نہیں بتایا جاتا۔', false],
  ['ur', 'ہفتے کے دن ڈرائیور کم ہوتے ہیں۔', false],
])('%s: %s', (language, cause, blames) => {
  expect(blameSpan(cause, language) !== undefined).toBe(blames);
});

test('it says what sounds like blame: the words, from the person to the judgement', () => {
  const cause = 'On Sundays the manager doesn’t care about us.';
  expect(cause.slice(...(blameSpan(cause) ?? [0, 0]))).toBe('manager doesn’t care');
});

test('people’s own words about what does not work are mostly no blame: at most four of 169 would be advised on', () => {
  const text = readFileSync(new URL('../data/reviews-getting-out-and-about.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse<{ statement: string; language: string }>(text, { header: true, skipEmptyLines: true });
  const advised = data.filter((row) => blameSpan(row.statement, row.language));
  expect(
    advised.map(({ statement }) => statement).length,
    advised.map((row) => row.statement).join('\n'),
  ).toBeLessThanOrEqual(4);
});

test('an empty cause, marks alone and a very long one are no trouble', () => {
  expect([blameSpan(''), blameSpan('?!… —'), blameSpan('The rota is late. '.repeat(500))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
