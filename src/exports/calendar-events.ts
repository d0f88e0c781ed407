import { commitmentsAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import { type Deadline, postponements } from '../model/deadline.ts';
import { byText, type Plan, refOf } from '../model/plan.ts';
import { deadlinesOf, type MeasureState } from '../model/state.ts';
import { statesAt } from '../model/states.ts';
import type { Term } from '../model/term.ts';
import type { Meeting, Milestone } from '../model/types.ts';
import { counted, formatTerm } from '../views/format.ts';
import { COMMITMENT_KIND_LABELS } from '../views/labels.ts';
import { committeeName } from '../views/meeting.ts';
import { routes } from '../views/routes.ts';
import { lastWord, newest } from './last-word.ts';

/** Something that has a place in a calendar. */
export interface CalendarEvent {
  /** The same for as long as the thing exists, unique within the site. */
  id: string;
  kind: 'Sitzung' | 'Abschluss' | 'Meilenstein' | 'Antwort';
  title: string;
  /** Lines of further words. */
  notes: string[];
  /** Coarse dates stand on their last day. */
  day: Day;
  /** `17:00`; null for something that takes the whole day. */
  time: string | null;
  location: string | null;
  /** The page that tells more. */
  route: string;
  /** Grows with everything that is said about the date. */
  sequence: number;
  /** The day on which the content last said something about it. */
  changedOn: Day;
  /** What it belongs to, for choosing. */
  fields: readonly string[];
  unit: string | null;
  committee: string | null;
}

/**
 * Meetings, ends and milestones that are due or were reached on a known date, and promised answers, as known on `day`:
 * in order of their days. What was dropped, or was left open by a measure that is over, has no date any more.
 */
export function calendarEvents(plan: Plan, day: Day): CalendarEvent[] {
  const events = [
    ...plan.meetings.map((meeting) => meetingEvent(plan, meeting, day)),
    ...[...statesAt(plan, day).values()].flatMap((state) => measureEvents(plan, state)),
    ...answerEvents(plan, day),
  ];
  return events.sort((a, b) => byText(a.day, b.day) || byText(a.id, b.id));
}

function meetingEvent(plan: Plan, meeting: Meeting, day: Day): CalendarEvent {
  const { id, date, startTime, agendaItem, otherItems, place, errata } = meeting;
  const committee = committeeName(refOf(plan.committeeById, meeting.committee));
  const time = isExact(date) ? timeOf(startTime) : null;
  const items = [agendaItem, ...otherItems].flatMap(({ number, title }) =>
    title ? [[number, title].filter(Boolean).join(': ')] : [],
  );
  return {
    id: `sitzung.${id}`,
    kind: 'Sitzung',
    title: `${committee}${asFarAsKnown(date)}`,
    notes: startTime && !time ? [`Beginn: ${startTime}`, ...items] : items,
    day: date.last,
    time,
    location: place,
    route: routes.meeting(id),
    sequence: errata.filter((erratum) => erratum.date.last <= day).length,
    changedOn: newest([date.last, ...errata.map((erratum) => erratum.date.last)], day) ?? lastWord(plan, day),
    fields: [],
    unit: null,
    committee: meeting.committee,
  };
}

function measureEvents(plan: Plan, state: MeasureState): CalendarEvent[] {
  const { measure, owner, day } = state;
  return deadlinesOf(state).flatMap(({ milestone, deadline }) => {
    const date = dateOf(deadline);
    if (!date) return [];
    const said = saidOf(state, milestone);
    const since = milestone?.since?.last;
    const known = [state.log[0]?.date.last, since, ...said.map((entry) => entry.date.last)];
    return {
      id: milestone ? `meilenstein.${measure.id}.${milestone.id}` : `abschluss.${measure.id}`,
      kind: milestone ? 'Meilenstein' : 'Abschluss',
      title: `${measureWords(state, milestone, deadline)}${precisionOf(deadline, date)}`,
      notes: [
        `Handlungsfeld: ${refOf(plan.fieldById, measure.field).title}`,
        ...ownerNote(plan, owner),
        ...planNotes(deadline),
      ],
      day: date.last,
      time: null,
      location: null,
      route: routes.measure(measure.id),
      sequence: said.length,
      changedOn: newest(known, day) ?? day,
      fields: [measure.field],
      unit: owner,
      committee: null,
    };
  });
}

function answerEvents(plan: Plan, day: Day): CalendarEvent[] {
  return commitmentsAt(plan, day).flatMap(({ commitment, due, log }) => {
    const date = due.planned && dateOf(due);
    if (!date) return [];
    const { id, kind, title, owner, meeting, measures, promised, raisedOn } = commitment;
    const words = due.doneOn ? 'Beantwortet' : 'Antwort fällig';
    return {
      id: `antwort.${id}`,
      kind: 'Antwort',
      title: `${words} (${COMMITMENT_KIND_LABELS[kind]}): ${title}${precisionOf(due, date)}`,
      notes: [...(promised ? [`Zugesagt: ${promised}`] : []), ...ownerNote(plan, owner), ...planNotes(due)],
      day: date.last,
      time: null,
      location: null,
      route: routes.commitment(id),
      sequence: log.length,
      changedOn: newest([raisedOn.last, ...log.map((entry) => entry.date.last)], day) ?? day,
      fields: measures.flatMap((measure) => plan.measureById.get(measure)?.field ?? []),
      unit: owner,
      committee: plan.meetingById.get(meeting)?.committee ?? null,
    };
  });
}

/** The day it was reached, otherwise the day it is owed. */
function dateOf({ schedule, forecast, doneOn }: Deadline): Term | null {
  if (doneOn) return doneOn;
  return schedule === 'erledigt' || schedule === 'entfaellt' ? null : forecast;
}

/** The known entries that speak of a milestone's date, or of the end. */
function saidOf({ log }: MeasureState, milestone: Milestone | null): MeasureState['log'] {
  return log.filter((entry) =>
    milestone ? entry.milestones[milestone.id] !== undefined : entry.end !== null || entry.status !== null,
  );
}

function measureWords({ measure }: MeasureState, milestone: Milestone | null, { doneOn }: Deadline): string {
  if (milestone) return `${doneOn ? 'Erreicht' : 'Fällig'}: ${milestone.title} – ${measure.title}`;
  return `${doneOn ? 'Abgeschlossen' : 'Abschluss fällig'}: ${measure.title}`;
}

function ownerNote(plan: Plan, owner: string | null): string[] {
  const unit = refOf(plan.unitById, owner);
  return unit ? [`Zuständig: ${unit.title}`] : [];
}

function planNotes(deadline: Deadline): string[] {
  const { planned, forecast, doneOn } = deadline;
  const shown = doneOn ?? forecast;
  if (!planned || planned.text === shown?.text) return [];
  const late = postponements(deadline);
  const reason = late.at(-1)?.reason;
  const times = late.length > 0 ? `, ${counted(late.length, 'Verschiebung', 'Verschiebungen')}` : '';
  return [`Zuerst geplant: ${formatTerm(planned)}${times}`, ...(reason ? [`Grund: ${reason}`] : [])];
}

/** What the day in the calendar doesn't say: ` (3. Quartal 2026)`; empty for an exact day. */
function asFarAsKnown(date: Term): string {
  return isExact(date) ? '' : ` (${formatTerm(date)})`;
}

/** The same of a deadline; what is owed by the end of a year says so: ` (bis Ende 2026)`. */
function precisionOf({ doneOn }: Deadline, date: Term): string {
  const isOwedThatYear = !doneOn && /^\d{4}$/.test(date.text);
  return isOwedThatYear ? ` (bis Ende ${date.text})` : asFarAsKnown(date);
}

function isExact({ text, last }: Term): boolean {
  return text === last;
}

/** `17:00` of `17:00`, `17.00 Uhr` or `17 Uhr`; null of anything else. */
function timeOf(written: string | null): string | null {
  const [, hour, minute = '00'] =
    /^(\d{1,2})(?:[:.](\d{2})(?:\s*Uhr)?|\s*Uhr)$/.exec(written?.trim() ?? '') ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
