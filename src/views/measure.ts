import { commitmentAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import { datesOf, type MeasureLine } from '../model/line.ts';
import { reportsUntil } from '../model/meetings.ts';
import { type Plan, refOf } from '../model/plan.ts';
import { type CommitmentLine, commitmentLine } from '../model/situation.ts';
import type { MeasureState } from '../model/state.ts';
import { statesAt } from '../model/states.ts';
import { trendOf } from '../model/trend.ts';
import type { Commitment, LogEntry, Measure, Ref, Source, Status } from '../model/types.ts';
import type { Chart } from './chart.ts';
import {
  formatEuro,
  formatPercent,
  formatQuantity,
  formatTerm,
  inSentence,
  listing,
  NOT_DOCUMENTED,
  NOT_GIVEN,
} from './format.ts';
import { ASSESSMENT_LABELS, FRESHNESS_LABELS, type SignKey } from './labels.ts';
import { entryFacts } from './log-entry.ts';
import { linesNow } from './now.ts';
import { movesText, verdictText } from './schedule-text.ts';
import { indicatorChart, targetText, trendChart } from './situation-charts.ts';
import { measureTimeline, type Timeline } from './timeline.ts';

/** A row of the fact list: a word and one or more values, each of which may be a link. */
export interface Fact {
  label: string;
  values: { text: string; unit?: string; field?: string; sign?: SignKey }[];
}

export interface LogView {
  date: string;
  meeting: { id: string; title: string } | null;
  /** What changed, one sentence each. */
  facts: string[];
  text: string | null;
  unchanged: boolean;
  sources: readonly Source[];
}

/** Everything a measure's page shows. */
export interface MeasureView {
  measure: Measure;
  line: MeasureLine;
  /** Where its dates stand. */
  verdict: string;
  /** `am 3. Mai 2024`: when the status was reported. */
  since: string | null;
  facts: Fact[];
  dates: ReturnType<typeof datesOf>;
  timeline: Timeline;
  /** `Abschluss: zweite Verschiebung, zusammen 3 Jahre` */
  moves: string[];
  trend: Chart | null;
  /** The chart is null where there is only one value. */
  indicators: { title: string; latest: string; said: string; target: string; chart: Chart | null }[];
  costs: Fact[];
  log: LogView[];
  commitments: CommitmentLine[];
  dependsOn: { ref: Ref; status: Status | null }[];
  neededBy: { ref: Ref; status: Status | null }[];
}

/** The measures of which something was known on that day. */
export function shownMeasures(plan: Plan, asOf: Day): Measure[] {
  const states = statesAt(plan, asOf);
  return plan.measures.filter(({ id, field }) => states.has(id) && plan.fieldById.has(field));
}

/** What a page says of one of them. */
export function measureView(plan: Plan, measure: Measure, asOf: Day): MeasureView {
  const state = statesAt(plan, asOf).get(measure.id);
  const { lines, commitments, dependents } = linksIn(plan, asOf);
  const line = lines.get(measure.id);
  if (!state || !line) throw new Error(`Nothing is known of ${measure.id} on ${asOf}`);
  const days = [...new Set([...reportsUntil(plan, asOf).map((meeting) => meeting.cutOff), asOf])];
  const dates = datesOf(line);
  const related = (id: string) => ({
    ref: refOf(plan.measureById, id),
    status: statesAt(plan, asOf).get(id)?.status ?? null,
  });
  return {
    measure,
    line,
    verdict: verdictText(line, asOf),
    since: line.statusSaid && inSentence(line.statusSaid),
    facts: factsOf(plan, measure, line),
    dates,
    timeline: measureTimeline(line, asOf, plan.strategy.period.from),
    moves: dates.flatMap(({ milestone, deadline }) => {
      const text = movesText(deadline);
      return text ? [`${milestone ?? 'Abschluss'}: ${text}.`] : [];
    }),
    trend: dates.some(({ deadline }) => deadline.moves.length > 0)
      ? trendChart(measure.title, trendOf(plan, measure.id, days))
      : null,
    indicators: indicatorViews(state),
    costs: costFacts(line),
    log: [...state.log].reverse().map((entry) => logView(plan, measure, entry)),
    commitments: (commitments.get(measure.id) ?? [])
      .flatMap((one) => commitmentAt(plan, one, asOf) ?? [])
      .map((one) => commitmentLine(plan, one)),
    dependsOn: measure.dependsOn.map(related),
    neededBy: (dependents.get(measure.id) ?? []).map((one) => related(one.id)),
  };
}

/** What belongs to each measure, by its id. */
interface Links {
  asOf: Day;
  lines: ReadonlyMap<string, MeasureLine>;
  commitments: ReadonlyMap<string, readonly Commitment[]>;
  dependents: ReadonlyMap<string, readonly Measure[]>;
}

const links = new WeakMap<Plan, Links>();

/** Looked up once for all measures: there may be thousands of each. */
function linksIn(plan: Plan, asOf: Day): Links {
  const known = links.get(plan);
  if (known?.asOf === asOf) return known;
  const made = {
    asOf,
    lines: linesNow(plan, asOf),
    commitments: byNamed(plan.commitments, (one) => one.measures),
    dependents: byNamed(plan.measures, (one) => one.dependsOn),
  };
  links.set(plan, made);
  return made;
}

/** The things by each id that they name, in their order. */
function byNamed<T>(things: readonly T[], namedBy: (thing: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const id of new Set(namedBy(thing))) found.set(id, [...(found.get(id) ?? []), thing]);
  }
  return found;
}

function factsOf(plan: Plan, measure: Measure, line: MeasureLine): Fact[] {
  const unit = (ref: Ref) => ({ text: ref.title, unit: ref.id });
  const text = (value: string) => [{ text: value }];
  const { assessment, progress, freshness } = line;
  const facts: (Fact | null)[] = [
    { label: 'Handlungsfeld', values: [{ text: line.field.title, field: line.field.id }] },
    { label: 'Zuständig', values: line.owner ? [unit(line.owner)] : text(NOT_DOCUMENTED) },
    measure.involved.length > 0
      ? { label: 'Beteiligt', values: measure.involved.map((id) => unit(refOf(plan.unitById, id))) }
      : null,
    measure.partners.length > 0 ? { label: 'Partner', values: text(listing(measure.partners)) } : null,
    measure.contact ? { label: 'Ansprechstelle', values: text(contactText(measure.contact)) } : null,
    { label: 'Beginn', values: text(line.begin ? formatTerm(line.begin) : NOT_GIVEN) },
    { label: 'Fortschritt', values: text(progressText(progress)) },
    assessment
      ? {
          label: 'Einschätzung',
          values: [
            {
              text: `${ASSESSMENT_LABELS[assessment.value]} (${formatTerm(assessment.said)})`,
              sign: assessment.value,
            },
          ],
        }
      : { label: 'Einschätzung', values: text(NOT_GIVEN) },
    assessment?.reason ? { label: 'Grund', values: text(assessment.reason) } : null,
    assessment?.countermeasure ? { label: 'Gegenmaßnahme', values: text(assessment.countermeasure) } : null,
    { label: 'Letzte Meldung', values: text(`${formatTerm(freshness.lastSaid)}${silence(line)}`) },
  ];
  return facts.filter((fact) => fact !== null);
}

function silence({ freshness }: MeasureLine): string {
  if (freshness.word !== 'nicht-gemeldet') return ` (${FRESHNESS_LABELS[freshness.word]})`;
  if (freshness.missedReports === 0) return '';
  const reports = freshness.missedReports === 1 ? 'einem Bericht' : `${freshness.missedReports} Berichten`;
  return `, seither in ${reports} nicht gemeldet`;
}

function contactText(contact: NonNullable<Measure['contact']>): string {
  return [contact.name, contact.mail, contact.phone].filter(Boolean).join(', ');
}

function progressText({ percent, basis, milestones }: MeasureLine['progress']): string {
  if (percent === null) return NOT_GIVEN;
  if (basis !== 'milestones' || !milestones) return formatPercent(percent);
  return `${milestones.done} von ${milestones.of} Meilensteinen erreicht`;
}

function indicatorViews(state: MeasureState): MeasureView['indicators'] {
  return state.indicators.flatMap((one) => {
    const latest = one.values.at(-1);
    if (!latest) return [];
    return {
      title: one.indicator.title,
      latest: `${formatQuantity(latest.quantity)} ${one.indicator.unit}`,
      said: formatTerm(latest.said),
      target: targetText(one.indicator),
      chart: one.values.length > 1 ? indicatorChart(one) : null,
    };
  });
}

function costFacts({ costs }: MeasureLine): Fact[] {
  if (!costs) return [];
  const rows: [string, string | null][] = [
    ['geplant', costs.planned && formatEuro(costs.planned)],
    ['ausgegeben', costs.actual && formatEuro(costs.actual)],
    ['Stand', costs.asOf && formatTerm(costs.asOf)],
    ['Finanzierung', costs.funding],
    ['Anmerkung', costs.note],
  ];
  return rows.flatMap(([label, text]) => (text ? [{ label, values: [{ text }] }] : []));
}

function logView(plan: Plan, measure: Measure, entry: LogEntry): LogView {
  const meeting = entry.meeting ? plan.meetingById.get(entry.meeting) : undefined;
  const committee = meeting && refOf(plan.committeeById, meeting.committee);
  return {
    date: formatTerm(entry.date),
    meeting: meeting
      ? { id: meeting.id, title: committee?.title ?? 'Sitzung, Gremium nicht dokumentiert' }
      : null,
    facts: entryFacts(plan, measure, entry).map(({ text }) => text),
    text: entry.text,
    unchanged: entry.unchanged,
    sources: entry.sources,
  };
}
