import { drawChart } from '../../charts/draw.ts';
import { forPrint } from '../../charts/print.ts';
import type { MeetingReport } from '../../model/report.ts';
import type { Chart } from '../../views/chart.ts';
import { reportDocument } from '../../views/report/compose.ts';
import type { Block, Cell, Entry, Line, Section, Table } from '../../views/report/document.ts';
import { routes } from '../../views/routes.ts';
import { signsOf } from '../../views/timeline-signs.ts';
import { timelineWords } from '../../views/timeline-words.ts';
import { writeForTypst } from './texts.ts';
import { trackSvg } from './track.ts';
import type { Files } from './typesetter.ts';

/** A cell or an entry longer than this many letters may break across pages; shorter ones stay whole. */
const LONG = 1200;

const LONGEST_TITLE = 300;

/** Sections that stand on the first page, before the contents. */
const OPENING = ['berichtigungen', 'ueberblick'];

/**
 * The report as the templates read it: JSON in which every text is data, and apart from that what every page carries.
 * `site` is where the site lives, such as `https://sachstand.example/hagen`; without it links into the site are left out.
 */
export async function pdfData(report: MeetingReport, site: string | null): Promise<Files> {
  const { licence } = report.strategy;
  const { sections, ...head } = reportDocument(report);
  const frozen = report.seal !== null;
  const opening = sections.filter(({ id }) => OPENING.includes(id));
  const rest = sections.filter(({ id }) => !OPENING.includes(id));
  const data = {
    ...head,
    frozen,
    day: report.asOf.split('-').map(Number),
    opening: await Promise.all(opening.map(drawSection)),
    sections: await Promise.all(rest.map(drawSection)),
    address: site && `${site}${routes.meeting(head.id)}`,
    licence: licence && { text: licence.name, href: licence.url ?? undefined },
  };
  const { strategy, title, city, asOf } = head;
  const headOfPages = { strategy, title, city, asOf, frozen };
  return writeForTypst({ 'head.json': headOfPages, 'report.json': data }, site);
}

async function drawSection({ id, title, blocks }: Section) {
  return { id, title, blocks: await drawBlocks(blocks) };
}

/** Blocks ready to be drawn; charts in a row stand side by side. */
async function drawBlocks(blocks: readonly Block[]): Promise<object[]> {
  const drawn: object[] = [];
  let row: object[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'chart') {
      const chart = await drawnChart(block.chart);
      if (!chart) continue;
      if (row.length === 0) drawn.push({ kind: 'charts', charts: row });
      row.push(chart);
    } else {
      row = [];
      // A heading without words is none.
      if (block.kind === 'heading' && !/[^\p{C}\p{Z}]/u.test(textOf(block.line))) continue;
      if (block.kind === 'markdown') drawn.push(...(await drawBlocks(block.blocks)));
      else drawn.push(drawBlock(block, blocks[index - 1]));
    }
  }
  return drawn;
}

function drawBlock(block: Exclude<Block, { kind: 'chart' | 'markdown' }>, before: Block | undefined): object {
  switch (block.kind) {
    case 'entries':
      return { kind: 'entries', entries: block.entries.map(drawEntry) };
    case 'table':
      return { kind: 'table', table: drawTable(block.table, before) };
    case 'timeline':
      return drawTimeline(block);
    default:
      return block;
  }
}

function drawTable({ caption, columns, groups }: Table, before: Block | undefined) {
  return {
    caption: before?.kind === 'heading' && textOf(before.line) === caption ? null : caption,
    columns,
    groups: groups.map(({ title, rows }) => ({
      title: title && withoutLinks(title),
      rows: rows.map((row) => row.map(drawCell)),
    })),
  };
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** The head of a group comes again on the next page; there it is no content, and PDF/UA forbids links in such. */
function withoutLinks(line: Line): Line {
  return line.map(({ href, ...run }) => run);
}

function drawCell(lines: Cell) {
  return { lines, long: isLong(lines) };
}

function drawEntry(entry: Entry) {
  const lines = [...entry.statements.map(({ line }) => line), ...entry.facts.flatMap((fact) => fact.lines)];
  return { ...entry, long: isLong([[entry.title], ...lines]) };
}

function isLong(lines: readonly Line[]): boolean {
  return lines.flat().reduce((sum, run) => sum + run.text.length, 0) > LONG;
}

function drawTimeline({ timeline, table }: Extract<Block, { kind: 'timeline' }>) {
  const groups = timeline.groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({
      title: shortened(row.title),
      href: row.href ?? undefined,
      schedule: row.schedule,
      scheduleKey: row.scheduleKey,
      words: timelineWords(row),
      svg: trackSvg(row, timeline),
    })),
  }));
  return {
    kind: 'timeline',
    columns: table.columns,
    timeline: { ...timeline, groups },
    signs: signsOf(timeline),
  };
}

/** Rows of the timeline stay in one piece: a title longer than any sensible one is cut there, and only there. */
function shortened(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()} …` : title;
}

/** The drawing with its data as the text alternative; charts without data have no drawing. */
async function drawnChart(chart: Chart) {
  const svg = await drawChart(chart);
  if (svg === '') return null;
  const { head, rows } = chart.table;
  const data = rows.map(([first, ...cells]) => {
    const values = cells.map((cell, index) => `${head[index + 1]} ${cell}`);
    return `${first}: ${values.join(', ')}`;
  });
  return { title: chart.title, alt: `${chart.description} ${data.join('; ')}.`, svg: forPrint(svg) };
}
