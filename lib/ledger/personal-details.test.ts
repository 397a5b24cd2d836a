import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DetailKind, detailKinds, personalDetailsIn } from './personal-details.ts';

/** What was found, as `kind: words`. */
const foundIn = (text: string, names: string[] = []) =>
  personalDetailsIn(text, names).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const all = (kind: DetailKind, texts: [string, ...string[]][]) =>
  texts.map(([text, ...words]) => [text, words.map((word) => `${kind}: ${word}`)] as const);

describe('names that the worker listed', () => {
  const names = ['Micah', 'José Núñez', "O'Neal", 'Ana-Sofía', 'Li'];
  test.each(
    all('name', [
      ['Micah came back.', 'Micah'],
      ['micah, MICAH and Micah’s aunt', 'micah', 'MICAH', 'Micah’s'],
      ["Micah's room; the Micah' typed in haste", "Micah's", "Micah'"],
      ['Jose Nunez called, then JOSÉ\nNÚÑEZ.', 'Jose Nunez', 'JOSÉ\nNÚÑEZ'],
      ['Jose\u0301 Nu\u0301n\u0303ez called.', 'Jose\u0301 Nu\u0301n\u0303ez'],
      ["Ms. O'Neal was told.", "O'Neal"],
      ['Con Ana-Sofia en la escuela.', 'Ana-Sofia'],
      ['Li said so.', 'Li'],
      ['(Micah)', 'Micah'],
      ['👧👧 Micah', 'Micah'],
      ['ﬃ İ ß Micah', 'Micah'],
    ]),
  )('%j', (text, found) => expect(foundIn(text, names)).toEqual(found));

  test.each([
    'Micahs and Amicah are other words.',
    'Jose alone, and Nunez alone.',
    'The list, the family and the Lily.',
    'O’Nealson',
    'micah_2 is a user name',
  ])('%j has none', (text) => expect(foundIn(text, names)).toEqual([]));

  test('a name that would be everywhere is not looked for', () => {
    expect(foundIn('A a M. 12 .', ['A', 'M.', '', ' ', '12', '.'])).toEqual([]);
  });

  test('a name is no pattern', () => {
    expect(foundIn('Mi.ah Micah (Mo)', ['Mi.ah', '(Mo)', '[a-z]+', '\\w+'])).toEqual(['name: Mi.ah', 'name: (Mo)']);
  });
});

describe('telephone numbers', () => {
  test.each(
    all('phone', [
      ['Call 555-234-0199 today.', '555-234-0199'],
      ['(555) 234-0199', '(555) 234-0199'],
      ['(555)234-0199.', '(555)234-0199'],
      ['+1 555 234 0199', '+1 555 234 0199'],
      ['1-555-234-0199, after five', '1-555-234-0199'],
      ['+15552340199', '+15552340199'],
      ['555.234.0199', '555.234.0199'],
      ['Tel: 5552340199', '5552340199'],
      ['Llame al 555-234-0199 o al 555 234 0188', '555-234-0199', '555 234 0188'],
      ['at 555-234-0199; later', '555-234-0199'],
      ['1-800-234-5678 is an office', '1-800-234-5678'],
    ]),
  )('%j', (text, found) => expect(foundIn(text)).toEqual(found));

  test.each([
    'Call 911 now.',
    'NCMEC at 1-800-843-5678.',
    'NCMEC: 1 (800) 843-5678 or 18008435678',
    'Case RB-555-234-0199',
    'Report 555-234-01990',
    'Case 2041-555-2340199',
    'On 2026-11-25 at 14:30',
    'Between 11/25/2026 and 11/26/2026',
    '155-234-0199 begins with one',
    '555-134-0199 has no such exchange',
    'NCIC M123456789',
    'ZIP 55523-4019',
    'Reference #5552340199',
    'It cost 5552340199.50',
    '8b5552340199c',
  ])('%j has none', (text) => expect(foundIn(text)).toEqual([]));
});

describe('dates of birth', () => {
  test.each(
    all('birth', [
      ['DOB 3/14/2009', '3/14/2009'],
      ['D.O.B.: 03-14-09', '03-14-09'],
      ['Date of birth: March 14, 2009.', 'March 14, 2009'],
      ['She was born on 14 March 2009 in Riverbend.', '14 March 2009'],
      ['born 2009-03-14', '2009-03-14'],
      ['born on the 14th of March 2009', '14th of March 2009'],
      ['Birthdate Mar. 14th, 2009', 'Mar. 14th, 2009'],
      ['3/14/2009 (date of birth)', '3/14/2009'],
      ['3/14/2009 is her birthday', '3/14/2009'],
      ['Fecha de nacimiento: 14/03/2009', '14/03/2009'],
      ['Nacida el 14 de marzo de 2009 en Riverbend', '14 de marzo de 2009'],
      ['nació el 14.03.2009', '14.03.2009'],
      ['nacido en Riverbend el 14 de septiembre del 2009', '14 de septiembre del 2009'],
      ['Her birth certificate says 03/14/2009', '03/14/2009'],
    ]),
  )('%j', (text, found) => expect(foundIn(text)).toEqual(found));

  test.each([
    'Seen on 3/14/2026.',
    'Missing since March 14, 2026.',
    'Her newborn was seen on 3/14/2026.',
    'She was born in Riverbend. On 3/14/2026 she came back.',
    'DOB unknown; seen 3/14/2026',
    'Visto el 14 de marzo de 2026',
    'Stubborn on 3/14/2026',
    'born in room 3/14',
    'DOB 33/44/2009',
    'Case 3/14/2009-7, born later',
    'El renacimiento del 14 de marzo de 2026',
  ])('%j has none', (text) => expect(foundIn(text)).toEqual([]));
});

describe('social security numbers', () => {
  test.each(
    all('social-security', [
      ['SSN 123-45-6789', '123-45-6789'],
      ['123 45 6789.', '123 45 6789'],
      ['SSN: 123456789', '123456789'],
      ['Social Security number 123456789', '123456789'],
      ['seguro social 123-45-6789', '123-45-6789'],
    ]),
  )('%j', (text, found) => expect(foundIn(text)).toEqual(found));

  test.each([
    '000-12-3456',
    '666-12-3456',
    '900-12-3456',
    '123-00-4567',
    '123-45-0000',
    '123456789',
    'Case 1-123-45-6789',
    '123-45 6789',
  ])('%j is none', (text) => expect(foundIn(text)).toEqual([]));
});

test('several in one text, in order, none twice', () => {
  const text = 'Micah, DOB 3/14/2009, SSN 123-45-6789, call 555-234-0199. Micah Dee too.';
  expect(foundIn(text, ['Micah', 'Micah Dee'])).toEqual([
    'name: Micah',
    'birth: 3/14/2009',
    'social-security: 123-45-6789',
    'phone: 555-234-0199',
    'name: Micah Dee',
  ]);
});

test('offsets lie in the text, in order, and nothing throws, whatever the text and the names', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'born ',
      'DOB: ',
      '3/14/2009',
      '555-234-0199',
      '123-45-6789',
      'Micah',
      'İ',
      'ﬃ',
      'ß',
      '\ud800',
      ' ',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 4 }), (words, names) => {
      let end = 0;
      for (const detail of personalDetailsIn(words, [...names, 'Micah', 'ffi', 'a-b/c', '\\^$.*+?()[]{}|/-ab'])) {
        expect(detailKinds).toContain(detail.kind);
        expect(detail.start).toBeGreaterThanOrEqual(end);
        expect(detail.end).toBeGreaterThan(detail.start);
        expect(detail.end).toBeLessThanOrEqual(words.length);
        end = detail.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('every detail put into a text between spaces is found where it is', () => {
  const details = fc.constantFrom<[DetailKind, string, string]>(
    ['name', '', 'Micah'],
    ['phone', 'at ', '(555) 234-0199'],
    ['birth', 'born ', 'March 14, 2009'],
    ['social-security', '', '123-45-6789'],
  );
  fc.assert(
    fc.property(details, fc.lorem({ maxCount: 8 }), ([kind, lead, words], filler) => {
      const text = `${filler} ${lead}${words} ${filler}`;
      const start = filler.length + 1 + lead.length;
      expect(personalDetailsIn(text, ['micah'])).toEqual([{ kind, start, end: start + words.length }]);
    }),
  );
});

test('a summary of 100,000 letters is looked through within a quarter of a second', () => {
  const text = 'She was born, it says, on a day in 555-23 or 3/14; Micah. '.repeat(1800);
  const started = performance.now();
  expect(personalDetailsIn(text, ['Micah', 'Ana Sofía'])).toHaveLength(1800);
  expect(performance.now() - started).toBeLessThan(250);
});
