import { commentCode, commentText, LONGEST_COMMENT } from '../../diagnostic/comment.ts';
import type { ComparisonDocument, Section, Subject } from '../../views/comparison/document.ts';
import { counted, formatDay, formatNumber } from '../../views/format.ts';
import { escapeStart } from '../markdown-escape.ts';
import { fileList } from './files.ts';

/** By this line, which nobody sees, a forge finds its comment again to replace it. */
const MARKER = '<!-- sachstand-vergleich -->';

/** With no more sentences than this all of them are open. */
const MOST_OPEN = 12;

/** Sentences of one subject; more are counted. */
const MOST_OF_ONE = 40;

/**
 * The comparison as a comment for a pull request: the summary first, everything else to be opened. Content can neither
 * mention anybody nor link or draw anything from there. What is too much for a comment is counted.
 */
export function comparisonMarkdown(document: ComparisonDocument): string {
  const { notes, verdict, alarms, sections, unnoticed } = document;
  const head = [
    MARKER,
    '## Was Leser künftig anders sehen',
    `**${verdict}**`,
    ...(alarms.length > 0 ? [`Bitte ansehen:\n\n${alarms.map((alarm) => `- ${alarm}`).join('\n')}`] : []),
    ...notes.map(commentText),
    overview(document),
  ].filter((part) => part !== '');
  const foot = [fileList(unnoticed, commentCode), comparedText(document)].filter((part) => part !== '');
  const sentences = sections.flatMap(({ subjects }) => subjects.flatMap(({ statements }) => statements));
  const isOpen = sentences.length <= MOST_OPEN;
  const frame = [...head, ...foot, ...sections.map((one) => folded(one, [], isOpen))].join('\n\n').length;
  return [...head, ...filled(sections, LONGEST_COMMENT - frame, isOpen), ...foot].join('\n\n');
}

function comparedText({ before, after, asOf }: ComparisonDocument): string {
  return `Verglichen zum Stichtag ${formatDay(asOf)}: bisher ${commentText(before.name)}; künftig ${commentText(after.name)}.`;
}

function overview({ headline, figures }: ComparisonDocument): string {
  const sentence = headline && ['Startseite', headline.before, headline.after];
  const rows = [
    ...(sentence ? [sentence] : []),
    ...figures.map(({ label, before, after }) => [label, before, after]),
  ];
  if (rows.length === 0) return '';
  return [['Überblick', 'bisher', 'künftig'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The sections with as many of their subjects as there is room for, from the top. */
function filled(sections: readonly Section[], room: number, isOpen: boolean): string[] {
  let left = room;
  return sections.map((section) => {
    const shown: string[] = [];
    for (const subject of section.subjects) {
      const text = subjectText(subject);
      left -= text.length + '\n\n'.length;
      if (left < 0) break;
      shown.push(text);
    }
    return folded(section, shown, isOpen);
  });
}

function folded(
  { title, count, note, subjects }: Section,
  shown: readonly string[],
  isOpen: boolean,
): string {
  const missing = subjects.length - shown.length;
  const rest =
    missing > 0
      ? [
          `Aus Platzgründen ${missing === 1 ? 'fehlt' : 'fehlen'} hier ${formatNumber(missing)}; alles zeigt \`npm run vergleich\`.`,
        ]
      : [];
  return [
    `<details${isOpen ? ' open' : ''}><summary><b>${title}</b>: ${count}</summary>`,
    ...(note ? [commentText(note)] : []),
    ...shown,
    ...rest,
    '</details>',
  ].join('\n\n');
}

function subjectText({ title, address, file, statements }: Subject): string {
  const where = file ?? address;
  const place = where === null || where === title ? '' : ` · ${commentCode(where)}`;
  const shown = statements.slice(0, MOST_OF_ONE).map(({ text }) => `- ${escapeStart(commentText(text))}`);
  const more = statements.length - shown.length;
  const rest = more > 0 ? [`- … und ${counted(more, 'weitere Angabe', 'weitere Angaben')}`] : [];
  return [`**${commentText(title)}**${place}`, [...shown, ...rest].join('\n')].join('\n\n');
}
