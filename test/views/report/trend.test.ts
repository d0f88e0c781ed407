import { expect, test } from 'vitest';
import { reportMeetings } from '../../../src/model/meetings.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { reportFor } from '../../../src/model/report.ts';
import { deadlinesOf, stateAt } from '../../../src/model/state.ts';
import type { Meeting } from '../../../src/model/types.ts';
import { trendSection } from '../../../src/views/report/trend.ts';
import { largeCity } from '../../large/plan.ts';

/** What the last report says of moved dates: its sentences, how many measures its table has, and what is drawn. */
function lastTrends(plan: Plan) {
  const meeting = reportMeetings(plan).at(-1);
  const blocks = (meeting && trendSection(reportFor(plan, meeting))?.blocks) ?? [];
  return {
    sentences: blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.line.map(({ text }) => text) : [],
    ),
    listed: blocks.flatMap((block) => (block.kind === 'table' ? block.table.groups : [])).length,
    drawn: blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.title] : [])),
  };
}

/** How many measures have a date that moved. */
function movedIn(plan: Plan): number {
  const asOf = reportMeetings(plan).at(-1)?.cutOff ?? '';
  const states = plan.measures.map((measure) => stateAt(measure, asOf)).filter((state) => state !== null);
  return states.filter((state) =>
    deadlinesOf(state).some(({ deadline }) => deadline.moves.some(({ days }) => days !== 0)),
  ).length;
}

test('a report draws every measure whose dates moved, where there are few', () => {
  const { sentences, listed, drawn } = lastTrends(largeCity({ measures: 15, commitments: 0 }));
  expect(listed).toBeGreaterThan(5);
  expect(drawn).toHaveLength(listed);
  expect(sentences).toHaveLength(1);
});

test('a report lists every measure whose dates moved, and draws those that moved most since the last one', () => {
  const plan = largeCity({ measures: 48, commitments: 0 });
  const { sentences, listed, drawn } = lastTrends(plan);
  expect(listed).toBe(movedIn(plan));
  expect(drawn).toHaveLength(12);
  expect(sentences[1]).toContain('Gezeichnet sind 12 Maßnahmen, darunter die, deren Termine');
  const titles = plan.measures.map(({ title }) => `Meilensteintrend: ${title}`);
  expect(drawn).toEqual(titles.filter((title) => drawn.includes(title)));
});

test('the data of a report hold the whole course of those, and of the others what the table says', () => {
  const plan = largeCity({ measures: 48, commitments: 0 });
  const meeting = reportMeetings(plan).at(-1) as Meeting;
  const { trends, since, asOf } = reportFor(plan, meeting);
  const days = trends.map(({ lines }) => [
    ...new Set(lines.flatMap(({ points }) => points.map((one) => one.asOf))),
  ]);
  const whole = days.filter((list) => list.length > 2);
  expect(trends).toHaveLength(movedIn(plan));
  expect(whole).toHaveLength(12);
  for (const list of days.filter((one) => !whole.includes(one)))
    expect([since, asOf]).toEqual(expect.arrayContaining(list));
});
