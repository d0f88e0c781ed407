import type { ComparisonDocument, Section, Subject } from '../../views/comparison/document.ts';
import { formatDay } from '../../views/format.ts';
import { fileList } from './files.ts';

/** The comparison for a terminal. */
export function comparisonText(document: ComparisonDocument): string {
  const { before, after, asOf, notes, verdict, alarms, headline, figures, sections, unnoticed } = document;
  const figureWidth = Math.max(0, ...figures.map(({ label }) => label.length));
  const blocks = [
    'WAS LESER KÜNFTIG ANDERS SEHEN',
    [`bisher    ${before.name}`, `künftig   ${after.name}`, `Stichtag  ${formatDay(asOf)}`].join('\n'),
    ...notes,
    [verdict, ...alarms.map((alarm) => `  ! ${alarm}`)].join('\n'),
    ...(headline
      ? [`Der erste Satz der Startseite\n  bisher   ${headline.before}\n  künftig  ${headline.after}`]
      : []),
    figures
      .map(({ label, before: had, after: has }) => `  ${label.padEnd(figureWidth)}  ${had} → ${has}`)
      .join('\n'),
    ...sections.map(sectionText),
    fileList(unnoticed, (file) => file),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function sectionText({ title, count, note, subjects }: Section): string {
  const blocks = [
    `${title.toUpperCase()}: ${count}`,
    ...(note ? [`  ${note}`] : []),
    ...subjects.map(subjectText),
  ];
  return blocks.join('\n\n');
}

function subjectText({ title, address, file, statements }: Subject): string {
  const where = file ?? address;
  const head = where === null || where === title ? title : `${title}  [${where}]`;
  return [`  ${head}`, ...statements.map(({ text }) => `    – ${text}`)].join('\n');
}
