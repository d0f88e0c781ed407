import { isClock } from '../model/clock.ts';
import { commitmentsAt } from '../model/commitment.ts';
import { addDays, type Day } from '../model/day.ts';
import { type Deadline, postponements } from '../model/deadline.ts';
import { byText, type Plan, refOf } from '../model/plan.ts';
import { deadlinesOf, isClosed, type MeasureState } from '../model/state.ts';
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
  /** It will not take place, or is no longer owed; whoever has it in a calendar is to be told. */
  cancelled: boolean;
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
 * in order of their days. What was dropped stays on its last known date, as cancelled: a calendar that has it learns of
 * it no other way. What a finished measure left open has no date any more.
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
  const time = isExact(date) && startTime && isClock(startTime) ? startTime : null;
  const items = [agendaItem, ...otherItems].flatMap(({ number, title }) =>
    title ? [[number, title].filter(Boolean).join(': ')] : [],
  );
  return {
    id: `sitzung.${id}`,
    kind: 'Sitzung',
    title: `${committee}${asFarAsKnown(date)}`,
    cancelled: false,
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
    const overdueSince = deadline.schedule === 'ueberfaellig' ? addDays(date.last, 1) : undefined;
    const known = [state.log[0]?.date.last, since, overdueSince, ...said.map((entry) => entry.date.last)];
    return {
      id: milestone ? `meilenstein.${measure.id}.${milestone.id}` : `abschluss.${measure.id}`,
      kind: milestone ? 'Meilenstein' : 'Abschluss',
      title: `${measureWords(state, milestone, deadline)}${precisionOf(deadline, date)}`,
      cancelled: deadline.schedule === 'entfaellt',
      notes: [
        `Handlungsfeld: ${refOf(plan.fieldById, measure.field).title}`,
        ...ownerNote(plan, owner),
        ...planNotes(deadline),
        ...(overdueSince ? ['Überfällig: Dass der Termin erreicht wurde, ist nicht dokumentiert.'] : []),
        ...droppedNote(droppedReason(state, deadline)),
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
    const words = due.dropped ? 'Zurückgezogen' : due.doneOn ? 'Beantwortet' : 'Antwort fällig';
    const overdueSince = due.schedule === 'ueberfaellig' ? addDays(date.last, 1) : undefined;
    const known = [raisedOn.last, overdueSince, ...log.map((entry) => entry.date.last)];
    return {
      id: `antwort.${id}`,
      kind: 'Antwort',
      title: `${words} (${COMMITMENT_KIND_LABELS[kind]}): ${title}${precisionOf(due, date)}`,
      cancelled: due.dropped !== null,
      notes: [
        ...(promised ? [`Zugesagt: ${promised}`] : []),
        ...ownerNote(plan, owner),
        ...planNotes(due),
        ...(overdueSince ? ['Überfällig: Eine Antwort ist nicht dokumentiert.'] : []),
        ...droppedNote(due.dropped?.reason ?? null),
      ],
      day: date.last,
      time: null,
      location: null,
      route: routes.commitment(id),
      sequence: log.length,
      changedOn: newest(known, day) ?? day,
      fields: measures.flatMap((measure) => plan.measureById.get(measure)?.field ?? []),
      unit: owner,
      committee: plan.meetingById.get(meeting)?.committee ?? null,
    };
  });
}

/** The day it was reached, otherwise the day it is or was owed. */
function dateOf({ schedule, forecast, doneOn }: Deadline): Term | null {
  if (doneOn) return doneOn;
  return schedule === 'erledigt' ? null : forecast;
}

/** The known entries that speak of a milestone's date or of the end, or by which the measure is over or taken up again. */
function saidOf({ log }: MeasureState, milestone: Milestone | null): MeasureState['log'] {
  let isOver = false;
  return log.filter((entry) => {
    const wasOver = isOver;
    isOver = entry.status === null ? wasOver : isClosed(entry.status);
    const ofItsOwn = milestone ? entry.milestones[milestone.id] !== undefined : entry.end !== null;
    return ofItsOwn || isOver !== wasOver;
  });
}

function measureWords({ measure }: MeasureState, milestone: Milestone | null, deadline: Deadline): string {
  const isCancelled = deadline.schedule === 'entfaellt';
  if (milestone) {
    const words = isCancelled ? 'Entfällt' : deadline.doneOn ? 'Erreicht' : 'Fällig';
    return `${words}: ${milestone.title} – ${measure.title}`;
  }
  const words = isCancelled ? 'Abschluss entfällt' : deadline.doneOn ? 'Abgeschlossen' : 'Abschluss fällig';
  return `${words}: ${measure.title}`;
}

/** A measure that is stopped takes its dates with it. */
function droppedReason({ statusReason }: MeasureState, { dropped, schedule }: Deadline): string | null {
  if (dropped) return dropped.reason;
  return schedule === 'entfaellt' ? statusReason : null;
}

function droppedNote(reason: string | null): string[] {
  return reason ? [`Grund für den Wegfall: ${reason}`] : [];
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
