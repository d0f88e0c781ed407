import type { z } from 'zod';
import { COMMITMENT_KINDS, COMMITMENT_STATES } from '../../../model/types.ts';
import { COMMITMENT_KIND_LABELS, COMMITMENT_STATE_LABELS } from '../../../views/labels.ts';
import {
  address,
  count,
  days,
  deadline,
  id,
  list,
  object,
  orNull,
  ref,
  source,
  term,
  text,
  words,
  yes,
} from './parts.ts';

const state = (about: string) => words(COMMITMENT_STATES, COMMITMENT_STATE_LABELS, about);

export const due = object({
  term: term.describe('bis wann'),
  meeting: orNull(id).describe('die Kennung der Sitzung, an die die Frist gebunden ist'),
}).meta({ id: 'Antwortfrist', description: 'Bis wann eine Antwort zugesagt ist.' });

const entry = object({
  date: term.describe('von wann der Eintrag ist'),
  meeting: orNull(id).describe('die Kennung der Sitzung, in der es gesagt wurde'),
  state: state('Der Stand danach.'),
  text: orNull(text).describe('was gesagt wurde'),
  reason: orNull(text).describe('der angegebene Grund'),
  newDue: orNull(due).describe('eine neue Frist'),
  sources: list(source).describe('woher die Angaben stammen'),
}).meta({ id: 'Antwort', description: 'Ein Eintrag zu einer Zusage, Anfrage oder einem Antrag.' });

export const commitment = object({
  id: id.describe('die Kennung'),
  kind: words(COMMITMENT_KINDS, COMMITMENT_KIND_LABELS, 'Was es ist.'),
  title: text.describe('worum es geht'),
  page: address.describe('die Adresse der Seite dazu'),
  meeting: id.describe('die Kennung der Sitzung, in der es zur Sprache kam'),
  committee: orNull(ref).describe('das Gremium dieser Sitzung; null, wenn nicht dokumentiert'),
  raisedOn: term.describe('der Tag dieser Sitzung'),
  raisedBy: list(
    object({
      name: text.describe('Fraktion, Gruppe oder Verwaltung'),
      inferred: yes.describe('ob das nur erschlossen ist'),
    }),
  ).describe('wer es einbrachte; leer, wenn nicht dokumentiert'),
  measures: list(ref).describe('die Maßnahmen, um die es geht'),
  owner: orNull(ref).describe('die Einheit, die antworten soll'),
  promised: orNull(text).describe('was versprochen wurde'),
  state: state('Der Stand am Stichtag.'),
  closedOn: orNull(term).describe('wann beantwortet oder zurückgezogen; null, solange es offen ist'),
  due: deadline.describe('die Frist für die Antwort'),
  ageDays: days.describe('Tage von der Sitzung bis zum Abschluss, sonst bis zum Stichtag'),
  ageMeetings: count.describe('Statusberichte in dieser Zeit'),
  sources: list(source).describe('woher die Angaben stammen'),
  description: text.describe('nähere Angaben, Markdown; leer, wo keine geschrieben sind'),
  log: list(entry).describe('was dazu gesagt wurde, der älteste Eintrag zuerst'),
}).meta({ id: 'Zusage', description: 'Eine Anfrage, eine Zusage, ein Prüfauftrag oder ein Antrag.' });

export type CommitmentData = z.output<typeof commitment>;
