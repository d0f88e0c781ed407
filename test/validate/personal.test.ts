import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../src/validate/personal.ts';

const found = (text: string, isOffice = false) => findPersonalData(text, isOffice).map((one) => one.found);

describe('a text may carry personal data', () => {
  test.each([
    ['Rückfragen an 02331/207-3245.', '02331/207-3245'],
    ['Rückfragen: (02331) 207 3245', '(02331) 207 3245'],
    ['Anruf unter +49 2331 2073245 genügt', '+49 2331 2073245'],
    ['mobil 0171 1234567', '0171 1234567'],
    ['Handy 01712345678', 'Handy 01712345678'],
    ['Tel. 3245', 'Tel. 3245'],
    ['Durchwahl: 207-3245', 'Durchwahl: 207-3245'],
    ['am besten 0151-23456789 anrufen', '0151-23456789'],
    ['Mail an erika.beispiel@stadt.example', 'erika.beispiel@stadt.example'],
    ['Mail an e.beispiel@stadt.example', 'e.beispiel@stadt.example'],
    ['Mail an schulit77@gmx.de', 'schulit77@gmx.de'],
    ['Mail an ratsfrau@t-online.de bitte', 'ratsfrau@t-online.de'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('and what looks like it is none', () => {
  test.each([
    'Vorlage 0417/2021, geändert als 0259-1/2021 und 0791-7/2010',
    'Drucksachen 0746/2004 / 0415/2004',
    'IBAN DE02 1203 0000 0000 2020 51',
    'Seit dem 01.06.2021, zuletzt 2021-06-01, wieder 1.6.21',
    '§ 10b BGG NRW, Art. 13 DSGVO, § 5 Abs. 2 Nr. 3 Satz 1',
    '12.018.861 Euro bis 2024/25, davon 0,5 Prozent',
    'Aktenzeichen 10-24/0815',
    'in 01067 Dresden',
    'https://www.example.org/vo020?TOLFDNR=1010779&VOLFDNR=0171-1234567',
    'Servicenummer 02331/207-3333',
    'Telefonzentrale 02331/207-0',
    'Behördennummer 115',
    'Mail an digital.agentur@stadt.example oder schul.verwaltung@stadt.example',
    'Mail an info@stadt.example',
    'Rund 2.500 Termine je Woche, 177 Ampeln und 17 Grundschulen',
    'TOP 3.2, 575 Leistungen, 0 bis 100 Prozent',
    'Montag 08:00 bis 12:00 Uhr, Raum 0123',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('an office may name its own number and mailbox, but no private one', () => {
  expect(found('erika.beispiel@stadt.example', true)).toEqual([]);
  expect(found('02331/207-3245', true)).toEqual([]);
  expect(found('schulit77@gmx.de', true)).toEqual(['schulit77@gmx.de']);
});
