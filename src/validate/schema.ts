import { z } from 'zod';
import { ASSESSMENTS, COMMITMENT_KINDS, COMMITMENT_STATES, STATUSES } from '../model/types.ts';
import { colour, siteAddress } from './appearance-fields.ts';
import { VALUE_FORMS } from './field-form.ts';
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
  textOrYear,
  UNDOCUMENTED,
  url,
  yesNo,
} from './fields.ts';
import { number, percent, quantity } from './number-fields.ts';
import { openData } from './open-data-fields.ts';

/**
 * The shape of every content file, field by field (design, section 3). German keys in, parsed values out. Rules that
 * look at more than one field are in `rules/`.
 */

const list = <S extends z.ZodType>(item: S, what = 'eine Liste') => z.array(item).describe(what);

const sourceEntry = entries(
  {
    titel: text(),
    url: url().optional(),
    datum: textOrYear().optional(),
    hinweis: text().optional(),
  },
  'Angaben wie { titel: …, url: … }',
);
const source = z
  .union([reference('quellen'), sourceEntry])
  .describe('eine Kennung aus quellen.yaml oder { titel: …, url: … }');
const sources = list(source).default([]);

/** The id of a meeting or a term; which of them, and whether it is one, only the other files tell. */
const DUE = 'die Kennung einer Sitzung oder ein Termin';
const due = () => textOrYear().describe(DUE).register(VALUE_FORMS, { form: 'due' });
const dueOrUndocumented = () =>
  z
    .union([textOrUndocumented(), z.int().transform(String)])
    .describe(`${DUE}, oder: ${UNDOCUMENTED}`)
    .register(VALUE_FORMS, { form: 'due' });

const paper = entries(
  { nummer: text().optional(), titel: text().optional(), url: url().optional() },
  'Angaben wie { nummer: 0417/2021, titel: …, url: … }',
);

const link = entries({ titel: text(), url: url() }, 'Angaben wie { titel: …, url: … }');

const deadlineEvent = entries(
  {
    neu: term().optional(),
    erledigt: term().optional(),
    entfaellt: yesNo().optional(),
    grund: textOrUndocumented().optional(),
  },
  'Angaben in geschweiften Klammern wie { neu: 2026, grund: … } oder { erledigt: 2025-03 }',
);

const logEntry = entries({
  datum: term(),
  sitzung: reference('sitzungen').optional(),
  status: choice(STATUSES, 'kein Status').optional(),
  zustaendig: referenceOrUndocumented('einheiten').optional(),
  einschaetzung: choice(ASSESSMENTS, 'keine Einschätzung').optional(),
  grund: textOrUndocumented().optional(),
  gegenmassnahme: textOrUndocumented().optional(),
  ende: deadlineEvent.optional(),
  meilensteine: z
    .record(reference('meilensteine'), deadlineEvent)
    .describe('Angaben der Form { kennung: { neu: 2026, grund: … } }')
    .default({}),
  werte: z
    .record(reference('kennzahlen'), quantity())
    .describe('Angaben der Form { kennung: Zahl }')
    .default({}),
  fortschritt: percent().optional(),
  kosten: entries({ plan: quantity().optional(), ist: quantity().optional() }).optional(),
  text: text().optional(),
  quellen: sources,
  unveraendert: yesNo().default(false),
});

const contact = entries(
  {
    name: text(),
    mail: text().optional(),
    telefon: text().optional(),
    url: url().optional(),
  },
  'Angaben wie { name: …, mail: … }',
);

/** What was looked for and not found; `zu` says to which entries nobody needs to ask for it again. */
const gap = z
  .union([
    text(),
    entries(
      {
        zu: list(text(), 'eine Liste wie [stand, ende]').default([]),
        text: text(),
      },
      'Angaben wie { zu: [stand], text: … }',
    ),
  ])
  .describe('ein Text oder { zu: [stand], text: … }');

export const measureSchema = entries({
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
    entries({ id: id(), titel: text(), termin: term().optional(), seit: term().optional() }),
  ).default([]),
  kennzahlen: list(
    entries({
      id: id(),
      titel: text(),
      einheit: text(),
      ziel: entries({ wert: number(), bis: term().optional() }).optional(),
    }),
  ).default([]),
  kosten: entries({
    plan: quantity().optional(),
    ist: quantity().optional(),
    stand: term().optional(),
    quelle: text().optional(),
    anmerkung: text().optional(),
  }).optional(),
  vorlagen: list(paper).default([]),
  abhaengig_von: list(reference('massnahmen')).default([]),
  nicht_dokumentiert: list(gap).default([]),
  verlauf: list(logEntry, 'eine Liste von Einträgen, die mit „- datum: …“ beginnen'),
  beschreibung: text().optional(),
});

const agendaItem = {
  top: text().optional(),
  vorlage: paper.optional(),
  ergebnis: text().optional(),
  quellen: sources,
};

export const meetingSchema = entries({
  gremium: referenceOrUndocumented('gremien'),
  datum: term(),
  stichtag: day().optional(),
  beginn: text().optional(),
  ort: text().optional(),
  thema: text().optional(),
  ...agendaItem,
  bericht: yesNo().default(false),
  punkte: list(entries({ titel: text(), ...agendaItem })).default([]),
  links: list(link).default([]),
  berichtigungen: list(
    entries({
      datum: term(),
      text: text(),
      zu: list(text(), 'eine Liste von Kennzeichen wie [a3f09c]').default([]),
    }),
  ).default([]),
  beschreibung: text().optional(),
});

export const commitmentSchema = entries({
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
    entries({
      datum: term(),
      sitzung: reference('sitzungen').optional(),
      stand: choice(COMMITMENT_STATES, 'kein Stand'),
      text: text().optional(),
      grund: textOrUndocumented().optional(),
      neu_faellig: due().optional(),
      quellen: sources,
    }),
  ).default([]),
  beschreibung: text().optional(),
});

export const strategySchema = entries({
  titel: text(),
  stadt: text(),
  kurz: text().optional(),
  zeitraum: entries({ von: term().optional(), bis: term().optional() }).optional(),
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
