import { expect, test } from 'vitest';
import { reportMeetings } from '../../../src/model/meetings.ts';
import { reportFor } from '../../../src/model/report.ts';
import { changeText } from '../../../src/views/change-text.ts';
import { reportDocument } from '../../../src/views/report/compose.ts';
import type { Block, Section } from '../../../src/views/report/document.ts';
import { slidesOf } from '../../../src/views/slides.ts';
import { largeCity } from '../../large/plan.ts';

const plan = largeCity({ measures: 300, commitments: 6 });
const meeting = reportMeetings(plan).at(-1);
if (!meeting) throw new Error('The city has no report');
const report = reportFor(plan, meeting);
const { sections } = reportDocument(report);

function lengthOf(block: Block): number {
  if (block.kind === 'entries') return block.entries.length;
  if (block.kind !== 'table' && block.kind !== 'timeline') return 0;
  return block.table.groups.flatMap(({ rows }) => rows).length;
}

function notesIn({ blocks }: Section): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'note' ? [block.line.map(({ text }) => text).join('')] : [],
  );
}

test('a report shows no list longer than people read, and says above it of how many it shows how many', () => {
  const others = sections.filter(({ id }) => id !== 'zusagen');
  const lists = others.flatMap(({ blocks }) => blocks.filter((block) => lengthOf(block) > 0));
  const lengths = (kind: Block['kind']) => lists.filter((block) => block.kind === kind).map(lengthOf);
  expect(Math.max(...lengths('entries'))).toBe(30);
  expect(Math.max(...lengths('table'), ...lengths('timeline'))).toBe(40);
  const notes = Object.fromEntries(others.map((section) => [section.id, notesIn(section)]));
  expect(notes.aenderungen).toEqual([
    expect.stringMatching(
      /^Hier stehen 30 von \d+ Einträgen: Verschlechterungen zuerst\. Alle enthalten die Daten/,
    ),
  ]);
  expect(notes.aufmerksamkeit).toEqual([
    `Hier stehen 30 von ${report.attention.length} Maßnahmen: die dringendsten. Alle enthalten die Daten dieses Berichts (JSON).`,
  ]);
  expect(notes.zeitschiene?.[0]).toBe(
    'Hier stehen 40 von 300 Maßnahmen: aus jedem Handlungsfeld die dringendsten. Alle enthält die Tabelle dieses Berichts (CSV).',
  );
  expect(notes.zeitschiene?.at(-1)).toMatch(/^Hier stehen 40 von \d+ Terminen: die nächsten\./);
  expect(notes.meilensteintrend).toEqual([
    `Hier stehen 12 von ${report.trends.length} Maßnahmen, darunter die, deren Termine sich seit dem letzten Bericht am weitesten bewegt haben. Alle enthalten die Daten dieses Berichts (JSON).`,
  ]);
  expect(notes.kennzahlen).toEqual([
    expect.stringMatching(/^Hier stehen 40 von [\d.]+ Kennzahlen: neu gemeldete zuerst\./),
  ]);
});

test('of very many changes a report tells the bad news first', () => {
  const section = sections.find(({ id }) => id === 'aenderungen');
  const entries = section?.blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : [])) ?? [];
  const isBad = entries.map(({ statements }) => statements.some(({ tag }) => tag?.tone === 'bad'));
  const worst = report.changes.map(changeText).filter(({ tone }) => tone === 'bad');
  const subjects = new Set(worst.map(({ subject }) => subject.href)).size;
  expect(isBad.slice(0, subjects)).not.toContain(false);
  expect(isBad[0]).toBe(true);
});

test('a report of very many measures lists the most urgent of each action field', () => {
  const section = sections.find(({ id }) => id === 'massnahmen') as Section;
  const tables = section.blocks.filter((block) => block.kind === 'table');
  expect(tables.map(lengthOf)).toEqual(report.fields.map(() => 7));
  for (const [index, { lines }] of report.fields.entries()) {
    const own = new Set(lines.map(({ measure }) => measure.id));
    const worst = report.attention.filter(({ line }) => own.has(line.measure.id)).slice(0, 7);
    expect(worst.map(({ late }) => late[0]?.deadline.overdueDays ?? 0).some((days) => days > 0)).toBe(true);
    const listed = tables[index]?.table.groups.flatMap(({ rows }) =>
      rows.map(([head]) => head?.[0]?.[0]?.text),
    );
    expect(listed).toEqual(expect.arrayContaining(worst.map(({ line }) => line.measure.title)));
    expect(notesIn(section)[index]).toBe(
      `Hier stehen 7 von ${lines.length} Maßnahmen: die dringendsten. Alle enthält die Tabelle dieses Berichts (CSV).`,
    );
  }
});

test('what is owed an answer is listed as a whole', () => {
  const section = sections.find(({ id }) => id === 'zusagen') as Section;
  const rows = section.blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  const { raised, closed, open } = report.commitments;
  expect(rows).toBe(new Set([...raised, ...closed, ...open].map((line) => line.commitment.id)).size);
  expect(open.length).toBeGreaterThan(100);
});

test('a presentation ends before nobody listens any more, and says what it leaves out', () => {
  const slides = slidesOf(report);
  const attention = slides.filter(({ title }) => title === 'Braucht Aufmerksamkeit');
  expect(attention).toHaveLength(51);
  expect(attention.at(-1)).toMatchObject({
    kind: 'message',
    text: `Weitere ${report.attention.length - 50} Maßnahmen stehen im Bericht.`,
  });
  expect(slides.filter(({ title }) => title === 'Ausblick').at(-1)).toMatchObject({
    kind: 'message',
    text: expect.stringMatching(/^Das waren 40 von [\d.]+\.$/),
  });
});
