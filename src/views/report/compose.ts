import type { MeetingReport } from '../../model/report.ts';
import { formatDay, formatStart } from '../format.ts';
import { headlineText } from '../headline.ts';
import { committeeName, meetingTitle } from '../meeting.ts';
import { attentionSection, changesSection } from './changes.ts';
import { historySection, reportingSection } from './closing.ts';
import { commitmentsSection } from './commitments.ts';
import type { ReportDocument, Section } from './document.ts';
import { indicatorsSection } from './indicators.ts';
import { measuresSection } from './measures.ts';
import { agendaSection, errataSection, forewordSection, meetingFacts } from './meeting.ts';
import { overviewSection } from './overview.ts';
import { timeSection } from './time.ts';
import { trendSection } from './trend.ts';
import { verificationSection } from './verification.ts';

const documents = new WeakMap<MeetingReport, ReportDocument>();

/** The report in words. Composed once per report. */
export function reportDocument(report: MeetingReport): ReportDocument {
  const document = documents.get(report) ?? compose(report);
  documents.set(report, document);
  return document;
}

function compose(report: MeetingReport): ReportDocument {
  const { meeting, strategy, asOf } = report;
  const time = meeting.startTime && formatStart(meeting.startTime);
  const sections: (Section | null)[] = [
    errataSection(report),
    forewordSection(report),
    overviewSection(report),
    changesSection(report),
    attentionSection(report),
    measuresSection(report),
    timeSection(report),
    trendSection(report),
    indicatorsSection(report),
    commitmentsSection(report),
    reportingSection(report),
    historySection(report),
    agendaSection(report),
    verificationSection(report),
  ];
  return {
    id: meeting.id,
    title: meetingTitle(meeting, true),
    kicker: [committeeName(meeting.committee), time, meeting.place].filter(Boolean).join(' · '),
    city: strategy.city,
    strategy: strategy.title,
    notice: strategy.notice,
    day: asOf,
    asOf: formatDay(asOf),
    facts: meetingFacts(report),
    headline: headlineText(report.summary),
    sections: sections.filter((section) => section !== null),
    colophon: [
      `${strategy.title}, ${strategy.city}`,
      ...(strategy.notice ? [strategy.notice] : []),
      `Stand aller Angaben: ${formatDay(asOf)}`,
    ],
  };
}
