import { describe, expect, test } from 'vitest';
import { City } from '../cli/frozen-city.ts';
import { add, comparedTo, remove, rename, told, write } from './compared.ts';

const GLASFASER = 'massnahmen/glasfaser.yaml';

/** What is told of measures after a piece of the file is another. */
function edited(from: string, to: string): string[] {
  const city = new City();
  return told(
    comparedTo(city, () => city.edit(GLASFASER, from, to)),
    'measures',
  );
}

/** What is told of measures after new entries, of which the days are later than every report. */
function reported(...entries: string[]): string[] {
  const city = new City();
  const lines = entries.map((entry) => `  - ${entry}\n`).join('');
  return told(
    comparedTo(city, () => add(city, GLASFASER, lines)),
    'measures',
  );
}

describe('a new entry is told as a report would tell it', () => {
  test.each([
    [
      'a status',
      '{ datum: 2024-12-20, status: pausiert, grund: Kein Geld. }',
      [
        'Status von „in Umsetzung“ auf „pausiert“ geändert. Grund: Kein Geld.',
        'Neuer Eintrag (20. Dezember 2024).',
      ],
    ],
    [
      'finishing',
      '{ datum: 2024-12-20, status: abgeschlossen }',
      [
        'Abgeschlossen am 20. Dezember 2024, 11 Tage früher als geplant.',
        'Neuer Eintrag (20. Dezember 2024).',
      ],
    ],
    [
      'a milestone that is reached',
      '{ datum: 2024-12-20, meilensteine: { erste: { erledigt: 2024-12-18 } }, text: Gefeiert. }',
      [
        'Meilenstein „Erste Schule am Netz“ erreicht am 18. Dezember 2024, 5 Monate später als geplant.',
        'Neuer Eintrag (20. Dezember 2024): „Gefeiert.“',
      ],
    ],
    [
      'another postponement, with its reason',
      '{ datum: 2024-12-20, ende: { neu: 2027, grund: Frost. } }',
      [
        'Abschluss von 2025 auf 2027 verschoben (2 Jahre später, zweite Verschiebung). Grund: Frost.',
        'Neuer Eintrag (20. Dezember 2024).',
      ],
    ],
    [
      'a postponement without a reason',
      '{ datum: 2024-12-20, ende: { neu: 2027 } }',
      [
        'Abschluss von 2025 auf 2027 verschoben (2 Jahre später, zweite Verschiebung). Ein Grund ist nicht angegeben.',
        'Neuer Eintrag (20. Dezember 2024).',
      ],
    ],
    [
      'a judgement',
      '{ datum: 2024-12-20, einschaetzung: gelb, grund: Zu wenig Leute., gegenmassnahme: Neue Stellen. }',
      [
        'Einschätzung auf gelb geändert. Grund: Zu wenig Leute. Gegenmaßnahme: Neue Stellen.',
        'Neuer Eintrag (20. Dezember 2024).',
      ],
    ],
    [
      'another unit',
      '{ datum: 2024-12-20, zustaendig: fb48 }',
      ['Zuständig ist nun: Schulamt (bisher IT-Betrieb).', 'Neuer Eintrag (20. Dezember 2024).'],
    ],
    [
      'values, costs and sources',
      '{ datum: 2024-12-20, werte: { schulen: 9 }, kosten: { ist: 500000 }, quellen: [{ titel: Jahresbericht, url: https://example.org/ }] }',
      [
        'Neuer Eintrag (20. Dezember 2024): Schulen am Netz: 9 Schulen. Kosten ausgegeben: 500.000 €. Quelle „Jahresbericht“.',
      ],
    ],
    [
      'that nothing changed',
      '{ datum: 2024-12-20, unveraendert: ja }',
      ['Neuer Eintrag (20. Dezember 2024): Unverändert bestätigt.'],
    ],
  ])('%s', (_, entry, sentences) => {
    expect(reported(entry)).toEqual(sentences);
  });

  test('two that move the same date are told by where it ends, each with what it says', () => {
    expect(
      reported(
        '{ datum: 2024-12-20, ende: { neu: 2026, grund: Frost. } }',
        '{ datum: 2024-12-21, ende: { neu: 2027, grund: Sturm. } }',
      ),
    ).toEqual([
      'Abschluss von 2025 auf 2027 verschoben (2 Jahre später, dritte Verschiebung). Grund: Sturm.',
      'Neuer Eintrag (20. Dezember 2024): Abschluss: Termin 2026. Grund: Frost.',
      'Neuer Eintrag (21. Dezember 2024): Abschluss: Termin 2027. Grund: Sturm.',
    ]);
  });

  test('one of a day to come says from when it counts, and changes nothing yet', () => {
    expect(reported('{ datum: 2025-01-15, status: abgeschlossen }')).toEqual([
      'Neuer Eintrag (15. Januar 2025): Status: abgeschlossen.',
      'Dieser Eintrag zählt erst ab dem 15. Januar 2025.',
    ]);
  });

  test('one of a day past names the reports that should have known it', () => {
    expect(reported('{ datum: 2024-09-01, text: Nachgetragen. }')).toEqual([
      'Neuer Eintrag (1. September 2024): „Nachgetragen.“',
      'Dieser Eintrag ist rückdatiert: 2 Berichte, deren Stichtag er erreicht, sind schon gegeben, der erste zur Sitzung vom 10. September 2024.',
    ]);
    expect(reported('{ datum: 2024-12-10, text: Nachgetragen. }').at(-1)).toBe(
      'Dieser Eintrag ist rückdatiert: Er liegt nicht nach dem Stichtag des Berichts zur Sitzung vom 10. Dezember 2024, der schon gegeben ist.',
    );
  });
});

describe('what was written before and is corrected is told as what it was and will be', () => {
  test.each([
    [
      'a title',
      'titel: Glasfaser für Schulen',
      'titel: Glasfaser für alle',
      'Titel: bisher „Glasfaser für Schulen“, künftig „Glasfaser für alle“.',
    ],
    [
      'a sentence that was missing',
      'handlungsfeld: netze',
      'kurz: Schnelles Netz.\nhandlungsfeld: netze',
      'Kurzbeschreibung ergänzt: „Schnelles Netz.“',
    ],
    [
      'an action field',
      'handlungsfeld: netze',
      'handlungsfeld: bildung',
      'Handlungsfeld: bisher „Netze“, künftig „Bildung“.',
    ],
    [
      'the first plan, which is no postponement',
      'ende: 2024\n',
      'ende: 2023\n',
      'Abschluss: bisher „geplant 2024, verschoben auf 2025 (Es fehlt an Firmen.)“, künftig „geplant 2023, verschoben auf 2025 (Es fehlt an Firmen.)“.',
    ],
    [
      'the date of a milestone',
      'termin: 2024-06 }',
      'termin: 2025-06 }',
      'Meilenstein „Erste Schule am Netz“: bisher „geplant Juni 2024“, künftig „geplant Juni 2025“.',
    ],
    [
      'the name of a milestone',
      'titel: Erste Schule am Netz',
      'titel: Erste Schule versorgt',
      'Meilenstein „Erste Schule am Netz“ heißt künftig „Erste Schule versorgt“.',
    ],
    [
      'a new milestone',
      'termin: 2024-06 }',
      'termin: 2024-06 }\n  - { id: alle, titel: Alle am Netz, termin: 2026 }',
      'Meilenstein „Alle am Netz“ ergänzt: „geplant 2026“.',
    ],
    [
      'the target of an indicator',
      'ziel: { wert: 20, bis: 2025 }',
      'ziel: { wert: 30, bis: 2025 }',
      'Kennzahl „Schulen am Netz“: bisher „Ziel 20 Schulen bis 2025“, künftig „Ziel 30 Schulen bis 2025“.',
    ],
    [
      'costs',
      'ende: 2024\n',
      'ende: 2024\nkosten: { plan: 2000000, quelle: Land NRW }\n',
      'Kosten ergänzt: „geplant 2.000.000 €, aus Land NRW“.',
    ],
    [
      'papers',
      'ende: 2024\n',
      'ende: 2024\nvorlagen: [{ nummer: 0417/2021, titel: Netzausbau }]\n',
      'Vorlagen: neu „0417/2021 Netzausbau“.',
    ],
    [
      'what it depends on',
      'ende: 2024\n',
      'ende: 2024\nabhaengig_von: [bibliothek]\n',
      'Hängt ab von: neu „Bibliothek rund um die Uhr“.',
    ],
    [
      'the text of an entry',
      'Die Arbeiten haben begonnen.',
      'Die Bauarbeiten haben begonnen.',
      'Eintrag (1. März 2024), Text: bisher „Die Arbeiten haben begonnen.“, künftig „Die Bauarbeiten haben begonnen.“',
    ],
    [
      'a value in an entry',
      'schulen: 4',
      'schulen: 5',
      'Eintrag (1. August 2024), Werte: neu „Schulen am Netz: 5 Schulen“; entfernt „Schulen am Netz: 4 Schulen“.',
    ],
    [
      'sources of an entry',
      'werte: { schulen: 4 }',
      'werte: { schulen: 4 }\n    quellen: [{ titel: Haushaltsplan }]',
      'Eintrag (1. August 2024), Quellen: neu „Haushaltsplan“.',
    ],
    [
      'the day of an entry',
      'datum: 2024-08-01',
      'datum: 2024-08-05',
      'Eintrag (1. August 2024), Datum: bisher „1. August 2024“, künftig „5. August 2024“.',
    ],
    [
      'a reason that was missing',
      '{ neu: 2025, grund: Es fehlt an Firmen. }',
      '{ neu: 2025 }',
      'Abschluss: bisher „geplant 2024, verschoben auf 2025 (Es fehlt an Firmen.)“, künftig „geplant 2024, verschoben auf 2025“.',
    ],
    [
      'the status that an entry gave',
      'status: in-umsetzung',
      'status: geplant',
      'Status: bisher „in Umsetzung“, künftig „geplant“.',
    ],
  ])('%s', (_, from, to, sentence) => {
    expect(edited(from, to)).toEqual([sentence]);
  });

  test('an entry that is gone is told with all that it said, and what follows from that', () => {
    expect(
      edited(
        '  - datum: 2024-08-01\n    ende: { neu: 2025, grund: Es fehlt an Firmen. }\n    werte: { schulen: 4 }\n',
        '',
      ),
    ).toEqual([
      'Abschluss: bisher „geplant 2024, verschoben auf 2025 (Es fehlt an Firmen.)“, künftig „geplant 2024“.',
      'Eintrag entfernt (1. August 2024): Abschluss: Termin 2025. Grund: Es fehlt an Firmen. Schulen am Netz: 4 Schulen.',
    ]);
  });
});

describe('measures come and go', () => {
  test('a new one is told with where it belongs', () => {
    const city = new City();
    const document = comparedTo(city, () =>
      write(
        city,
        'massnahmen/ki.yaml',
        'titel: Regeln für KI\nhandlungsfeld: bildung\nzustaendig: fb48\nende: 2026\nverlauf: [{ datum: 2024-12-20, status: geplant }]\n',
      ),
    );
    expect(told(document, 'measures')).toEqual([
      'Neue Maßnahme, Status: geplant. Handlungsfeld: Bildung. Zuständig: Schulamt. Abschluss: geplant 2026. 1 Eintrag im Verlauf.',
    ]);
    expect(told(document, 'addresses')).toEqual(['Neue Seite.']);
    expect(document.figures.map(({ label, before, after }) => `${label}: ${before} → ${after}`)).toContain(
      'Maßnahmen: 2 → 3',
    );
  });

  test('one whose first entry is still to come has no page yet', () => {
    const city = new City();
    const document = comparedTo(city, () =>
      write(
        city,
        'massnahmen/ki.yaml',
        'titel: Regeln für KI\nhandlungsfeld: bildung\nzustaendig: fb48\nverlauf: [{ datum: 2025-03, status: geplant }]\n',
      ),
    );
    expect(told(document, 'measures').at(-1)).toBe(
      'Die Maßnahme hat erst ab dem 31. März 2025 eine Seite: Dann zählt ihr erster Eintrag.',
    );
    expect(told(document, 'addresses')).toEqual([]);
  });

  test('one that is gone leaves an address that leads nowhere, and what to do instead is said', () => {
    const city = new City();
    const document = comparedTo(city, () => remove(city, 'massnahmen/bibliothek.yaml'));
    expect(told(document, 'measures')).toEqual(['Die Maßnahme kommt nicht mehr vor, zuletzt: geplant.']);
    expect(told(document, 'addresses')).toEqual([
      'Diese Adresse führt künftig ins Leere, auch aus Mails und Lesezeichen. Damit sie erreichbar bleibt, bleibt die Datei, und ihr Verlauf bekommt einen Eintrag mit „status: eingestellt“ und einem Grund.',
    ]);
    expect(document.alarms).toEqual(['Ins Leere führen künftig: 1 Adresse.']);
  });

  test('one that a frozen report names keeps a page that says so', () => {
    const city = new City().freezeAll();
    const document = comparedTo(city, () => remove(city, 'massnahmen/bibliothek.yaml'));
    expect(told(document, 'addresses').join()).toMatch(/^Diese Seite sagt künftig nur noch/);
  });
});

describe('a file with another name', () => {
  test('is one difference, whatever refers to it', () => {
    const city = new City();
    city.edit('massnahmen/bibliothek.yaml', 'verlauf:', 'abhaengig_von: [glasfaser]\nverlauf:');
    const document = comparedTo(city, () => {
      rename(city, GLASFASER, 'massnahmen/netz.yaml');
      city.edit('massnahmen/bibliothek.yaml', '[glasfaser]', '[netz]');
    });
    expect(told(document, 'measures')).toEqual([
      'Die Datei hat einen neuen Namen, die Seite damit eine neue Adresse: bisher /massnahmen/glasfaser/, künftig /massnahmen/netz/.',
    ]);
    expect(told(document, 'addresses')).toEqual([
      'Diese Adresse führt künftig ins Leere, auch aus Mails und Lesezeichen. Der Inhalt steht dann unter /massnahmen/netz/. Damit die alte Adresse weiterleitet, kommt in die Datei: fruehere_kennungen: [glasfaser]',
    ]);
    expect(document.unnoticed).toEqual([{ file: 'massnahmen/bibliothek.yaml', change: 'changed' }]);
  });

  test('that leaves a way behind breaks no address', () => {
    const city = new City();
    const document = comparedTo(city, () => {
      rename(city, GLASFASER, 'massnahmen/netz.yaml');
      city.edit('massnahmen/netz.yaml', 'ende: 2024\n', 'fruehere_kennungen: [glasfaser]\nende: 2024\n');
    });
    expect(told(document, 'addresses')).toEqual([
      'Diese Adresse leitet künftig weiter. Der Inhalt steht dann unter /massnahmen/netz/.',
    ]);
    expect(document.alarms).toEqual([]);
  });

  test('is found again when its content changed too', () => {
    const city = new City();
    const document = comparedTo(city, () => {
      rename(city, GLASFASER, 'massnahmen/netz.yaml');
      city.edit('massnahmen/netz.yaml', 'handlungsfeld: netze', 'handlungsfeld: bildung');
    });
    expect(told(document, 'measures')).toEqual([
      expect.stringContaining('einen neuen Namen'),
      'Handlungsfeld: bisher „Netze“, künftig „Bildung“.',
    ]);
  });

  test('of another kind is nothing that readers see', () => {
    const city = new City();
    const document = comparedTo(city, () => {
      remove(city, 'massnahmen/bibliothek.yaml');
      const text =
        'titel: Bibliothek rund um die Uhr\nhandlungsfeld: bildung\nzustaendig: fb48\nende: 2024-05\n';
      write(
        city,
        'massnahmen/bibliothek.md',
        `---\n${text}verlauf: [{ datum: 2024-02-01, status: geplant }]\n---\n`,
      );
    });
    expect(document.changed).toBe(false);
    expect(document.unnoticed).toHaveLength(2);
  });
});
