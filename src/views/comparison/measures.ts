import type { PartDifference } from '../../model/comparison/compared.ts';
import type { Comparison } from '../../model/comparison/comparison.ts';
import type { MeasureDifference, MeasureHead, MeasureStanding } from '../../model/comparison/measure.ts';
import type { IndicatorState } from '../../model/state.ts';
import { statesAt } from '../../model/states.ts';
import type { Measure } from '../../model/types.ts';
import { changeText } from '../change-text.ts';
import { counted, formatDay, formatNumber, formatPercent, formatTerm, NOT_DOCUMENTED } from '../format.ts';
import { ASSESSMENT_LABELS, STATUS_LABELS, statusKey } from '../labels.ts';
import { routes } from '../routes.ts';
import { costsText, datesText, paperText } from '../value-text.ts';
import type { Statement, Subject } from './document.ts';
import { fieldStatements, changeText as fieldText, type Wording } from './fields.ts';
import { logStatements } from './measure-log.ts';
import { newName } from './renamed.ts';
import { quote, sentence } from './words.ts';

/** What is different about measures. */
export function measureSubjects(comparison: Comparison): Subject[] {
  return comparison.measures.map((difference) => {
    const { id, title, file, formerFile, state, formerId, visibleFrom } = difference;
    const shown = state !== 'removed' && visibleFrom === null;
    return {
      id,
      title,
      state: formerId ? 'renamed' : state,
      address: shown ? routes.measure(id) : null,
      file,
      formerFile,
      statements: statementsOf(comparison, difference),
    };
  });
}

function statementsOf(comparison: Comparison, difference: MeasureDifference): Statement[] {
  if (difference.state === 'added') return addedMeasure(comparison, difference);
  if (difference.state === 'removed') return removedMeasure(difference);
  const told = [
    ...difference.changes.map((change) => {
      const { tag, tone, text } = changeText(change);
      return { what: change.kind, tag, tone, text };
    }),
    ...fieldStatements(difference.fields, FIELDS),
    ...difference.milestones.flatMap((part) =>
      partStatements('milestone', 'Meilenstein', part, ({ dates }) => datesText(dates)),
    ),
    ...difference.indicators.flatMap((part) => partStatements('indicator', 'Kennzahl', part, indicatorText)),
    ...logStatements(comparison, difference),
  ];
  return [
    ...newName(difference, routes.measure),
    ...told,
    ...(difference.other ? [OTHER] : []),
    ...(difference.visibleFrom ? [visibleLater(difference.visibleFrom)] : []),
  ];
}

const OTHER: Statement = { what: 'other', tag: null, tone: 'plain', text: 'Einzelheiten wurden geändert.' };

function visibleLater(day: string): Statement {
  const text = `Die Maßnahme hat erst ab dem ${formatDay(day)} eine Seite: Dann zählt ihr erster Eintrag.`;
  return { what: 'visible-later', tag: null, tone: 'plain', text };
}

function addedMeasure(
  { after, asOf }: Comparison,
  { id, status, visibleFrom }: MeasureDifference,
): Statement[] {
  const measure = after.measureById.get(id) as Measure;
  const state = statesAt(after, asOf).get(id);
  const owner = after.unitById.get(state?.owner ?? measure.owner ?? '')?.title ?? NOT_DOCUMENTED;
  const said = [
    `Neue Maßnahme, Status: ${STATUS_LABELS[statusKey(status)]}.`,
    `Handlungsfeld: ${after.fieldById.get(measure.field)?.title}.`,
    `Zuständig: ${owner}.`,
    ...(state?.end.planned ? [`Abschluss: ${datesText(state.end)}.`] : []),
    `${counted(measure.log.length, 'Eintrag', 'Einträge')} im Verlauf.`,
  ];
  const added: Statement = { what: 'measure-added', tag: 'neu', tone: 'news', text: said.join(' ') };
  return visibleFrom ? [added, visibleLater(visibleFrom)] : [added];
}

function removedMeasure({ status }: MeasureDifference): Statement[] {
  const text = `Die Maßnahme kommt nicht mehr vor, zuletzt: ${STATUS_LABELS[statusKey(status)]}.`;
  return [{ what: 'measure-removed', tag: 'entfernt', tone: 'bad', text }];
}

const titles = (refs: readonly { title: string }[]) => refs.map(({ title }) => title);

const FIELDS: Wording<MeasureHead & MeasureStanding> = {
  title: { label: 'Titel', text: String },
  summary: { label: 'Kurzbeschreibung', text: String },
  field: { label: 'Handlungsfeld', text: ({ title }) => title },
  involved: { label: 'Beteiligte', items: titles },
  contact: {
    label: 'Ansprechstelle',
    text: ({ name, mail, phone, url }) => [name, mail, phone, url].filter(Boolean).join(', '),
  },
  partners: { label: 'Partner', items: (names) => names },
  begin: { label: 'Beginn', text: formatTerm },
  costs: {
    label: 'Kosten',
    text: (costs) =>
      [costsText(costs), costs.asOf && `Stand ${formatTerm(costs.asOf)}`, costs.note]
        .filter(Boolean)
        .join(', '),
  },
  papers: { label: 'Vorlagen', items: (papers) => papers.map(paperText) },
  dependsOn: { label: 'Hängt ab von', items: titles },
  undocumented: { label: 'Nicht dokumentiert', items: (gaps) => gaps },
  description: { label: 'Beschreibung', text: String },
  status: { label: 'Status', text: (status) => STATUS_LABELS[status] },
  statusReason: { label: 'Grund des Status', text: String },
  owner: { label: 'Zuständig', text: ({ title }) => title },
  assessment: {
    label: 'Einschätzung',
    text: ({ value, reason }) => [ASSESSMENT_LABELS[value], reason].filter(Boolean).join(': '),
  },
  countermeasure: { label: 'Gegenmaßnahme', text: String },
  end: { label: 'Abschluss', text: datesText },
  progress: { label: 'Fortschritt', text: formatPercent },
};

/** A new name is told as one; all else as what it was and will be. */
function partStatements<T extends { title: string }>(
  what: string,
  label: string,
  { title, before, after }: PartDifference<T>,
  textOf: (part: T) => string,
): Statement[] {
  const name = `${label} ${quote(title)}`;
  const [had, has] = [before && textOf(before), after && textOf(after)];
  const tell = (text: string, values: Pick<Statement, 'before' | 'after'>): Statement => ({
    what,
    tag: null,
    tone: 'plain',
    text: sentence(text),
    ...values,
  });
  const renamed = before && after && before.title !== after.title;
  return [
    ...(renamed
      ? [tell(`${name} heißt künftig ${quote(after.title)}`, { before: title, after: after.title })]
      : []),
    ...(renamed && had === has ? [] : [tell(`${name}${fieldText(had, has)}`, { before: had, after: has })]),
  ];
}

function indicatorText({ unit, target }: IndicatorState['indicator']): string {
  if (!target) return `in ${unit}, ohne Zielwert`;
  return `Ziel ${formatNumber(target.value)} ${unit}${target.by ? ` bis ${formatTerm(target.by)}` : ''}`;
}
