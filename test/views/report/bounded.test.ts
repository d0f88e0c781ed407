import { expect, test } from 'vitest';
import { reportMeetings } from '../../../src/model/meetings.ts';
import { reportFor } from '../../../src/model/report.ts';
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

test('a report shows no list of more than a hundred, and says of how many it shows the beginning', () => {
  const cut = sections.filter(({ blocks }) => blocks.some((block) => lengthOf(block) === 100));
  expect(cut.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['aufmerksamkeit', 'zeitschiene', 'meilensteintrend', 'kennzahlen']),
  );
  for (const section of cut) {
    expect(notesIn(section).join()).toMatch(
      /Hier stehen die ersten 100 von [\d.]+\. Alle enthalten die Daten/,
    );
  }
  const whole = sections.filter(({ id }) => id !== 'zusagen').flatMap(({ blocks }) => blocks);
  expect(Math.max(...whole.map(lengthOf))).toBe(100);
});

test('a report of very many measures lists the most urgent of each action field', () => {
  const section = sections.find(({ id }) => id === 'massnahmen') as Section;
  const { lines } = report.fields[0] as (typeof report.fields)[number];
  const late = lines
    .filter(({ schedule }) => schedule === 'ueberfaellig')
    .map(({ measure }) => measure.title);
  const table = section.blocks.find((block) => block.kind === 'table');
  const listed = table?.table.groups.flatMap(({ rows }) => rows.map(([head]) => head?.[0]?.[0]?.text));
  expect(listed).toHaveLength(25);
  const expected = late.slice(0, 25);
  expect(expected.filter((title) => !listed?.includes(title))).toEqual([]);
  expect(notesIn(section)[0]).toBe(
    `Hier stehen die 25 dringendsten von ${lines.length} Maßnahmen. Alle enthält die Tabelle dieses Berichts (CSV).`,
  );
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
    text: expect.stringMatching(/^Das waren 100 von [\d.]+\.$/),
  });
});
