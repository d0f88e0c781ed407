import { z } from 'zod';
import { ASSESSMENTS, COMMITMENT_KINDS, COMMITMENT_STATES, STATUSES } from '../model/types.ts';
import {
  choice,
  day,
  entries,
  fault,
  id,
  idOrUndocumented,
  number,
  quantity,
  term,
  text,
  url,
  yesNo,
} from './fields.ts';

/**
 * The shape of every content file, field by field (design, section 3). German keys in, parsed values out. Rules that
 * look at more than one field of an entry stand beside them here; rules across files are in `rules/`.
 */

const source = z.union([
  id(),
  entries({
    titel: text(),
    url: url().optional(),
    datum: z.union([text(), z.int().transform(String)]).optional(),
    hinweis: text().optional(),
  }),
]);
const sources = z.array(source).default([]);

const paper = entries({ nummer: text().optional(), titel: text().optional(), url: url().optional() });

const link = entries({ titel: text(), url: url() });

const deadlineEvent = entries({
  neu: term().optional(),
  erledigt: term().optional(),
  entfaellt: yesNo().optional(),
  grund: text().optional(),
}).superRefine((event, context) => {
  const told = [event.neu, event.erledigt, event.entfaellt].filter((one) => one !== undefined).length;
  if (told === 1 && !(event.erledigt && event.grund)) return;
  const expected = 'Erwartet wird genau eine Angabe: neu (mit grund), erledigt oder entfaellt (mit grund).';
  const message =
    told === 0
      ? 'Es fehlt, was mit dem Termin geschehen ist.'
      : told > 1
        ? 'Mehrere Angaben widersprechen sich.'
        : 'Ein Grund gehört zu „neu“ oder „entfaellt“.';
  fault(context, { rule: 'unclear-deadline', message, expected });
});

const CHANGES = [
  'status',
  'zustaendig',
  'einschaetzung',
  'ende',
  'meilensteine',
  'werte',
  'fortschritt',
  'kosten',
] as const;

const logEntry = entries({
  datum: term(),
  sitzung: id().optional(),
  status: choice(STATUSES, 'kein Status').optional(),
  zustaendig: idOrUndocumented().optional(),
  einschaetzung: choice(ASSESSMENTS, 'keine Einschätzung').optional(),
  grund: text().optional(),
  gegenmassnahme: text().optional(),
  ende: deadlineEvent.optional(),
  meilensteine: z.record(id(), deadlineEvent).default({}),
  werte: z.record(id(), quantity()).default({}),
  fortschritt: number()
    .transform((percent, context) => {
      if (percent < 0 || percent > 100) {
        const message = `„${percent}“ ist kein Prozentwert.`;
        fault(context, { rule: 'invalid-number', message, expected: 'Erlaubt sind 0 bis 100.' });
      }
      return percent;
    })
    .optional(),
  kosten: entries({ plan: quantity().optional(), ist: quantity().optional() }).optional(),
  text: text().optional(),
  quellen: sources,
  unveraendert: yesNo().default(false),
}).superRefine((entry, context) => {
  const changed = CHANGES.filter((key) => {
    const value = entry[key];
    return (
      value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)
    );
  });
  if (entry.unveraendert && changed.length > 0) {
    fault(
      context,
      {
        rule: 'unchanged-with-changes',
        message: `Der Eintrag bestätigt „unveraendert“ und nennt zugleich ${changed.join(', ')}.`,
        expected: 'Bitte eines von beiden löschen.',
      },
      ['unveraendert'],
    );
  }
  const judged = entry.einschaetzung;
  if ((judged === 'gelb' || judged === 'rot') && !entry.grund) {
    fault(
      context,
      {
        rule: 'assessment-without-reason',
        message: `Zur Einschätzung „${judged}“ fehlt der Grund.`,
        expected: 'Bitte in demselben Eintrag ergänzen: grund: …',
      },
      ['einschaetzung'],
    );
  }
});

const contact = entries({
  name: text(),
  mail: text().optional(),
  telefon: text().optional(),
  url: url().optional(),
});

const log = <S extends z.ZodType>(entry: S) =>
  z.array(entry).superRefine((list, context) => {
    if (list.length > 0) return;
    const expected = 'Mindestens ein Eintrag mit „datum“ gehört dazu.';
    fault(context, { rule: 'empty-log', message: 'Der Verlauf ist leer.', expected });
  });

export const measureSchema = entries({
  titel: text(),
  kurz: text().optional(),
  handlungsfeld: id(),
  zustaendig: idOrUndocumented(),
  beteiligt: z.array(id()).default([]),
  ansprechstelle: contact.optional(),
  partner: z.array(text()).default([]),
  beginn: term().optional(),
  ende: term().optional(),
  meilensteine: z
    .array(entries({ id: id(), titel: text(), termin: term().optional(), seit: term().optional() }))
    .default([]),
  kennzahlen: z
    .array(
      entries({
        id: id(),
        titel: text(),
        einheit: text(),
        ziel: entries({ wert: number(), bis: term().optional() }).optional(),
      }),
    )
    .default([]),
  kosten: entries({
    plan: quantity().optional(),
    ist: quantity().optional(),
    stand: term().optional(),
    quelle: text().optional(),
    anmerkung: text().optional(),
  }).optional(),
  vorlagen: z.array(paper).default([]),
  abhaengig_von: z.array(id()).default([]),
  nicht_dokumentiert: z.array(text()).default([]),
  verlauf: log(logEntry),
  beschreibung: text().optional(),
});

const agendaItem = {
  top: text().optional(),
  vorlage: paper.optional(),
  ergebnis: text().optional(),
  quellen: sources,
};

export const meetingSchema = entries({
  gremium: idOrUndocumented(),
  datum: term(),
  stichtag: day().optional(),
  beginn: text().optional(),
  ort: text().optional(),
  thema: text().optional(),
  ...agendaItem,
  bericht: yesNo().default(false),
  punkte: z.array(entries({ titel: text(), ...agendaItem })).default([]),
  links: z.array(link).default([]),
  berichtigungen: z.array(entries({ datum: term(), text: text() })).default([]),
  beschreibung: text().optional(),
});

export const commitmentSchema = entries({
  art: choice(COMMITMENT_KINDS, 'keine Art'),
  titel: text(),
  sitzung: id(),
  von: z.array(text()).default([]),
  massnahmen: z.array(id()).default([]),
  zustaendig: idOrUndocumented().optional(),
  zugesagt: text().optional(),
  faellig: z.union([z.string(), z.int().transform(String)]).optional(),
  quellen: sources,
  verlauf: z
    .array(
      entries({
        datum: term(),
        sitzung: id().optional(),
        stand: choice(COMMITMENT_STATES, 'kein Stand'),
        text: text().optional(),
        grund: text().optional(),
        neu_faellig: z.union([z.string(), z.int().transform(String)]).optional(),
        quellen: sources,
      }),
    )
    .default([]),
  beschreibung: text().optional(),
});

export const strategySchema = entries({
  titel: text(),
  stadt: text(),
  kurz: text().optional(),
  zeitraum: entries({ von: term().optional(), bis: term().optional() }).optional(),
  hinweis: text().optional(),
  stichtag: day().optional(),
  repository: url().optional(),
  lizenz: entries({ name: text(), url: url().optional() }).optional(),
  handlungsfelder: z.array(entries({ id: id(), titel: text(), kurz: text().optional() })),
  einheiten: z.array(
    entries({ id: id(), name: text(), kuerzel: text().optional(), teil_von: id().optional() }),
  ),
  gremien: z.array(
    entries({
      id: id(),
      name: text(),
      kuerzel: text().optional(),
      von: term().optional(),
      bis: term().optional(),
      hinweis: text().optional(),
    }),
  ),
});

export const sourcesSchema = z.record(
  id(),
  entries({
    titel: text(),
    url: url().optional(),
    datum: z.union([text(), z.int().transform(String)]).optional(),
    hinweis: text().optional(),
  }),
);

export const glossarySchema = z.array(
  entries({
    begriff: text(),
    lang: text().optional(),
    erklaerung: text(),
    auch: z.array(text()).default([]),
  }),
);

export const pageSchema = entries({
  titel: text(),
  kurz: text().optional(),
  reihenfolge: number().default(0),
});

export type MeasureInput = z.output<typeof measureSchema>;
export type LogEntryInput = z.output<typeof logEntry>;
export type MeetingInput = z.output<typeof meetingSchema>;
export type CommitmentInput = z.output<typeof commitmentSchema>;
export type StrategyInput = z.output<typeof strategySchema>;
export type SourcesInput = z.output<typeof sourcesSchema>;
export type GlossaryInput = z.output<typeof glossarySchema>;
export type PageInput = z.output<typeof pageSchema>;
export type SourceInput = z.output<typeof source>;
export type DeadlineEventInput = z.output<typeof deadlineEvent>;
