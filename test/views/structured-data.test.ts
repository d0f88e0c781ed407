import { describe, expect, test } from 'vitest';
import { reportFor } from '../../src/model/report.ts';
import type { Meeting } from '../../src/model/types.ts';
import { breadcrumbsThing, jsonLd, meetingThings, websiteThing } from '../../src/views/structured-data.ts';
import { NASTY } from '../exports/nasty.ts';
import { city } from '../model/build.ts';
import { musterstadt } from '../musterstadt.ts';

const ADDRESS = 'https://sachstand.example/';
const { plan } = musterstadt();

describe('a meeting', () => {
  const thing = (id: string, yaml: string) => {
    const plan = city({ meetings: { [id]: yaml } });
    return meetingThings(plan, plan.meetings[0] as Meeting, null, `${ADDRESS}sitzungen/${id}/`);
  };

  test.each([
    ['2026-06-16-rat', '2026-06-16T17:00:00+02:00'],
    ['2026-12-01-rat', '2026-12-01T17:00:00+01:00'],
    ['2026-03-29-rat', '2026-03-29T17:00:00+02:00'],
  ])('%s begins at German time', (id, start) => {
    expect(thing(id, '{ beginn: 17 Uhr, ort: Rathaus }')).toMatchObject([
      { '@type': 'Event', startDate: start, location: { '@type': 'Place', name: 'Rathaus' } },
    ]);
  });

  test('says neither time nor place where nobody knows them', () => {
    const [event] = thing('2026-06-16-rat', 'beginn: nachmittags');
    expect(event).toMatchObject({ startDate: '2026-06-16', organizer: { name: 'Rat' } });
    expect(event?.location).toBeUndefined();
  });

  test('of which only the month is known is no event', () => {
    expect(thing('2026-06-rat', '{}')).toEqual([]);
  });

  test('with a report is told as its report tells it', () => {
    const meeting = plan.meetings.find((one) => one.hasReport) as Meeting;
    const report = reportFor(plan, meeting);
    const told = { ...report, meeting: { ...report.meeting, place: 'Saal 3' } };
    expect(meetingThings(plan, meeting, told, ADDRESS)).toMatchObject([{ location: { name: 'Saal 3' } }]);
  });
});

test('the way to a page names every step with its whole address', () => {
  const steps = [
    { title: 'Überblick', address: ADDRESS },
    { title: 'Sitzungen', address: `${ADDRESS}sitzungen/` },
  ];
  expect(breadcrumbsThing(steps).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Überblick', item: ADDRESS },
    { '@type': 'ListItem', position: 2, name: 'Sitzungen', item: `${ADDRESS}sitzungen/` },
  ]);
});

test.each(Object.entries(NASTY))(
  'text with %s stays within its element, and as it was written',
  (_, text) => {
    const thing = websiteThing({ ...plan, strategy: { ...plan.strategy, summary: text } }, ADDRESS);
    const written = jsonLd([thing]);
    expect(written).not.toMatch(/<|[\n\r]/);
    expect(JSON.parse(written)['@graph'][0].description).toBe(text);
  },
);
