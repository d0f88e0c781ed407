import { describe, expect, test } from 'vitest';
import { City } from '../cli/frozen-city.ts';
import { add, comparedTo, remove, rename, told, write } from './compared.ts';

const KOSTEN = 'zusagen/2024-03-12-kosten.yaml';
const SITZUNG = 'sitzungen/2024-12-10-rat.yaml';
const GLASFASER = 'massnahmen/glasfaser.yaml';

describe('questions and promises', () => {
  test.each([
    [
      'an answer',
      '  - { datum: 2024-12-20, stand: beantwortet, text: Vier Millionen Euro. }\n',
      [
        'Anfrage beantwortet am 20. Dezember 2024. Vier Millionen Euro.',
        'Neuer Eintrag (20. Dezember 2024).',
      ],
    ],
    [
      'a later date',
      '  - { datum: 2024-12-20, stand: teilweise, neu_faellig: 2025-06, grund: Die Rechnung fehlt. }\n',
      [
        'Antwort von 10. September 2024 auf Juni 2025 verschoben. Grund: Die Rechnung fehlt.',
        'Neuer Eintrag (20. Dezember 2024).',
      ],
    ],
    [
      'a word that changes nothing',
      '  - { datum: 2024-12-20, stand: teilweise, text: Es dauert noch. }\n',
      ['Neuer Eintrag (20. Dezember 2024): Stand: teilweise beantwortet. „Es dauert noch.“'],
    ],
  ])('tell %s', (_, entry, sentences) => {
    const city = new City();
    expect(
      told(
        comparedTo(city, () => add(city, KOSTEN, entry)),
        'commitments',
      ),
    ).toEqual(sentences);
  });

  test.each([
    [
      'the group that asked',
      'von: [Fraktion A]',
      'von: [Fraktion B~]',
      'Eingebracht von: bisher „Fraktion A“, künftig „Fraktion B (erschlossen)“.',
    ],
    [
      'a date that was promised',
      'faellig: 2024-09-10-rat',
      'faellig: 2025-02',
      'Frist: bisher „geplant 10. September 2024“, künftig „geplant Februar 2025“.',
    ],
    [
      'an earlier answer',
      'Zwei Millionen',
      'Drei Millionen',
      'Eintrag (10. September 2024), Text: bisher „Zwei Millionen Euro bisher.“, künftig „Drei Millionen Euro bisher.“',
    ],
    [
      'how far it is answered',
      'stand: teilweise',
      'stand: offen',
      'Stand: bisher „teilweise beantwortet“, künftig „offen“.',
    ],
  ])('tell a correction of %s', (_, from, to, sentence) => {
    const city = new City();
    expect(
      told(
        comparedTo(city, () => city.edit(KOSTEN, from, to)),
        'commitments',
      ),
    ).toEqual([sentence]);
  });

  test('tell a new one and one that is gone', () => {
    const city = new City();
    const document = comparedTo(city, () => {
      remove(city, KOSTEN);
      write(
        city,
        'zusagen/2024-12-10-liste.yaml',
        'art: zusage\ntitel: Liste aller Schulen\nsitzung: 2024-12-10-rat\nvon: [Verwaltung]\nzustaendig: fb48\nfaellig: 2025-03\nmassnahmen: [glasfaser]\n',
      );
    });
    expect(told(document, 'commitments')).toEqual([
      'Liste aller Schulen: Zusage neu aufgenommen, Stand: offen. Aus der Sitzung vom 10. Dezember 2024, eingebracht von: Verwaltung. Zuständig: Schulamt. Frist: März 2025.',
      'Was kostet das Glasfasernetz?: Anfrage kommt nicht mehr vor, zuletzt: teilweise beantwortet.',
    ]);
    expect(told(document, 'addresses')[0]).toMatch(/stand: zurueckgezogen/);
  });
});

describe('meetings', () => {
  test('tell what is new on their agenda', () => {
    const city = new City();
    const document = comparedTo(city, () =>
      city.edit(SITZUNG, 'bericht: ja', 'bericht: ja\nergebnis: zur Kenntnis genommen\nort: Rathaus'),
    );
    expect(told(document, 'meetings')).toEqual([
      'Ort ergänzt: „Rathaus“.',
      'Ergebnis ergänzt: „zur Kenntnis genommen“.',
    ]);
  });

  test('tell a correction of a report', () => {
    const city = new City();
    const document = comparedTo(city, () =>
      add(city, SITZUNG, 'berichtigungen: [{ datum: 2024-12-15, text: Es waren fünf Schulen. }]\n'),
    );
    expect(told(document, 'meetings')).toEqual([
      'Berichtigungen: neu „15. Dezember 2024: Es waren fünf Schulen.“',
    ]);
  });

  test('are put off together with all that refers to them', () => {
    const city = new City();
    write(city, 'sitzungen/2025-03-11-rat.yaml', 'gremium: rat\ndatum: 2025-03-11\nthema: Glasfaser\n');
    city.edit(KOSTEN, '2024-09-10-rat', '2025-03-11-rat');
    const document = comparedTo(city, () => {
      rename(city, 'sitzungen/2025-03-11-rat.yaml', 'sitzungen/2025-03-18-rat.yaml');
      city.edit('sitzungen/2025-03-18-rat.yaml', '2025-03-11', '2025-03-18');
      city.edit(KOSTEN, '2025-03-11-rat', '2025-03-18-rat');
    });
    expect(told(document, 'meetings')).toEqual([
      'Datum: bisher „11. März 2025“, künftig „18. März 2025“.',
      'Die Datei hat einen neuen Namen, die Seite damit eine neue Adresse: bisher /sitzungen/2025-03-11-rat/, künftig /sitzungen/2025-03-18-rat/.',
    ]);
    expect(told(document, 'commitments')).toEqual([
      'Frist: bisher „geplant 11. März 2025“, künftig „geplant 18. März 2025“.',
    ]);
  });

  test('that are new say whether they are still to come', () => {
    const city = new City();
    const document = comparedTo(city, () =>
      write(city, 'sitzungen/2025-03-11-rat.yaml', 'gremium: rat\ndatum: 2025-03-11\nthema: Glasfaser\n'),
    );
    expect(told(document, 'meetings')).toEqual(['Neue Sitzung, die noch bevorsteht. Thema: Glasfaser.']);
  });
});

describe('reports that were given', () => {
  test('are told as long as they are drafts', () => {
    const city = new City();
    const document = comparedTo(city, () => city.edit(GLASFASER, 'schulen: 4', 'schulen: 5'));
    expect(told(document, 'reports')).toEqual([
      'Statusbericht zur Sitzung vom 10. September 2024: Der Bericht ist gegeben, aber noch nicht abgeschlossen. Er erzählt künftig anders:',
      'Statusbericht zur Sitzung vom 10. September 2024: Maßnahme „Glasfaser für Schulen“: Kennzahl „Schulen am Netz“: bisher „1 (1. März 2024), 4 (1. August 2024), Ziel 20“, künftig „1 (1. März 2024), 5 (1. August 2024), Ziel 20“.',
      'Statusbericht zur Sitzung vom 10. Dezember 2024: Der Bericht ist gegeben, aber noch nicht abgeschlossen. Er erzählt künftig anders:',
      'Statusbericht zur Sitzung vom 10. Dezember 2024: Maßnahme „Glasfaser für Schulen“: Kennzahl „Schulen am Netz“: bisher „1 (1. März 2024), 4 (1. August 2024), Ziel 20“, künftig „1 (1. März 2024), 5 (1. August 2024), Ziel 20“.',
    ]);
  });

  test('are contradicted once they are frozen, which is said once for all of them', () => {
    const city = new City().freezeAll();
    const document = comparedTo(city, () => city.edit(GLASFASER, 'schulen: 4', 'schulen: 5'));
    expect(told(document, 'reports')).toEqual([
      'Kennzahl „Schulen am Netz“: im Bericht „1 (1. März 2024), 4 (1. August 2024), Ziel 20“, heute „1 (1. März 2024), 5 (1. August 2024), Ziel 20“. (2 Berichte vom 10. September 2024 bis zum 10. Dezember 2024)',
    ]);
    expect(document.alarms).toEqual(['Abgeschlossenen Berichten widersprechen jetzt: 1 Angabe.']);
  });

  test('are no longer contradicted once a correction answers it', () => {
    const city = new City().freezeAll();
    city.edit(SITZUNG, 'Zur Kenntnis.', 'Zur Beratung.');
    const [mark] = /\[[0-9a-f]{6}\]/.exec(city.past()[0]?.expected ?? '') ?? [];
    const document = comparedTo(city, () =>
      add(city, SITZUNG, `berichtigungen: [{ datum: 2024-12-15, zu: ${mark}, text: Zur Beratung. }]\n`),
    );
    expect(told(document, 'reports')).toEqual([
      'Erledigt: Vorwort: im Bericht „Zur Kenntnis.“, heute „Zur Beratung.“. (Bericht vom 10. Dezember 2024)',
    ]);
  });

  test('are told when they are frozen, and when they are lost', () => {
    const city = new City();
    expect(
      told(
        comparedTo(city, () => city.freezeAll()),
        'reports',
      ),
    ).toContain(
      'Statusbericht zur Sitzung vom 10. Dezember 2024: Der Bericht wird abgeschlossen und ändert sich von nun an nicht mehr.',
    );
    const document = comparedTo(city, () => remove(city, 'berichte/2024-12-10-rat.json'));
    expect(told(document, 'reports')).toEqual([
      'Der abgeschlossene Bericht fehlt; gezeigt würde wieder ein Entwurf aus den heutigen Inhalten.',
    ]);
    expect(document.alarms).toEqual(['Es fehlen: 1 abgeschlossener Bericht.']);
  });

  test('are left out when somebody altered them', () => {
    const city = new City().freezeAll();
    const document = comparedTo(city, () =>
      city.edit('berichte/2024-12-10-rat.json', 'Zur Kenntnis.', 'Zur Beratung.'),
    );
    expect(told(document, 'left-out')).toEqual([
      'Die Datei hat im neuen Stand Fehler. Was sie sagt, lässt sich nicht vergleichen.',
    ]);
    expect(told(document, 'reports')).toEqual([]);
  });
});

describe('the strategy', () => {
  test.each([
    [
      'its title',
      'titel: Digitale Stadt',
      'titel: Digitale Zukunft',
      'Titel: bisher „Digitale Stadt“, künftig „Digitale Zukunft“.',
    ],
    [
      'the name of a unit, once',
      'name: IT-Betrieb',
      'name: Rechenzentrum',
      'Name: bisher „IT-Betrieb“, künftig „Rechenzentrum“.',
    ],
    [
      'a new action field',
      '{ id: netze, titel: Netze }',
      '{ id: netze, titel: Netze }\n  - { id: kultur, titel: Kultur }',
      'Neues Handlungsfeld.',
    ],
    [
      'the order of action fields',
      '  - { id: bildung, titel: Bildung }\n  - { id: netze, titel: Netze }',
      '  - { id: netze, titel: Netze }\n  - { id: bildung, titel: Bildung }',
      'Handlungsfelder: Reihenfolge geändert.',
    ],
    [
      'its colour',
      'stadt: Musterstadt',
      'stadt: Musterstadt\nerscheinung: { farbe: "#6b2a7c" }',
      /^Farbe ergänzt: „#6b2a7c, im Dunkeln #/,
    ],
    [
      'who publishes its data',
      'stadt: Musterstadt',
      'stadt: Musterstadt\ndaten: { herausgeber: { name: Stadt Musterstadt, url: "https://example.org/" } }',
      'Angaben für Datenportale: neu „Herausgeber: Stadt Musterstadt“.',
    ],
  ])('tells %s', (_, from, to, sentence) => {
    const city = new City();
    const document = comparedTo(city, () => city.edit('strategie.yaml', from, to));
    expect(told(document, 'strategy')).toEqual([
      sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence,
    ]);
    expect(told(document, 'measures')).toEqual([]);
  });

  test('tells another id as another address, not as another field of every measure', () => {
    const city = new City();
    const document = comparedTo(city, () => {
      city.edit('strategie.yaml', 'id: netze', 'id: infrastruktur');
      city.edit(GLASFASER, 'handlungsfeld: netze', 'handlungsfeld: infrastruktur');
    });
    expect(told(document, 'measures')).toEqual([]);
    expect(told(document, 'addresses')[0]).toMatch(
      /^Diese Adresse führt künftig ins Leere.* Der Inhalt steht dann unter \/handlungsfelder\/infrastruktur\//,
    );
  });

  test('tells its as-of day, and apart from all else what only the days in between changed', () => {
    const city = new City();
    city.edit('strategie.yaml', 'stichtag: 2024-12-31', 'stichtag: 2024-12-01');
    city.edit(GLASFASER, 'schulen: 4 }', 'schulen: 4 }\n  - { datum: 2024-12-20, status: abgeschlossen }');
    const document = comparedTo(city, () => city.edit('strategie.yaml', '2024-12-01', '2024-12-31'));
    expect(document.notes).toEqual([
      'Der Stichtag rückt vor: bisher 1. Dezember 2024, künftig 31. Dezember 2024. Verglichen wird, was beide Stände am 31. Dezember 2024 erzählen; was sich allein durch den neuen Stichtag ändert, steht für sich.',
    ]);
    expect(told(document, 'passed')).toEqual([
      'Abgeschlossen am 20. Dezember 2024, 11 Tage früher als geplant.',
    ]);
    expect(told(document, 'measures')).toEqual([]);
  });
});

describe('pages, glossary and sources', () => {
  test('tell what they say now', () => {
    const city = new City();
    write(city, 'glossar.yaml', '- { begriff: WLAN, erklaerung: Funknetz. }\n');
    write(city, 'quellen.yaml', 'haushalt: { titel: Haushaltsplan 2024, url: "https://example.org/a" }\n');
    const document = comparedTo(city, () => {
      write(
        city,
        'glossar.yaml',
        '- { begriff: WLAN, erklaerung: Funknetz im Haus. }\n- { begriff: LAN, erklaerung: Kabelnetz. }\n',
      );
      write(city, 'quellen.yaml', 'haushalt: { titel: Haushaltsplan 2024, url: "https://example.org/b" }\n');
      write(city, 'seiten/ueber.md', '---\ntitel: Über diese Seite\n---\n\nEin Versuch.\n');
      remove(city, 'seiten/impressum.md');
    });
    expect(told(document, 'glossary')).toEqual([
      'WLAN: Erklärung: bisher „Funknetz.“, künftig „Funknetz im Haus.“',
      'LAN: Neuer Begriff. Er wird auf allen Seiten erklärt, auf denen er vorkommt.',
    ]);
    expect(told(document, 'sources')).toEqual([
      'Adresse: bisher „https://example.org/a“, künftig „https://example.org/b“.',
    ]);
    expect(told(document, 'pages')).toEqual([
      'Über diese Seite: Neue Seite.',
      'Impressum: Kommt nicht mehr vor.',
    ]);
  });
});

describe('files of which readers notice nothing', () => {
  test('are named when there is nothing else to tell', () => {
    const city = new City();
    const document = comparedTo(city, () => {
      add(city, GLASFASER, '# Bitte im März nachfragen\n');
      write(city, 'LIZENZ.md', 'Frei.\n');
    });
    expect(document).toMatchObject({
      changed: false,
      verdict: 'Für Leser ändert sich nichts, obwohl 2 Dateien geändert sind.',
      unnoticed: [{ file: 'LIZENZ.md' }, { file: GLASFASER }],
    });
  });

  test('are none where nothing changed', () => {
    expect(comparedTo(new City(), () => null)).toMatchObject({
      changed: false,
      verdict: 'Für Leser ändert sich nichts: Die Inhalte sind dieselben.',
      sections: [],
      files: [],
    });
  });
});
