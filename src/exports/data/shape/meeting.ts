import { z } from 'zod';
import {
  address,
  day,
  id,
  link,
  list,
  object,
  orNull,
  paper,
  ref,
  source,
  term,
  text,
  yes,
} from './parts.ts';

const agendaItem = object({
  number: orNull(text).describe('die Nummer auf der Tagesordnung'),
  title: orNull(text).describe('worum es ging'),
  paper: orNull(paper).describe('die Vorlage dazu'),
  result: orNull(text).describe('was dabei herauskam'),
  sources: list(source).describe('woher die Angaben stammen'),
}).meta({ id: 'Tagesordnungspunkt', description: 'Ein Punkt der Tagesordnung.' });

export const erratum = object({
  date: term.describe('von wann die Berichtigung ist'),
  text: text.describe('was zu berichtigen war'),
}).meta({ id: 'Berichtigung', description: 'Was an einem Bericht falsch war, später gesagt.' });

export const meeting = object({
  id: id.describe('die Kennung der Sitzung'),
  page: address.describe('die Adresse ihrer Seite'),
  committee: orNull(ref).describe('das Gremium; null, wenn nicht dokumentiert'),
  date: term.describe('wann sie ist oder war'),
  startTime: orNull(text).describe('der Beginn'),
  place: orNull(text).describe('der Ort'),
  ahead: yes.describe('ob sie am Stichtag noch bevorstand'),
  cutOff: day.describe('der Stichtag ihres Berichts'),
  report: z
    .enum(['frozen', 'draft'])
    .nullable()
    .describe('ihr Statusbericht: frozen (abgeschlossen), draft (Entwurf); null, wenn es keinen gibt'),
  agendaItem: agendaItem.describe('der Punkt, um den es hier geht'),
  otherItems: list(agendaItem).describe('weitere Punkte'),
  commitments: list(id).describe('die Kennungen dessen, was in ihr zur Sprache kam'),
  links: list(link).describe('Verweise'),
  oparl: orNull(text).describe('ihre Kennung in OParl, eine Adresse'),
  errata: list(erratum).describe('Berichtigungen zu ihrem Bericht'),
  foreword: text.describe('Vorbemerkung, Markdown; leer, wo keine geschrieben ist'),
}).meta({ id: 'Sitzung', description: 'Eine Sitzung eines Gremiums.' });

export const reportFile = object({
  format: text.describe('die Dateiendung'),
  mediaType: text.describe('der Medientyp'),
  url: address.describe('die Adresse'),
  bytes: z.int().min(1).describe('die Größe in Byte'),
  sha256: text.describe('die Prüfsumme SHA-256 in hexadezimalen Ziffern'),
}).meta({ id: 'Datei', description: 'Eine Datei zum Herunterladen.' });

export const report = object({
  meeting: id.describe('die Kennung der Sitzung, zu der er gehört'),
  page: address.describe('die Adresse seiner Seite'),
  committee: orNull(ref).describe('das Gremium; null, wenn nicht dokumentiert'),
  date: term.describe('der Tag der Sitzung'),
  asOf: day.describe('der Stichtag, für den er alles berichtet'),
  previous: orNull(id).describe('die Kennung der Sitzung, zu der der Bericht davor gehört'),
  frozen: yes.describe('ob er abgeschlossen ist und sich nie mehr ändert; sonst ist er ein Entwurf'),
  commit: orNull(text).describe('der Stand der Inhalte in git, aus dem er gemacht wurde, wo das bekannt ist'),
  headline: text.describe('der eine Satz, der sagt, wie es steht'),
  errata: list(erratum).describe('spätere Berichtigungen'),
  files: list(reportFile).describe('der Bericht in allen Formen; als JSON enthält er alle seine Daten'),
}).meta({ id: 'Bericht', description: 'Ein Statusbericht und seine Dateien.' });

export type MeetingData = z.output<typeof meeting>;
export type ReportData = z.output<typeof report>;
export type ReportFileData = z.output<typeof reportFile>;
