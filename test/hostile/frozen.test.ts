import { expect, test } from 'vitest';
import { reportMeetings } from '../../src/model/meetings.ts';
import { factsFor, type ReportFacts } from '../../src/model/report.ts';
import { frozenFile, readReportFile, splitChecksum } from '../../src/validate/report/file.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan } = musterstadt();
const facts = reportMeetings(plan)
  .map((meeting) => factsFor(plan, meeting))
  .at(-1) as ReportFacts;

const MEASURE = `fields.${facts.fields.findIndex(({ lines }) => lines.length > 0)}.lines.0.measure`;

/** A frozen report with one value changed by somebody who can write its checksum anew. */
function forged(path: string, value: unknown) {
  const report = structuredClone(facts);
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = keys.reduce((inner, key) => Reflect.get(inner, key), report as object);
  Reflect.set(holder, last, value);
  const origin = { commit: null, committedOn: null, uncommitted: false, previousChecksum: null };
  const split = splitChecksum(frozenFile(report, origin));
  if (!split) throw new Error('The checksum is missing.');
  return readReportFile(split);
}

test('an honest report is read', () => {
  expect(forged('meeting.foreword', 'Zur **Sache**.')).toHaveProperty('frozen');
});

test('millions of faults are told by the first', () => {
  const history = Array.from({ length: 500_000 }, () => ({}));
  expect(forged('history', history)).toEqual({
    fault: 'wrong-shape',
    path: ['report', 'history', 0, expect.any(String)],
  });
});

test('an honest report of many megabytes is read', () => {
  const foreword = `${'Viel Text. '.repeat(4_000)}`;
  const links = Array.from({ length: 40_000 }, () => ({ title: 'Vorlage', url: 'https://example.org/' }));
  expect(forged('meeting', { ...facts.meeting, date: facts.meeting.date, foreword, links })).toHaveProperty(
    'frozen',
  );
});

test.each([
  ['an address that runs', 'meeting.links', [{ title: 'a', url: 'javascript:alert(1)' }]],
  ['a licence on another host', 'strategy.licence', { name: 'a', url: '//boese.example' }],
  ['a path as an id', `${MEASURE}.id`, '../../../etc/passwd'],
  ['the name of a device as an id', `${MEASURE}.id`, 'nul'],
  ['a word of every object as an id', 'meeting.id', 'constructor'],
  ['a turned direction of writing', `${MEASURE}.title`, 'a\u202eb'],
  ['a character that ends texts', `${MEASURE}.title`, 'a\0b'],
  ['half a character', `${MEASURE}.title`, 'a\ud83d'],
  ['quotations without end', 'meeting.foreword', `${'> '.repeat(5_000)}a`],
  ['a foreword without end', 'meeting.foreword', 'a '.repeat(50_000)],
  ['a text in the place of a number', 'summary.total', '1e999'],
  ['an entry that nobody knows', 'boese', 'x'],
  ['a list in the place of a text', 'meeting.place', ['x']],
])('%s is refused, whatever the checksum says', (_, path, value) => {
  expect(forged(path, value)).toHaveProperty('fault', 'wrong-shape');
});
