import { expect, test } from 'vitest';
import { reportMeetings } from '../../src/model/meetings.ts';
import { reportFor } from '../../src/model/report.ts';
import { attentionText } from '../../src/views/attention-text.ts';
import { changeText } from '../../src/views/change-text.ts';
import { headlineText } from '../../src/views/headline.ts';
import { situationNow } from '../../src/views/now.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan, asOf } = musterstadt();

test('what readers of each Musterstadt report are told', async () => {
  const reports = reportMeetings(plan).filter((meeting) => meeting.cutOff <= asOf);
  const told = reports.map((meeting) => {
    const report = reportFor(plan, meeting);
    return [
      `# ${meeting.id} (Stichtag ${report.asOf})`,
      headlineText(report.summary),
      ...report.changes
        .map(changeText)
        .map(({ tag, subject, text }) => `- [${tag}] ${subject.title}: ${text}`),
    ].join('\n');
  });
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('expected/aenderungen.md');
});

test('what needs attention in Musterstadt, and why', async () => {
  const lines = situationNow(plan, asOf).attention.map((item) => {
    const { subject, what, dates, reason, countermeasure, owner } = attentionText(item, asOf);
    const details = [
      ...dates,
      `Grund: ${reason ?? 'nicht angegeben'}`,
      countermeasure,
      owner?.title ?? 'nicht dokumentiert',
    ];
    return [`${subject.title}: ${what}`, ...details.filter(Boolean).map((detail) => `  ${detail}`)].join(
      '\n',
    );
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('expected/aufmerksamkeit.txt');
});

test('a report written as JSON is the golden one', async () => {
  const last = reportMeetings(plan).findLast((meeting) => meeting.cutOff <= asOf);
  if (!last) throw new Error('Musterstadt has reports.');
  const json = JSON.stringify(reportFor(plan, last), null, 1);
  await expect(`${json}\n`).toMatchFileSnapshot('expected/bericht.json');
});
