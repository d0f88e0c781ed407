import { createHash } from 'node:crypto';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { reportMeetings } from '../../../src/model/meetings.ts';
import { factsFor, type ReportFacts } from '../../../src/model/report.ts';
import { frozenFile, readReportFile, splitChecksum } from '../../../src/validate/report/file.ts';
import type { reportV1, reportV2 } from '../../../src/validate/report/schema.ts';
import type { writtenReport } from '../../../src/validate/report/versions.ts';
import { musterstadt } from '../../musterstadt.ts';

const STATE = { commit: 'c'.repeat(40), committedOn: '2026-03-10', uncommitted: false };
const ORIGIN = { ...STATE, previousChecksum: null };
const { plan } = musterstadt();
const reports = reportMeetings(plan).map((meeting) => factsFor(plan, meeting));
const [report] = reports as [ReportFacts];

/** Read-only all through, so that only the shape is compared. */
type Shape<T> = T extends string | number | boolean | null ? T : { readonly [K in keyof T]: Shape<T[K]> };

test('the schema is that of the type', () => {
  expectTypeOf<Shape<Omit<z.output<typeof reportV1>, 'schema'>>>().toEqualTypeOf<Shape<ReportFacts>>();
  expectTypeOf<Shape<z.output<typeof reportV2>>>().toEqualTypeOf<Shape<ReturnType<typeof writtenReport>>>();
});

describe.each(reports.map((one) => [one.meeting.id, one] as const))('the report %s', (_, facts) => {
  test('is the same after freezing and reading', () => {
    expect(read(frozenFile(facts, ORIGIN))).toStrictEqual({
      frozen: {
        facts,
        previousChecksum: null,
        seal: { ...STATE, sha256: expect.any(String), file: `statusbericht-${facts.meeting.id}.json` },
      },
    });
  });
});

describe('the file of a frozen report', () => {
  const file = frozenFile(report, ORIGIN);

  test('is the same, whatever the order of keys in the value', () => {
    expect(frozenFile(reversed(report) as ReportFacts, ORIGIN)).toBe(file);
  });

  test('ends with a line end', () => {
    expect(file.endsWith('}\n')).toBe(true);
  });

  test('without the line of its checksum has that checksum', () => {
    const rest = file
      .split('\n')
      .filter((line) => !line.startsWith('  "checksum"'))
      .join('\n');
    expect(file).toContain(`  "checksum": "sha256:${createHash('sha256').update(rest).digest('hex')}",\n`);
    expect(JSON.parse(rest)).toHaveProperty('report.meeting.id', report.meeting.id);
  });

  test('says in which version it is written', () => {
    expect(JSON.parse(file).report.schema).toBe(2);
  });

  test('names a measure that needs attention and tells of it once', () => {
    const { attention, fields } = JSON.parse(frozenFile(reports.at(-1) as ReportFacts, ORIGIN)).report;
    const told = fields.flatMap((field: { lines: { measure: { id: string } }[] }) => field.lines);
    expect(attention.length).toBeGreaterThan(2);
    for (const { measure, line } of attention) {
      expect(line).toBeUndefined();
      expect(told.filter((one: { measure: { id: string } }) => one.measure.id === measure)).toHaveLength(1);
    }
  });

  test('holds in a line what fits into one', () => {
    const lines = file.split('\n');
    expect(lines).toContain(`    "asOf": "${report.asOf}",`);
    expect(lines.filter((line) => line.length > 120).every((line) => /"[^"]{50,}/.test(line))).toBe(true);
    expect(file).toMatch(/^ {4}"previous": (null|\{ .+ \}),$/m);
  });

  test('writes dates as content does', () => {
    expect(JSON.parse(file).report.meeting.date).toBe(report.meeting.date.text);
  });
});

describe('what was tampered with and given a fitting checksum', () => {
  test.each([
    [
      'an address that runs a script',
      ['report', 'meeting', 'links'],
      [{ title: 'x', url: 'javascript:alert(1)' }],
    ],
    ['an id that leads elsewhere', ['report', 'meeting', 'id'], '../../impressum'],
    ['a date that is none', ['report', 'meeting', 'date'], '2024-02-30'],
    ['something that is missing', ['report', 'summary'], undefined],
    ['something that no report has', ['report', 'mehr'], 1],
    ['a measure that needs attention and is none', ['report', 'attention', 0, 'measure'], 'gibt-es-nicht'],
  ])('is refused: %s', (_, path, value) => {
    const data = JSON.parse(frozenFile(reports.at(-1) as ReportFacts, ORIGIN));
    const parent = path.slice(0, -1).reduce((inner, key) => inner[key], data);
    parent[path.at(-1) as string] = value;
    expect(readReportFile({ published: JSON.stringify(data), claimed: '' })).toMatchObject({
      fault: 'wrong-shape',
    });
  });

  test.each([
    ['no JSON', '{', 'no-json'],
    ['of a version to come', '{ "report": { "schema": 99 } }', 'other-version'],
    ['of no version', 'null', 'other-version'],
    ['of a version named like a method', '{ "report": { "schema": "toString" } }', 'other-version'],
  ])('is refused: %s', (_, published, fault) => {
    expect(readReportFile({ published, claimed: '' })).toEqual({ fault });
  });
});

function read(file: string) {
  const split = splitChecksum(file);
  if (!split) throw new Error('The file has no checksum.');
  return readReportFile(split);
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
