import { createPlan, type Plan } from '../model/plan.ts';
import { parseTerm, type Term } from '../model/term.ts';
import type {
  Commitment,
  CouncilPaper,
  DeadlineEvent,
  Due,
  LogEntry,
  Measure,
  Meeting,
  Page,
  Raiser,
  Source,
} from '../model/types.ts';
import { toAppearance } from './appearance.ts';
import { toStrategy } from './build-strategy.ts';
import type { Item, WholeContent } from './content.ts';
import { UNDOCUMENTED } from './fields.ts';
import type {
  CommitmentInput,
  DeadlineEventInput,
  LogEntryInput,
  MeasureInput,
  MeetingInput,
  PageInput,
  SourceInput,
  SourcesInput,
} from './schema.ts';

/** Makes the model's values from content without faults; German keys end here. `internal` says which edition it is. */
export function buildPlan(content: WholeContent, internal = false): Plan {
  const register = content.sources?.value ?? {};
  const sourcesOf = (list: readonly SourceInput[]) => list.map((one) => toSource(one, register));
  const meetings = content.meetings.map((file) => toMeeting(file, sourcesOf));
  const dates = new Map(meetings.map((meeting) => [meeting.id, meeting.date]));
  return createPlan({
    internal,
    strategy: { ...toStrategy(content.strategy.value), ...toAppearance(content) },
    measures: content.measures.map((file) => toMeasure(file, sourcesOf)),
    meetings,
    commitments: content.commitments.map((file) => toCommitment(file, dates, sourcesOf)),
    pages: content.pages.map(toPage).sort((a, b) => a.order - b.order),
    glossary: (content.glossary?.value ?? []).map(({ begriff, lang, erklaerung, auch }) => ({
      term: begriff,
      long: lang ?? null,
      explanation: erklaerung,
      also: auch,
    })),
    sources: Object.keys(register).map((id) => toSource(id, register)),
    frozen: content.frozen,
  });
}

type SourcesOf = (list: readonly SourceInput[]) => Source[];

function toSource(input: SourceInput, register: SourcesInput): Source {
  const id = typeof input === 'string' ? input : null;
  const entry = typeof input === 'string' ? register[input] : input;
  return {
    id,
    title: entry?.titel ?? id ?? '',
    url: entry?.url ?? null,
    date: entry?.datum ?? null,
    note: entry?.hinweis ?? null,
  };
}

function toMeasure({ id, file, body, value }: Item<MeasureInput>, sourcesOf: SourcesOf): Measure {
  const { ansprechstelle: contact, kosten: costs } = value;
  return {
    id,
    formerIds: value.fruehere_kennungen,
    title: value.titel,
    summary: value.kurz ?? null,
    field: value.handlungsfeld,
    owner: value.zustaendig,
    involved: value.beteiligt,
    contact: contact
      ? {
          name: contact.name,
          mail: contact.mail ?? null,
          phone: contact.telefon ?? null,
          url: contact.url ?? null,
        }
      : null,
    partners: value.partner,
    begin: value.beginn ?? null,
    end: value.ende ?? null,
    milestones: value.meilensteine.map((one) => ({
      id: one.id,
      title: one.titel,
      planned: one.termin ?? null,
      since: one.seit ?? null,
    })),
    indicators: value.kennzahlen.map((one) => ({
      id: one.id,
      title: one.titel,
      unit: one.einheit,
      target: one.ziel ? { value: one.ziel.wert, by: one.ziel.bis ?? null } : null,
    })),
    costs: costs
      ? {
          planned: costs.plan ?? null,
          actual: costs.ist ?? null,
          asOf: costs.stand ?? null,
          funding: costs.quelle ?? null,
          note: costs.anmerkung ?? null,
        }
      : null,
    papers: value.vorlagen.map(toPaper),
    dependsOn: value.abhaengig_von,
    undocumented: value.nicht_dokumentiert.map((gap) => (typeof gap === 'string' ? gap : gap.text)),
    log: value.verlauf.map((entry) => toLogEntry(entry, sourcesOf)),
    description: textBelow(body, value.beschreibung),
    file,
  };
}

function toLogEntry(entry: LogEntryInput, sourcesOf: SourcesOf): LogEntry {
  return {
    date: entry.datum,
    meeting: entry.sitzung ?? null,
    status: entry.status ?? null,
    owner: entry.zustaendig,
    assessment: entry.einschaetzung ?? null,
    reason: entry.grund ?? null,
    countermeasure: entry.gegenmassnahme ?? null,
    end: entry.ende ? toEvent(entry.ende) : null,
    milestones: Object.fromEntries(
      Object.entries(entry.meilensteine).map(([id, event]) => [id, toEvent(event)]),
    ),
    values: entry.werte,
    progress: entry.fortschritt ?? null,
    costs: entry.kosten ? { planned: entry.kosten.plan ?? null, actual: entry.kosten.ist ?? null } : null,
    text: entry.text ?? null,
    sources: sourcesOf(entry.quellen),
    unchanged: entry.unveraendert,
  };
}

function toEvent(event: DeadlineEventInput): DeadlineEvent {
  if (event.neu) return { kind: 'moved', to: event.neu, reason: event.grund ?? null };
  if (event.erledigt) return { kind: 'done', on: event.erledigt };
  return { kind: 'dropped', reason: event.grund ?? null };
}

function toPaper({ nummer, titel, url, oparl }: MeasureInput['vorlagen'][number]): CouncilPaper {
  return { number: nummer ?? null, title: titel ?? null, url: url ?? null, oparl: oparl ?? null };
}

function toMeeting({ id, file, body, value }: Item<MeetingInput>, sourcesOf: SourcesOf): Meeting {
  const toItem = (item: Omit<MeetingInput['punkte'][number], 'titel'>, title: string | null) => ({
    number: item.top ?? null,
    title,
    paper: item.vorlage ? toPaper(item.vorlage) : null,
    result: item.ergebnis ?? null,
    sources: sourcesOf(item.quellen),
  });
  return {
    id,
    committee: value.gremium,
    date: value.datum,
    cutOff: value.stichtag ?? value.datum.last,
    startTime: value.beginn ?? null,
    place: value.ort ?? null,
    agendaItem: toItem(value, value.thema ?? null),
    otherItems: value.punkte.map((item) => toItem(item, item.titel)),
    hasReport: value.bericht,
    links: value.links.map(({ titel, url }) => ({ title: titel, url })),
    oparl: value.oparl ?? null,
    errata: value.berichtigungen.map(({ datum, text }) => ({ date: datum, text })),
    answered: value.berichtigungen.flatMap(({ zu }) => zu),
    foreword: textBelow(body, value.beschreibung),
    file,
  };
}

function toCommitment(
  { id, file, body, value }: Item<CommitmentInput>,
  dates: ReadonlyMap<string, Term>,
  sourcesOf: SourcesOf,
): Commitment {
  const dueOf = (written: string | null | undefined) => toDue(written, dates);
  return {
    id,
    kind: value.art,
    title: value.titel,
    meeting: value.sitzung,
    raisedOn: dates.get(value.sitzung) as Term,
    raisedBy: value.von.filter((name) => name !== UNDOCUMENTED).map(toRaiser),
    measures: value.massnahmen,
    owner: value.zustaendig ?? null,
    promised: value.zugesagt ?? null,
    due: dueOf(value.faellig),
    log: value.verlauf.map((entry) => ({
      date: entry.datum,
      meeting: entry.sitzung ?? null,
      state: entry.stand,
      text: entry.text ?? null,
      reason: entry.grund ?? null,
      newDue: dueOf(entry.neu_faellig),
      sources: sourcesOf(entry.quellen),
    })),
    sources: sourcesOf(value.quellen),
    description: textBelow(body, value.beschreibung),
    file,
  };
}

/** A due date is the id of a meeting, which counts as its day, or a term. */
function toDue(written: string | null | undefined, dates: ReadonlyMap<string, Term>): Due | null {
  if (written === undefined || written === null) return null;
  const meetingDate = dates.get(written);
  const term = meetingDate ?? parseTerm(written);
  return term ? { term, meeting: meetingDate ? written : null } : null;
}

/** A trailing `~` says that the group is inferred. */
function toRaiser(written: string): Raiser {
  const inferred = written.endsWith('~');
  return { name: inferred ? written.slice(0, -1).trim() : written, inferred };
}

function toPage({ id, file, body, value }: Item<PageInput>): Page {
  return {
    id,
    title: value.titel,
    summary: value.kurz ?? null,
    order: value.reihenfolge,
    updated: value.stand ?? null,
    body: body.trim(),
    file,
  };
}

/** The Markdown below the front matter; a `.yaml` file carries it as `beschreibung`. */
function textBelow(body: string, field: string | undefined): string {
  return [field, body.trim()].filter(Boolean).join('\n\n');
}
