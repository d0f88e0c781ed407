import { z } from 'zod';
import { ASSESSMENTS, STATUSES } from '../model/types.ts';
import { VALUE_FORMS } from './field-form.ts';
import {
  choice,
  entries,
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
import { oparlUrl } from './meeting-fields.ts';
import { percent, quantity } from './number-fields.ts';
/** What several kinds of files are made of, and the larger parts of one. */

export const list = <S extends z.ZodType>(item: S, what = 'eine Liste') => z.array(item).describe(what);

/** The mark of what the public never sees, for parts too small to name single fields of. */
export const intern = yesNo().default(false);

/**
 * Fields with the two that say what of them the public never sees: all, or those that are named. Only what may be
 * missing can be named.
 */
export function markable<S extends z.ZodRawShape>(shape: S) {
  const names = Object.entries(shape).flatMap(([key, field]) =>
    field instanceof z.ZodOptional || field instanceof z.ZodDefault ? [key] : [],
  );
  return {
    ...shape,
    intern,
    interne_angaben: list(choice(names, 'keine Angabe, die hier wegbleiben kann')).default([]),
  };
}

export const sourceEntry = entries(
  {
    titel: text(),
    url: url().optional(),
    datum: textOrYear().optional(),
    hinweis: text().optional(),
    intern,
  },
  'Angaben wie { titel: …, url: … }',
);
export const source = z
  .union([reference('quellen'), sourceEntry])
  .describe('eine Kennung aus quellen.yaml oder { titel: …, url: … }');
export const sources = list(source).default([]);

const DUE = 'die Kennung einer Sitzung oder ein Termin';

/** The id of a meeting or a term; which of them, and whether it is one, only the other files tell. */
export const due = () => textOrYear().describe(DUE).register(VALUE_FORMS, { form: 'due' });
export const dueOrUndocumented = () =>
  z
    .union([textOrUndocumented(), z.int().transform(String)])
    .describe(`${DUE}, oder: ${UNDOCUMENTED}`)
    .register(VALUE_FORMS, { form: 'due' });

export const paper = entries(
  {
    nummer: text().optional(),
    titel: text().optional(),
    url: url().optional(),
    oparl: oparlUrl().optional(),
    intern,
  },
  'Angaben wie { nummer: 0417/2021, titel: …, url: … }',
);

export const link = entries({ titel: text(), url: url(), intern }, 'Angaben wie { titel: …, url: … }');

export const deadlineEvent = entries(
  markable({
    neu: term().optional(),
    erledigt: term().optional(),
    entfaellt: yesNo().optional(),
    grund: textOrUndocumented().optional(),
  }),
  'Angaben in geschweiften Klammern wie { neu: 2026, grund: … } oder { erledigt: 2025-03 }',
);

export const logEntry = entries(
  markable({
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
    kosten: entries(
      { plan: quantity().optional(), ist: quantity().optional() },
      'Angaben wie { plan: 12000000, ist: 4500000 }',
    ).optional(),
    text: text().optional(),
    quellen: sources,
    unveraendert: yesNo().default(false),
  }),
);

export const contact = entries(
  {
    name: text(),
    mail: text().optional(),
    telefon: text().optional(),
    url: url().optional(),
  },
  'Angaben wie { name: …, mail: … }',
);

/** What was looked for and not found; `zu` says to which entries nobody needs to ask for it again. */
export const gap = z
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

export const agendaItem = {
  top: text().optional(),
  vorlage: paper.optional(),
  ergebnis: text().optional(),
  quellen: sources,
};
