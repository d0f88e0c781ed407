import { describe, expect, test } from 'vitest';
import { reportMeetings } from '../../../src/model/meetings.ts';
import { reportFor } from '../../../src/model/report.ts';
import { reportDocument } from '../../../src/views/report/compose.ts';
import type { ReportDocument } from '../../../src/views/report/document.ts';
import { musterstadt } from '../../musterstadt.ts';

const { plan } = musterstadt();
const meetings = reportMeetings(plan);
const documents = meetings.map((meeting) => reportDocument(reportFor(plan, meeting)));

/** The parts in the order of the meeting; those in brackets of the test below may be missing. */
const ORDER = [
  'berichtigungen',
  'vorwort',
  'ueberblick',
  'aenderungen',
  'aufmerksamkeit',
  'massnahmen',
  'zeitschiene',
  'meilensteintrend',
  'kennzahlen',
  'zusagen',
  'meldungen',
  'entwicklung',
  'unterlagen',
  'pruefsumme',
];

describe.each(documents.map((document) => [document.id, document] as const))(
  'the report %s',
  (_id, document) => {
    test('has each part once, in the one order', () => {
      const ids = document.sections.map((section) => section.id);
      expect(ids).toEqual(ORDER.filter((id) => ids.includes(id)));
      const always = [
        'ueberblick',
        'aenderungen',
        'aufmerksamkeit',
        'massnahmen',
        'zeitschiene',
        'zusagen',
        'meldungen',
        'pruefsumme',
      ];
      expect(ids).toEqual(expect.arrayContaining(always));
    });

    test('gives every row as many cells as there are columns, and every table a width of 100 percent', () => {
      for (const table of tablesOf(document)) {
        expect(
          table.columns.reduce((sum, column) => sum + column.width, 0),
          table.caption,
        ).toBe(100);
        const wrong = table.groups
          .flatMap((group) => group.rows)
          .filter((row) => row.length !== table.columns.length);
        expect(wrong, table.caption).toEqual([]);
      }
    });

    test('counts an open question or promise in one place only', () => {
      const subjects = tablesOf(document)
        .filter((table) => table.id === 'zusagen')
        .flatMap((table) => table.groups.flatMap((group) => group.rows.map((row) => row[0]?.[0]?.[0]?.href)));
      expect(new Set(subjects).size).toBe(subjects.length);
    });

    test('says why, what is done, what comes next and who answers for everything that needs attention', () => {
      const entries = blocksOf(document, 'aufmerksamkeit').flatMap((block) =>
        block.kind === 'entries' ? block.entries : [],
      );
      for (const { facts } of entries) {
        expect(facts.map((fact) => fact.label)).toEqual([
          'Grund',
          'Gegenmaßnahme',
          'Nächster Termin',
          'Zuständig',
        ]);
        expect(facts.every((fact) => fact.lines.length > 0)).toBe(true);
      }
    });
  },
);

test('the first report of a series says that there is nothing to compare with', () => {
  const [first] = documents;
  expect(JSON.stringify(first && blocksOf(first, 'aenderungen'))).toContain(
    'Dies ist der erste Bericht dieser Reihe.',
  );
  expect(JSON.stringify(first?.facts)).toContain('nichts: erster Bericht dieser Reihe');
});

test('corrections stand before everything else', () => {
  const meeting = meetings.at(-1);
  if (!meeting) throw new Error('Musterstadt has reports.');
  const report = reportFor(plan, meeting);
  const date = report.meeting.date;
  const corrected = {
    ...report,
    meeting: { ...report.meeting, errata: [{ date, text: 'Es waren 14 Schulen.' }] },
  };
  expect(reportDocument(corrected).sections[0]).toMatchObject({ id: 'berichtigungen' });
});

test('a sealed report tells how to verify it', () => {
  const [meeting] = meetings;
  if (!meeting) throw new Error('Musterstadt has reports.');
  const seal = {
    sha256: 'a'.repeat(64),
    commit: 'b'.repeat(40),
    committedOn: '2026-03-10',
    uncommitted: false,
    file: `${meeting.id}.json`,
  };
  const document = reportDocument({ ...reportFor(plan, meeting), seal });
  const text = JSON.stringify(blocksOf(document, 'pruefsumme'));
  expect(text).toContain(seal.sha256);
  expect(text).toContain(`sha256sum ${seal.file}`);
});

function blocksOf(document: ReportDocument, id: string) {
  return document.sections.find((section) => section.id === id)?.blocks ?? [];
}

function tablesOf(document: ReportDocument) {
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' || block.kind === 'timeline' ? [block.table] : []));
}
