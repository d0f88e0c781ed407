import { expect, test } from 'vitest';
import { compoundParts, vocabularyOf } from '../../src/search/compounds.ts';

test.each([
  { text: 'Mängelmelder', site: ['Mängel melden'], parts: ['melder'], why: 'its head is a word of the site' },
  { text: 'Glasfasernetz', site: ['das Netz'], parts: ['netz'], why: 'its tail is a word of the site' },
  { text: 'Haushaltsmittel', site: ['Haushalt'], parts: ['mittel', 'smittel'], why: 'with the joint -s-' },
  { text: 'Straßenschäden', site: ['Straße'], parts: ['nschäden', 'schäden'], why: 'with the joint -n-' },
  { text: 'Verwaltung', site: ['Verwaltungen'], parts: [], why: 'no part is a word' },
  { text: 'WLAN Netz', site: ['Netz'], parts: [], why: 'the part stands there itself' },
  { text: 'Schulamt', site: ['Amt'], parts: [], why: 'parts of three letters say too little' },
])('$text: $why', ({ text, site, parts }) => {
  expect(compoundParts(text, vocabularyOf([text, ...site]))).toEqual(parts);
});
