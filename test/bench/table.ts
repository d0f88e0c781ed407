import type { Figures } from './build.ts';
import { PHASES, type Phase } from './phases.ts';
import type { Cost } from './process.ts';
import { PLAIN_PAGES, type Yardsticks } from './yardsticks.ts';

/** Everything that was measured. */
export interface Results {
  machine: { processor: string; cores: number; gigabytes: number; node: string };
  /** By the number of measures. */
  sizes: Record<string, Figures & { pages: number; yardsticks: Yardsticks }>;
}

type Row = readonly [label: string, value: (one: Results['sizes'][string]) => string];

/** Workers are not in the profile, only the time for which the rest waits for them. */
const LABELS: Partial<Record<Phase, string>> = {
  waiting: 'waiting for the workers that make PDFs and Word files',
};

const ROWS: readonly Row[] = [
  ['check (`npm run pruefen`)', ({ check }) => seconds(check)],
  ['build, cold', ({ cold }) => seconds(cold)],
  ['build, nothing changed', ({ warm }) => seconds(warm)],
  ['build, one measure with a new entry', ({ edited }) => seconds(edited)],
  ['build, a sentence changed that all reports tell', ({ amended }) => (amended ? seconds(amended) : '–')],
  ['edit on the screen in `npm run dev`', ({ dev }) => `${number(dev)} s`],
  ['memory of the cold build', ({ cold }) => `${number(cold.memory / 1000)} GB`],
  ...PHASES.map(
    (phase): Row => [
      `cold: ${LABELS[phase] ?? phase}`,
      ({ phases }) => (phases ? `${number(phases[phase])} s` : '–'),
    ],
  ),
  ['output', ({ output }) => `${number(output.megabytes)} MB in ${output.files} files`],
  ['pages', ({ pages }) => String(pages)],
  ['as many bare pages, Astro', ({ yardsticks }) => seconds(yardsticks.astro)],
  ['as many bare pages, Eleventy', ({ yardsticks }) => seconds(yardsticks.eleventy)],
  [`${PLAIN_PAGES} plain pages, Astro`, ({ yardsticks }) => seconds(yardsticks.plain)],
  [
    'cold build, new entry and check to plain pages',
    ({ cold, edited, check, yardsticks: { plain } }) => ratios([cold, edited, check], plain),
  ],
  [
    'cold build to Astro, warm to Astro',
    ({ cold, warm, yardsticks: { astro } }) => ratios([cold, warm], astro),
  ],
  [
    'cold build to Eleventy, warm to Eleventy',
    ({ cold, warm, yardsticks: { eleventy } }) => ratios([cold, warm], eleventy),
  ],
];

/** The results as a Markdown table, with the growth from size to size. */
export function tableOf({ machine, sizes }: Results): string {
  const names = Object.keys(sizes).sort((a, b) => Number(a) - Number(b));
  const all = names.map((name) => sizes[name] as Results['sizes'][string]);
  const head = ['', ...names.map((name) => `${name} measures`)];
  const rows = ROWS.map(([label, value]) => [label, ...all.map(value)]);
  const growth = all.map((one, index) => {
    const before = all[index - 1];
    return before
      ? `${number(one.cold.wall / before.cold.wall)} / ${number(one.cold.cpu / before.cold.cpu)}`
      : '–';
  });
  const lines = [head, head.map(() => '---'), ...rows, ['growth of the cold build, clock / CPU', ...growth]];
  return [
    `${machine.cores} × ${machine.processor}, ${machine.gigabytes} GB, Node ${machine.node}. Seconds on the clock, in brackets of processors.`,
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

const BEGIN = '<!-- figures of npm run bench -->';
const END = '<!-- end of the figures -->';

/** The text with the table between its two marks. */
export function withTable(text: string, table: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`Marks missing: ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}

function seconds({ wall, cpu }: Cost): string {
  return `${number(wall)} s (${number(cpu)} s)`;
}

function ratios(costs: readonly Cost[], bare: Cost): string {
  return costs.map(({ wall }) => number(wall / bare.wall)).join(', ');
}

function number(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}
