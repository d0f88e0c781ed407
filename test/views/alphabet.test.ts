import { describe, expect, test } from 'vitest';
import { byLetter } from '../../src/views/alphabet.ts';
import { type DirectoryEntry, directoryOf } from '../../src/views/directory.ts';
import { musterstadt } from '../musterstadt.ts';

function entry(title: string, other: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    kind: 'massnahme',
    label: 'Maßnahme',
    title,
    href: '/',
    status: null,
    state: null,
    note: null,
    text: '',
    also: [],
    ...other,
  };
}

/** `A: Ampel, Ärzte` */
function letters(...titles: string[]): string[] {
  return byLetter(titles.map((title) => entry(title))).map(
    ({ name, entries }) => `${name}: ${entries.map(({ title }) => title).join(', ')}`,
  );
}

describe('titles stand under their first letter', () => {
  test.each([
    [
      'umlauts with their base letter',
      ['Zoo', 'Ärzte', 'Ampel', 'Äpfel', 'Azubis'],
      ['A: Ampel, Äpfel, Ärzte, Azubis', 'Z: Zoo'],
    ],
    ['accents too', ['Étage', 'Egon', 'Ende'], ['E: Egon, Ende, Étage']],
    ['ß like ss', ['Straßen', 'Strassburg', 'Strasse'], ['S: Strassburg, Strasse, Straßen']],
    ['small letters like capitals', ['iPads', 'IT', 'Ideen'], ['I: Ideen, iPads, IT']],
    [
      'quotation marks and dashes don’t count',
      ['„Weiße Flecken“', '– Wege', 'Wald'],
      ['W: Wald, – Wege, „Weiße Flecken“'],
    ],
    [
      'digits first, by their value',
      ['Ampel', '100 Bäume', '5G', '20 Räder'],
      ['0–9: 5G, 20 Räder, 100 Bäume', 'A: Ampel'],
    ],
    ['an umlaut typed as two characters is one', ['O\u0308l', 'Obst'], ['O: Obst, O\u0308l']],
    ['what has neither letter nor digit', ['…', 'Ampel'], ['0–9: …', 'A: Ampel']],
  ])('%s', (_, titles, expected) => {
    expect(letters(...titles)).toEqual(expected);
  });
});

test('reports keep the order of their days, and have places in the page of their own', () => {
  const reports = ['10. Mai 2024', '2. Mai 2023', '30. Januar 2022'].map((day) =>
    entry(`Statusbericht zur Sitzung vom ${day}`, { kind: 'bericht', label: 'Statusbericht' }),
  );
  const [letter] = byLetter([...reports, entry('Stadtarchiv'), entry('Straßen')]);
  expect(letter?.anchor).toBe('az-s');
  expect(letter?.entries.map(({ title }) => title.replace(/.* vom /, ''))).toEqual([
    'Stadtarchiv',
    '10. Mai 2024',
    '2. Mai 2023',
    '30. Januar 2022',
    'Straßen',
  ]);
});

describe('the directory of Musterstadt', () => {
  const { plan, asOf } = musterstadt();
  const directory = directoryOf(plan, asOf);

  test('has everything that has a page, each once', () => {
    const hrefs = directory.map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs).toEqual(
      expect.arrayContaining([
        ...plan.measures.map(({ id }) => `/massnahmen/${id}/`),
        ...plan.commitments.map(({ id }) => `/zusagen/${id}/`),
        ...plan.meetings.map(({ id }) => `/sitzungen/${id}/`),
        ...plan.strategy.fields.map(({ id }) => `/handlungsfelder/${id}/`),
        ...plan.strategy.units.map(({ id }) => `/zustaendigkeiten/${id}/`),
        ...plan.pages.map(({ id }) => `/${id}/`),
      ]),
    );
    expect(directory.filter(({ kind }) => kind === 'begriff')).toHaveLength(plan.glossary.length);
  });

  test('says the status of a measure and the state of a promise', () => {
    const labels = directory.map(({ label, title, state }) => `${label}: ${title} (${state})`);
    expect(labels).toContain('Maßnahme: Freies WLAN in der Innenstadt (pausiert)');
    expect(labels).toContain('Prüfauftrag: Übertragung der Ratssitzungen im Internet (offen)');
  });

  test('knows of a measure what its log tells, and nothing that was said later', () => {
    const now = directory.find(({ href }) => href === '/massnahmen/schul-wlan/')?.text ?? '';
    const earlier = directoryOf(plan, '2024-12-31').find(
      ({ href }) => href === '/massnahmen/schul-wlan/',
    )?.text;
    const later = plan.measureById
      .get('schul-wlan')
      ?.log.findLast(({ date, text }) => date.last > '2024-12-31' && text);
    expect(now).toContain(later?.text);
    expect(earlier).not.toContain(later?.text);
  });

  test('is found by the many words for late, where something is', () => {
    const late = directory.filter(({ also }) => also.includes('Verzögerung'));
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ also }) => also[0] === 'überfällig' || also[0] === 'verschoben')).toBe(true);
  });

  test('shows no Markdown and no HTML', () => {
    expect(
      directory.filter(({ text }) => /\]\(|\*\*|<\/?[a-z]|&#/.test(text)).map(({ href }) => href),
    ).toEqual([]);
  });
});
