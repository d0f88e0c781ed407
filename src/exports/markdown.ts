import type { Block, Entry, Fact, Line, ReportDocument, Run, Table } from '../views/report/document.ts';
import { escapeMarkdown, escapeStart } from './markdown-escape.ts';

/**
 * The report as Markdown for minutes and mails: readable as plain text. Links lead out of the city's own site only;
 * those to its pages would drown the words.
 */
export function reportMarkdown(document: ReportDocument): string {
  const { title, strategy, city, kicker, facts, sections, colophon } = document;
  const parts = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(`${strategy} · ${city}`),
    factList([{ label: 'Gremium', lines: [[{ text: kicker }]] }, ...facts]),
    ...sections.flatMap((section) => [
      `## ${escapeMarkdown(section.title)}`,
      ...section.blocks.flatMap((block, index) => blockText(block, section.blocks[index - 1])),
    ]),
    '---',
    ...colophon.map(startOfLine),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block, before?: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${lineText(block.line)}`];
    case 'paragraph':
      return [startOfLine(block.line)];
    case 'markdown':
      return block.blocks.flatMap((one) => blockText(one));
    case 'facts':
      return [factList(block.facts)];
    case 'figures':
      return [
        block.figures
          .map(
            ({ value, label, change }) => `- **${value}** ${label}${change === null ? '' : ` (${change})`}`,
          )
          .join('\n'),
      ];
    case 'entries':
      return [block.entries.map(entryText).join('\n')];
    case 'list':
      return [listText(block.items, block.start)];
    case 'table':
      // Below a heading the caption would say the same again.
      return tableText(block.table, before?.kind !== 'heading');
    case 'timeline':
      return tableText(block.table, true);
    case 'chart': {
      const { title, table } = block.chart;
      const [head = [], ...rows] = [table.head, ...table.rows].map((row) => row.map(escapeMarkdown));
      return [`### ${escapeMarkdown(title)}`, captionText(table.caption), gridText(head, rows)];
    }
  }
}

function entryText({ title, statements, facts }: Entry): string {
  const lines = [
    `- **${lineText([{ text: title.text }])}**`,
    ...statements.map((statement) => `  - ${tagText(statement)}${lineText(statement.line)}`),
    ...facts.map(({ label, lines: values }) => `  - ${label}: ${values.map(lineText).join('; ')}`),
  ];
  return lines.join('\n');
}

/** The tag, unless the sentence says it already. */
function tagText({ tag, line }: Entry['statements'][number]): string {
  if (!tag) return '';
  const said = line
    .map((run) => run.text)
    .join('')
    .toLowerCase();
  return said.includes(tag.text.toLowerCase()) ? '' : `${escapeMarkdown(tag.text)}: `;
}

function factList(facts: readonly Fact[]): string {
  return facts
    .map(({ label, lines }) => `- **${escapeMarkdown(label)}:** ${lines.map(lineText).join('; ')}`)
    .join('\n');
}

function listText(items: readonly Line[][], start: number | undefined): string {
  return items
    .map((lines, index) => {
      const mark = start === undefined ? '-' : `${start + index}.`;
      const indent = ' '.repeat(mark.length + 1);
      return `${mark} ${lines.map(lineText).join(`  \n${indent}`)}`;
    })
    .join('\n');
}

/** Groups are told by a row of their own, as GFM knows no heads within a table. */
function tableText({ caption, columns, groups }: Table, captioned: boolean): string[] {
  const rows = groups.flatMap(({ title, rows: own }) => [
    ...(title ? [[`**${lineText(title)}**`, ...columns.slice(1).map(() => '')]] : []),
    ...own.map((cells) => cells.map((lines) => lines.map(lineText).join(' · '))),
  ]);
  const head = columns.map((column) => escapeMarkdown(column.title));
  return [...(captioned && caption ? [captionText(caption)] : []), gridText(head, rows)];
}

function captionText(caption: string): string {
  return `*${escapeMarkdown(caption)}*`;
}

function gridText(head: readonly string[], rows: readonly string[][]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function startOfLine(line: Line | string): string {
  return escapeStart(typeof line === 'string' ? escapeMarkdown(line) : lineText(line));
}

function lineText(line: Line): string {
  return line.map(runText).join('');
}

function runText({ text, strong, emphasis, href }: Run): string {
  const escaped = escapeMarkdown(text);
  const linked = href && !href.startsWith('/') ? `[${escaped}](${addressText(href)})` : escaped;
  if (strong) return marked(linked, '**');
  return emphasis ? marked(linked, '*') : linked;
}

/** Marks stand close to the words, or they would be no marks. */
function marked(text: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${words}${mark}${after}`;
}

function addressText(href: string): string {
  return href.replace(/[\s()<>\\|]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}
