import { z } from 'zod';
import { FRESHNESS } from '../../../model/freshness.ts';
import { FRESHNESS_LABELS } from '../../../views/labels.ts';
import {
  address,
  assessmentWord,
  count,
  deadline,
  id,
  list,
  number,
  object,
  orNull,
  paper,
  quantity,
  ref,
  schedule,
  source,
  status,
  term,
  text,
  words,
  yes,
} from './parts.ts';

/** What a log entry says of an end or a milestone; exactly one of the three is given. */
const event = {
  moved: orNull(
    object({ to: term.describe('der neue Termin'), reason: orNull(text).describe('der angegebene Grund') }),
  ).describe('ein neuer Termin'),
  doneOn: orNull(term).describe('wann erledigt'),
  dropped: orNull(object({ reason: orNull(text).describe('der angegebene Grund') })).describe('entfällt'),
};
const endEvent = object(event).meta({
  id: 'Terminmeldung',
  description: 'Was ein Eintrag über einen Termin sagt: genau eines der drei ist angegeben.',
});

const costs = object({
  planned: orNull(quantity).describe('geplante Kosten in Euro'),
  actual: orNull(quantity).describe('tatsächliche Kosten in Euro'),
  asOf: orNull(term).describe('für wann die Beträge genannt wurden'),
  funding: orNull(text).describe('woher das Geld kommt'),
  note: orNull(text).describe('eine Anmerkung'),
}).meta({ id: 'Kosten', description: 'Beträge in Euro.' });

export const logEntry = object({
  date: term.describe('von wann der Eintrag ist'),
  meeting: orNull(id).describe('die Kennung der Sitzung, in der es berichtet wurde'),
  status: orNull(status()),
  newOwner: orNull(
    object({ unit: orNull(ref).describe('die neue Einheit; null, wenn nicht dokumentiert ist, welche') }),
  ).describe('steht da, wenn die Zuständigkeit wechselt'),
  assessment: orNull(assessmentWord()),
  reason: orNull(text).describe('der angegebene Grund'),
  countermeasure: orNull(text).describe('was dagegen getan wird'),
  end: orNull(endEvent).describe('was er über das Ende der Maßnahme sagt'),
  milestones: list(object({ milestone: id.describe('die Kennung des Meilensteins'), ...event })).describe(
    'was er über Meilensteine sagt',
  ),
  values: list(object({ indicator: id.describe('die Kennung der Kennzahl'), ...quantity.shape })).describe(
    'gemeldete Werte von Kennzahlen',
  ),
  progress: orNull(number).describe('gemeldeter Fortschritt in Prozent'),
  costs: orNull(
    object({
      planned: orNull(quantity).describe('geplante Kosten in Euro'),
      actual: orNull(quantity).describe('tatsächliche Kosten in Euro'),
    }),
  ).describe('neue Beträge'),
  text: orNull(text).describe('was berichtet wurde'),
  unchanged: yes.describe('ob der Eintrag nur bestätigt, dass sich nichts geändert hat'),
  sources: list(source).describe('woher die Angaben stammen'),
}).meta({ id: 'Eintrag', description: 'Ein Eintrag im Verlauf einer Maßnahme.' });

export const measure = object({
  id: id.describe('die Kennung der Maßnahme'),
  formerIds: list(id).describe(
    'Kennungen, die sie früher hatte; unter ihnen führt ihre alte Adresse hierher',
  ),
  title: text.describe('der Titel'),
  page: address.describe('die Adresse ihrer Seite'),
  data: address.describe('die Adresse der Datei mit dieser Maßnahme allein'),
  summary: orNull(text).describe('worum es geht, in einem Satz'),
  field: ref.describe('das Handlungsfeld'),
  owner: orNull(ref).describe('die zuständige Einheit am Stichtag; null, wenn nicht dokumentiert'),
  involved: list(ref).describe('beteiligte Einheiten'),
  contact: orNull(
    object({
      name: text.describe('der Name der Stelle'),
      mail: orNull(text).describe('E-Mail'),
      phone: orNull(text).describe('Telefon'),
      url: orNull(text).describe('Adresse im Netz'),
    }),
  ).describe('die Ansprechstelle'),
  partners: list(text).describe('Partner außerhalb der Verwaltung'),
  status: orNull(status()),
  statusSaid: orNull(term).describe('wann dieser Status gemeldet wurde'),
  statusReason: orNull(text).describe('der Grund, wo einer angegeben ist'),
  assessment: orNull(
    object({
      value: assessmentWord(),
      reason: orNull(text).describe('der angegebene Grund'),
      countermeasure: orNull(text).describe('was dagegen getan wird'),
      said: term.describe('wann sie gemeldet wurde'),
    }),
  ).describe('die eigene Einschätzung; null, wenn keine gemeldet ist'),
  countermeasure: orNull(
    object({ text: text.describe('was getan wird'), said: term.describe('wann es gemeldet wurde') }),
  ).describe('was gegen Verzug oder Schwierigkeiten getan wird'),
  schedule: schedule(
    'Die Terminlage der ganzen Maßnahme am Stichtag: die schlechteste ihrer offenen Termine.',
  ),
  progress: object({
    percent: orNull(number).describe('in Prozent; null, wenn unbekannt'),
    basis: z
      .enum(['stated', 'milestones', 'status', 'unknown'])
      .describe(
        'woher die Zahl kommt: stated (gemeldet), milestones (Anteil erledigter Meilensteine), status (abgeschlossen), unknown (unbekannt)',
      ),
    milestones: orNull(
      object({ done: count.describe('erledigt'), of: count.describe('von so vielen') }),
    ).describe('die Meilensteine, die zählen'),
  }).describe('der Fortschritt'),
  freshness: object({
    word: words(FRESHNESS, FRESHNESS_LABELS, 'Ob seit dem letzten Bericht etwas zu hören war.'),
    lastSaid: term.describe('das Datum des neuesten Eintrags'),
    missedReports: count.describe('Berichte seither, in denen nichts gemeldet wurde'),
  }).describe('die Berichtslage'),
  begin: orNull(term).describe('wann sie begann'),
  end: deadline.describe('der Termin für ihren Abschluss'),
  milestones: list(
    object({
      id: id.describe('die Kennung, innerhalb der Maßnahme'),
      title: text.describe('der Titel'),
      deadline: deadline.describe('sein Termin'),
    }),
  ).describe('die Meilensteine, die am Stichtag zum Plan gehören'),
  indicators: list(
    object({
      id: id.describe('die Kennung, innerhalb der Maßnahme'),
      title: text.describe('was gemessen wird'),
      unit: text.describe('worin gezählt wird'),
      target: orNull(
        object({
          value: number.describe('der Zielwert'),
          by: orNull(term).describe('bis wann'),
        }),
      ).describe('das Ziel'),
      values: list(object({ said: term.describe('wann gemeldet'), ...quantity.shape })).describe(
        'die gemeldeten Werte, der älteste zuerst',
      ),
    }),
  ).describe('die Kennzahlen'),
  costs: orNull(costs).describe('die zuletzt genannten Kosten'),
  papers: list(paper).describe('Vorlagen dazu'),
  dependsOn: list(ref).describe('Maßnahmen, auf die sie wartet'),
  commitments: list(id).describe('die Kennungen der Zusagen, Anfragen und Anträge dazu'),
  undocumented: list(text).describe('was in den Quellen gesucht und nicht gefunden wurde'),
  description: text.describe('die Beschreibung, Markdown; leer, wo keine geschrieben ist'),
  log: list(logEntry).describe('der Verlauf bis zum Stichtag, der älteste Eintrag zuerst'),
}).meta({ id: 'Massnahme', title: 'Maßnahme', description: 'Eine Maßnahme mit ihrem Stand am Stichtag.' });

export type MeasureData = z.output<typeof measure>;
export type LogEntryData = z.output<typeof logEntry>;
