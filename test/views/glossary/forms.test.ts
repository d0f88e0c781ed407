import { describe, expect, test } from 'vitest';
import type { GlossaryTerm } from '../../../src/model/types.ts';
import { termFinder } from '../../../src/views/glossary/forms.ts';

function term(name: string, also: string[] = [], long: string | null = null): GlossaryTerm {
  return { term: name, long, explanation: `Was ${name} heißt.`, also };
}

const find = termFinder([
  term('OZG', ['Onlinezugangsgesetz']),
  term('KI', ['Künstliche Intelligenz']),
  term('Task Force Digitalisierung', ['Task Force', 'TFD']),
  term('Prognose'),
  term('Kenntnisnahme', ['zur Kenntnis genommen']),
  term('Urbane Datenplattform', ['UDP', 'Datenplattform']),
  term('Haupt- und Finanzausschuss', ['HFA'], 'Haupt- und Finanzausschuss (HFA)'),
  term('F&E'),
]);

const found = (text: string) => find(text).map((use) => `${use.term.term}: ${use.written}`);

describe('a term is found', () => {
  test.each([
    ['by its name', 'Das OZG gilt.', ['OZG: OZG']],
    ['by another form', 'Das Onlinezugangsgesetz gilt.', ['OZG: Onlinezugangsgesetz']],
    ['with the ending of a genitive', 'Die Frist des Onlinezugangsgesetzes.', ['OZG: Onlinezugangsgesetzes']],
    ['in the plural', 'Beide Prognosen sind alt.', ['Prognose: Prognosen']],
    ['at the front of a word with hyphens', 'Alle OZG-Leistungen', ['OZG: OZG-Leistungen']],
    ['with the hyphen of a word left out', 'OZG- und andere Leistungen', ['OZG: OZG-']],
    [
      'as an inflected adjective with its noun',
      'der künstlichen Intelligenz',
      ['KI: künstlichen Intelligenz'],
    ],
    ['at the beginning of a sentence', 'Zur Kenntnis genommen.', ['Kenntnisnahme: Zur Kenntnis genommen']],
    ['across the end of a line', 'die Task\nForce', ['Task Force Digitalisierung: Task\nForce']],
    [
      'inside quotation marks and brackets',
      '„TFD“ (UDP)',
      ['Task Force Digitalisierung: TFD', 'Urbane Datenplattform: UDP'],
    ],
    ['however HTML writes it', 'F&amp;E', ['F&E: F&amp;E']],
  ])('%s', (_how, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('of several that fit, the longest is found', () => {
  test.each([
    ['die Task Force Digitalisierung', ['Task Force Digitalisierung: Task Force Digitalisierung']],
    ['der Urbanen Datenplattform', ['Urbane Datenplattform: Urbanen Datenplattform']],
    ['im Haupt- und Finanzausschuss (HFA)', ['Haupt- und Finanzausschuss: Haupt- und Finanzausschuss (HFA)']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a term is not found', () => {
  test.each([
    ['inside of a word', 'Kiosk, KIM, BayOZG, Prognosewert'],
    ['at the end of a word with hyphens', 'Bundes-OZG'],
    ['written small or large', 'ozg, ki, PROGNOSE'],
    ['in an address', 'KI@stadt.example, info@KI.example'],
    ['with an ending that abbreviations do not take', 'OZGes, KIn'],
  ])('%s', (_where, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('an empty glossary finds nothing', () => {
  expect(termFinder([])('Das OZG gilt.')).toEqual([]);
});

test('very many terms are found as few are, the longest where several fit', () => {
  const forms = Array.from({ length: 40_000 }, (_, nth) => `Begriff${nth}`);
  const term = { term: 'Amt', long: 'Amt für Digitales', explanation: 'Eine Stelle.', also: forms };
  const find = termFinder([term]);
  expect(find('Das Amt für Digitales und Begriff39999.').map(({ written }) => written)).toEqual([
    'Amt für Digitales',
    'Begriff39999',
  ]);
});
