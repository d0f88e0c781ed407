import { describe, expect, test } from 'vitest';
import { reportFor } from '../../src/model/report.ts';
import { newCommitment, type Slide, slidesOf } from '../../src/views/slides.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan } = musterstadt();
const reports = plan.meetings
  .filter((meeting) => meeting.hasReport)
  .map((meeting) => reportFor(plan, meeting));
const latest = reports.at(-1) as NonNullable<(typeof reports)[0]>;
const slides = slidesOf(latest);
const ofKind = <K extends Slide['kind']>(kind: K) =>
  slides.filter((slide): slide is Extract<Slide, { kind: K }> => slide.kind === kind);

describe('the slides of a report', () => {
  test('tell in this order', () => {
    expect([...new Set(slides.map((slide) => slide.title))]).toEqual([
      'Statusbericht zur Sitzung vom 17. März 2026',
      'Überblick',
      'Änderungen seit dem letzten Bericht',
      'Braucht Aufmerksamkeit',
      'Ausblick',
      'Neue Fragen und Zusagen',
      'Offene Fragen und Zusagen',
    ]);
  });

  test('give every measure that needs attention a slide of its own', () => {
    expect(ofKind('attention').map(({ entry }) => entry.title.text)).toEqual(
      latest.attention.map(({ line }) => line.measure.title),
    );
  });

  test('leave no change out, and put no more on one than can be read', () => {
    const shown = ofKind('changes').flatMap(({ entries }) => entries.flatMap(({ statements }) => statements));
    expect(shown).toHaveLength(latest.changes.length);
    for (const { entries } of ofKind('changes')) {
      const letters = entries
        .flatMap(({ statements }) => statements.flatMap(({ line }) => line))
        .map(({ text }) => text);
      expect(entries.length === 1 || letters.join('').length < 620).toBe(true);
    }
  });

  test('carry over what is still owed', () => {
    const titles = ofKind('rows')
      .filter(({ title }) => title === 'Offene Fragen und Zusagen')
      .flatMap(({ rows }) => rows.map((row) => row.title));
    expect(titles).toEqual(latest.commitments.open.map(({ commitment }) => commitment.title));
  });

  test('number what takes more than one, and have an anchor each', () => {
    const attention = ofKind('attention');
    expect(attention[0]?.part).toBe(`1 von ${attention.length}`);
    expect(ofKind('overview')[0]?.part).toBeNull();
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
  });

  test('of the first report say that there is nothing to compare with', () => {
    const [first] = reports;
    const message = slidesOf(first as typeof latest).find((slide) => slide.kind === 'message');
    expect(message).toMatchObject({ title: 'Änderungen seit dem letzten Bericht' });
  });
});

test('a promise made in the room is begun with the meeting filled in', () => {
  const { path, text } = newCommitment(latest);
  expect(path).toBe('content/zusagen/2026-03-17-stichwort.md');
  expect(text).toContain(`sitzung: ${latest.meeting.id}\n`);
});
