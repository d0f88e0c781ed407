import { z } from 'zod';
import { COMMITMENT_KINDS, COMMITMENT_STATES } from '../model/types.ts';
import { colour, siteAddress } from './appearance-fields.ts';
import {
  choice,
  day,
  entries,
  id,
  reference,
  referenceOrUndocumented,
  term,
  text,
  textOrUndocumented,
  url,
  yesNo,
} from './fields.ts';
import { oparlUrl, startTime } from './meeting-fields.ts';
import { number, quantity } from './number-fields.ts';
import { openData } from './open-data-fields.ts';
import {
  agendaItem,
  contact,
  type deadlineEvent,
  due,
  dueOrUndocumented,
  gap,
  intern,
  link,
  list,
  logEntry,
  markable,
  paper,
  type source,
  sourceEntry,
  sources,
} from './schema-parts.ts';

/**
 * The shape of every content file, field by field (design, section 3). German keys in, parsed values out. Rules that
 * look at more than one field are in `rules/`.
 */

export const measureSchema = entries(
  markable({
    titel: text(),
    kurz: text().optional(),
    fruehere_kennungen: list(id()).default([]),
    handlungsfeld: reference('handlungsfelder'),
    zustaendig: referenceOrUndocumented('einheiten'),
    beteiligt: list(reference('einheiten')).default([]),
    ansprechstelle: contact.optional(),
    partner: list(text()).default([]),
    beginn: term().optional(),
    ende: term().optional(),
    meilensteine: list(
      entries(markable({ id: id(), titel: text(), termin: term().optional(), seit: term().optional() })),
    ).default([]),
    kennzahlen: list(
      entries(
        markable({
          id: id(),
          titel: text(),
          einheit: text(),
          ziel: entries(
            { wert: number(), bis: term().optional() },
            'Angaben wie { wert: 60, bis: 2025 }',
          ).optional(),
        }),
      ),
    ).default([]),
    kosten: entries(
      {
        plan: quantity().optional(),
        ist: quantity().optional(),
        stand: term().optional(),
        quelle: text().optional(),
        anmerkung: text().optional(),
      },
      'Angaben wie { plan: 12000000, quelle: DigitalPakt }',
    ).optional(),
    vorlagen: list(paper).default([]),
    abhaengig_von: list(reference('massnahmen')).default([]),
    nicht_dokumentiert: list(gap).default([]),
    verlauf: list(logEntry, 'eine Liste von Einträgen, die mit „- datum: …“ beginnen'),
    beschreibung: text().optional(),
  }),
);

export const meetingSchema = entries(
  markable({
    gremium: referenceOrUndocumented('gremien'),
    datum: term(),
    stichtag: day().optional(),
    beginn: startTime().optional(),
    ort: text().optional(),
    thema: text().optional(),
    ...agendaItem,
    bericht: yesNo().default(false),
    punkte: list(entries(markable({ titel: text(), ...agendaItem }))).default([]),
    links: list(link).default([]),
    oparl: oparlUrl().optional(),
    berichtigungen: list(
      entries({
        datum: term(),
        text: text(),
        zu: list(text(), 'eine Liste von Kennzeichen wie [a3f09c]').default([]),
      }),
    ).default([]),
    beschreibung: text().optional(),
  }),
);

export const commitmentSchema = entries(
  markable({
    art: choice(COMMITMENT_KINDS, 'keine Art'),
    titel: text(),
    sitzung: reference('sitzungen'),
    von: list(text()).default([]),
    massnahmen: list(reference('massnahmen')).default([]),
    zustaendig: referenceOrUndocumented('einheiten').optional(),
    zugesagt: text().optional(),
    faellig: dueOrUndocumented().optional(),
    quellen: sources,
    verlauf: list(
      entries(
        markable({
          datum: term(),
          sitzung: reference('sitzungen').optional(),
          stand: choice(COMMITMENT_STATES, 'kein Stand'),
          text: text().optional(),
          grund: textOrUndocumented().optional(),
          neu_faellig: due().optional(),
          quellen: sources,
        }),
      ),
    ).default([]),
    beschreibung: text().optional(),
  }),
);

export const strategySchema = entries({
  titel: text(),
  stadt: text(),
  kurz: text().optional(),
  zeitraum: entries(
    { von: term().optional(), bis: term().optional() },
    'Angaben wie { von: 2018, bis: 2025 }',
  ).optional(),
  hinweis: text().optional(),
  demonstration: yesNo().default(false),
  stichtag: day().optional(),
  adresse: siteAddress().optional(),
  repository: z
    .union([
      url(),
      entries({
        url: url(),
        zweig: text().optional(),
        forge: choice(['github', 'gitlab', 'forgejo'] as const, 'keine Plattform').optional(),
        ordner: text().optional(),
      }),
    ])
    .describe('eine Adresse oder { url: …, zweig: main, forge: gitlab }')
    .optional(),
  formular: z
    .union([
      yesNo(),
      entries({
        anwendung: text().optional(),
        anmeldung: url().optional(),
        zweig: text().optional(),
        veroeffentlichen: yesNo().default(false),
      }),
    ])
    .describe('ja, nein oder { anwendung: … }')
    .optional(),
  lizenz: entries({ name: text(), url: url().optional() }).optional(),
  erscheinung: entries({
    farbe: colour().optional(),
    farbe_dunkel: colour().optional(),
    wappen: reference('bilder').optional(),
  }).optional(),
  daten: openData.optional(),
  handlungsfelder: list(entries({ id: id(), titel: text(), kurz: text().optional() })),
  einheiten: list(
    entries({
      id: id(),
      name: text(),
      kuerzel: text().optional(),
      teil_von: reference('einheiten').optional(),
      team: text().optional(),
    }),
  ),
  gremien: list(
    entries({
      id: id(),
      name: text(),
      kuerzel: text().optional(),
      von: term().optional(),
      bis: term().optional(),
      hinweis: text().optional(),
      oparl: oparlUrl().optional(),
    }),
  ),
});

export const sourcesSchema = z.record(id(), sourceEntry).describe('Quellen der Form „q41: { titel: … }“');

export const glossarySchema = list(
  entries({
    begriff: text(),
    lang: text().optional(),
    erklaerung: text(),
    auch: list(text()).default([]),
  }),
);

export const pageSchema = entries({
  titel: text(),
  kurz: text().optional(),
  reihenfolge: number().default(0),
  stand: day().optional(),
  intern,
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
export type GapInput = z.output<typeof gap>;
export type DeadlineEventInput = z.output<typeof deadlineEvent>;
